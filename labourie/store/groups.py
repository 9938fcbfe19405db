"""Keep the groups of variants true: compare what changed, write down each decision, and name each group."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import partial

from labourie.resolve.across import Anchor, Profile, profile, same_person
from labourie.resolve.across_bodies import BodyProfile, body_profile, same_body
from labourie.resolve.decision import Decision, Verdict, group
from labourie.resolve.profiles import Tables
from labourie.store.facts import PERSON, fold_words
from labourie.store.marks import marks_of
from labourie.store.sql import statements

_SQL = partial(statements, "groups")


@dataclass(frozen=True, slots=True)
class _Variant:
    """A row of table variant with its profile. `entity` 0: new."""

    key: int
    scope: str
    entity: int
    forms: tuple[str, ...]
    profile: Profile | BodyProfile


def regroup(connection: sqlite3.Connection, tables: Tables) -> None:
    """Bring marks, words, decisions and groups up to date with the variants in temp.touched.

    Entities that lose or win a variant they had not are put into temp.stale; those that only win new ones are not.
    """
    groups = _Groups(connection, tables)
    touched = [int(row["key"]) for row in connection.execute(_SQL()["touched"])]
    if touched:
        groups.bring_up_to_date(touched)


class _Groups:
    def __init__(self, connection: sqlite3.Connection, tables: Tables) -> None:
        self._connection = connection
        self._tables = tables
        self._known: dict[int, _Variant] = {}

    def bring_up_to_date(self, touched: list[int]) -> None:
        self._learn(touched)
        around = {other for key in touched for other in self._keys("compared", key)}
        gone = {int(row["key"]) for row in self._connection.execute(_SQL()["touched"]) if row["sightings"] == 0}
        for key in touched:
            self._forget(key, gone=key in gone)
        for key in touched:
            if key not in gone:
                self._index(self._known[key])
        alive = [key for key in touched if key not in gone]
        for key in alive:
            around |= self._compare(key, set(alive))
        self._assign({*alive, *around} - gone)

    def _learn(self, keys: Iterable[int]) -> None:
        """Loads the variants that are not known yet."""
        missing = json.dumps(sorted(set(keys) - self._known.keys()))
        for row in self._connection.execute(_SQL()["known"], {"keys": missing}):
            self._known[row["key"]] = self._variant(row)

    def _variant(self, row: sqlite3.Row) -> _Variant:
        traits = [json.loads(trait) for trait in json.loads(row["traits"])]
        forms = tuple(json.loads(row["forms"]))
        described: Profile | BodyProfile
        if row["kind"] == PERSON:
            described = profile(
                row["name"],
                self._tables.names,
                country=row["country"],
                nicknames=[told[1] for told in traits if told[0] == "nickname"],
                anchors=[Anchor(*told[1:]) for told in traits if told[0] == "anchor"],
            )
        else:
            acronyms = [told[1] for told in traits]
            described = body_profile(row["name"], self._tables.bodies, acronyms=acronyms, country=row["country"])
        return _Variant(row["key"], row["scope"], row["entity"], forms, described)

    def _forget(self, key: int, *, gone: bool) -> None:
        self._run("forget", key)
        self._run("forget_high", key)
        if gone:
            self._connection.execute(_SQL()["mark_stale"], (self._known[key].entity,))
            self._connection.execute(_SQL()["drop_variant"], (key,))

    def _index(self, variant: _Variant) -> None:
        """Brings the marks and words of a variant up to date."""
        self._replace("mark", variant.key, set(marks_of(variant.profile)))
        self._replace("word", variant.key, {(word,) for form in variant.forms for word in fold_words(form)})

    def _replace(self, table: str, key: int, wanted: Set[tuple[int, bool]] | Set[tuple[str]]) -> None:
        held = {tuple(row) for row in self._connection.execute(_SQL()[f"{table}s"], {"variant": key})}
        self._connection.executemany(_SQL()[f"drop_{table}"], [(*row, key) for row in held - wanted])
        self._connection.executemany(_SQL()[f"add_{table}"], [(*row, key) for row in wanted - held])

    def _compare(self, key: int, touched: set[int]) -> set[int]:
        """Compares a variant with all that share a mark; writes the decisions down. The others that have one."""
        others = {other for other in self._keys("candidates", key) if other not in touched or other > key}
        self._learn(others)
        mine = self._known[key].profile
        made = [(min(key, o), max(key, o), compare(mine, self._known[o].profile)) for o in sorted(others)]
        kept = [(low, high, d) for low, high, d in made if d.score]
        self._connection.executemany(
            _SQL()["decide"],
            [
                (low, high, d.verdict.value, round(d.score, 3), json.dumps(d.reasons, ensure_ascii=False))
                for low, high, d in kept
            ],
        )
        return {low if high == key else high for low, high, _ in kept}

    def _assign(self, keys: set[int]) -> None:
        """Groups the variants and all that are tied to them, and names each group by its clearest member."""
        rows = self._connection.execute(_SQL()["connected"], {"keys": json.dumps(sorted(keys))})
        members = [int(row["variant"]) for row in rows]
        self._learn(members)
        rows = self._connection.execute(_SQL()["decisions"], {"keys": json.dumps(members)})
        made = {(row["low"], row["high"]): Decision(Verdict(row["verdict"]), row["score"], ()) for row in rows}
        profiles = {key: self._known[key].profile for key in members}
        for together in group(profiles, made, compare):
            head = min(together, key=lambda key: _rank(self._known[key]))
            for key in together:
                if (before := self._known[key].entity) != head:
                    self._connection.execute(_SQL()["set_entity"], (head, key))
                    if before:
                        self._connection.executemany(_SQL()["mark_stale"], [(before,), (head,)])

    def _keys(self, name: str, variant: int) -> list[int]:
        return [row[0] for row in self._connection.execute(_SQL()[name], {"variant": variant})]

    def _run(self, name: str, variant: int) -> None:
        self._connection.execute(_SQL()[name], {"variant": variant})


def compare(left: Profile | BodyProfile, right: Profile | BodyProfile) -> Decision:
    """Whether two profiles of one kind describe one person or organisation."""
    if isinstance(left, Profile) and isinstance(right, Profile):
        return same_person(left, right)
    if isinstance(left, BodyProfile) and isinstance(right, BodyProfile):
        return same_body(left, right)
    return Decision(Verdict.DIFFERENT, 0.0, ("a person and an organisation",))


def _rank(variant: _Variant) -> tuple[bool, bool, bool, int]:
    """The smaller, the better a variant stands for its group."""
    described = variant.profile
    vague = described.fullness < (2 if isinstance(described, Profile) else 1)
    return bool(variant.scope), vague, described.country is None, variant.key

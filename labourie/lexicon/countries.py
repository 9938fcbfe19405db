"""Names of countries: ISO 3166-1 codes with what they are called in Indonesian and English.

Data: `data/countries.csv` (Unicode CLDR) and `data/countries.toml` (exonyms, acronyms, demonyms, old names).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from labourie.errors import BadResource
from labourie.lexicon import DATA, built_from, read_toml
from labourie.lexicon.matcher import PhraseMatcher

HOME = "IDN"  # the state of the press that is read: what its own officials are not said to act for


class Strength(StrEnum):
    """How surely a name is a country where it stands in a text."""

    STRONG = "strong"
    AMBIGUOUS = "ambiguous"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryName:
    """One name of one country. `code`: alpha-3. `not_before`: texts which, right after it, make it another thing.

    `only_after`: words of which one must stand right before a weak name; None: the usual cues will do.
    """

    code: str
    strength: Strength
    not_before: tuple[str, ...] = ()
    only_after: re.Pattern[str] | None = None


@dataclass(frozen=True, kw_only=True)
class Countries:
    """The table of countries. `cue`, `language` and `initials` match the text that ends where a name begins.

    `matcher` finds names; `others` finds phrases that hold a name and mean something else ("Laut Jepang").
    """

    shown: Mapping[str, tuple[str, str]]
    known: Mapping[str, str]
    matcher: PhraseMatcher[CountryName]
    others: PhraseMatcher[None]
    cue: re.Pattern[str]
    language: re.Pattern[str]
    initials: re.Pattern[str]

    def lookup(self, name: str) -> str | None:
        """The alpha-3 code of `name`, or None: any listed name, alpha-2 or alpha-3, in any case, never a guess."""
        return self.known.get(_key(name))

    def without(self, words: Sequence[str], code: str | None) -> list[str]:
        """`words` without the name of the country `code` at their end; at least one word is left."""
        for length in range(min(3, len(words) - 1), 0, -1):
            if code is not None and self.lookup(" ".join(words[-length:])) == code:
                return list(words[:-length])
        return list(words)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Up to three known names that look most like `name`, each of another country, best first."""
        found: dict[str, str] = {}
        names = [known for known in self.known if len(known) > 3]
        for known, _, _ in process.extract(_key(name), names, scorer=fuzz.WRatio, score_cutoff=70, limit=12):
            found.setdefault(self.known[known], self.name_id(self.known[known]))
        return tuple(found.values())[:3]

    def name(self, code: str) -> str:
        """The English name. Raises KeyError for a code that is not in the table."""
        return self.shown[code][0]

    def name_id(self, code: str) -> str:
        """The Indonesian name. Raises KeyError for a code that is not in the table."""
        return self.shown[code][1]


@cache
@built_from("countries.toml or countries.csv")
def load_countries() -> Countries:
    """The shipped table. Raises BadResource where a data file is damaged or gives one name to two countries."""
    table = read_toml("countries.toml")
    rows = list(csv.DictReader((DATA / "countries.csv").read_text(encoding="utf-8").splitlines()))
    return _build(rows, table)


def _build(rows: Sequence[Mapping[str, str]], table: Mapping[str, Any]) -> Countries:
    extra = {entry["code"]: entry for entry in table["country"]}
    if unknown := extra.keys() - {row["code"] for row in rows}:
        raise BadResource(f"lexicon file countries.toml: unknown code {min(unknown)}")
    names = [pair for row in rows for pair in _names(row, extra.get(row["code"], {}))]
    cue = table["cue"]
    return Countries(
        shown={row["code"]: _shown(row, extra.get(row["code"], {})) for row in rows},
        known=_known(rows, names, extra.values()),
        matcher=PhraseMatcher(
            ((form, entry) for name, entry in names for form in (name, name.upper())), ignore_case=False
        ),
        others=PhraseMatcher(
            ((phrase, None) for other in table["other"] for phrase in other["phrases"]), ignore_case=True
        ),
        cue=_ending_in(cue["before"]),
        language=re.compile(
            rf"(?i:\b(?:{'|'.join(cue['language'])}))\s+(?:[A-Z][\w-]*\s*(?:[,/]\s*|\s(?:dan|atau|maupun|serta|ke)\s+)+)*$"
        ),
        initials=_ending_in(cue["initials"]),
    )


def _names(row: Mapping[str, str], extra: Mapping[str, Any]) -> Iterator[tuple[str, CountryName]]:
    """Each name of one country that is matched in texts, with how; a name listed as weak or ambiguous is not strong."""
    after = _ending_in(extra["only_after"]) if "only_after" in extra else None
    listed = {strength: list(extra.get(strength, ())) for strength in Strength}
    doubtful = {*listed[Strength.WEAK], *listed[Strength.AMBIGUOUS], *extra.get("drop", ())}
    listed[Strength.STRONG] += [name for column in ("name", "name_id") for name in _spellings(row[column])]
    for strength, names in listed.items():
        for name in dict.fromkeys(names):
            if strength is not Strength.STRONG or name not in doubtful:
                yield (
                    name,
                    CountryName(
                        code=row["code"],
                        strength=strength,
                        not_before=tuple(extra.get("not_before", ())),
                        only_after=after if strength is Strength.WEAK else None,
                    ),
                )


def _spellings(name: str) -> Iterator[str]:
    """The name as CLDR writes it, and as newspapers do."""
    yield name
    if "&" in name:
        yield name.replace("&", "and")
    if name.startswith("St. "):
        yield name.replace("St. ", "Saint ", 1)
    if name.startswith("Kepulauan "):
        yield name.replace("Kepulauan ", "Kep. ", 1)
    if "-" in name and " " not in name:
        yield name.replace("-", " ")


def _shown(row: Mapping[str, str], extra: Mapping[str, Any]) -> tuple[str, str]:
    return extra.get("name", row["name"]), extra.get("name_id", row["name_id"])


def _known(
    rows: Sequence[Mapping[str, str]],
    names: Iterable[tuple[str, CountryName]],
    extra: Iterable[Mapping[str, Any]],
) -> dict[str, str]:
    """Every name and code that may be asked for, folded. Names stand before codes: "AS" is no American Samoa."""
    known: dict[str, str] = {}
    for name, entry in names:
        if known.setdefault(_key(name), entry.code) != entry.code:
            raise BadResource(f"lexicon file countries: {name!r} is both {known[_key(name)]} and {entry.code}")
    for row in rows:
        for name in (row["code"], row["alpha2"], *_shown(row, {})):
            known.setdefault(_key(name), row["code"])
    for listed in extra:
        for name in (*listed.get("lookup", ()), *(listed[field] for field in ("name", "name_id") if field in listed)):
            known.setdefault(_key(name), listed["code"])
    return known


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _ending_in(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\s+$", re.IGNORECASE)

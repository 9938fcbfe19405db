"""What one extraction adds to the tables that the questions ask: rows, made without a look at the store."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from labourie.lexicon.person_names import fold
from labourie.outcome import Extraction
from labourie.record import Evidence, Organisation, Person
from labourie.resolve.across import Anchor
from labourie.resolve.profiles import Tables, acronyms_of, know_person
from labourie.store.keys import number
from labourie.store.rows import Link

PERSON, ORGANISATION = "person", "organisation"
NEVER = 99_999_999
"""The age of an article whose day of publication is not known: older than all others."""


class VariantRow(NamedTuple):
    """A name across articles: table variant."""

    key: int
    kind: str
    name: str
    country: str | None
    scope: str


class SightingRow(NamedTuple):
    """A person or organisation of the article: table sighting, its columns in order."""

    article: int
    id: str
    kind: str
    variant: int
    name: str
    country: str | None
    title: str | None
    body: str | None
    at: int
    mentions: int
    age: int
    forms: str
    traits: str


class TieRow(NamedTuple):
    """How a person stands to a country (its code) or an organisation (its id): tables country_tie and body_tie."""

    article: int
    person: str
    other: str
    rank: int
    at: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All rows of one article."""

    article: int
    variants: tuple[VariantRow, ...]
    sightings: tuple[SightingRow, ...]
    country_ties: tuple[TieRow, ...]
    body_ties: tuple[TieRow, ...]
    countries: tuple[tuple[int, str, str, str, int], ...]
    themes: tuple[tuple[int, str, str, str, float, str | None], ...]
    dates: tuple[tuple[int, int, int, str, str, str | None], ...]
    quotes: tuple[tuple[int, int, int, str | None, float, int], ...]


def fold_words(form: str) -> list[str]:
    """The words by which `form` is found."""
    return fold(form).split()


def facts_of(article: int, extraction: Extraction, tables: Tables) -> Facts:
    """The rows of an extraction. `article`: its key."""
    record = extraction.record
    view = _View(article, extraction, tables)
    seen = [*map(view.person, record.people), *map(view.organisation, record.organisations)]
    return Facts(
        article=article,
        variants=tuple(dict.fromkeys(variant for variant, _ in seen)),
        sightings=tuple(sighting for _, sighting in seen),
        country_ties=tuple(tie for person in record.people for tie in view.country_ties(person)),
        body_ties=tuple(tie for person in record.people for tie in view.body_ties(person)),
        countries=tuple((article, c.code, c.name, c.name_id, len(c.mentions)) for c in record.countries),
        themes=tuple((article, t.id, t.label, t.label_id, t.score, view.month) for t in record.themes),
        dates=tuple((article, d.start, d.end, d.value, d.granularity, d.note) for d in record.dates),
        quotes=tuple((article, q.start, q.end, q.speaker, q.score, view.age) for q in record.quotes),
    )


@dataclass(frozen=True)
class _View:
    """One extraction, as its rows are made."""

    article: int
    extraction: Extraction
    tables: Tables

    @cached_property
    def age(self) -> int:
        day = self.extraction.article.published
        return NEVER if day is None else NEVER - (day.year * 10_000 + day.month * 100 + day.day)

    @cached_property
    def month(self) -> str | None:
        day = self.extraction.article.published
        return None if day is None else day.isoformat()[:7]

    @cached_property
    def starts(self) -> list[int]:
        return [span.start for span in self.extraction.sentences]

    def sentences(self, mentions: Sequence[Evidence]) -> set[int]:
        """The starts of the sentences that hold one of `mentions`."""
        at = [(bisect_right(self.starts, mention.start) - 1, mention.start) for mention in mentions]
        spans = self.extraction.sentences
        return {spans[n].start for n, start in at if n >= 0 and start < spans[n].end}

    def person(self, person: Person) -> tuple[VariantRow, SightingRow]:
        known = know_person(person, self.extraction.record, self.tables)
        scope = _scope(known.scope, self.article, person.id)
        traits = [*(("nickname", name) for name in known.profile.nicknames), *map(_anchor, known.profile.anchors)]
        variant = VariantRow(
            number(PERSON, known.profile.name, person.country, scope), PERSON, known.profile.name, person.country, scope
        )
        role = person.roles[0] if person.roles else None
        title, body = (role.title, role.organisation) if role else (None, None)
        return variant, self._sighting(person, variant, (title, body), traits)

    def organisation(self, body: Organisation) -> tuple[VariantRow, SightingRow]:
        name = fold(body.name)
        scope = "" if name else _scope("", self.article, body.id)
        variant = VariantRow(number(ORGANISATION, name, body.country, scope), ORGANISATION, name, body.country, scope)
        traits = [("acronym", fold(acronym)) for acronym in acronyms_of(body)]
        told = [(form, use) for form, use in ((body.acronym, "acronym"), (body.kind, "kind")) if form]
        return variant, self._sighting(body, variant, (None, None), traits, told)

    def _sighting(
        self,
        thing: Person | Organisation,
        variant: VariantRow,
        role: tuple[str | None, str | None],
        traits: Sequence[tuple[str | bool, ...]],
        told: Sequence[tuple[str, str]] = (),
    ) -> SightingRow:
        forms = {(thing.name, "name"), *told, *((alias, "alias") for alias in thing.aliases if alias != thing.name)}
        return SightingRow(
            self.article, thing.id, variant.kind, variant.key, thing.name, thing.country, *role,
            thing.mentions[0].start if thing.mentions else 0, len(thing.mentions), self.age,
            json.dumps(sorted(forms), ensure_ascii=False), json.dumps(sorted(set(traits)), ensure_ascii=False),
        )  # fmt: skip

    def country_ties(self, person: Person) -> Iterator[TieRow]:
        """The strongest tie to each country that the article names or the person acts for."""
        if person.country is not None:
            role = next((role for role in person.roles if role.country == person.country), None) or next(
                iter(person.roles), None
            )
            at = role.start if role else self._first(person)
            yield TieRow(self.article, person.id, person.country, _RANK[Link.ACTS_FOR], at)
        for country in self.extraction.record.countries:
            if country.code != person.country:
                yield self._beside(person, country.code, country.mentions)

    def body_ties(self, person: Person) -> Iterator[TieRow]:
        """The strongest tie to each organisation of the article."""
        for body in self.extraction.record.organisations:
            role = next((role for role in person.roles if role.organisation == body.name), None)
            if role is not None:
                yield TieRow(self.article, person.id, body.id, _RANK[Link.ACTS_FOR], role.start)
            else:
                yield self._beside(person, body.id, body.mentions)

    def _beside(self, person: Person, other: str, mentions: Sequence[Evidence]) -> TieRow:
        shared = self.sentences(person.mentions) & self.sentences(mentions)
        if shared:
            return TieRow(self.article, person.id, other, _RANK[Link.SENTENCE], min(shared))
        return TieRow(self.article, person.id, other, _RANK[Link.ARTICLE], self._first(person))

    @staticmethod
    def _first(person: Person) -> int:
        return person.mentions[0].start if person.mentions else 0


_RANK = {link: rank for rank, link in enumerate(Link)}


def _scope(scope: Anchor | str | None, article: int, person_id: str) -> str:
    """What is to be told besides the name, as text; where nothing would do, the article and the person in it."""
    if scope is None:
        return ""
    return json.dumps(_anchor(scope) if isinstance(scope, Anchor) else ("article", article, person_id))


def _anchor(anchor: Anchor) -> tuple[str | bool, ...]:
    return ("anchor", anchor.office, anchor.body, anchor.whole)

"""Compare one record with its gold file, kind by kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from labourie.evaluate.gold import Gold, GoldDate, GoldOrganisation, GoldPerson
from labourie.evaluate.tally import Tally
from labourie.record import Date, Evidence, Organisation, Person, Quote, Record, Role

ROLE_AGREES = 0.6
"""Token F1 from which a found role is the gold role: "Ketua" alone is not "Ketua Umum DPP", most wordings are."""

Entity = GoldPerson | GoldOrganisation | Person | Organisation
G = TypeVar("G", GoldPerson, GoldOrganisation)
P = TypeVar("P", Person, Organisation)


def judge_article(gold: Gold, record: Record, tally: Tally) -> None:
    """Add the verdicts on every kind of fact of one record to `tally`."""
    _judge_people(gold, record, tally)
    _judge_organisations(gold, record, tally)
    tally.sets("countries", (c.code for c in gold.countries), (c.code for c in record.countries))
    tally.sets("themes", gold.themes, (theme.id for theme in record.themes))
    tally.sets("places", map(_norm, gold.places), (_norm(place.name) for place in record.places))
    tally.sets("events", map(_norm, gold.events), (_norm(event.name) for event in record.events))
    _judge_dates(gold, record.dates, tally)
    _judge_quotes(gold, record, tally)
    for place in _places(record):
        true = gold.text[place.start : place.end] == place.text
        tally.judge("spans", true, f"{place.start}-{place.end} {place.text!r}")


def _norm(surface: str | None) -> str:
    """Case, quotes, runs of white space and edge punctuation do not tell two surfaces apart."""
    unquoted = re.sub(r"[“”\"'‘’`]", "", surface or "")
    return re.sub(r"\s+", " ", unquoted).strip(" .,;:()-–—").casefold()


def token_f1(one: str, other: str) -> float:
    """Harmonic mean of the shares of words that two phrases have in common, 0..1."""
    a, b = (re.findall(r"\w+", _norm(phrase)) for phrase in (one, other))
    common = (Counter(a) & Counter(b)).total()
    return 2 * common / (len(a) + len(b)) if a and b else 0.0


def _surfaces(entity: Entity) -> set[str]:
    forms = [entity.name, *entity.aliases]
    if isinstance(entity, Person | Organisation):
        forms += [mention.text for mention in entity.mentions]
    if isinstance(entity, Organisation) and entity.acronym:
        forms.append(entity.acronym)
    return {_norm(form) for form in forms} - {""}


def _pair(gold: Sequence[G], found: Sequence[P], kind: str, tally: Tally) -> list[tuple[G, P]]:
    """One-to-one pairs, exact names first; the rest are counted as missed and wrong."""
    pairs: list[tuple[G, P]] = []
    rest, missed = list(found), list(gold)
    for forms in (lambda entity: {_norm(entity.name)}, _surfaces):
        for expected in list(missed):
            match = next((p for p in rest if _norm(p.name) in forms(expected)), None)
            if match is not None:
                pairs.append((expected, match))
                rest = [p for p in rest if p is not match]
                missed = [g for g in missed if g is not expected]
    tally.hits[kind] += len(pairs)
    for expected in missed:
        tally.miss(kind, expected.name)
    for extra in rest:
        tally.err(kind, extra.name)
    return pairs


def _judge_people(gold: Gold, record: Record, tally: Tally) -> None:
    bodies = {form: body for body in gold.organisations for form in _surfaces(body)}
    for expected, person in _pair(gold.people, record.people, "people", tally):
        _judge_names("person", expected, person, tally)
        about = f"{expected.name}: "
        if expected.role:
            titles = [role.title for role in person.roles]
            right = any(token_f1(title, expected.role) >= ROLE_AGREES for title in titles)
            tally.judge("roles", right, f"{about}{titles} for {expected.role}")
        if expected.organisation:
            body = bodies.get(_norm(expected.organisation))
            forms = {_norm(expected.organisation)} | (_surfaces(body) if body else set())
            given = [role.organisation for role in person.roles]
            right = any(_norm(name) in forms for name in given)
            tally.judge("affiliations", right, f"{about}{given} for {expected.organisation}")
        if expected.country:
            countries = {person.country, *(role.country for role in person.roles)} - {None}
            right = expected.country in countries
            tally.judge("person countries", right, f"{about}{sorted(map(str, countries))} for {expected.country}")


def _judge_organisations(gold: Gold, record: Record, tally: Tally) -> None:
    for expected, body in _pair(gold.organisations, record.organisations, "organisations", tally):
        _judge_names("organisation", expected, body, tally)


def _judge_names(kind: str, gold: GoldPerson | GoldOrganisation, found: Person | Organisation, tally: Tally) -> None:
    name = _norm(gold.name)
    tally.judge(f"{kind} names", _norm(found.name) == name, f"{found.name} for {gold.name}")
    aliases = {_norm(alias) for alias in gold.aliases}
    tally.sets(f"{kind} aliases", aliases - {name}, _surfaces(found) - {name}, of=gold.name)


def _date_places(gold: Gold) -> list[tuple[int, int, GoldDate]]:
    """Where the gold expressions stand; longest first, so that "2025" is not looked for inside "9 Juni 2025"."""
    places: list[tuple[int, int, GoldDate]] = []
    for expected in sorted(gold.dates, key=lambda date: -len(date.text)):
        for match in re.finditer(rf"(?<!\w){re.escape(expected.text)}(?!\w)", gold.text):
            start, end = match.span()
            if all(end <= s or e <= start or other.text == expected.text for s, e, other in places):
                places.append((start, end, expected))
    return places


def _judge_dates(gold: Gold, dates: Iterable[Date], tally: Tally) -> None:
    places = _date_places(gold)
    found: set[GoldDate] = set()
    for date in dates:
        hits = [expected for start, end, expected in places if start < date.end and date.start < end]
        if not hits:
            tally.err("dates", date.text)
        for expected in hits:
            if expected not in found:
                found.add(expected)
                tally.hits["dates"] += 1
                right = date.value == expected.value
                tally.judge("date values", right, f"{expected.text}: {date.value} for {expected.value}")
    for expected in gold.dates:
        if expected not in found:
            tally.miss("dates", expected.text)


def _judge_quotes(gold: Gold, record: Record, tally: Tally) -> None:
    names = {person.id: person.name for person in record.people}
    names |= {body.id: body.name for body in record.organisations}
    rest = list(record.quotes)
    for expected in gold.quotes:
        quote = next((quote for quote in rest if _norm(expected.start) in _norm(quote.text)), None)
        if quote is None:
            tally.miss("quotes", expected.start)
            continue
        rest.remove(quote)
        tally.hits["quotes"] += 1
        speaker = names.get(quote.speaker) if quote.speaker else None
        right = _norm(speaker) in _speaker_forms(gold, expected.speaker)
        tally.judge("speakers", right, f"{expected.start}…: {speaker} for {expected.speaker}")
    for extra in rest:
        tally.err("quotes", extra.text[:50])


def _speaker_forms(gold: Gold, speaker: str | None) -> set[str]:
    forms = {_norm(speaker)}
    entities: list[Entity] = [*gold.people, *gold.organisations]
    for entity in entities:
        if _norm(entity.name) in forms:
            forms |= _surfaces(entity)
    return forms


def _places(record: Record) -> Iterator[Evidence | Role | Date | Quote]:
    """Everything in the record that says where it stands."""
    for person in record.people:
        yield from person.mentions
        yield from person.roles
    for group in (record.organisations, record.countries, record.places, record.events):
        yield from chain.from_iterable(entity.mentions for entity in group)
    yield from chain.from_iterable(theme.evidence for theme in record.themes)
    yield from record.dates
    yield from record.quotes

"""A record as rows, one for each fact: what TSV and CSV give of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from labourie.record import Date, Evidence, Quote, Record, Role
from labourie.show.forms import Column

At = Evidence | Role | Date | Quote
"""Whatever in a record has a start, an end and a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of one article.

    `kind`: person, organisation, country, place, date, event, theme or quote. `name`: of a person, body, country
    (English), place or event; the TIMEX3 value of a date; the id of a theme; the speaker of a quote, or empty. `role`:
    of a person; who holds several has a row for each. `at`: the first place that tells it, for a person with a role
    the place of the role; None where there is none.
    """

    source: str
    kind: str
    name: str
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    at: At | None = None
    article: str


FACTS: tuple[Column[Fact], ...] = (
    Column("source", lambda fact: fact.source),
    Column("kind", lambda fact: fact.kind),
    Column("name", lambda fact: fact.name),
    Column("role", lambda fact: fact.role),
    Column("organisation", lambda fact: fact.organisation),
    Column("country", lambda fact: fact.country),
    Column("start", lambda fact: None if fact.at is None else fact.at.start),
    Column("end", lambda fact: None if fact.at is None else fact.at.end),
    Column("text", lambda fact: None if fact.at is None else fact.at.text),
    Column("article", lambda fact: fact.article),
)


def facts(record: Record) -> Iterator[Fact]:
    """Every fact of a record: people, organisations, countries, places, events, themes, dates, quotes."""
    fact = partial(Fact, source=record.article.source, article=record.article.id)
    for person in record.people:
        human = partial(fact, kind="person", name=person.name)
        for role in person.roles:
            code = role.country or person.country
            yield human(role=role.title, organisation=role.organisation, country=code, at=role)
        if not person.roles:
            yield human(country=person.country, at=first(person.mentions))
    for kind, name, code, mentions in named(record):
        yield fact(kind=kind, name=name, country=code, at=first(mentions))
    for date in record.dates:
        yield fact(kind="date", name=date.value, at=date)
    names = speakers(record)
    for quote in record.quotes:
        yield fact(kind="quote", name=names.get(quote.speaker or "", ""), at=quote)


def named(record: Record) -> Iterator[tuple[str, str, str | None, tuple[Evidence, ...]]]:
    """Kind, name, country and mentions of all that only has a name."""
    for body in record.organisations:
        yield "organisation", body.name, body.country, body.mentions
    for country in record.countries:
        yield "country", country.name, country.code, country.mentions
    for place in record.places:
        yield "place", place.name, None, place.mentions
    for event in record.events:
        yield "event", event.name, None, event.mentions
    for theme in record.themes:
        yield "theme", theme.id, None, theme.evidence


def speakers(record: Record) -> dict[str, str]:
    """The names of all who can speak in a record, by id."""
    names = {person.id: person.name for person in record.people}
    return names | {body.id: body.name for body in record.organisations}


def first(mentions: tuple[Evidence, ...]) -> Evidence | None:
    """The first of some mentions in order of the text, or None."""
    return min(mentions, key=lambda mention: mention.start, default=None)


def position(role: Role) -> str:
    """A role in one phrase: title, status and body."""
    title = f"{role.title} ({role.status})" if role.status else role.title
    return f"{title}, {role.organisation}" if role.organisation else title

"""The public record of one article: its types, its JSON and its schema number.

`start` and `end` are half-open, in code points, into the article's text as decoded; wherever `start`, `end` and `text`
stand together, `text == article_text[start:end]`. Countries are ISO 3166-1 alpha-3. Each type tells what belongs in its
list; nothing is taken from what stands around the story: bylines, datelines, credits, links to other articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

SCHEMA = 1


class Evidence(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A place in the text that supports a claim. `rule`: what found it; `score`: 0..1, how sure."""

    start: int
    end: int
    text: str
    rule: str
    score: float = 1.0


class ArticleInfo(msgspec.Struct, frozen=True, kw_only=True):
    """Which article. `published`: ISO date. `words`: words of the whole text."""

    id: str
    source: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    words: int


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A position that the article gives a person. `start`..`text`: where. `status`: "former", "acting" or None.

    `organisation`: the fullest name in the article of the body of that role, or None.
    """

    title: str
    organisation: str | None = None
    country: str | None = None
    status: str | None = None
    start: int
    end: int
    text: str
    rule: str
    score: float = 1.0


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One human whom the story names, not a bare office ("Menaker") nor the reporter.

    `name`: the fullest form, without titles. `aliases`: the other forms, no pronouns. `country`: of the state or
    national body the person acts for; None for officials of international bodies and where the article does not tell.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    roles: tuple[Role, ...] = ()
    mentions: tuple[Evidence, ...] = ()


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """One named body: ministry, agency, party, union, company, university, medium, international body ...

    Not a law, a programme, a meeting nor "Pemerintah Indonesia", which is the country. A medium counts where the story
    is about it or cites it. `name`: the longest form. `kind`: "ministry", "union", "company" ...
    (lexicon/data/organisations.toml) or None.
    """

    id: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None
    mentions: tuple[Evidence, ...] = ()


class Country(msgspec.Struct, frozen=True, kw_only=True):
    """A state or territory that the story names in any form: "AS", "warga Korea", inside "Kementerian Kesehatan Cina".

    A city does not count as its country, a bloc or region is none. `name`: English; `name_id`: Indonesian.
    """

    code: str
    name: str
    name_id: str
    mentions: tuple[Evidence, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A named place below or above a country: region, city, island, building. Not a capital that means a government."""

    name: str
    mentions: tuple[Evidence, ...] = ()


class Date(msgspec.Struct, frozen=True, kw_only=True):
    """A date expression, absolute or relative: a day, range, month, year, "kemarin"; no duration, no age.

    `value`: TIMEX3, X for what cannot be known; `anchor`: ISO date it was resolved against, or None.
    `granularity`: "day", "week", "month", "quarter", "half", "season", "year", "decade", "century" or "reference".
    `note`: what a careful reader would remark, for instance a weekday that does not fit the written date.
    """

    value: str
    start: int
    end: int
    text: str
    rule: str
    anchor: str | None = None
    granularity: str
    note: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A named meeting, conference, workshop or campaign."""

    name: str
    mentions: tuple[Evidence, ...] = ()


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """A policy theme that the article is about, not one mentioned in passing. `score`: 0..1, calibrated."""

    id: str
    label: str
    label_id: str
    score: float
    evidence: tuple[Evidence, ...] = ()


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Direct speech of four words or more, without its marks; not a slogan, title or term between such marks.

    `speaker`: id of a person or organisation of this record, or None where the article does not tell.
    `rule`: how the speaker was found; `cue`: the word of saying, or None; `score`: how sure of the speaker.
    """

    speaker: str | None
    start: int
    end: int
    text: str
    rule: str
    cue: str | None = None
    score: float = 1.0


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Everything found in one article."""

    schema: int = SCHEMA
    article: ArticleInfo
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    countries: tuple[Country, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    themes: tuple[Theme, ...] = ()
    quotes: tuple[Quote, ...] = ()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Record)


def dump(record: Record) -> bytes:
    """The record as one line of UTF-8 JSON, without a line feed. `load` gives it back."""
    return _ENCODER.encode(record)


def load(line: bytes | str) -> Record:
    """The record of one JSON text. Raises msgspec.ValidationError where it is not a record."""
    return _DECODER.decode(line)


def json_schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of a record."""
    return msgspec.json.schema(Record)

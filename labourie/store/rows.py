"""The questions' common filter and the rows that answer them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from labourie.article import Article, Span
from labourie.record import Record


class Link(StrEnum):
    """How a person stands to a country or organisation, strongest first. Asking for one admits the stronger ones too.

    ACTS_FOR: speaks or acts for it. SENTENCE: named in one sentence with it. ARTICLE: named in one article with it.
    """

    ACTS_FOR = "acts-for"
    SENTENCE = "sentence"
    ARTICLE = "article"


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What a question is limited to. Values of one field: any of them; different fields: all of them.

    `countries`: ISO 3166-1 alpha-3. `orgs`: any form of the name, or its acronym, in any case. `people`: key of a
    person, or words of the name. `themes`: ids. `since`, `until`: first and last day of publication; articles without
    one are left out as soon as either is given. `articles`: id, its unique beginning, or source. `limit`: rows at
    most; None for all.
    """

    countries: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    articles: tuple[str, ...] = ()
    limit: int | None = None


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Where a row's evidence stands. `sentence`: None where no sentence of the story holds it.

    `article`: id; `source`: the first of its sources in order of name; `published`: ISO date or None.
    """

    article: str
    source: str
    published: str | None
    sentence: str | None


class WhoRow(msgspec.Struct, frozen=True, kw_only=True):
    """One person across all articles that passed the filter.

    `key`: names the person to `--person` and `show`. `title`, `organisation`: of the role in the article of `found`,
    `country`: that the person acts for there; None where it tells none, whatever others tell. `link`: the strongest to
    what was asked for, None if neither a country nor an organisation was. `matched`: the country or organisation it
    leads to. `reason`: the same in words. `articles`, `mentions`: how many, of those that passed the filter.
    """

    key: str
    name: str
    aliases: tuple[str, ...]
    title: str | None
    organisation: str | None
    country: str | None
    link: Link | None
    matched: str | None
    reason: str
    articles: int
    mentions: int
    found: Found


class OrganisationRow(msgspec.Struct, frozen=True, kw_only=True):
    """One organisation across all articles that passed the filter; `found`: its first mention in the latest of them."""

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    kind: str | None
    country: str | None
    articles: int
    mentions: int
    found: Found


class CountryRow(msgspec.Struct, frozen=True, kw_only=True):
    """One country. `people`: names of those who act for it or share a sentence with it, most articles first.

    `themes`: ids of the themes of its articles, most articles first. Both hold three at most.
    """

    code: str
    name: str
    name_id: str
    articles: int
    mentions: int
    people: tuple[str, ...]
    themes: tuple[str, ...]


class DateRow(msgspec.Struct, frozen=True, kw_only=True):
    """One date expression. `value`: TIMEX3; `text`: as written; `granularity`, `note`: as in the record."""

    value: str
    text: str
    granularity: str
    note: str | None
    found: Found


class MonthCount(msgspec.Struct, frozen=True, kw_only=True):
    """Articles of one month. `month`: YYYY-MM of publication, or None where it is not known."""

    month: str | None
    articles: int


class ThemeRow(msgspec.Struct, frozen=True, kw_only=True):
    """One theme: how many articles, their mean score, and how many by month (sorted, unknown last)."""

    id: str
    label: str
    label_id: str
    articles: int
    score: float
    months: tuple[MonthCount, ...]


class QuoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation. `speaker`: name of the person or organisation, or None; `key`: of the person, else None."""

    speaker: str | None
    key: str | None
    country: str | None
    text: str
    score: float
    found: Found


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """Why a name in one article was held to be (or not to be) a person of another. `verdict`: same, different, unsure.

    `name`: the other form; `articles`: how many articles have it; `reasons`: in words; `score`: 0..1.
    """

    name: str
    country: str | None
    verdict: str
    score: float
    reasons: tuple[str, ...]
    articles: int


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """A person of one record and the person across articles it belongs to. `articles`: of that person, in all."""

    person: str
    key: str
    name: str
    articles: int
    joined: tuple[Joined, ...]


class ArticleView(msgspec.Struct, frozen=True, kw_only=True):
    """A stored article, as the first of `sources` tells it: all it was read from, sorted. `version`: of the record."""

    article: Article
    sources: tuple[str, ...]
    record: Record
    sentences: tuple[Span, ...]
    identities: tuple[Identity, ...]
    version: str


class VersionCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many articles one version of models, lexicon and code made."""

    version: str
    articles: int


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """What the store holds. `size`: bytes on disk; `first`, `last`: ISO day of publication or None."""

    path: str
    schema: int
    size: int
    articles: int
    words: int
    people: int
    organisations: int
    countries: int
    quotes: int
    first: str | None
    last: str | None
    versions: tuple[VersionCount, ...]

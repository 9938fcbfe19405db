"""Invented articles with their records, made by hand, and what a store holds."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec

from labourie.article import Article, Span
from labourie.outcome import Extraction
from labourie.record import (
    ArticleInfo,
    Country,
    Date,
    Evidence,
    Organisation,
    Person,
    Quote,
    Record,
    Role,
    Theme,
)
from labourie.store import open_store

COUNTRIES = {"IDN": ("Indonesia", "Indonesia"), "SGP": ("Singapore", "Singapura"), "KOR": ("South Korea", "Korea")}


def evidence(text: str, *forms: str) -> tuple[Evidence, ...]:
    found = [m for form in forms for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    kept: list[re.Match[str]] = []
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if not kept or match.start() >= kept[-1].end():
            kept.append(match)
    return tuple(Evidence(start=m.start(), end=m.end(), text=m.group(), rule="test") for m in kept)


def person(
    text: str,
    number: int,
    name: str,
    *,
    title: str | None = None,
    organisation: str | None = None,
    country: str | None = None,
    aliases: tuple[str, ...] = (),
) -> Person:
    roles = ()
    if title is not None:
        at = text.index(f"{title} {name}") if f"{title} {name}" in text else text.index(title)
        roles = (
            Role(
                title=title,
                organisation=organisation,
                country=country,
                start=at,
                end=at + len(title),
                text=title,
                rule="test",
            ),
        )
    return Person(
        id=f"p{number}",
        name=name,
        aliases=aliases,
        country=country,
        roles=roles,
        mentions=evidence(text, name, *aliases),
    )


def organisation(
    text: str,
    number: int,
    name: str,
    *,
    acronym: str | None = None,
    country: str | None = None,
    kind: str | None = None,
) -> Organisation:
    aliases = (acronym,) if acronym else ()
    return Organisation(
        id=f"o{number}",
        name=name,
        acronym=acronym,
        aliases=aliases,
        kind=kind,
        country=country,
        mentions=evidence(text, name, *aliases),
    )


def country(text: str, code: str) -> Country:
    name, name_id = COUNTRIES[code]
    return Country(code=code, name=name, name_id=name_id, mentions=evidence(text, name_id))


def theme(name: str, score: float = 0.9) -> Theme:
    return Theme(id=name, label=name.title(), label_id=name.title(), score=score)


def quote(text: str, words: str, speaker: str | None) -> Quote:
    at = text.index(words)
    return Quote(speaker=speaker, start=at, end=at + len(words), text=words, rule="test")


def day(text: str, words: str, value: str) -> Date:
    at = text.index(words)
    return Date(value=value, start=at, end=at + len(words), text=words, rule="test", granularity="day")


def extraction(
    text: str,
    *,
    id: str = "a1",  # noqa: A002  (the article's own word)
    source: str = "a.txt",
    published: str | None = None,
    people: tuple[Person, ...] = (),
    organisations: tuple[Organisation, ...] = (),
    countries: tuple[Country, ...] = (),
    dates: tuple[Date, ...] = (),
    themes: tuple[Theme, ...] = (),
    quotes: tuple[Quote, ...] = (),
) -> Extraction:
    info = ArticleInfo(id=id, source=source, published=published, words=len(text.split()))
    record = Record(
        article=info,
        people=people,
        organisations=organisations,
        countries=countries,
        dates=dates,
        themes=themes,
        quotes=quotes,
    )
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^.]*\.", text))
    article = Article(id=id, text=text, source=source, published=date.fromisoformat(published) if published else None)
    return Extraction(article, record, sentences)


def copied(url: str, source: str) -> Extraction:
    """A copy of one article, with what its source says of it."""
    one = extraction("Ani datang.", id="x", source=source)
    info = msgspec.structs.replace(one.record.article, url=url, outlet=source, title=url, authors=(source,))
    return replace(
        one,
        article=replace(one.article, url=url, outlet=source, title=url, authors=(source,)),
        record=msgspec.structs.replace(one.record, article=info),
    )


TABLES = (
    "article", "source", "sighting", "country_tie", "body_tie", "country", "theme", "date", "quote", "variant", "form",
    "trait", "mark", "word", "decision", "entity", "standing",
)  # fmt: skip


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything the store holds, in an order of its own."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        assert set(names) == set(TABLES)
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def written(path: Path, *batches: list[Extraction], version: str = "1") -> dict[str, list[tuple[object, ...]]]:
    with open_store(path, create=True) as store:
        for batch in batches:
            store.write(batch, version=version)
    return content(path)

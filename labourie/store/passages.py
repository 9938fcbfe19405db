"""Passages of the stored texts: the sentence that holds a piece of evidence, the dates and the quotations."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from dataclasses import dataclass

from labourie.store.keeping import Store
from labourie.store.picking import pick
from labourie.store.rows import DateRow, Filters, Found, QuoteRow


@dataclass(frozen=True, slots=True)
class _Text:
    id: str
    source: str
    published: str | None
    text: str
    sentences: list[tuple[int, int]]


class Passages:
    """The texts of a store, each read once, for the length of one question."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts: dict[int, _Text] = {}

    def found(self, article: int, at: int) -> Found:
        """Where the code point `at` of the article stands. `article`: its key."""
        held = self._text(article)
        place = bisect_right(held.sentences, (at, len(held.text))) - 1
        inside = place >= 0 and at < held.sentences[place][1]
        sentence = held.text[slice(*held.sentences[place])] if inside else None
        return Found(article=held.id, source=held.source, published=held.published, sentence=sentence)

    def piece(self, article: int, start: int, end: int) -> str:
        """The text from `start` to `end`."""
        return self._text(article).text[start:end]

    def _text(self, article: int) -> _Text:
        if article not in self._texts:
            (row,) = self._store.ask("passages", "article", article=article)
            sentences = [(start, end) for start, end in json.loads(row["sentences"])]
            self._texts[article] = _Text(row["id"], row["source"], row["published"], row["text"], sentences)
        return self._texts[article]


def dates(store: Store, filters: Filters) -> tuple[DateRow, ...]:
    """The date expressions of the articles that pass `filters`, in order of value."""
    with store.snapshot():
        asked, passages = pick(store, filters), Passages(store)
        return tuple(
            DateRow(
                value=row["value"],
                text=passages.piece(row["article"], row["start"], row["finish"]),
                granularity=row["granularity"],
                note=row["note"],
                found=passages.found(row["article"], row["start"]),
            )
            for row in store.ask("passages", "dates", **asked)
        )


def quotes(store: Store, filters: Filters) -> tuple[QuoteRow, ...]:
    """The quotations of the articles that pass `filters`, latest article first.

    With `people`: only what these said. With `countries` or `orgs`: first what was said by those who act for them.
    """
    with store.snapshot():
        asked, passages = pick(store, filters), Passages(store)
        rows = list(store.ask("passages", "all_quotes" if asked["every"] else "quotes", **asked))
        return tuple(_quote(store, passages, row) for row in rows)


def _quote(store: Store, passages: Passages, row: sqlite3.Row) -> QuoteRow:
    said = next(store.ask("passages", "speaker", article=row["article"], speaker=row["speaker"]), None)
    return QuoteRow(
        speaker=said["name"] if said else None,
        key=said["entity"] if said and said["kind"] == "person" else None,
        country=said["country"] if said else None,
        text=passages.piece(row["article"], row["start"], row["finish"]),
        score=row["score"],
        found=passages.found(row["article"], row["start"]),
    )

"""The SQLite store: write records, ask questions. Opens in milliseconds and loads no model."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from labourie.store.articles import article, status
from labourie.store.counts import countries, organisations, themes
from labourie.store.keeping import Store
from labourie.store.packing import key_of
from labourie.store.passages import dates, quotes
from labourie.store.rows import (
    ArticleView,
    CountryRow,
    DateRow,
    Filters,
    Found,
    Identity,
    Joined,
    Link,
    MonthCount,
    OrganisationRow,
    QuoteRow,
    Status,
    ThemeRow,
    VersionCount,
    WhoRow,
)
from labourie.store.who import who

__all__ = [
    "ArticleView",
    "CountryRow",
    "DateRow",
    "Filters",
    "Found",
    "Identity",
    "Joined",
    "Link",
    "MonthCount",
    "OrganisationRow",
    "QuoteRow",
    "Status",
    "Store",
    "ThemeRow",
    "VersionCount",
    "WhoRow",
    "article",
    "countries",
    "dates",
    "key_of",
    "open_store",
    "organisations",
    "quotes",
    "status",
    "themes",
    "who",
]


def open_store(path: str | PathLike[str], *, create: bool) -> Store:
    """The store at `path`. `create`: make it where there is none (`extract`); a question does not.

    Raises BadStore: missing, no store, made by a newer version, locked, damaged, or not to be read.
    """
    return Store(Path(path), create=create)

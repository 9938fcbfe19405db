"""One kind of answer, and what the cells of all kinds share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from labourie.show.forms import Column
from labourie.show.layout import Layout, Line, R

if TYPE_CHECKING:
    from labourie.store.rows import Found


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """One kind of answer. `columns`: for TSV and CSV; `layout`: for a screen."""

    columns: Sequence[Column[R]]
    layout: Layout[R]


def times(count: int, what: str) -> str:
    """A number with its noun."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def where(found: Found, articles: int = 1) -> Iterator[Line]:
    """The article of a row, and in how many others of `articles` the same was found."""
    others = f"and {times(articles - 1, 'other article')}" if articles > 1 else None
    yield " · ".join(part for part in (found.source, found.published, others) if part), "dim"


def sentence(found: Found) -> Iterator[Line]:
    """The sentence of a row."""
    yield " ".join((found.sentence or "").split()), ""

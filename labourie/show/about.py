"""How the program and its store speak of themselves: models, status, faults of the language data, scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from labourie.show.forms import Column
from labourie.show.layout import Cells, Layout, Line
from labourie.show.sheet import Sheet

if TYPE_CHECKING:
    from labourie.evaluate import Row
    from labourie.models import Card
    from labourie.store.rows import Status


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"


def _scores(card: Card) -> Iterator[str]:
    for score in card.scores:
        yield f"{score.measure} {score.value:g}"


def _model(card: Card) -> Iterator[Line]:
    yield card.name, "bold"
    yield card.does, ""
    yield f"{_size(card.bytes)}, {card.date}", "dim"


def _facts(card: Card) -> Iterator[Line]:
    for score in _scores(card):
        yield score, "green"
    for source in card.trained_on:
        yield f"learned from {source.source} ({source.licence})", "dim"
    for weakness in card.weaknesses:
        yield f"weak: {weakness}", "yellow"


_MODEL: tuple[Cells[Card], ...] = (Cells("model", _model, share=2), Cells("scores and sources", _facts, share=3))

MODELS: Sheet[Card] = Sheet(
    columns=(
        Column("name", lambda card: card.name),
        Column("does", lambda card: card.does),
        Column("bytes", lambda card: card.bytes),
        Column("date", lambda card: card.date.isoformat()),
        Column("labels", lambda card: "; ".join(card.labels)),
        Column("scores", lambda card: "; ".join(_scores(card))),
        Column("trained_on", lambda card: "; ".join(source.source for source in card.trained_on)),
        Column("weaknesses", lambda card: "; ".join(card.weaknesses)),
        Column("file", lambda card: card.file),
        Column("sha256", lambda card: card.sha256),
    ),
    layout=Layout(narrow=_MODEL, wide=_MODEL),
)

Pair = tuple[str, str]

_PAIR: tuple[Cells[Pair], ...] = (
    Cells("", lambda pair: [(pair[0], "dim")], share=0),
    Cells("", lambda pair: [(pair[1], "bold")]),
)

STATUS: Sheet[Pair] = Sheet(
    columns=(Column("what", lambda pair: pair[0]), Column("value", lambda pair: pair[1])),
    layout=Layout(narrow=_PAIR, wide=_PAIR),
)


def status_pairs(status: Status) -> Iterator[Pair]:
    """What the store holds, one thing a line."""
    yield "store", f"{status.path} ({_size(status.size)}, schema {status.schema})"
    yield "articles", f"{status.articles:,}"
    yield "words", f"{status.words:,}"
    yield "published", f"{status.first} to {status.last}" if status.first else "not told"
    yield "people", f"{status.people:,}"
    yield "organisations", f"{status.organisations:,}"
    yield "countries", f"{status.countries:,}"
    yield "quotes", f"{status.quotes:,}"
    for made in status.versions:
        yield "made by", f"{made.version} ({made.articles:,})"


_FAULT: tuple[Cells[Pair], ...] = (
    Cells("table", lambda pair: [(pair[0], "bold")], share=0),
    Cells("fault", lambda pair: [(pair[1] or "none", "red" if pair[1] else "green")]),
)

FAULTS: Sheet[Pair] = Sheet(
    columns=(Column("table", lambda pair: pair[0]), Column("fault", lambda pair: pair[1])),
    layout=Layout(narrow=_FAULT, wide=_FAULT),
)

SCORES: tuple[Column[Row], ...] = (
    Column("kind", lambda row: row.kind),
    Column("precision", lambda row: f"{row.precision:.3f}"),
    Column("recall", lambda row: f"{row.recall:.3f}"),
    Column("f1", lambda row: f"{row.f1:.3f}"),
    Column("n", lambda row: row.n),
)

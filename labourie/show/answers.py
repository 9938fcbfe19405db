"""How the answers that name people and bodies are laid out: who, organisations, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from labourie.show.forms import Column
from labourie.show.layout import Cells, Layout, Line
from labourie.show.sheet import Sheet, sentence, where

if TYPE_CHECKING:
    from labourie.store.rows import OrganisationRow, QuoteRow, WhoRow


def _who_narrow(row: WhoRow) -> Iterator[Line]:
    yield row.name, "bold"
    yield row.title or "", ""
    yield row.organisation or "", ""
    yield row.country or "", "cyan"


def _reason(row: WhoRow) -> Iterator[Line]:
    if row.link is not None:
        yield row.reason, "green" if row.link == "acts-for" else "yellow"


def _who_why(row: WhoRow) -> Iterator[Line]:
    yield from _reason(row)
    yield from sentence(row.found)
    yield from where(row.found, row.articles)


WHO: Sheet[WhoRow] = Sheet(
    columns=(
        Column("name", lambda r: r.name),
        Column("role", lambda r: r.title),
        Column("organisation", lambda r: r.organisation),
        Column("country", lambda r: r.country),
        Column("reason", lambda r: r.reason),
        Column("sentence", lambda r: r.found.sentence),
        Column("articles", lambda r: r.articles),
        Column("article", lambda r: r.found.source),
        Column("key", lambda r: r.key),
    ),
    layout=Layout(
        narrow=(Cells("who", _who_narrow, share=2), Cells("why", _who_why, share=3)),
        wide=(
            Cells("who", lambda r: [(r.name, "bold")], share=4),
            Cells("role", lambda r: [(r.title or "", ""), (r.organisation or "", "")], share=6),
            Cells("country", lambda r: [(r.country or "", "cyan")], share=0),
            Cells("why", _reason, share=4),
            Cells("sentence", lambda r: [*sentence(r.found), *where(r.found, r.articles)], share=12),
        ),
    ),
)


def _body(row: OrganisationRow) -> Iterator[Line]:
    yield f"{row.name} ({row.acronym})" if row.acronym else row.name, "bold"
    others = [alias for alias in row.aliases if alias != row.acronym]
    yield f"also {', '.join(others)}" if others else "", "dim"


ORGANISATIONS: Sheet[OrganisationRow] = Sheet(
    columns=(
        Column("name", lambda r: r.name),
        Column("acronym", lambda r: r.acronym),
        Column("aliases", lambda r: "; ".join(r.aliases)),
        Column("kind", lambda r: r.kind),
        Column("country", lambda r: r.country),
        Column("articles", lambda r: r.articles),
        Column("mentions", lambda r: r.mentions),
        Column("sentence", lambda r: r.found.sentence),
        Column("article", lambda r: r.found.source),
    ),
    layout=Layout(
        narrow=(
            Cells("organisation", _body, share=1),
            Cells("kind", lambda r: [(r.kind or "", "")], share=0),
            Cells("country", lambda r: [(r.country or "", "cyan")], share=0),
            Cells("articles", lambda r: [(str(r.articles), "")], share=0, right=True),
            Cells("mentions", lambda r: [(str(r.mentions), "")], share=0, right=True),
        ),
        wide=(
            Cells("organisation", _body, share=3),
            Cells("kind", lambda r: [(r.kind or "", "")], share=0),
            Cells("country", lambda r: [(r.country or "", "cyan")], share=0),
            Cells("articles", lambda r: [(str(r.articles), "")], share=0, right=True),
            Cells("mentions", lambda r: [(str(r.mentions), "")], share=0, right=True),
            Cells("sentence", lambda r: [*sentence(r.found), *where(r.found)], share=5),
        ),
    ),
)


def _speaker(row: QuoteRow) -> Iterator[Line]:
    yield row.speaker or "not told", "bold" if row.speaker else "dim"
    yield row.country or "", "cyan"


_QUOTE: tuple[Cells[QuoteRow], ...] = (
    Cells("speaker", _speaker, share=1),
    Cells("quote", lambda r: [(f"“{' '.join(r.text.split())}”", ""), *where(r.found)], share=3),
)

QUOTES: Sheet[QuoteRow] = Sheet(
    columns=(
        Column("speaker", lambda r: r.speaker),
        Column("country", lambda r: r.country),
        Column("quote", lambda r: r.text),
        Column("score", lambda r: f"{r.score:.3f}"),
        Column("article", lambda r: r.found.source),
        Column("key", lambda r: r.key),
    ),
    layout=Layout(narrow=_QUOTE, wide=_QUOTE),
)

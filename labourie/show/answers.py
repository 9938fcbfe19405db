"""How the answer to each question is laid out: its columns in a pipe, its cells on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from labourie.show.forms import Column
from labourie.show.layout import Cells, Layout, Line, R

if TYPE_CHECKING:
    from labourie.store.rows import (
        CountryRow,
        DateRow,
        Found,
        MonthCount,
        OrganisationRow,
        QuoteRow,
        ThemeRow,
        WhoRow,
    )


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """One kind of answer. `columns`: for TSV and CSV; `layout`: for a screen."""

    columns: Sequence[Column[R]]
    layout: Layout[R]


def _position(title: str | None, organisation: str | None) -> str:
    return ", ".join(part for part in (title, organisation) if part)


def _times(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _where(found: Found) -> Iterator[Line]:
    yield f"{found.source} · {found.published}" if found.published else found.source, "dim"


def _sentence(found: Found) -> Iterator[Line]:
    yield " ".join((found.sentence or "").split()), ""


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
    yield from _sentence(row.found)
    yield from _where(row.found)


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
            Cells("sentence", lambda r: [*_sentence(r.found), *_where(r.found)], share=12),
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
            Cells("sentence", lambda r: [*_sentence(r.found), *_where(r.found)], share=5),
        ),
    ),
)

_COUNTRY: tuple[Cells[CountryRow], ...] = (
    Cells("code", lambda r: [(r.code, "cyan")], share=0),
    Cells("country", lambda r: [(r.name, "bold"), (r.name_id if r.name_id != r.name else "", "dim")], share=2),
    Cells("articles", lambda r: [(str(r.articles), "")], share=0, right=True),
    Cells("mentions", lambda r: [(str(r.mentions), "")], share=0, right=True),
    Cells("people", lambda r: [(", ".join(r.people), "")], share=3),
    Cells("themes", lambda r: [(", ".join(r.themes), "magenta")], share=2),
)

COUNTRIES: Sheet[CountryRow] = Sheet(
    columns=(
        Column("code", lambda r: r.code),
        Column("name", lambda r: r.name),
        Column("name_id", lambda r: r.name_id),
        Column("articles", lambda r: r.articles),
        Column("mentions", lambda r: r.mentions),
        Column("people", lambda r: "; ".join(r.people)),
        Column("themes", lambda r: "; ".join(r.themes)),
    ),
    layout=Layout(narrow=_COUNTRY, wide=_COUNTRY),
)

_DATE: tuple[Cells[DateRow], ...] = (
    Cells("date", lambda r: [(r.value, "yellow")], share=0),
    Cells("as written", lambda r: [(r.text, "bold"), (r.note or "", "red")], share=2),
    Cells("sentence", lambda r: [*_sentence(r.found), *_where(r.found)], share=5),
)

DATES: Sheet[DateRow] = Sheet(
    columns=(
        Column("value", lambda r: r.value),
        Column("text", lambda r: r.text),
        Column("granularity", lambda r: r.granularity),
        Column("note", lambda r: r.note),
        Column("sentence", lambda r: r.found.sentence),
        Column("article", lambda r: r.found.source),
    ),
    layout=Layout(narrow=_DATE, wide=_DATE),
)


def _months(months: Sequence[MonthCount], between: str) -> str:
    return between.join(f"{month.month or 'undated'}: {month.articles}" for month in months)


def trend(months: Sequence[MonthCount]) -> str:
    """Articles by month as a row of bars, one for each month from the first to the last; undated ones are left out."""
    counts = {month.month: month.articles for month in months if month.month}
    if not counts:
        return ""
    bars = "▁▂▃▄▅▆▇█"
    most = max(counts.values())
    line = ""
    for month in _calendar(min(counts), max(counts)):
        count = counts.get(month, 0)
        line += bars[max(0, round(count / most * len(bars)) - 1)] if count else " "
    return line


def _calendar(first: str, last: str) -> Iterator[str]:
    year, month = int(first[:4]), int(first[5:7])
    while (here := f"{year:04}-{month:02}") <= last:
        yield here
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _theme(row: ThemeRow) -> Iterator[Line]:
    yield row.label, "bold"
    yield row.label_id if row.label_id != row.label else "", "dim"
    yield row.id, "magenta"


def _trend(row: ThemeRow) -> Iterator[Line]:
    dated = [month for month in row.months if month.month]
    if dated:
        yield trend(dated), "green"
        yield f"{dated[0].month} to {dated[-1].month}", "dim"
    undated = sum(month.articles for month in row.months if not month.month)
    yield f"{_times(undated, 'article')} undated" if undated else "", "dim"


_THEME: tuple[Cells[ThemeRow], ...] = (
    Cells("theme", _theme, share=2),
    Cells("articles", lambda r: [(str(r.articles), "")], share=0, right=True),
    Cells("score", lambda r: [(f"{r.score:.2f}", "")], share=0, right=True),
    Cells("by month", _trend, share=2),
)

THEMES: Sheet[ThemeRow] = Sheet(
    columns=(
        Column("id", lambda r: r.id),
        Column("label", lambda r: r.label),
        Column("label_id", lambda r: r.label_id),
        Column("articles", lambda r: r.articles),
        Column("score", lambda r: f"{r.score:.3f}"),
        Column("months", lambda r: _months(r.months, "; ")),
    ),
    layout=Layout(narrow=_THEME, wide=_THEME),
)


def _speaker(row: QuoteRow) -> Iterator[Line]:
    yield row.speaker or "not told", "bold" if row.speaker else "dim"
    yield row.country or "", "cyan"


_QUOTE: tuple[Cells[QuoteRow], ...] = (
    Cells("speaker", _speaker, share=1),
    Cells("quote", lambda r: [(f"“{' '.join(r.text.split())}”", ""), *_where(r.found)], share=3),
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

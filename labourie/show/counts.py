"""How the answers that count and date are laid out: countries, dates, themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from labourie.show.forms import Column
from labourie.show.layout import Cells, Layout, Line
from labourie.show.sheet import Sheet, sentence, times, where

if TYPE_CHECKING:
    from labourie.store.rows import CountryRow, DateRow, MonthCount, ThemeRow

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
    Cells("sentence", lambda r: [*sentence(r.found), *where(r.found)], share=5),
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
        first, last = dated[0].month, dated[-1].month
        yield f"{first} to {last}" if first != last else f"{first}", "dim"
    undated = sum(month.articles for month in row.months if not month.month)
    yield f"{times(undated, 'article')} undated" if undated else "", "dim"


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

"""Write an answer to standard output in the form that was asked for."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator

from labourie.cli import stdout
from labourie.cli.options import OutputOptions
from labourie.cli.stderr import say
from labourie.show.forms import Column, Format, comma_separated, json_array, json_lines, tsv
from labourie.show.layout import R, Screen
from labourie.show.sheet import Sheet


def screen() -> Screen:
    """The terminal as it is now; in a pipe, where a table was asked for, `COLUMNS` wide or 80 and without colour."""
    terminal = stdout.terminal() and os.environ.get("TERM") != "dumb"
    return Screen(
        width=shutil.get_terminal_size(fallback=(80, 24)).columns,
        colour=terminal and not os.environ.get("NO_COLOR"),
    )


def form(output: OutputOptions, *, html: bool = False) -> Format:
    """The form that was asked for, else a table on a terminal and TSV elsewhere. `html`: may it be asked for."""
    return output.chosen(html=html) or (Format.TABLE if stdout.terminal() else Format.TSV)


def answer(rows: Iterable[R], sheet: Sheet[R], output: OutputOptions) -> None:
    """Write the rows of one answer; where a table would be empty, say so beside it."""
    chosen = form(output)
    if chosen is Format.TABLE:
        from labourie.show.table import table

        shown = list(rows)
        stdout.write([table(shown, sheet.layout, screen())])
        if not shown:
            say("nothing found")
    else:
        stdout.write(as_text(rows, rows, sheet.columns, chosen))


def as_text(items: Iterable[object], rows: Iterable[R], columns: Iterable[Column[R]], chosen: Format) -> Iterator[str]:
    """`items` as JSON, or `rows` as TSV or CSV."""
    if chosen is Format.JSON:
        return json_array(items)
    if chosen is Format.JSONL:
        return json_lines(items)
    if chosen is Format.CSV:
        return comma_separated(rows, tuple(columns))
    return tsv(rows, tuple(columns))

"""The forms an answer can take, but for the table: JSON, JSON Lines, TSV and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

R = TypeVar("R")
E = TypeVar("E")


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    TSV = "tsv"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its head, and the text of its cell for a row; None is an empty cell."""

    name: str
    value: Callable[[R], str | int | float | None]


def json_array(items: Iterable[object]) -> Iterator[str]:
    """One JSON array, an item a line; records and rows alike."""
    encode = msgspec.json.Encoder().encode
    between = "[\n"
    for item in items:
        yield between + encode(item).decode()
        between = ",\n"
    yield "\n]\n" if between == ",\n" else "[]\n"


def json_lines(items: Iterable[object]) -> Iterator[str]:
    """One line of JSON for each item."""
    encode = msgspec.json.Encoder().encode
    for item in items:
        yield encode(item).decode() + "\n"


def tsv(rows: Iterable[R], columns: Sequence[Column[R]]) -> Iterator[str]:
    """A head and one line for each row. Tabs and line breaks inside a cell become spaces, so a line is a row.

    The head comes with the first row, so that an error on the way to it leaves nothing behind.
    """
    head = "\t".join(column.name for column in columns) + "\n"
    for row in rows:
        yield head + "\t".join(" ".join(_cell(column, row).split()) for column in columns) + "\n"
        head = ""
    yield head


def comma_separated(rows: Iterable[R], columns: Sequence[Column[R]]) -> Iterator[str]:
    """A head, which comes with the first row, and the rows as CSV (RFC 4180, but with line feeds)."""
    head = _csv_line([column.name for column in columns])
    for row in rows:
        yield head + _csv_line([_cell(column, row) for column in columns])
        head = ""
    yield head


def _csv_line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)  # only with its own line end, \r\n, does it quote a \r inside a cell
    return line.getvalue().removesuffix("\r\n") + "\n"


def _cell(column: Column[R], row: R) -> str:
    value = column.value(row)
    return "" if value is None else str(value)

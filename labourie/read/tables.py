"""CSV, TSV and Parquet: one article a row, a batch of rows in memory at a time."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from labourie.errors import BadInput
from labourie.read.decode import lines_of
from labourie.read.jsonlines import Row

_BATCH = 256
_FIELDS = frozenset({"text", "id", "title", "published", "url", "outlet", "authors"})
# The module's own limit of 131,072 characters a field is below a long report; this one is a C long on every platform.
_LONGEST = 2**31 - 1
# The module takes no carriage return inside a line, unless in quotation marks: a noncharacter stands for it meanwhile.
_HELD = "\ufdd0"


def csv_rows(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[tuple[str, Row | BadInput]]:
    """The rows of a table with a header, `name#1` the first below it.

    The delimiter is the one of comma, semicolon, tab and bar that sets "text" apart in the header. Raises BadInput
    where there is no such column. A carriage return inside a line is part of its text.
    """
    csv.field_size_limit(_LONGEST)
    lines = lines_of(stream, name, encoding)
    header = next(lines, "")
    if not header.strip():
        return
    delimiter = next((mark for mark in ",;\t|" if "text" in _columns(header, mark)), None)
    if delimiter is None:
        raise _no_text(name, next(csv.reader([header])))
    columns = _columns(header, delimiter)
    rows = csv.reader(map(_held, lines), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        place = f"{name}#{number}"
        try:
            row = [field.replace(_HELD, "\r") for field in next(rows)]
        except StopIteration:
            return
        except csv.Error as error:
            yield place, BadInput(f"{place}: not a table row: {error}", hint="check the quotation marks")
            continue
        if len(row) > len(columns):
            hint = "put texts that hold the delimiter in quotation marks"
            yield place, BadInput(f"{place}: {len(row)} columns where the header has {len(columns)}", hint=hint)
        elif any(row):
            yield place, dict(zip(columns, row, strict=False))


def _held(line: str) -> str:
    inside = line.rstrip("\r\n")
    return inside.replace("\r", _HELD) + line[len(inside) :]


def parquet_rows(stream: BinaryIO, name: str) -> Iterator[tuple[str, Row | BadInput]]:
    """The rows of a Parquet file. Raises BadInput where it is none or has no column "text"."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(stream)
        columns = [column for column in table.schema_arrow.names if column.strip().lower() in _FIELDS]
        if "text" not in (column.strip().lower() for column in columns):
            raise _no_text(name, table.schema_arrow.names)
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield f"{name}#{number}", row
    except ArrowException as error:
        raise BadInput(f"{name}: damaged Parquet: {error}", hint="write the file again") from error


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """A copy of `stream` on disk that can be read from any place, as Parquet must be; gone afterwards."""
    with TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def _columns(header: str, delimiter: str) -> list[str]:
    return [column.strip().lower() for column in next(csv.reader([header], delimiter=delimiter), [])]


def _no_text(name: str, columns: list[str]) -> BadInput:
    return BadInput(
        f'{name}: no column "text" among {", ".join(columns)[:200]}', hint='call the column of the texts "text"'
    )

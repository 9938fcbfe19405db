"""From paths to articles: every file read in its own way, one article or one failure at a time."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import chain
from typing import BinaryIO

from labourie.article import Article
from labourie.errors import BadInput
from labourie.outcome import Failure
from labourie.read.build import build_article
from labourie.read.decode import check_encoding, decode, storable
from labourie.read.fields import Fields, fields_of
from labourie.read.jsonlines import Row, is_object, json_rows, jsonl_rows
from labourie.read.pages import page_fields
from labourie.read.sources import STDIN, Form, Source, find_sources
from labourie.read.tables import csv_rows, parquet_rows, seekable

_NO_TEXT = 'every row needs a field "text" that is not empty'


def read_articles(
    paths: Iterable[str], *, encoding: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Failure]:
    """The articles of `paths` (files, folders, "-" for standard input), in order, one at a time.

    What cannot be read is a Failure with a BadInput, and the rest goes on. `encoding`: instead of UTF-8 or a guess; a
    guess is told on the logger "labourie.read". `stdin`: where "-" reads from. Raises WrongUse for an unknown encoding.
    """
    check_encoding(encoding)
    for path in paths:
        if path == STDIN:
            yield from _guarded(_sniffed(stdin or sys.stdin.buffer, STDIN, encoding), STDIN)
            continue
        for source in find_sources(path):
            if isinstance(source, BadInput):
                yield Failure(storable(path), source)
            else:
                yield from _guarded(_read(source, encoding), source.name)


def _guarded(outcomes: Iterator[Article | Failure], name: str) -> Iterator[Article | Failure]:
    """`outcomes`, with what goes wrong with the file as a whole turned into a Failure; an empty file is one too."""
    empty = True
    try:
        for outcome in outcomes:
            empty = False
            yield outcome
    except BadInput as error:
        yield Failure(name, error)
    except (EOFError, zlib.error) as error:
        yield Failure(name, BadInput(f"{name}: damaged gzip: {error}", hint="copy or pack the file again"))
    except OSError as error:
        hint = "check the path" if isinstance(error, FileNotFoundError) else "check the file and its permissions"
        yield Failure(name, BadInput(f"{name}: {error.strerror or error}", hint=hint))
    else:
        if empty:
            yield Failure(name, BadInput(f"{name}: no articles in it", hint="the file is empty"))


def _read(source: Source, encoding: str | None) -> Iterator[Article | Failure]:
    name = source.name
    with source.open() as stream:
        match source.form:
            case Form.TEXT:
                yield _plain(stream.read(), name, encoding)
            case Form.HTML:
                yield build_article(page_fields(stream.read(), name, encoding), name)
            case Form.JSON:
                yield from _from_rows(json_rows(stream.read(), name, encoding))
            case Form.JSONL:
                yield from _from_rows(jsonl_rows(stream, name, encoding))
            case Form.CSV:
                yield from _from_rows(csv_rows(stream, name, encoding))
            case Form.PARQUET:
                with seekable(stream) if source.packed else nullcontext(stream) as table:
                    yield from _from_rows(parquet_rows(table, name))
            case Form.UNKNOWN:
                yield from _sniffed(stream, name, encoding)


def _sniffed(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[Article | Failure]:
    """A stream without an extension: JSON Lines if its first line is a JSON object, else one plain article."""
    head = [stream.readline()]
    while head[-1] and not head[-1].strip():
        head.append(stream.readline())
    if is_object(head[-1].decode(encoding or "utf-8-sig", errors="replace")):
        yield from _from_rows(jsonl_rows(chain(head, stream), name, encoding))
    elif data := b"".join(head) + stream.read():
        yield _plain(data, name, encoding)


def _plain(data: bytes, name: str, encoding: str | None) -> Article | Failure:
    text = decode(data, name, encoding)
    if not text.strip():
        raise BadInput(f"{name}: empty", hint="nothing to read in it")
    return build_article(Fields(text=text), name)


def _from_rows(rows: Iterable[tuple[str, Row | BadInput]]) -> Iterator[Article | Failure]:
    for place, row in rows:
        if isinstance(row, BadInput):
            yield Failure(place, row)
            continue
        fields = fields_of(row)
        if fields is None or not fields.text.strip():
            yield Failure(place, BadInput(f"{place}: no text", hint=_NO_TEXT))
        else:
            yield build_article(fields, place)

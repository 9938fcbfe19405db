"""JSON objects, arrays and lines: one article each."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from labourie.errors import BadInput
from labourie.read.decode import bom_of, decode

Row = Mapping[str, object]


def json_rows(data: bytes, name: str, encoding: str | None) -> Iterator[tuple[str, Row | BadInput]]:
    """The rows of a JSON document, each with its name: an object, an array of objects, or one object a line."""
    text = decode(data, name, encoding)
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        first = text.lstrip().partition("\n")[0]
        if not is_object(first):
            raise BadInput(f"{name}: not JSON: {error}", hint="check the file or name it .txt") from error
        yield from _line_rows(text.split("\n"), name)
        return
    if isinstance(document, list):
        for number, row in enumerate(document, start=1):
            yield f"{name}#{number}", _checked(row, f"{name}#{number}")
    else:
        yield name, _checked(document, name)


def jsonl_rows(lines: Iterable[bytes], name: str, encoding: str | None) -> Iterator[tuple[str, Row | BadInput]]:
    """The rows of a file with one JSON object a line, line by line; `name#3` is the third line of the file."""
    rest = iter(lines)
    first = next(rest, b"")
    bom = bom_of(first)
    wide = bom[1] if bom else codecs.lookup(encoding or "utf-8").name
    if wide.startswith(("utf-16", "utf-32")):  # a line feed is more than one byte there
        yield from _line_rows(decode(b"".join(chain([first], rest)), name, encoding).split("\n"), name)
        return
    yield from _line_rows(chain([first], rest), name, encoding)


def _line_rows(
    lines: Iterable[bytes | str], name: str, encoding: str | None = None
) -> Iterator[tuple[str, Row | BadInput]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{name}#{number}"
            try:
                yield place, parse_row(decode(line, place, encoding) if isinstance(line, bytes) else line, place)
            except BadInput as error:
                yield place, error


def parse_row(line: str, place: str) -> Row:
    """The JSON object on one line. `place`: its name for messages. Raises BadInput."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{place}: not JSON: {error}", hint="correct or remove this line") from error
    checked = _checked(row, place)
    if isinstance(checked, BadInput):
        raise checked
    return checked


def is_object(line: str) -> bool:
    """True if `line` is one whole JSON object."""
    if not line.lstrip().startswith("{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _checked(row: object, place: str) -> Row | BadInput:
    if isinstance(row, dict):
        return row
    return BadInput(f"{place}: not a JSON object", hint='give objects with a field "text"')

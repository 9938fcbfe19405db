"""Which files a path stands for, and what kind of file each one is."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, cast

from labourie.errors import BadInput

STDIN = "-"


class Form(StrEnum):
    """How the articles of a file are written down."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    UNKNOWN = "unknown"


_FORMS = {
    ".txt": Form.TEXT,
    ".md": Form.TEXT,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".json": Form.JSON,
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".csv": Form.CSV,
    ".tsv": Form.CSV,
    ".parquet": Form.PARQUET,
}


@dataclass(frozen=True, slots=True)
class Source:
    """One file. `name`: the path as the user gave it, for messages and `Article.source`. `packed`: gzip."""

    name: str
    form: Form
    packed: bool

    def open(self) -> BinaryIO:
        """The bytes of the file, unpacked. Raises OSError; a damaged gzip raises while it is read."""
        return cast(BinaryIO, gzip.open(self.name, "rb")) if self.packed else Path(self.name).open("rb")


def source_of(name: str) -> Source:
    """The file `name` with the form that its extension tells; `.gz` is looked through."""
    path = Path(name)
    packed = path.suffix.lower() == ".gz"
    suffix = (path.with_suffix("") if packed else path).suffix.lower()
    return Source(name, _FORMS.get(suffix, Form.UNKNOWN), packed)


def find_sources(path: str) -> Iterator[Source | BadInput]:
    """The files of `path`, folders recursively and in the order of their names.

    Inside folders hidden files and unknown extensions are left out; a file that is named itself never is.
    """
    if Path(path).is_dir():
        found = False
        for entry in _walk(path):
            found = True
            yield entry
        if not found:
            yield BadInput(f"{path}: no articles in this folder", hint=f"expected files like {', '.join(_FORMS)}")
    else:
        yield source_of(path)


def _walk(folder: str) -> Iterator[Source | BadInput]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield BadInput(f"{folder}: {error.strerror}", hint="check the permissions of the folder")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.is_file():
            source = source_of(entry.path)
            if source.form is not Form.UNKNOWN:
                yield source

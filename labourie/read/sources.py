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
from labourie.read.decode import storable

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
    """One file. `name`: its path for messages and `Article.source`, where a byte that is not UTF-8 is U+FFFD.

    `packed`: gzip.
    """

    path: Path
    name: str
    form: Form
    packed: bool

    def open(self) -> BinaryIO:
        """The bytes of the file, unpacked. Raises OSError; a damaged gzip raises while it is read."""
        return cast(BinaryIO, gzip.open(self.path, "rb")) if self.packed else self.path.open("rb")


def source_of(name: str) -> Source:
    """The file at the path `name` with the form that its extension tells; `.gz` is looked through."""
    path = Path(name)
    packed = path.suffix.lower() == ".gz"
    suffix = (path.with_suffix("") if packed else path).suffix.lower()
    return Source(path, storable(name), _FORMS.get(suffix, Form.UNKNOWN), packed)


def find_sources(path: str) -> Iterator[Source | BadInput]:
    """The files of `path`, folders recursively and in the order of their names.

    Inside folders hidden files and unknown extensions are left out; a file that is named itself never is.
    """
    if _is_folder(path):
        found = False
        for entry in _walk(path):
            found = True
            yield entry
        if not found:
            hint = f"expected files like {', '.join(_FORMS)}"
            yield BadInput(f"{storable(path)}: no articles in this folder", hint=hint)
    else:
        yield source_of(path)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # below a closed folder, for one; opening it as a file will tell
        return False


def _walk(path: str) -> Iterator[Source | BadInput]:
    try:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name)
    except OSError as error:
        yield BadInput(f"{storable(path)}: {error.strerror}", hint="check the permissions of the folder")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            folder, file = entry.is_dir(follow_symlinks=False), entry.is_file()
        except OSError:
            folder, file = False, True  # opening it will tell what is wrong
        if folder:
            yield from _walk(entry.path)
        elif file and (source := source_of(entry.path)).form is not Form.UNKNOWN:
            yield source

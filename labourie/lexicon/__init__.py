"""Language data as TOML and CSV with source and reason per entry, each table loaded once by its own module."""

import csv
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from labourie.errors import BadResource

DATA = files(__package__) / "data"


def read_toml(name: str) -> dict[str, Any]:
    """The parsed data file `name`. Raises BadResource where it is missing or is not TOML."""
    try:
        return tomllib.loads((DATA / name).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise BadResource(f"lexicon file {name}: {error}", hint="install labourie again") from error


@contextmanager
def built_from(name: str) -> Iterator[None]:
    """Raise BadResource for whatever goes wrong while a table is built from the data file `name`.

    Decorates the function that loads the table.
    """
    try:
        yield
    except (AttributeError, LookupError, OSError, TypeError, ValueError, csv.Error, re.error) as error:
        raise BadResource(f"lexicon file {name}: {error!r}", hint="install labourie again") from error


def version() -> str:
    """12 hex digits that change whenever a data file changes."""
    digest = blake2b(digest_size=6)
    for file in sorted(DATA.iterdir(), key=lambda file: file.name):
        if file.name.endswith((".toml", ".csv")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()

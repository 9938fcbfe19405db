"""The statements of the store, kept in .sql files: one file a subject, each statement under a `-- name:` line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def script(name: str) -> str:
    """The whole of the file `name`.sql."""
    return (files(__package__) / f"{name}.sql").read_text(encoding="utf-8")


@cache
def statements(name: str) -> dict[str, str]:
    """The statements of the file `name`.sql by their names."""
    parts = script(name).split("-- name: ")[1:]
    return {head.strip(): body.strip() for head, _, body in (part.partition("\n") for part in parts)}

"""The shipped weights: a card each, and the way to a file that is proved whole."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from labourie.errors import BadResource

FOLDER = Path(__file__).parent
_HINT = "install labourie again"


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Data that a model learned from."""

    source: str
    licence: str


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: what was measured, in per cent unless `measure` tells a unit, and the command that shows it."""

    measure: str
    value: float
    command: str


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a user may know of one model. `sha256`: of the file, 64 hex digits. `labels`: empty where it gives none."""

    name: str
    file: str
    does: str
    sha256: str
    bytes: int
    date: date
    trained_on: tuple[Source, ...]
    labels: tuple[str, ...] = ()
    scores: tuple[Score, ...] = ()
    weaknesses: tuple[str, ...] = ()


class _Cards(msgspec.Struct, frozen=True):
    model: tuple[Card, ...] = ()


@cache
def cards(folder: Path = FOLDER) -> tuple[Card, ...]:
    """The cards of all shipped models, from `models.toml` in `folder`.

    Raises BadResource where the file is missing or is not as it should be.
    """
    try:
        table = tomllib.loads((folder / "models.toml").read_text(encoding="utf-8"))
        return msgspec.convert(table, _Cards).model
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadResource(f"models.toml: {error}", hint=_HINT) from error


@cache
def path(name: str, folder: Path = FOLDER) -> Path:
    """The weights of model `name`, after one check of their sha256 in this process.

    Raises BadResource where the model is unknown, its file is missing, or its content is not what the card says.
    """
    card = next((card for card in cards(folder) if card.name == name), None)
    if card is None:
        raise BadResource(f"no model named {name!r}", hint=_HINT)
    file = folder / card.file
    try:
        with file.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise BadResource(f"model file {card.file}: {error.strerror}", hint=_HINT) from error
    if digest != card.sha256:
        raise BadResource(f"model file {card.file} is damaged: its checksum is not that of its card", hint=_HINT)
    return file


def version(folder: Path = FOLDER) -> str:
    """12 hex digits that change whenever the weights of a model change."""
    digest = hashlib.blake2b(digest_size=6)
    for card in sorted(cards(folder), key=lambda card: card.name):
        digest.update(f"{card.name}\0{card.sha256}\n".encode())
    return digest.hexdigest()

"""Gold files: an article and its answers, by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from labourie.errors import BadInput


class GoldPerson(msgspec.Struct, frozen=True, kw_only=True):
    """One human of the story. None: the article does not tell."""

    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    organisation: str | None = None
    country: str | None = None


class GoldOrganisation(msgspec.Struct, frozen=True, kw_only=True):
    """One named body, by the fullest form that the article uses."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


class GoldCountry(msgspec.Struct, frozen=True, kw_only=True):
    """A country by its ISO 3166-1 alpha-3 code."""

    code: str
    surfaces: tuple[str, ...] = ()


class GoldDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date expression and its TIMEX3 value."""

    text: str
    value: str


class GoldQuote(msgspec.Struct, frozen=True, kw_only=True):
    """The first words of a passage of direct speech; `speaker`: a name of the file, or None."""

    speaker: str | None
    start: str


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """One gold file: an article and its answers. `published`: None where it is not known. Other keys are ignored."""

    text: str
    published: date | None = None
    people: tuple[GoldPerson, ...] = ()
    organisations: tuple[GoldOrganisation, ...] = ()
    countries: tuple[GoldCountry, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    events: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    quotes: tuple[GoldQuote, ...] = ()


def load_gold(folder: Path) -> dict[str, Gold]:
    """The gold files of `folder` by their name without extension, sorted. Raises BadInput: none, or one is broken."""
    gold = {}
    for path in sorted(folder.glob("*.json")):
        try:
            gold[path.stem] = msgspec.json.decode(path.read_bytes(), type=Gold)
        except (OSError, msgspec.MsgspecError) as error:
            raise BadInput(f"{path}: not a gold file: {error}") from error
    if not gold:
        raise BadInput(f"{folder}: no gold files", hint="give a folder of NAME.json files")
    return gold

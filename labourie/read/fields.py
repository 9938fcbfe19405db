"""The fields of one row (JSON object, table row, page) as typed values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from labourie.read.decode import storable
from labourie.read.published import parse_published, published_in

# What exports of tables write where there is nothing.
_NOTHING = frozenset({"", "-", "n/a", "nan", "nat", "no title", "none", "null", "undefined"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What the input itself says of one article; None (or ()) where it does not. `text` may be blank."""

    text: str
    id: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()


def fields_of(row: Mapping[str, object]) -> Fields | None:
    """The fields of `row`, whatever else it holds; None where it has no text that is a string.

    Names of fields are compared without regard to case. Half a surrogate pair becomes U+FFFD, so offsets stay.
    """
    known = {str(key).strip().lower(): value for key, value in row.items()}
    text = known.get("text")
    if not isinstance(text, str):
        return None
    url = _string(known.get("url"))
    return Fields(
        text=storable(text),
        id=_string(known.get("id")),
        title=_string(known.get("title")),
        published=_day(known.get("published")) or (published_in(url) if url else None),
        url=url,
        outlet=_string(known.get("outlet")),
        authors=_names(known.get("authors")),
    )


def _string(value: object) -> str | None:
    if value is None or isinstance(value, bool | list | dict):
        return None
    text = storable(str(value)).strip()
    return None if text.lower() in _NOTHING else text


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = _string(value)
    return None if text is None else parse_published(text)


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        names = [_string(name) for name in value]
    else:
        names = [_string(name) for name in re.split(r"[,;|]", _string(value) or "")]
    return tuple(dict.fromkeys(name for name in names if name))

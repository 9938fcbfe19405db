"""How two forms of a person's name may stand to each other: parts, initials, slips of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA, Prefix

from labourie.lexicon.titles import Titles

_WORD = re.compile(r"[^\W_]+(?:['’‘`][^\W_]+)*")
_SLIP_WORD = 4  # letters a word must have before a one-letter slip in it is believed
_SLIP_LONG = 8  # letters before two are
_STEM = 4  # letters a clipped form keeps at least ("Sandi" of "Sandiaga")
_SYLLABLE = 2  # letters of each word that a blend keeps at least ("Jokowi")


class Likeness(IntEnum):
    """Why a form may name the same person, the surest first."""

    SAME = 0
    PART = 1
    SLIP = 2
    CLIPPED = 3
    INITIALS = 4


@lru_cache(maxsize=8192)
def words(form: str) -> tuple[str, ...]:
    """The words of a name, lower case, without accents; a dot or a hyphen parts words."""
    plain = "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))
    return tuple(re.sub("['’‘`]", "", word.group()).casefold() for word in _WORD.finditer(plain))


def size(form: str) -> tuple[int, int, int]:
    """How full a form is: words of two letters and more, all words, letters."""
    parts = words(form)
    return sum(len(part) > 1 for part in parts), len(parts), sum(map(len, parts))


def likeness(form: str, full: str, titles: Titles) -> Likeness | None:
    """Why `form` may be another way to write the longer name `full`, or None."""
    short, long = words(form), words(full)
    if not short or not long:
        return None
    if "".join(short) == "".join(long):
        return Likeness.SAME
    if _within(short, long, lambda one, other: _equal(one, other, titles)):
        shared = set(short) - titles.particles
        return Likeness.PART if any(len(part) > 1 and part in long for part in shared) else None
    if _within(short, long, lambda one, other: _equal(one, other, titles) or _slip(one, other)):
        return Likeness.SLIP
    if _initials(form, long):
        return Likeness.INITIALS
    return Likeness.CLIPPED if len(short) == 1 and _clipped(short[0], long) else None


def _within(short: tuple[str, ...], long: tuple[str, ...], same: Callable[[str, str], bool]) -> bool:
    """True if the words of `short` stand in `long` in the same order, gaps allowed."""
    rest = iter(long)
    return all(any(same(part, other) for other in rest) for part in short)


def _equal(one: str, other: str, titles: Titles) -> bool:
    """True for equal words and for an initial or short form of the other ("M", "Muh" of "Muhammad")."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return titles.short.get(one, one) == titles.short.get(other, other)


def _slip(one: str, other: str) -> bool:
    """True for words that a slip of the pen parts: one letter wrong, missing, added or swapped; two in long words."""
    length = min(len(one), len(other))
    if length < _SLIP_WORD or one[0] != other[0]:
        return False
    return OSA.distance(one, other) <= (2 if length >= _SLIP_LONG else 1)


def _clipped(form: str, long: tuple[str, ...]) -> bool:
    """True if `form` is the first or last letters of a word, or made of the beginnings of the words ("Jokowi")."""
    if len(form) < _STEM:
        return False
    if any(part.startswith(form) or part.endswith(form) for part in long):
        return True
    rest = form
    for part in long:
        shared = Prefix.similarity(rest, part)
        if shared < _SYLLABLE:
            return False
        rest = rest[shared:]
        if not rest:
            return True
    return False


def _initials(form: str, long: tuple[str, ...]) -> bool:
    """True if `form` is written in capitals and its letters open the words of the name ("MBZ", "HS")."""
    letters = form.replace(".", "").casefold()
    opening = "".join(part[0] for part in long)
    return form.isupper() and len(letters) > 1 and opening.startswith(letters)

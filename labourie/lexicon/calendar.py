"""The words of time: names of days and months, units, relative words and feasts, as `data/calendar.toml` lists them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache
from typing import Any

from labourie.errors import BadResource
from labourie.lexicon import built_from, read_toml

FILE = "calendar.toml"


class Kind(StrEnum):
    """What a word of time is to the grammar of dates. The data file says why each word is what it is."""

    WEEKDAY = auto()
    MINGGU = auto()
    MONTH = auto()
    SHORT_MONTH = auto()
    UNIT_DAY = auto()
    UNIT_WEEK = auto()
    UNIT_MONTH = auto()
    UNIT_QUARTER = auto()
    UNIT_HALF = auto()
    UNIT_YEAR = auto()
    UNIT_DECADE = auto()
    UNIT_CENTURY = auto()
    ONE_DAY = auto()
    ONE_WEEK = auto()
    ONE_MONTH = auto()
    ONE_YEAR = auto()
    ONE_DECADE = auto()
    ONE_CENTURY = auto()
    NUMBER = auto()
    TEN = auto()
    TEEN = auto()
    FEW = auto()
    MORE = auto()
    ORDINAL = auto()
    KE = auto()
    PAST = auto()
    FUTURE = auto()
    SOON = auto()
    THIS = auto()
    THAT = auto()
    SAME = auto()
    WHICH = auto()
    WILL = auto()
    COME = auto()
    LATER = auto()
    EARLIER = auto()
    RUNNING = auto()
    NOW = auto()
    YESTERDAY = auto()
    TOMORROW = auto()
    OVERMORROW = auto()
    NEXT_DAY = auto()
    LAST_NIGHT = auto()
    EARLIER_TODAY = auto()
    DAYPART = auto()
    PHASE = auto()
    SEASON = auto()
    UNTIL = auto()
    AND = auto()
    OR = auto()
    BETWEEN = auto()
    DATED = auto()
    AT = auto()
    ON = auto()
    DURING = auto()
    EPOCH = auto()
    HIJRI_MONTH = auto()
    DECADE_SUFFIX = auto()
    ERA = auto()
    WILL_CUE = auto()
    DONE_CUE = auto()
    LAW = auto()
    NUMBERED = auto()
    CLAUSE = auto()
    MONEY = auto()
    MEASURE = auto()
    EVERY = auto()
    AGED = auto()
    NAMED_AFTER = auto()
    FEAST = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase of time.

    `value`: its number (weekday 1-7 from Monday, month 1-12, feast: place in `Calendar.feasts`), 0 where it has none.
    """

    kind: Kind
    value: int = 0


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast or national day: by a list of dates, by a fixed day of the year, or by its distance from Easter.

    `length`: in days. `era`: (number of a year in the feast's own era, its date in `dates`), or None.
    """

    name: str
    dates: tuple[dt.date, ...] = ()
    day: tuple[int, int] | None = None
    easter: int | None = None
    era: tuple[int, dt.date] | None = None
    length: int = 1

    def in_year(self, year: int) -> dt.date | None:
        """The (first) day of this feast in a Gregorian year; None where the table does not reach."""
        if self.day:
            return dt.date(year, *self.day)
        if self.easter is not None:
            return easter_sunday(year) + dt.timedelta(days=self.easter)
        return next((day for day in self.dates if day.year == year), None)

    def in_era(self, number: int) -> dt.date | None:
        """The day of this feast in the year `number` of its own era (1446 H); None where the table does not reach."""
        if self.era is None:
            return None
        place = self.dates.index(self.era[1]) + number - self.era[0]
        return self.dates[place] if 0 <= place < len(self.dates) else None


@dataclass(frozen=True)
class Calendar:
    """The whole table. `words`: by lower-case form, single words only; `phrases`: by first word, longest first."""

    words: Mapping[str, Word]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Word], ...]]
    feasts: tuple[Feast, ...]


def easter_sunday(year: int) -> dt.date:
    """Easter Sunday of a Gregorian year, by the anonymous algorithm (Nature, 20 April 1876; Meeus 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def _feast(row: Mapping[str, Any]) -> Feast:
    month, _, day = row.get("day", "").partition("-")
    era = row.get("era")
    return Feast(
        name=row["name"],
        dates=tuple(row.get("dates", ())),
        day=(int(month), int(day)) if month else None,
        easter=row.get("easter"),
        era=(era[0], era[1]) if era else None,
        length=row.get("length", 1),
    )


def _index(forms: Iterable[tuple[str, Word]]) -> tuple[dict[str, Word], dict[str, list[tuple[tuple[str, ...], Word]]]]:
    words: dict[str, Word] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for form, word in forms:
        parts = tuple(form.split())
        if len(parts) > 1:
            phrases.setdefault(parts[0], []).append((parts, word))
        elif form in words:
            raise BadResource(f"lexicon file {FILE}: {form!r} stands twice")
        else:
            words[form] = word
    return words, phrases


@cache
@built_from(FILE)
def load_calendar() -> Calendar:
    """The shipped table. Raises BadResource where the file is missing, damaged or says one form twice."""
    table = read_toml(FILE)
    forms = [(form, Word(Kind(row["kind"]), row.get("value", 0))) for row in table["word"] for form in row["forms"]]
    forms += [(form, Word(Kind.FEAST, at)) for at, row in enumerate(table["feast"]) for form in row["forms"]]
    feasts = tuple(_feast(row) for row in table["feast"])
    words, phrases = _index(forms)
    ordered = {first: tuple(sorted(rest, key=lambda row: -len(row[0]))) for first, rest in phrases.items()}
    return Calendar(words, ordered, feasts)

"""What an expression of time says, before it is known when that is: the outcome of the grammar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from labourie.find.dates.mention import Granularity


class Pull(Enum):
    """Which way a word draws the date: "lalu", "ini", "mendatang", or none of them."""

    NONE = auto()
    PAST = auto()
    THIS = auto()
    FUTURE = auto()


class Base(StrEnum):
    """What a relative expression counts from: the day of the report, or the date told last."""

    REPORT = auto()
    STORY = auto()


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the base: "pekan lalu" is (WEEK, -1), "dua hari kemudian" (DAY, 2, STORY).

    `count`: None where it is not told ("beberapa tahun lalu"), always in the past. `part`: what TIMEX3 adds for a part
    of the unit: "TMO" for a morning, "-WE" for a weekend.
    """

    unit: Granularity
    count: int | None
    base: Base = Base.REPORT
    part: str = ""


Year = int | Shift | None
"""A year told, told relatively ("tahun lalu"), or not told."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month. `month` None: only "tanggal 27". `weekday`: 1-7 from Monday, as told beside it."""

    day: int
    month: int | None = None
    year: Year = None
    weekday: int | None = None
    pull: Pull = Pull.NONE


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of a week, `weeks` from the week of the report where that is told ("Jumat pekan lalu": -1)."""

    weekday: int
    pull: Pull = Pull.NONE
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year."""

    month: int
    year: Year = None
    pull: Pull = Pull.NONE


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """The n-th week of a month, counted from its first day."""

    week: int
    month: Month


@dataclass(frozen=True, slots=True)
class Part:
    """A quarter (1-4) or half (1-2) of a year."""

    unit: Granularity
    number: int
    year: Year = None
    pull: Pull = Pull.NONE


@dataclass(frozen=True, slots=True)
class WholeYear:
    """A year told in figures."""

    year: int


@dataclass(frozen=True, slots=True)
class ThisYear:
    """The year of the report, without the word "ini": "akhir tahun"."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast by its place in the calendar. `year`: Gregorian or of the feast's own era; `before`: days before it."""

    feast: int
    year: Year = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is complete as written."""

    value: str
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one point to another, both counted in."""

    first: Expression
    last: Expression


Point = Day | Weekday | Month | WeekOfMonth | Part | WholeYear | ThisYear | Holiday | Fixed | Shift
Expression = Point | Stretch

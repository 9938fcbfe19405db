"""What is known where an expression stands: the day of the report, the tense, and the dates told so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from labourie.find.dates.expression import Day, Expression, Month, Part, Stretch
from labourie.find.dates.mention import Granularity
from labourie.lexicon.calendar import Feast

_NEAR = 7  # days
_COUNTABLE = {
    Granularity.DAY: ("day", "week", "month", "quarter", "half", "year"),
    Granularity.WEEK: ("week", "month", "year"),
    Granularity.MONTH: ("month", "quarter", "half", "year"),
    Granularity.QUARTER: ("quarter", "half", "year"),
    Granularity.HALF: ("half", "year"),
    Granularity.YEAR: ("year",),
}
"""The units that can be counted from a time told, by how fine it is told."""


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved expression. `first`, `last`: its first and last day where they are known, else None."""

    timex: str
    granularity: Granularity
    first: date | None = None
    last: date | None = None
    anchor: date | None = None
    note: str | None = None


@dataclass(slots=True)
class Setting:
    """The setting of one expression; `tell` carries it on to the next.

    `report`: the day of publication, else the full date that the story gives for the day it reports, else None.
    `future`: the clause speaks of what is to come. `spoken`: the day on which these words were said, or None. The rest
    is what the story has told so far: days by weekday, years by day and month, by month and by part of a year, and the
    last time that each unit can be counted from.
    """

    report: date | None
    feasts: Sequence[Feast]
    future: bool = False
    spoken: Value | None = None
    weekdays: dict[int, Value] = field(default_factory=dict)
    days: dict[tuple[int, int], int] = field(default_factory=dict)
    months: dict[int, int] = field(default_factory=dict)
    parts: dict[Granularity, int] = field(default_factory=dict)
    told: dict[Granularity, date] = field(default_factory=dict)

    @property
    def today(self) -> date | None:
        """The day that "hari ini" means: when the words were spoken, if that is told and near, else the report."""
        day = self.spoken.first if self.spoken else None
        if day is None or self.report is None:
            return day or self.report
        return day if 0 <= (self.report - day).days <= _NEAR else self.report

    def tell(self, expression: Expression, value: Value) -> None:
        """Remember what was told, for the expressions after it."""
        if value.first is not None:
            for unit in _COUNTABLE.get(value.granularity, ()):
                self.told[Granularity(unit)] = value.first
        last = expression.last if isinstance(expression, Stretch) else expression
        if isinstance(last, Day) and last.weekday and not isinstance(expression, Stretch):
            self.weekdays[last.weekday] = value
        if value.last is None:
            return
        if isinstance(last, Day):
            self.days[value.last.month, last.day] = self.months[value.last.month] = value.last.year
        elif isinstance(last, Month):
            self.months[last.month] = value.last.year
        elif isinstance(last, Part):
            self.parts[last.unit] = value.last.year

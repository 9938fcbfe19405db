"""Sums on dates, and how TIMEX3 writes weeks, quarters and the like."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from labourie.find.dates.mention import Granularity

_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}


def day_of(year: int, month: int, day: int) -> date | None:
    """The date; None where there is no such day, or no `date` can hold it."""
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or the last of that month where it has no such day; kept within years 1-9999."""
    months = min(max(day.year * 12 + day.month - 1 + count, 12), 9999 * 12 + 11)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_days(day: date, count: int) -> date:
    """`count` days on, kept within what a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal()))


def week(day: date) -> str:
    """The ISO week that holds a day: 2025-W33."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The last such weekday (1-7 from Monday) up to `day`."""
    return add_days(day, -((day.isoweekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday later than `day`."""
    return add_days(day, (weekday - day.isoweekday() - 1) % 7 + 1)


def nearest(days: Iterable[date], report: date) -> date | None:
    """The one of `days` nearest to the report; None where there are none."""
    return min(days, key=lambda day: abs(day - report), default=None)


def shifted(report: date, unit: Granularity, count: int) -> tuple[str, date]:
    """(TIMEX3 value, first day) of the unit `count` units away from the one that holds `report`."""
    match unit:
        case Granularity.DAY:
            day = add_days(report, count)
            return day.isoformat(), day
        case Granularity.WEEK:
            day = add_days(report, 7 * count - report.isoweekday() + 1)
            return week(day), day
        case Granularity.MONTH:
            day = add_months(report.replace(day=1), count)
            return f"{day.year:04}-{day.month:02}", day
        case Granularity.QUARTER | Granularity.HALF:
            length = 3 if unit is Granularity.QUARTER else 6
            day = add_months(report.replace(day=1), length * count - (report.month - 1) % length)
            return part(unit, (day.month - 1) // length + 1, day.year), day
        case Granularity.DECADE | Granularity.CENTURY:
            size = 10 if unit is Granularity.DECADE else 100
            first = min(max(report.year // size + count, 1), 9999 // size) * size
            return _long(first, size), date(first, 1, 1)
        case _:
            year = min(max(report.year + count, 1), 9999)
            return f"{year:04}", date(year, 1, 1)


def _long(first: int, size: int) -> str:
    unknown = len(str(size)) - 1
    return f"{first:04}"[: 4 - unknown] + "X" * unknown


def part(unit: Granularity, number: int, year: int | None) -> str:
    """A quarter, half or season of a year: 2025-Q2, XXXX-H1, 2025-SU."""
    code = {Granularity.QUARTER: f"Q{number}", Granularity.HALF: f"H{number}"}.get(unit) or _SEASONS[number]
    return f"{_year(year)}-{code}"


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def month_value(year: int | None, month: int) -> str:
    """2025-06, or XXXX-06."""
    return f"{_year(year)}-{month:02}"


def day_value(year: int | None, month: int, day: int) -> str:
    """2025-06-12, or XXXX-06-12."""
    return f"{month_value(year, month)}-{day:02}"

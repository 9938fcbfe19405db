"""Expressions to TIMEX3 values, from the setting they stand in."""

from __future__ import annotations

from calendar import day_name, monthrange
from datetime import date
from functools import singledispatch

from labourie.find.dates import arithmetic as sums
from labourie.find.dates import years
from labourie.find.dates.expression import (
    Base,
    Day,
    Expression,
    Fixed,
    Holiday,
    Month,
    Part,
    Pull,
    Shift,
    Stretch,
    ThisYear,
    Weekday,
    WeekOfMonth,
    WholeYear,
    Year,
)
from labourie.find.dates.mention import Granularity
from labourie.find.dates.setting import Setting, Value

_FINE = tuple(Granularity)
_LENGTH = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.YEAR: 12}  # in months
_NEAR = 7  # days; a weekday told with its date this close to the report is the one meant by its bare name


@singledispatch
def resolve(expression: Expression, setting: Setting) -> Value | None:
    """The value of `expression` in its setting; None where it points to no time after all."""
    raise TypeError(f"no expression of time: {expression!r}{setting!r}")


@resolve.register
def _(told: Stretch, setting: Setting) -> Value | None:
    first, last = resolve(told.first, setting), resolve(told.last, setting)
    if first is None or last is None:
        return None
    if first.first and last.first and first.first > last.first:
        first = resolve(_within(told.first, last.first), setting) or first
    timex = first.timex if first.timex == last.timex else f"{first.timex}/{last.timex}"
    fine = min(first.granularity, last.granularity, key=_FINE.index)
    return Value(timex, fine, first.first, last.last, last.anchor or first.anchor, first.note or last.note)


def _within(told: Expression, last: date) -> Expression:
    """The opening of a range, in the year that puts it before the end of the range."""
    if isinstance(told, Day) and told.month:
        return Day(told.day, told.month, last.year - ((told.month, told.day) > (last.month, last.day)), told.weekday)
    return Month(told.month, last.year - (told.month > last.month)) if isinstance(told, Month) else told


@resolve.register
def _(told: Fixed, _: Setting) -> Value:
    return Value(told.value, told.granularity)


@resolve.register
def _(told: WholeYear, _: Setting) -> Value:
    return _year(told.year)


@resolve.register
def _(_: ThisYear, setting: Setting) -> Value:
    return Value("XXXX", Granularity.YEAR) if setting.report is None else _year(setting.report.year, setting.report)


def _year(year: int, anchor: date | None = None) -> Value:
    return Value(f"{year:04}", Granularity.YEAR, date(year, 1, 1), date(year, 12, 31), anchor)


def _known_year(year: Year, setting: Setting) -> tuple[int | None, date | None]:
    """(the year, the anchor it was counted from); None, None where it cannot be known."""
    if not isinstance(year, Shift):
        return year, None
    value = resolve(year, setting)
    return (value.first.year, value.anchor) if value and value.first else (None, None)


@resolve.register
def _(told: Shift, setting: Setting) -> Value | None:
    report = setting.today if told.unit is Granularity.DAY else setting.report
    base = report if told.base is Base.REPORT else setting.told.get(told.unit)
    if base is None and told.base is Base.STORY and (told.unit is Granularity.DAY or (told.count or 0) >= 0):
        return None
    if base is None or told.count is None:
        way = "PRESENT" if told.count == 0 else "FUTURE" if (told.count or -1) > 0 else "PAST"
        return Value(f"{way}_REF", Granularity.REFERENCE)
    timex, first = sums.shifted(base, told.unit, told.count)
    if told.part == "-WE":
        first = sums.add_days(first, 5)
    return Value(timex + told.part, told.unit, first, _last(first, told.unit), base)


def _last(first: date, unit: Granularity) -> date:
    if unit in _LENGTH:
        return sums.add_days(sums.add_months(first, _LENGTH[unit]), -1)
    return sums.add_days(first, 6) if unit is Granularity.WEEK else first


@resolve.register
def _(told: Holiday, setting: Setting) -> Value | None:
    feast = setting.feasts[told.feast]
    year, anchor = _known_year(told.year, setting)
    if year is None and told.before and setting.report:
        year, anchor = setting.report.year, setting.report
    if year is None:
        return None
    day = feast.in_year(year) or feast.in_era(year) if 1800 <= year < 2200 else feast.in_era(year)
    if day is None:
        return _year(year, anchor) if 1800 <= year < 2200 else None
    day = sums.add_days(day, -told.before)
    last = day if told.before else sums.add_days(day, feast.length - 1)
    timex = day.isoformat() if last == day else f"{day}/{last}"
    return Value(timex, Granularity.DAY, day, last, anchor)


@resolve.register
def _(told: Day, setting: Setting) -> Value | None:
    month = told.month or (setting.report.month if setting.report else None)
    if month is None:
        return None
    year, anchor = _known_year(told.year, setting)
    if told.year is None:
        year, anchor = years.of_day(told, month, setting)
    if told.day > monthrange(year or 2024, month)[1]:
        note = f"there is no day {told.day} in that month"
        return Value(f"{sums.month_value(year, month)}-XX", Granularity.DAY, note=note)
    if year is None:
        return Value(sums.day_value(None, month, told.day), Granularity.DAY)
    day = sums.day_of(year, month, told.day)
    return None if day is None else Value(day.isoformat(), Granularity.DAY, day, day, anchor, _doubt(told.weekday, day))


def _doubt(weekday: int | None, day: date) -> str | None:
    if weekday is None or weekday == day.isoweekday():
        return None
    return f"written as a {day_name[weekday - 1]}, but {day} is a {day_name[day.weekday()]}"


@resolve.register
def _(told: Weekday, setting: Setting) -> Value:
    report, number = setting.report, told.weekday
    known = setting.weekdays.get(number) if told.weeks is None and told.pull is Pull.NONE else None
    if known and (report is None or known.first is None or _meant(known.first, report, setting)):
        return known
    if report is None:
        return Value(f"XXXX-WXX-{number}", Granularity.DAY)
    day = _weekday(told, report, future=setting.future)
    return Value(day.isoformat(), Granularity.DAY, day, day, report)


def _meant(day: date, report: date, setting: Setting) -> bool:
    """True if a bare weekday means this day told before: it is near the report, or the day told last."""
    return abs((day - report).days) <= _NEAR or day == setting.told.get(Granularity.DAY)


def _weekday(told: Weekday, report: date, *, future: bool) -> date:
    if told.weeks is not None or told.pull is Pull.THIS:
        return sums.add_days(report, 7 * (told.weeks or 0) + told.weekday - report.isoweekday())
    if told.pull is Pull.FUTURE:
        return sums.weekday_after(report, told.weekday)
    if told.pull is Pull.PAST:
        return sums.weekday_on_or_before(sums.add_days(report, -1), told.weekday)
    if future:
        return sums.weekday_after(sums.add_days(report, -1), told.weekday)
    return sums.weekday_on_or_before(report, told.weekday)


@resolve.register
def _(told: Month, setting: Setting) -> Value | None:
    year, anchor = _known_year(told.year, setting)
    if told.year is None:
        year, anchor = years.of_month(told, setting)
    timex = sums.month_value(year, told.month)
    if year is None:
        return Value(timex, Granularity.MONTH)
    first = sums.day_of(year, told.month, 1)
    return None if first is None else Value(timex, Granularity.MONTH, first, _last(first, Granularity.MONTH), anchor)


@resolve.register
def _(told: WeekOfMonth, setting: Setting) -> Value | None:
    month = resolve(told.month, setting)
    if month is None or month.first is None:
        return month
    first = sums.add_days(month.first, 7 * told.week - 4)
    return Value(sums.week(first), Granularity.WEEK, first, first, month.anchor)


@resolve.register
def _(told: Part, setting: Setting) -> Value:
    year, anchor = _known_year(told.year, setting)
    if told.year is None:
        year, anchor = years.of_part(told, _LENGTH.get(told.unit, 3), setting)
    timex = sums.part(told.unit, told.number, year)
    if year is None or told.unit is Granularity.SEASON:
        return Value(timex, told.unit, anchor=anchor)
    first = date(year, (told.number - 1) * _LENGTH[told.unit] + 1, 1)
    return Value(timex, told.unit, first, _last(first, told.unit), anchor)

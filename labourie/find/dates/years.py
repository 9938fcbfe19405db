"""Which year is meant by a day or month that is told without one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from labourie.find.dates import arithmetic as sums
from labourie.find.dates.expression import Day, Month, Part, Pull
from labourie.find.dates.setting import Setting

Anchored = tuple[int | None, date | None]
"""(the year, the day of the report it was counted from); None, None where it cannot be known."""

_MONTHS_BACK = 8  # without tense a day or month is at most so far back, else ahead: measured on development news
_YEARS_APART = 1
_TYPO = 31  # days; a weekday that fails to fit a date this close to the report is a slip, not another year


def of_day(told: Day, month: int, setting: Setting) -> Anchored:
    """The year of a day: told before, or the one that the weekday, the direction or the tense points to."""
    report = setting.report
    known = setting.days.get((month, told.day)) or _told(month, setting)
    if known and told.pull is Pull.NONE and told.weekday is None:
        return known, None
    if report is None:
        return None, None
    days = [sums.day_of(year, month, told.day) for year in range(report.year - 1, report.year + 2)]
    choices = [day for day in days if day]
    best = _directed(choices, report, told.pull)
    if best is None and told.weekday is not None:
        best = _fitting(choices, told.weekday, report)
    best = best or _likely(choices, report, future=setting.future)
    return (best.year, report) if best else (None, None)


def of_month(told: Month, setting: Setting) -> Anchored:
    """The year of a month: told before, or the one that the direction or the tense points to."""
    known = _told(told.month, setting)
    if known and told.pull is Pull.NONE:
        return known, None
    if setting.report is None:
        return None, None
    report = setting.report.replace(day=1)
    firsts = [sums.day_of(year, told.month, 1) for year in range(report.year - 1, report.year + 2)]
    choices = [first for first in firsts if first]
    best = _directed(choices, report, told.pull) or _likely(choices, report, future=setting.future)
    return (best.year, setting.report) if best else (None, None)


def of_part(told: Part, length: int, setting: Setting) -> Anchored:
    """The year of a quarter or half of `length` months: told before, else the latest that has begun, ahead the next."""
    report = setting.report
    known = setting.parts.get(told.unit)
    ahead = setting.future or told.pull is Pull.FUTURE
    if report is None:
        return known, None
    month = (told.number - 1) * length + 1
    if known is not None and told.pull is Pull.NONE and not (ahead and (known, month) < (report.year, report.month)):
        return known, None
    if told.pull is Pull.THIS:
        return report.year, report
    years = int(month + length <= report.month) if ahead else -int(month > report.month)
    return sums.add_months(report, 12 * years).year, report


def _told(month: int, setting: Setting) -> int | None:
    """The year that the story gave a month before, unless it lies too far from the report to be meant again."""
    year = setting.months.get(month)
    if year is None or (setting.report and abs(setting.report.year - year) > _YEARS_APART):
        return None
    return year


def _directed(choices: Sequence[date], report: date, pull: Pull) -> date | None:
    """The choice that "lalu", "ini" or "mendatang" points to; None without such a word."""
    if pull is Pull.PAST:
        return max((choice for choice in choices if choice <= report), default=None)
    if pull is Pull.FUTURE:
        return min((choice for choice in choices if choice >= report), default=None)
    return next((choice for choice in choices if choice.year == report.year), None) if pull is Pull.THIS else None


def _fitting(choices: Sequence[date], weekday: int, report: date) -> date | None:
    """The choice nearest to the report if it is near or of the weekday written, else the nearest of that weekday."""
    near = sums.nearest(choices, report)
    if near is None or near.isoweekday() == weekday or abs(near - report).days <= _TYPO:
        return near
    return sums.nearest([choice for choice in choices if choice.isoweekday() == weekday], report) or near


def _likely(choices: Sequence[date], report: date, *, future: bool) -> date | None:
    """The next choice where the clause speaks of what is to come, else the first that is not too far back."""
    start = report if future else sums.add_months(report, -_MONTHS_BACK)
    return min((choice for choice in choices if choice >= start), default=None)

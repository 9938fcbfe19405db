"""What the rules of days, days of the week and feasts mean."""

from __future__ import annotations

from labourie.find.dates import reading
from labourie.find.dates.expression import Base, Day, Expression, Holiday, Pull, Shift, Weekday
from labourie.find.dates.lexemes import Lexeme, Mark
from labourie.find.dates.mention import Granularity
from labourie.find.dates.notation import Found
from labourie.lexicon.calendar import Kind

_AROUND = {
    Kind.YESTERDAY: -1,
    Kind.LAST_NIGHT: -1,
    Kind.EARLIER_TODAY: 0,
    Kind.DAYPART: 0,
    Kind.TOMORROW: 1,
    Kind.OVERMORROW: 2,
}
_PARTS = {1: "TMO", 2: "TAF", 3: "TEV", 4: "TNI"}
_WEEKDAYS = frozenset({Kind.WEEKDAY, Kind.MINGGU, Mark.SUNDAY})
_CLAUSE = 10  # lexemes


def _pull(found: Found) -> Pull:
    after = reading.pull(found.kept("p"))
    return after if after is not Pull.NONE else reading.pull(found.kept("q"))


def _value(lexemes: tuple[Lexeme, ...], *kinds: Mark | Kind) -> int | None:
    return next((lexeme.value for lexeme in lexemes if lexeme.kind in kinds), None)


def _weekday(found: Found) -> int | None:
    """The weekday kept as `w`: "minggu" in small letters, after "hari", is Sunday."""
    return next((lexeme.value or 7 for lexeme in found.kept("w") if lexeme.kind in _WEEKDAYS), None)


def written(found: Found) -> Expression | None:
    """A day with its month, in words or in figures, with or without weekday and year."""
    weekday = _weekday(found)
    if figures := found.kept("f"):
        told = reading.figures(found.lexemes.text[figures[0].start : figures[0].end])
        return told and Day(told[0], told[1], told[2], weekday, _pull(found))
    day = _value(found.kept("d"), Mark.DIGITS_12, Mark.DIGITS_31)
    month = _value(found.kept("m"), Kind.MONTH, Kind.SHORT_MONTH)
    if day is None or month is None:
        return None
    return Day(day, month, reading.year(found.kept("y", "i")), weekday, _pull(found))


def of_month(found: Found) -> Expression | None:
    """A day whose month is not told: "tanggal 27"; of every month it is no date."""
    day = _value(found.kept("d"), Mark.DIGITS_12, Mark.DIGITS_31)
    habit = any(found.before(steps) is Kind.EVERY for steps in range(1, _CLAUSE))
    return None if day is None or habit or found.after() in {Mark.HYPHEN, Mark.SLASH} else Day(day, pull=_pull(found))


def today(found: Found) -> Expression | None:
    """The day of the report, or the day in brackets after it where there is one."""
    return written(found) if found.kept("f") else Shift(Granularity.DAY, 0)


def around(found: Found) -> Expression | None:
    """Days told from today ("kemarin", "lusa", "tadi malam", "pagi ini") or from the story ("keesokan hari")."""
    kinds = found.kinds("k")
    if kinds[0] is Kind.NEXT_DAY:
        return Shift(Granularity.DAY, 1, Base.STORY)
    if kinds == (Kind.YESTERDAY, Kind.OVERMORROW):
        return Shift(Granularity.DAY, -2)
    part = _PARTS.get(next((lexeme.value for lexeme in found.kept("k") if lexeme.value), 0), "")
    return Shift(Granularity.DAY, _AROUND[Kind(kinds[0])], part=part)


def weekday(found: Found) -> Expression | None:
    """A day of the week alone; "Minggu lalu" at the head of a sentence is the week, "dua Minggu" no day at all."""
    told = found.kept("w")[0]
    way = reading.pull(found.kept("p"))
    if told.kind is Mark.SUNDAY:
        if found.before() in {Mark.DIGITS_12, Mark.DIGITS_31, Kind.NUMBER, Kind.FEW} or found.after() in {
            Kind.ORDINAL,
            Kind.KE,
        }:
            return None
        if way is not Pull.NONE and found.before() in {Mark.STOP, Mark.BREAK, Mark.QUOTE}:
            return reading.step(found.kept("p"), Granularity.WEEK)
    return Weekday(told.value or 7, way)


def weekday_of_week(found: Found) -> Expression | None:
    """A day of last, this or next week."""
    step = reading.step(found.kept("p"), Granularity.WEEK)
    day = _value(found.kept("w"), Kind.WEEKDAY, Mark.SUNDAY)
    return Weekday(day, weeks=step.count) if step and day else None


def feast(found: Found) -> Expression | None:
    """A feast with its year, Gregorian or of its own era."""
    feast = found.kept("h")[0].value
    number = _value(found.kept("n", "l"), Mark.YEAR, Mark.FIGURE)
    return Holiday(feast, number or reading.year(found.kept("y", "i")))


def days_before_feast(found: Found) -> Expression | None:
    """As in "H-7 Lebaran": so many days before a feast."""
    return Holiday(found.kept("h")[0].value, reading.year(found.kept("y", "i")), reading.count(found.kept("n")) or 0)

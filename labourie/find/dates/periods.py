"""What the rules of weeks, months, quarters, years and longer times mean."""

from __future__ import annotations

from dataclasses import replace

from labourie.find.dates import reading
from labourie.find.dates.expression import (
    Base,
    Expression,
    Fixed,
    Month,
    Part,
    Pull,
    Shift,
    Stretch,
    ThisYear,
    WeekOfMonth,
    WholeYear,
    Year,
)
from labourie.find.dates.lexemes import Mark
from labourie.find.dates.mention import Granularity
from labourie.find.dates.notation import Found
from labourie.lexicon.calendar import Kind

LAST_YEAR = 2100
_GLUE = frozenset({Mark.SLASH, Mark.HYPHEN, Mark.SYMBOL, Kind.MONEY, Kind.CLAUSE, Kind.NUMBERED})
_COUNTED = frozenset({Mark.SYMBOL, Kind.MEASURE, Kind.MONEY})
_NUMBERS = frozenset({Mark.DIGITS_12, Mark.DIGITS_31, Mark.DIGITS_999, Mark.FIGURE})
_LEADS = frozenset({Kind.AT, Kind.ON, Kind.UNTIL, Kind.UNIT_YEAR, Kind.UNIT_MONTH, Mark.DASH})
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
_LAST_PARTS = {3: (Granularity.QUARTER, 4), 6: (Granularity.HALF, 2)}


def relative(found: Found) -> Expression | None:
    """A unit with "lalu", "ini", "depan", "sebelumnya" and the like; in the plural ("tahun-tahun ini") no date."""
    unit = reading.unit(found.all)
    if unit is None or found.before() is Mark.HYPHEN:
        return None
    if unit is not Granularity.DAY and Kind.THAT in found.kinds("s"):
        return None
    return reading.step(found.kept("s") or found.kept("p"), unit)


def month(found: Found) -> Expression | None:
    """A month, with its year where told. Alone it must be a full name with a capital, and not begin another name."""
    told = next(lexeme for lexeme in found.kept("m") if lexeme.kind in {Kind.MONTH, Kind.SHORT_MONTH})
    year, way = reading.year(found.kept("y", "i")), reading.pull(found.kept("p"))
    if told.kind is Kind.SHORT_MONTH and year is None:
        return None
    if year is None and way is Pull.NONE and len(found.all) == 1 and not _stands_alone(found):
        return None
    return Month(told.value, year, way)


def _stands_alone(found: Found) -> bool:
    text, first, last = found.lexemes.text, found.all[0], found.all[-1]
    if not text[first.start].isupper() or found.before() in _NUMBERS:
        return False
    return found.before() in _LEADS or found.after() is not Mark.REST or not text[last.end + 1 : last.end + 2].isupper()


def week(found: Found) -> Expression | None:
    """As in "pekan lalu", "awal minggu ini"; "akhir pekan lalu" is the weekend."""
    step = reading.step(found.kept("p"), Granularity.WEEK)
    return step and replace(step, part="-WE" if found.surface("a").lower() == "akhir" else "")


def week_of_month(found: Found) -> Expression | None:
    """The n-th week of a month."""
    nth = reading.nth(found.kept("n"), found.lexemes.text)
    told = next(lexeme.value for lexeme in found.kept("m") if lexeme.value)
    return WeekOfMonth(nth, Month(told, reading.year(found.kept("y", "i")))) if nth and nth <= 5 else None


def quarter(found: Found) -> Expression | None:
    """A quarter by number, with its year where told."""
    return _part(found, Granularity.QUARTER, 4)


def half(found: Found) -> Expression | None:
    """A half of a year by number; "semester 5" of a course of study is none."""
    return _part(found, Granularity.HALF, 2)


def _part(found: Found, unit: Granularity, most: int) -> Expression | None:
    number: int | None
    year: Year = reading.year(found.kept("y", "i", "z"))
    if code := found.surface("c").lower():
        digits = "".join(char for char in code if char.isdigit())
        number, year = int(digits[0]), year or reading.full_year(digits[1:])
    elif joined := found.surface("b"):
        digits, _, told = joined.partition("/")
        number, year = int(digits), reading.full_year(told)
        if year is None:
            return None
    else:
        number = reading.nth(found.kept("n"), found.lexemes.text)
    return Part(unit, number, year, reading.pull(found.kept("p"))) if number and number <= most else None


def months(found: Found) -> Expression | None:
    """As in "tiga bulan pertama 2026": the first or last months of a year, as a quarter or half where they are one."""
    number, year = reading.count(found.kept("n")), reading.year(found.kept("y", "i"))
    order = found.kept("o")[0]
    if number is None or not 1 <= number < 12 or (order.kind is Kind.ORDINAL and order.value != 1):
        return None
    first = order.kind is Kind.ORDINAL
    if number in _LAST_PARTS:
        unit, place = _LAST_PARTS[number]
        return Part(unit, 1 if first else place, year)
    return Stretch(Month(1 if first else 13 - number, year), Month(number if first else 12, year))


def season(found: Found) -> Expression | None:
    """A season of this, last or next year."""
    year = reading.step(found.kept("p"), Granularity.YEAR)
    return Part(Granularity.SEASON, found.all[0].value, year)


def year(found: Found) -> Expression | None:
    """A year in figures, unless the number counts or numbers something else."""
    told = found.kept("y")[0]
    named = found.all[0].kind in {Kind.UNIT_YEAR, Kind.PHASE}
    if found.before() in _GLUE or told.value > LAST_YEAR or (not named and found.after() in {Mark.SLASH, Mark.HYPHEN}):
        return None
    sure = named or found.before() in _LEADS
    if not sure and (found.after() in _COUNTED or told.value < 1900 or _stuck(found)):
        return None
    return WholeYear(told.value)


def _stuck(found: Found) -> bool:
    """True if the number is part of a longer sign, such as @2024 or #2024."""
    start = found.all[0].start
    return found.before() is Mark.REST and not found.lexemes.text[start - 1].isspace()


def short_year(found: Found) -> Expression | None:
    """As in "tahun 98": a year of the last century by its two digits."""
    digits = found.kept("y")[0].value
    return WholeYear(1900 + digits) if 40 <= digits <= 99 and found.after() is not Mark.HYPHEN else None


def this_year(found: Found) -> Expression | None:
    """As in "akhir tahun": the year of the report."""
    return None if found.after() is Mark.HYPHEN else ThisYear()


def decade(found: Found) -> Expression | None:
    """As in "1990-an", "tahun 90-an", "dekade 1980"."""
    kinds = {lexeme.kind for lexeme in found.all}
    if not kinds & {Kind.DECADE_SUFFIX, Kind.UNIT_DECADE, Mark.DECADE_WORD}:
        return None
    digits = found.surface("e")[:-2] or found.surface("y") or found.surface("z")
    value = reading.full_year(digits)
    return Fixed(f"{value // 10}X", Granularity.DECADE) if value is not None and value % 10 == 0 else None


def century(found: Found) -> Expression | None:
    """A century by its number: "abad ke-21" is 20XX."""
    number = reading.nth(found.kept("n"), found.lexemes.text)
    return Fixed(f"{number - 1:02}XX", Granularity.CENTURY) if number and number <= 22 else None


def ago(found: Found) -> Expression | None:
    """As in "dua tahun lalu"; no count is told by "beberapa" and "lebih dari"."""
    unit = reading.unit(found.kept("u"))
    if unit is None:
        return None
    number = 1 if found.kept("l") else reading.count(found.kept("n"))
    return _shift(unit, None if number is None or found.kept("o") else -number, Base.REPORT)


def counted(found: Found) -> Expression | None:
    """As in "dua hari kemudian", "tiga bulan sebelumnya": from the date told last."""
    unit = reading.unit(found.kept("u"))
    number = reading.count(found.kept("n")) if found.kept("n") else 1
    if unit is None or number is None:
        return None
    return _shift(unit, number if Kind.LATER in found.kinds("s") else -number, Base.STORY)


def _shift(unit: Granularity, number: int | None, base: Base) -> Shift:
    if unit in _YEARS:
        return Shift(Granularity.YEAR, number and number * _YEARS[unit], base)
    return Shift(unit, number, base)

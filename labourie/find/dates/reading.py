"""What a few kept lexemes say: numbers in words, directions, years, dates in figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from labourie.find.dates.expression import Base, Pull, Shift, Year
from labourie.find.dates.lexemes import Lexeme, Mark
from labourie.find.dates.mention import Granularity
from labourie.lexicon.calendar import Kind

UNITS: dict[Kind | Mark, Granularity] = {
    Kind.UNIT_DAY: Granularity.DAY,
    Kind.UNIT_WEEK: Granularity.WEEK,
    Kind.MINGGU: Granularity.WEEK,
    Mark.SUNDAY: Granularity.WEEK,
    Kind.UNIT_MONTH: Granularity.MONTH,
    Kind.UNIT_QUARTER: Granularity.QUARTER,
    Kind.UNIT_HALF: Granularity.HALF,
    Kind.UNIT_YEAR: Granularity.YEAR,
    Kind.UNIT_DECADE: Granularity.DECADE,
    Kind.UNIT_CENTURY: Granularity.CENTURY,
    Kind.ONE_DAY: Granularity.DAY,
    Kind.ONE_WEEK: Granularity.WEEK,
    Kind.ONE_MONTH: Granularity.MONTH,
    Kind.ONE_YEAR: Granularity.YEAR,
    Kind.ONE_DECADE: Granularity.DECADE,
    Kind.ONE_CENTURY: Granularity.CENTURY,
}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_STEP = {Pull.PAST: -1, Pull.THIS: 0, Pull.FUTURE: 1}


def unit(lexemes: Sequence[Lexeme]) -> Granularity | None:
    """The unit of time among the lexemes; None where there is none."""
    return next((UNITS[lexeme.kind] for lexeme in lexemes if lexeme.kind in UNITS), None)


def pull(lexemes: Sequence[Lexeme]) -> Pull:
    """Which way the lexemes draw a date."""
    kinds = {lexeme.kind for lexeme in lexemes}
    if kinds & {Kind.PAST, Kind.YESTERDAY}:
        return Pull.PAST
    if kinds & {Kind.FUTURE, Kind.SOON, Kind.COME}:
        return Pull.FUTURE
    return Pull.THIS if Kind.THIS in kinds else Pull.NONE


def step(lexemes: Sequence[Lexeme], unit: Granularity) -> Shift | None:
    """The shift by a unit or none that "lalu", "ini", "depan", "sebelumnya" or "yang sama" means; None without."""
    kinds = {lexeme.kind for lexeme in lexemes}
    if Kind.LATER in kinds:
        return Shift(unit, 1, Base.STORY)
    if Kind.EARLIER in kinds:
        return Shift(unit, -1, Base.STORY)
    if kinds & {Kind.SAME, Kind.THAT}:
        return Shift(unit, 0, Base.STORY)
    way = Pull.THIS if Kind.SOON in kinds else pull(lexemes)
    return None if way is Pull.NONE else Shift(unit, _STEP[way])


def year(lexemes: Sequence[Lexeme]) -> Year:
    """The year that the lexemes tell, in figures or relatively; None where they tell none."""
    told = next((lexeme.value for lexeme in lexemes if lexeme.kind is Mark.YEAR), None)
    return told if told is not None else step(lexemes, Granularity.YEAR)


def count(lexemes: Sequence[Lexeme]) -> int | None:
    """A cardinal in digits or words up to 99; None where there is none or it is larger than 999."""
    total = 0
    for lexeme in lexemes:
        if lexeme.kind is Kind.TEN:
            total *= 10
        elif lexeme.kind is Kind.TEEN:
            total += 10
        elif lexeme.kind is Kind.NUMBER or lexeme.kind in {Mark.DIGITS_12, Mark.DIGITS_31, Mark.DIGITS_999}:
            total += lexeme.value
    return total or None


def nth(lexemes: Sequence[Lexeme], text: str) -> int | None:
    """An ordinal in words, digits or Roman numerals; None where there is none."""
    for lexeme in lexemes:
        if lexeme.value and lexeme.kind is not Kind.KE:
            return lexeme.value
        if lexeme.kind is Mark.ROMAN:
            return roman(text[lexeme.start : lexeme.end])
    return None


def roman(numeral: str) -> int:
    """The value of a Roman numeral below 40."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def full_year(digits: str) -> int | None:
    """The year of two or four digits; None for a typing error such as "025" or "0000", or none at all.

    Two digits are of this century up to 39, of the last one from 40.
    """
    if len(digits) == 4:
        return int(digits) if 1800 <= int(digits) < 2200 else None
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 40 else 1900)
    return None


def figures(surface: str) -> tuple[int, int, int | None] | None:
    """(day, month, year or None) of a date in figures, day first unless the year is; None if it is no date.

    Of "27/5/025" the year is not known; "1/1/0000" is no date.
    """
    parts = re.split(r"[/.-]", surface)
    if len(parts[0]) == 4:
        parts.reverse()
    day, month = int(parts[0]), int(parts[1])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    year = full_year(parts[2]) if len(parts) > 2 else None
    return None if year is None and len(parts) > 2 and len(parts[2]) == 4 else (day, month, year)

"""What the rules of ranges mean: two points of time, each completed from the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from labourie.find.dates import reading
from labourie.find.dates.expression import (
    Day,
    Expression,
    Fixed,
    Month,
    Part,
    Point,
    Pull,
    Shift,
    Stretch,
    Weekday,
    WholeYear,
)
from labourie.find.dates.lexemes import Mark
from labourie.find.dates.mention import Granularity
from labourie.find.dates.notation import Found, Rule
from labourie.lexicon.calendar import Kind

_LONGER = frozenset({Mark.HYPHEN, Mark.SLASH, Kind.NUMBERED, Kind.MONEY})
_FIGURES = frozenset({Mark.FULL_DATE, Mark.DAY_MONTH})
_FRIDAY = 5
OPEN_END = Fixed("XXXX", Granularity.YEAR)


@dataclass(frozen=True)
class Joined:
    """The builder of "A hingga B" for two points, each read by the first of `rules` that takes all of its side."""

    rules: Sequence[Rule]

    def __call__(self, found: Found) -> Expression | None:
        """The stretch of time between both sides; None where one of them is no point."""
        if {found.before(), found.after()} & _LONGER:
            return None
        first, last = self._side(found, "a"), self._side(found, "b")
        return stretch(first, last) if first and last else None

    def _side(self, found: Found, name: str) -> Point | None:
        kinds = found.kinds(name)
        if kinds == (Kind.NOW,):
            return OPEN_END
        start, end = found.match.span(name)
        for rule in self.rules:
            match = rule.pattern.fullmatch(found.lexemes.letters, start, end)
            told = rule.build(Found(found.lexemes, match, inner=True)) if match and rule.build else None
            if told is not None and not isinstance(told, Stretch):
                return told
        return None


def stretch(first: Point, last: Point) -> Expression | None:
    """From `first` to `last`, month and year told once serving both; None for a stretch of no length or backwards."""
    if isinstance(last, Day) and last.month is None:
        return None
    if isinstance(first, Day | Month | Part) and isinstance(last, Day | Month | Part):
        return Stretch(*_share(first, last)) if isinstance(first, Part) == isinstance(last, Part) else None
    if isinstance(first, WholeYear) and isinstance(last, WholeYear):
        return Stretch(first, last) if first.year < last.year else None
    if isinstance(first, WholeYear) and isinstance(last, Day):
        return Stretch(first, last) if isinstance(last.year, int) and first.year <= last.year else None
    joinable = isinstance(first, WholeYear | Month | Day | Shift) and isinstance(last, Day | Month | WholeYear | Fixed)
    return Stretch(first, last) if joinable else None


def _share(first: Day | Month | Part, last: Day | Month | Part) -> tuple[Day | Month | Part, Day | Month | Part]:
    if isinstance(first, Day) and first.month is None and not isinstance(last, Part):
        first = replace(first, month=last.month)
    turns = _order(first) > _order(last)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - 1 if turns and isinstance(last.year, int) else last.year)
    elif last.year is None and isinstance(first.year, int):
        last = replace(last, year=first.year + 1 if turns else first.year)
    if first.pull is Pull.NONE:
        first = replace(first, pull=last.pull)
    return first, last


def _order(point: Day | Month | Part) -> tuple[int, int]:
    if isinstance(point, Day):
        return point.month or 0, point.day
    return (point.month, 0) if isinstance(point, Month) else (point.number, 0)


def days(found: Found) -> Expression | None:
    """As in "23 hingga 24 September", "28, 29, dan 30 Mei 2026": days of one month."""
    first, last = found.kept("a")[0].value, found.kept("b")[0].value
    month = next(lexeme.value for lexeme in found.kept("m") if lexeme.value)
    if first >= last:
        return None
    year, pull = reading.year(found.kept("y", "i")), reading.pull(found.kept("p"))
    return Stretch(Day(first, month, year, None, pull), Day(last, month, year, None, pull))


def day_figures(found: Found) -> Expression | None:
    """As in "Senin-Selasa (4-5/8/2025)"."""
    last, opening = reading.figures(found.surface("f")), found.kept("e")[0]
    if last is None:
        return None
    first = reading.figures(found.surface("e")) if opening.kind in _FIGURES else (opening.value, None, None)
    return first and stretch(Day(*first), Day(*last))


def months(found: Found) -> Expression | None:
    """As in "Juni dan Juli 2025"; without a year for both, "dan" joins two dates, not one."""
    names = [next(lexeme.value for lexeme in found.kept(name) if lexeme.value) for name in ("a", "m")]
    year, pull = reading.year(found.kept("y", "i")), reading.pull(found.kept("p"))
    if found.kept("j") and year is None and pull is Pull.NONE and found.before() is not Kind.BETWEEN:
        return None
    return stretch(Month(names[0]), Month(names[1], year, pull))


def phases(found: Found) -> Expression | None:
    """As in "pertengahan hingga akhir Maret 2025": a part of one month or year."""
    year = reading.year(found.kept("y", "i", "z"))
    if found.kept("m"):
        return Month(
            next(lexeme.value for lexeme in found.kept("m") if lexeme.value), year, reading.pull(found.kept("p"))
        )
    return WholeYear(year) if isinstance(year, int) else year


def years(found: Found) -> Expression | None:
    """As in "2020-2022", "2024/2025"; a longer row of numbers is a telephone or a code."""
    if {found.before(), found.after()} & _LONGER:
        return None
    first, last = found.kept("a")[0].value, found.kept("b")[0].value
    return stretch(WholeYear(first), WholeYear(last))


def weekdays(found: Found) -> Expression | None:
    """As in "Senin hingga Rabu", with the week where told; "Senin-Jumat" without it is the working week, no date."""
    first, last = (next(lexeme.value for lexeme in found.kept(name) if lexeme.value) for name in ("a", "b"))
    step = reading.step(found.kept("p"), Granularity.WEEK)
    weeks = step.count if step and found.kept("u") else None
    way = Pull.NONE if found.kept("u") else reading.pull(found.kept("p"))
    if first >= last or (first == 1 and last >= _FRIDAY and step is None):
        return None
    return Stretch(Weekday(first, way, weeks), Weekday(last, way, weeks))


def quarters(found: Found) -> Expression | None:
    """As in "kuartal I dan II 2025"."""
    text = found.lexemes.text
    first, last = reading.nth(found.kept("a"), text), reading.nth(found.kept("b"), text)
    unit = reading.unit(found.all)
    if not first or not last or not first < last <= 4 or unit is None:
        return None
    year = reading.year(found.kept("y", "i"))
    return Stretch(Part(unit, first, year), Part(unit, last, year))

"""What the whole story tells about one of its expressions: the day it reports, the tense, and who is speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from labourie.find.dates.arithmetic import day_of
from labourie.find.dates.expression import Day, Expression, Fixed, Part, Pull, Shift
from labourie.find.dates.lexemes import LETTER, Lexemes, Mark
from labourie.find.dates.mention import Granularity
from labourie.find.dates.scan import Read
from labourie.lexicon.calendar import Kind

_SENTENCES = 80  # lexemes; how far after words spoken their day is told
_CLAUSE = 14  # lexemes; how far back a verb can set the tense of a date
_AFTER = 4  # lexemes; how far behind a subject its verb sets the tense
_AHEAD = frozenset({Kind.WILL, Kind.WILL_CUE})
_ENDS = frozenset({Kind.DONE_CUE, Mark.STOP, Mark.BREAK, Mark.QUOTE, Mark.COMMA})
_TODAY = Shift(Granularity.DAY, 0)
_YESTERDAY = Shift(Granularity.DAY, -1)
_LONG_AGO = Fixed("PAST_REF", Granularity.REFERENCE)


def day_reported(reads: Sequence[Read]) -> date | None:
    """The day that the story reports, by its own word; None where it gives no such day in full.

    The first full date that has its weekday beside it, one in brackets before all others, as the press writes the day
    of what it reports: "Rabu (6/8/2025)". Also "Rabu (6/8)" where the story gives that day in full elsewhere.
    """
    told = [(read, read.expression) for read in reads if isinstance(read.expression, Day)]
    full = {(day.day, day.month): known for _, day in told if (known := _full(day))}
    days: list[tuple[bool, date]] = []
    for read, day in told:
        known = _full(day) or (full.get((day.day, day.month)) if day.year is None else None)
        if known and day.weekday and day.pull is not Pull.FUTURE and (day.year or known.isoweekday() == day.weekday):
            days.append((read.rule == "day.bracketed", known))
    return next((day for bracketed, day in days if bracketed), days[0][1] if days else None)


def _full(day: Day) -> date | None:
    return day_of(day.year, day.month, day.day) if isinstance(day.year, int) and day.month else None


def is_future(lexemes: Lexemes, read: Read) -> bool:
    """True if the nearest word of tense before a read, in its clause, speaks of what is to come.

    Of a quarter or half also the words right behind it: "kuartal II diproyeksikan naik".
    """
    for lexeme in reversed(lexemes.items[max(0, read.first - _CLAUSE) : read.first]):
        if lexeme.kind in _AHEAD:
            return True
        if lexeme.kind in {Kind.DONE_CUE, Mark.STOP, Mark.BREAK, Mark.QUOTE}:
            break
    if not isinstance(read.expression, Part):
        return False
    after = (lexeme.kind for lexeme in lexemes.items[read.last : read.last + _AFTER])
    return any(kind in _AHEAD for kind in takewhile(lambda kind: kind not in _ENDS, after))


@dataclass(frozen=True, slots=True)
class Said:
    """What a read says where it stands. `speech_day`: the day on which these words were spoken, where that is told."""

    read: Read
    expression: Expression
    speech_day: Day | None


def in_context(reads: Sequence[Read], lexemes: Lexemes, *, published: bool) -> Iterator[Said]:
    """What each read says where it stands.

    "hari ini, Jumat (8/8)" says that Friday. "Kemarin" in direct speech is "the other day" where it opens a sentence or
    the day of publication is not known, unless a part of the day follows.
    """
    speech = _in_speech(reads, lexemes)
    for at, read in enumerate(reads):
        after = reads[at + 1] if at + 1 < len(reads) else None
        expression = read.expression
        if expression == _TODAY and after and _joined(read, after, lexemes):
            expression = after.expression
        elif expression == _YESTERDAY and speech[at] and _loose(read, lexemes, published=published):
            expression = _LONG_AGO
        yield Said(read, expression, _speech_day(reads[at + 1 : at + 4], read, lexemes) if speech[at] else None)


def _speech_day(later: Sequence[Read], read: Read, lexemes: Lexemes) -> Day | None:
    """The day in brackets after the words spoken: "...", kata dia, Rabu (6/8)."""
    for other in later:
        if other.first - read.last > _SENTENCES or LETTER[Mark.BREAK] in lexemes.letters[read.last : other.first]:
            return None
        if other.rule == "day.bracketed" and isinstance(other.expression, Day):
            return other.expression
    return None


def _joined(read: Read, after: Read, lexemes: Lexemes) -> bool:
    between = [lexeme.kind for lexeme in lexemes.items[read.last : after.first]]
    return isinstance(after.expression, Day) and between in ([], [Mark.COMMA])


def _loose(read: Read, lexemes: Lexemes, *, published: bool) -> bool:
    if read.last < len(lexemes.items) and lexemes.items[read.last].kind is Kind.DAYPART:
        return False
    before = lexemes.items[read.first - 1].kind if read.first else Mark.BREAK
    return not published or before in {Mark.QUOTE, Mark.STOP, Mark.BREAK}


def _in_speech(reads: Sequence[Read], lexemes: Lexemes) -> list[bool]:
    """Whether each read stands between quotation marks; they pair within a line."""
    starts = {read.first for read in reads}
    inside, found = False, []
    for at, lexeme in enumerate(lexemes.items):
        if at in starts:
            found.append(inside)
        if lexeme.kind is Mark.QUOTE:
            inside = not inside
        elif lexeme.kind is Mark.BREAK:
            inside = False
    return found

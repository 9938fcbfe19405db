"""The tagger itself: reads the lexemes of a story by the grammar, then resolves what was read, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.find.dates.expression import Day, Expression, Shift
from labourie.find.dates.lexemes import LETTER, Lexemes, Mark, read_lexemes
from labourie.find.dates.mention import DateMention, Granularity
from labourie.find.dates.notation import Found, Rule
from labourie.find.dates.resolve import resolve
from labourie.find.dates.rules import rules
from labourie.find.dates.setting import Setting
from labourie.lexicon.calendar import Calendar, Kind

_CLAUSE = 14  # lexemes; how far back a verb can set the tense of a date


@dataclass(frozen=True, slots=True)
class Read:
    """An expression where it stands. `first`, `last`: its lexemes, half-open."""

    rule: str
    expression: Expression
    first: int
    last: int


@cache
def _scanner() -> re.Pattern[str]:
    """Finds the next place where any rule may match."""
    idle = "".join(
        LETTER[kind] for kind in (Mark.REST, Mark.COMMA, Mark.STOP, Mark.QUOTE, Mark.BREAK, Mark.CLOSE, Kind.OTHER)
    )
    return re.compile(f"[^{idle}]")


def _longest(lexemes: Lexemes, at: int) -> tuple[int, Read | None] | None:
    """(place after it, what it says) of the longest match at `at`; None in the tuple where it is no date."""
    matches: list[tuple[int, Rule, re.Match[str]]] = []
    for rule in rules():
        match = rule.pattern.match(lexemes.letters, at)
        if match:
            matches.append((match.end(), rule, match))
    matches.sort(key=lambda row: -row[0])
    for end, rule, match in matches:
        if rule.build is None:
            return end, None
        expression = rule.build(Found(lexemes, match))
        if expression is not None:
            start = match.start("x") if "x" in match.re.groupindex and match.start("x") >= 0 else at
            return end, Read(rule.name, expression, start, end)
    return None


def _read(lexemes: Lexemes) -> Iterator[Read]:
    scanner, at = _scanner(), 0
    while found := scanner.search(lexemes.letters, at):
        longest = _longest(lexemes, found.start())
        at = longest[0] if longest else found.start() + 1
        if longest and longest[1]:
            yield longest[1]


def _future(lexemes: Lexemes, at: int) -> bool:
    """True if the nearest word of tense before `at`, in its clause, speaks of what is to come."""
    for lexeme in reversed(lexemes.items[max(0, at - _CLAUSE) : at]):
        if lexeme.kind in {Kind.WILL, Kind.WILL_CUE}:
            return True
        if lexeme.kind in {Kind.DONE_CUE, Mark.STOP, Mark.BREAK, Mark.QUOTE}:
            return False
    return False


def _reported(reads: list[Read]) -> date | None:
    """The day the story reports by its own word: the first full date that has its weekday beside it; None without."""
    for read in reads:
        day = read.expression
        if isinstance(day, Day) and day.weekday and day.month and isinstance(day.year, int):
            try:
                return date(day.year, day.month, day.day)
            except ValueError:
                continue
    return None


def _expression(reads: list[Read], at: int, lexemes: Lexemes) -> Expression:
    """What the read at `at` says; "hari ini, Jumat (8/8)" says that Friday."""
    read = reads[at]
    if read.expression == Shift(Granularity.DAY, 0) and at + 1 < len(reads):
        after = reads[at + 1]
        between = [lexeme.kind for lexeme in lexemes.items[read.last : after.first]]
        if isinstance(after.expression, Day) and between in ([], [Mark.COMMA]):
            return after.expression
    return read.expression


def find_dates(annotation: Annotation, calendar: Calendar) -> tuple[DateMention, ...]:
    """The date expressions of the story, sorted, none overlapping, each with its TIMEX3 value.

    Relative ones are resolved against `article.published`; where that is None, against the first full date with its
    weekday in the story; else they stay references. Reads `article.story` alone: no name, sentence or clock is asked.
    """
    article = annotation.article
    lexemes = read_lexemes(article.story, calendar)
    reads = list(_read(lexemes))
    setting = Setting(article.published or _reported(reads), calendar.feasts)
    mentions = []
    for at, read in enumerate(reads):
        expression = _expression(reads, at, lexemes)
        setting.future = _future(lexemes, read.first)
        value = resolve(expression, setting)
        if value is None:
            continue
        setting.tell(expression, value)
        span = Span(lexemes.items[read.first].start, lexemes.items[read.last - 1].end)
        mentions.append(
            DateMention(
                span=span,
                surface=span.of(article.text),
                rule=f"dates.{read.rule}",
                value=value.timex,
                anchor=value.anchor,
                granularity=value.granularity,
                note=value.note,
            )
        )
    return tuple(mentions)

"""Runs the grammar over the lexemes of a story: the longest match at every place, no two overlapping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from labourie.find.dates.expression import Expression
from labourie.find.dates.lexemes import Lexemes
from labourie.find.dates.notation import Found, Rule, first_letters
from labourie.find.dates.rules import rules


@dataclass(frozen=True, slots=True)
class Read:
    """An expression where it stands. `first`, `last`: its lexemes, half-open."""

    rule: str
    expression: Expression
    first: int
    last: int


@cache
def _openings() -> tuple[re.Pattern[str], Mapping[str, tuple[Rule, ...]]]:
    """(finds the next letter that any rule can begin with, the rules by that letter)."""
    by_letter: dict[str, list[Rule]] = {}
    for rule in rules():
        for letter in first_letters(rule.pattern.pattern):
            by_letter.setdefault(letter, []).append(rule)
    return re.compile(f"[{''.join(by_letter)}]"), {letter: tuple(row) for letter, row in by_letter.items()}


def read_dates(lexemes: Lexemes) -> Iterator[Read]:
    """What the rules read, in order. Where one that claims what is no date is longest, nothing is read."""
    opening, by_letter = _openings()
    at = 0
    while found := opening.search(lexemes.letters, at):
        start = found.start()
        rows = ((rule, rule.pattern.match(lexemes.letters, start)) for rule in by_letter[found[0]])
        matches = sorted(((rule, match) for rule, match in rows if match), key=lambda row: -row[1].end())
        at, read = _first_read(lexemes, matches, start)
        if read is not None:
            yield read


def _first_read(lexemes: Lexemes, matches: list[tuple[Rule, re.Match[str]]], start: int) -> tuple[int, Read | None]:
    """(where to read on, what was read) by the longest match that its builder does not decline."""
    for rule, match in matches:
        if rule.build is None:
            return match.end(), None
        expression = rule.build(Found(lexemes, match))
        if expression is not None:
            kept = "x" if "x" in rule.pattern.groupindex else 0
            return match.end(), Read(rule.name, expression, *match.span(kept))
    return start + 1, None

"""The notation of the grammar: patterns over kinds of lexemes, compiled once to regular expressions over letters.

    <w:weekday> daypart? (comma | dated)? <d:day>

A word is a kind of lexeme or a named part of the grammar; `<x:...>` keeps what matched under the name x; `@part` is a
part with what it keeps, `part` without; `( )`, `|`, `?` and `{n,m}` mean what they mean in regular expressions: of
alternatives the first that fits is taken. There is no `*` and no `+`: nothing is unbounded, so time is linear in the
text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from labourie.find.dates.expression import Expression
from labourie.find.dates.lexemes import LETTER, Lexeme, Lexemes, Mark
from labourie.lexicon.calendar import Kind

_PIECE = re.compile(r"<[a-z]:|@?[a-z][a-z_0-9]*|\{\d+,\d+\}|[>()|?]")


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule, for its builder to read. `first` and `last`: its lexemes, half-open.

    `inner`: one side of a range, of which what stands beside it says nothing.
    """

    lexemes: Lexemes
    match: re.Match[str]
    inner: bool = False

    @property
    def first(self) -> int:
        """Place of the first lexeme."""
        return self.match.start()

    @property
    def last(self) -> int:
        """Place after the last lexeme."""
        return self.match.end()

    @property
    def all(self) -> tuple[Lexeme, ...]:
        """Every lexeme of the match."""
        return tuple(self.lexemes.items[self.first : self.last])

    def kept(self, *names: str) -> tuple[Lexeme, ...]:
        """The lexemes kept under the first of `names` that matched; empty where none did."""
        for name in names:
            if name in self.match.re.groupindex and self.match.start(name) >= 0:
                return tuple(self.lexemes.items[self.match.start(name) : self.match.end(name)])
        return ()

    def kinds(self, name: str) -> tuple[Mark | Kind, ...]:
        """The kinds of the lexemes kept under `name`."""
        return tuple(lexeme.kind for lexeme in self.kept(name))

    def surface(self, name: str) -> str:
        """The text kept under `name`; empty where nothing was."""
        kept = self.kept(name)
        return self.lexemes.text[kept[0].start : kept[-1].end] if kept else ""

    def before(self, steps: int = 1) -> Mark | Kind:
        """The kind of the lexeme `steps` before the match; a line break at the start of the text."""
        at = self.first - steps
        return self.lexemes.items[at].kind if at >= 0 and not self.inner else Mark.BREAK

    def after(self, steps: int = 1) -> Mark | Kind:
        """The kind of the lexeme `steps` after the match; a line break at the end of the text."""
        at = self.last - 1 + steps
        return self.lexemes.items[at].kind if at < len(self.lexemes.items) and not self.inner else Mark.BREAK


def first_letters(pattern: str) -> frozenset[str]:
    """The letters that a match of an expanded pattern can begin with."""
    return _Firsts(pattern).letters


class _Firsts:
    """Reads an expanded pattern once, from left to right, for the letters it can begin with."""

    def __init__(self, pattern: str) -> None:
        self._pieces = re.findall(r"\(\?:|\(\?P<.>|\{\d+,\d+\}|.", pattern)
        self._at = 0
        self.letters, _ = self._choice()

    def _choice(self) -> tuple[frozenset[str], bool]:
        letters, empty = self._row()
        while self._at < len(self._pieces) and self._pieces[self._at] == "|":
            self._at += 1
            more, also_empty = self._row()
            letters, empty = letters | more, empty or also_empty
        return letters, empty

    def _row(self) -> tuple[frozenset[str], bool]:
        """(first letters, whether it can be empty) of pieces one after another."""
        letters: frozenset[str] = frozenset()
        empty = True
        while self._at < len(self._pieces) and self._pieces[self._at] not in "|)":
            more, piece_empty = self._piece()
            letters, empty = (letters | more if empty else letters), empty and piece_empty
        return letters, empty

    def _piece(self) -> tuple[frozenset[str], bool]:
        piece, empty = self._pieces[self._at], False
        self._at += 1
        letters = frozenset(piece)
        if piece[0] == "(":
            letters, empty = self._choice()
            self._at += 1
        after = self._pieces[self._at] if self._at < len(self._pieces) else ""
        if after == "?" or after[:1] == "{":
            self._at += 1
            empty = empty or after == "?" or after[1] == "0"
        return letters, empty


Builder = Callable[[Found], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule. `build`: its meaning, None from it declines the match; a rule without one claims what is no date.

    The mention begins at the part kept as `x` where the pattern has one.
    """

    name: str
    pattern: re.Pattern[str]
    build: Builder | None


class Grammar:
    """Named parts, and the patterns compiled from them."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._parts = parts
        self._known: dict[str, str] = dict(LETTER)

    def compile(self, notation: str) -> re.Pattern[str]:
        """The pattern over letters that `notation` stands for. Raises KeyError for an unknown word."""
        return re.compile(self._expand(notation, keep=True))

    def _expand(self, notation: str, *, keep: bool) -> str:
        pieces = []
        for piece in _PIECE.findall(notation):
            if piece[0] == "<":
                pieces.append(f"(?P<{piece[1]}>" if keep else "(?:")
            elif piece[0] == "(":
                pieces.append("(?:")
            elif piece[0] == "@":
                pieces.append(f"(?:{self._expand(self._parts[piece[1:]], keep=keep)})")
            elif piece[0].isalpha():
                pieces.append(self._word(piece))
            else:
                pieces.append(")" if piece == ">" else piece)
        return "".join(pieces)

    def _word(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = f"(?:{self._expand(self._parts[name], keep=False)})"
        return self._known[name]

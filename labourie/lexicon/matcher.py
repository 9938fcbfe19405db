"""Find the phrases of a list in running text: whole words, longest first, in linear time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from labourie.article import Span

T = TypeVar("T")

# A word with its combining marks, or one other visible character: the phrases and the text are cut alike.
_TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_CLITIC = re.compile(r"(?:nya|lah|kah|pun)+$")
_LOOKALIKES = str.maketrans("‘’‛ʼ´‐‑–—", "'''''----")


class _Node(Generic[T]):
    """One step of a phrase. `values`: what the phrase ending here stands for, one value or none."""

    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.values: tuple[T, ...] = ()


class PhraseMatcher(Generic[T]):
    """Finds many phrases at once, each standing for a value of the caller's.

    A phrase matches whole words only ("Niger" is not in "Nigeria"), over any white space but a paragraph break. Curly
    and straight apostrophes, all dashes, and composed and decomposed letters are alike. Of phrases that start at the
    same word the longest wins, and what it covers is not looked at again. Of equal phrases the first entry wins.

    `ignore_case`: "job fair" also finds "Job Fair" and "JOB FAIR". `clitics`: the last word may carry -nya, -lah, -kah
    or -pun ("upahnya"), which the span then leaves out. Raises ValueError for a phrase without any visible character.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, ignore_case: bool, clitics: bool = False) -> None:
        self._ignore_case = ignore_case
        self._clitics = clitics
        self._root: _Node[T] = _Node()
        for phrase, value in entries:
            self._add(phrase, value)

    def find(self, text: str) -> Iterator[tuple[Span, T]]:
        """Yield each place where a phrase stands with the value of that phrase, in order, not overlapping."""
        tokens = [(match.start(), match.end(), self._fold(match.group())) for match in _TOKEN.finditer(text)]
        at = 0
        while at < len(tokens):
            hit = self._longest(text, tokens, at)
            if hit is None:
                at += 1
                continue
            at, end, value = hit
            yield Span(tokens[at][0], end), value
            while at < len(tokens) and tokens[at][0] < end:
                at += 1

    def _longest(self, text: str, tokens: list[tuple[int, int, str]], first: int) -> tuple[int, int, T] | None:
        """The longest phrase that starts at token `first`, as (first, end in the text, value)."""
        node, best = self._root, None
        for at in range(first, len(tokens)):
            start, end, form = tokens[at]
            if at > first and text.count("\n", tokens[at - 1][1], start) > 1:
                break
            if self._clitics and (stem := self._stem(form)) and (bare := node.next.get(stem)) and bare.values:
                best = (first, end - (len(form) - len(stem)), bare.values[0])
            following = node.next.get(form)
            if following is None:
                break
            if following.values:
                best = (first, end, following.values[0])
            node = following
        return best

    @staticmethod
    def _stem(form: str) -> str | None:
        """`form` without its clitics, or None where it carries none."""
        found = _CLITIC.search(form)
        return form[: found.start()] if found and found.start() > 0 else None

    def _add(self, phrase: str, value: T) -> None:
        node = self._root
        for match in _TOKEN.finditer(phrase):
            node = node.next.setdefault(self._fold(match.group()), _Node())
        if node is self._root:
            raise ValueError(f"no phrase: {phrase!r}")
        node.values = node.values or (value,)

    def _fold(self, token: str) -> str:
        if not token.isascii():
            token = unicodedata.normalize("NFC", token.translate(_LOOKALIKES))
        return token.lower() if self._ignore_case else token

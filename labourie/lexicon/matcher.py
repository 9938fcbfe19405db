"""Find the phrases of a list in running text: whole words, longest first, in linear time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from labourie.article import Span
from labourie.lexicon.glued import cuts

T = TypeVar("T")
Token = tuple[int, int, str]
"""Where a word starts and ends in the text, and the word as phrases are compared."""

# A word with its combining marks, or one other visible character: the phrases and the text are cut alike.
_TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_CLITICS = ("nya", "lah", "kah", "pun")
_CLITIC = re.compile(rf"(?:{'|'.join(_CLITICS)})+$")
_LOOKALIKES = str.maketrans("‘’‛ʼ´‐‑–—", "'''''----")
_SHORT = 300  # characters of a text that is cut anew each time: a title, a name


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
        tokens = _kept_tokens(text, self._ignore_case) if len(text) > _SHORT else _tokens(text, self._ignore_case)
        first_words = self._root.next
        last = 0
        for at, (start, _, form) in enumerate(tokens):
            if start < last or not (form in first_words or (self._clitics and form.endswith(_CLITICS))):
                continue
            hit = self._longest(text, tokens, at)
            if hit is not None:
                last, value = hit
                yield Span(start, last), value

    def _longest(self, text: str, tokens: Sequence[Token], first: int) -> tuple[int, T] | None:
        """The longest phrase that starts at token `first`, as (its end in the text, its value)."""
        node, best = self._root, None
        for at in range(first, len(tokens)):
            start, end, form = tokens[at]
            if at > first and text.count("\n", tokens[at - 1][1], start) > 1:
                break
            if self._clitics and (stem := self._stem(form)) and (bare := node.next.get(stem)) and bare.values:
                best = (end - (len(form) - len(stem)), bare.values[0])
            following = node.next.get(form)
            if following is None:
                break
            if following.values:
                best = (end, following.values[0])
            node = following
        return best

    @staticmethod
    def _stem(form: str) -> str | None:
        """`form` without its clitics, or None where it carries none."""
        found = _CLITIC.search(form) if form.endswith(_CLITICS) else None
        return form[: found.start()] if found and found.start() > 0 else None

    def _add(self, phrase: str, value: T) -> None:
        node = self._root
        for match in _TOKEN.finditer(phrase):
            form = _fold(match.group(), self._ignore_case)
            node = node.next.setdefault(form, _Node())
        if node is self._root:
            raise ValueError(f"no phrase: {phrase!r}")
        node.values = node.values or (value,)


def _tokens(text: str, ignore_case: bool) -> list[Token]:  # noqa: FBT001 (lru_cache is faster with positions)
    tokens = [(match.start(), match.end(), _fold(match.group(), ignore_case)) for match in _TOKEN.finditer(text)]
    glued = cuts(text)
    return list(_parted(tokens, glued)) if glued else tokens


def _parted(tokens: Iterable[Token], glued: Iterable[int]) -> Iterator[Token]:
    """The tokens, those cut in two that hold two words which scraping ran together."""
    places = iter(glued)
    at = next(places, -1)
    for start, end, form in tokens:
        first = start
        while first < at < end:
            yield first, at, form[first - start : at - start]
            first, at = at, next(places, -1)
        yield first, end, form[first - start :]


# A dozen lists are looked for in one story after another.
_kept_tokens = lru_cache(maxsize=4)(_tokens)


def _fold(token: str, ignore_case: bool) -> str:  # noqa: FBT001
    if not token.isascii():
        token = unicodedata.normalize("NFC", token.translate(_LOOKALIKES))
    return token.lower() if ignore_case else token

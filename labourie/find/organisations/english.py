"""Read English names of bodies by the noun that tells them: "Focus Motor Group", "Center for American Progress"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from labourie.article import Span
from labourie.find.organisations.spans import SpanIndex
from labourie.lexicon.organisations import Bodies

_WORD = r"[A-Z][\w'’&-]*"
_SMALL = r"(?:and|for|of|on|the|to)"
_ANY = re.compile(r"\S+")
_LOWER = re.compile(r"(?<![\w-])[a-z]+(?![\w-])")


def english_names(story: str, bodies: Bodies, barriers: SpanIndex) -> Iterator[Span]:
    """Capitalised words around an English noun for bodies, not running into `barriers` (persons, events)."""
    ordinary = set(_LOWER.findall(story))
    for match in _pattern(bodies.english).finditer(story):
        words = [
            Span(match.start() + word.start(), match.start() + word.end()) for word in _ANY.finditer(match.group())
        ]
        words = list(takewhile(lambda word: not barriers.overlaps(word), words))
        # A capital at the beginning of a sentence is no name: the word stands small elsewhere, or is a title.
        while words and (words[0].of(story)[0].islower() or _is_ordinary(words[0].of(story), ordinary, bodies)):
            words = words[1:]
        while words and words[-1].of(story) in bodies.unfinished:
            words.pop()
        text = story[words[0].start : words[-1].end] if words else ""
        if len(words) > 1 and any(noun in text for noun in bodies.english):
            yield Span(words[0].start, words[-1].end)


def _is_ordinary(word: str, ordinary: set[str], bodies: Bodies) -> bool:
    return word.lower() in ordinary or word in bodies.stops | bodies.titles or word.lower() in bodies.districts


@lru_cache(maxsize=4)
def _pattern(nouns: frozenset[str]) -> re.Pattern[str]:
    last = "|".join(sorted(noun for noun in nouns if " " not in noun))
    first = "|".join([*(rf"{noun} (?:of|for|on)" for noun in last.split("|")), *sorted(n for n in nouns if " " in n)])
    rest = rf"(?:the )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,5}}"
    before = rf"{_WORD} (?:{_SMALL} {_WORD} |{_WORD} ){{0,5}}"
    return re.compile(rf"(?<![\w-])(?:(?:{_WORD} ){{0,3}}(?:{first}) {rest}|{before}(?:{last}))(?![\w-])")

"""Names the model missed that the text itself points at: "berinisial K", "Fitri (36)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.patterns import any_of
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import AlsoWords, Titles

_SCORE = 0.7
# A name in front of an age in brackets. On the 360 articles of the development data 10 of 12 such places were names as
# they stand, the other two a part of one or a name behind a role.
_AGED = re.compile(
    r"(?<![\w.-])(?P<name>[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,3}) ?\((?:1[5-9]|[2-9]\d)(?: ?(?:tahun|th))?\)(?=[, .])"
)
_LETTERS = r"(?P<{name}>[A-Z]{{1,4}})(?![\w.])"


def find_signs(story: str, taken: Sequence[Span], titles: Titles, roles: Roles) -> Iterator[PersonMention]:
    """Yield the names that a cue shows, outside the spans of `taken`; a name never holds an office or a title."""
    for found in _AGED.finditer(story):
        span = Span(*found.span("name"))
        words = found["name"]
        if not titles.opens(words) and next(iter(roles.find_heads(words)), None) is None:
            yield from _free(story, span, taken, "people.age")
    for cue in _initials(titles.also.initials).finditer(story):
        for name in ("first", "second"):
            if cue[name] is not None:
                yield from _free(story, Span(*cue.span(name)), taken, "people.initials")
    for found in _party(titles.also).finditer(story):
        others = [span for span in taken if span != Span(*found.span("name"))]
        yield from _free(story, Span(*found.span("name")), others, "people.initials")


def _party(also: AlsoWords) -> re.Pattern[str]:
    """Two capitals behind "tersangka", which the model often takes for a body: "tersangka AC"."""
    others = any_of(also.no_initials)
    return re.compile(rf"\b(?i:{any_of(also.parties)}) (?P<name>(?!(?:{others})\b)[A-Z]{{2}})(?![\w.-]| [A-Z])")


def _initials(words: Sequence[str]) -> re.Pattern[str]:
    cues = "|".join(words)
    first, second = _LETTERS.format(name="first"), _LETTERS.format(name="second")
    return re.compile(rf"\b(?:{cues})\s{first}(?:\s(?:dan|serta)\s{second})?")


def _free(story: str, span: Span, taken: Sequence[Span], rule: str) -> Iterator[PersonMention]:
    if not any(span.overlaps(other) for other in taken):
        yield PersonMention(span=span, surface=span.of(story), rule=rule, score=_SCORE)

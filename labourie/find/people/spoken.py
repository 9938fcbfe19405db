"""Names the model missed that stand where a speaker does: "kata Budi", "Kepala Dinas Sosial, Budi, mengatakan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from labourie.annotation import Label
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.find.people.offices import Offices
from labourie.lexicon.speech import Speech

_PART = r"(?:[A-Z]\. ?){0,5}+[A-Z][a-z'’]+(?:-[A-Za-z][a-z]+)?"
_NAME = rf"{_PART}(?: {_PART}){{0,3}}"
_NAMED = ("name", "letters", "beside")
_REACH = 160  # characters from a word of saying to the end of the title and body behind it
_SMALL = re.compile(r"(?<![\w-])[a-z]\w*")
_NOTHING, _BODY, _PLACE, _ROLE, _PERSON = range(5)  # what stands at a place of the story, the greatest counts
_SCORE = 0.7


@dataclass(frozen=True, slots=True)
class _Frames:
    """Where a speaker stands: `after` a word of saying (`cue`), `beside` an office, `before` a verb."""

    cue: re.Pattern[str]
    after: re.Pattern[str]
    beside: re.Pattern[str]
    before: re.Pattern[str]


@lru_cache(maxsize=4)
def _frames(speech: Speech) -> _Frames:
    bare = "|".join(sorted((form for form in speech.bare if not form.endswith("nya")), key=len, reverse=True))
    active, limits = "|".join(sorted(speech.active)), "|".join(sorted(speech.limits))
    cue = rf"(?:[”\"“,.!?]['’]? ?(?:{bare})|(?:^|[.!?\"”]|\n) ?Menurut)"
    end = rf"(?=[.,;\n\"”]| \(| (?:{limits}|di|yang|juga|{active})\b|$)"
    return _Frames(
        cue=re.compile(rf"{cue} "),
        after=re.compile(rf"{cue} (?:(?P<name>{_NAME})|(?P<letters>[A-Z]{{1,3}})){end}"),
        beside=re.compile(rf", (?P<beside>{_NAME})(?:(?P<verb>,? (?:{active})\b)|{end})"),
        before=re.compile(rf"(?:[.!?\"”] ?|\n)(?P<name>{_NAME}) (?:\w+ )?(?:{active})\b"),
    )


def find_spoken(offices: Offices, mentions: Sequence[PersonMention], speech: Speech) -> Iterator[PersonMention]:
    """Yield the names that stand behind a word of saying, or between office and verb, where the model saw none.

    A word of the name of a person found elsewhere also counts in front of a verb, and where the model saw a body or
    place; any name between office and verb also where it saw a place. What is said twice is yielded twice.
    """
    story, frames = offices.story, _frames(speech)
    parts = {word for mention in mentions for word in mention.surface.split() if " " in mention.surface}
    stage = _Stage(offices, parts, _cover(offices, mentions), frozenset(_SMALL.findall(story)))
    for found in frames.after.finditer(story):
        yield from stage.mention(found)
    for found in frames.beside.finditer(story):
        said = found["verb"] or _said(story, found.start(), stage.cover, frames)
        if said and offices.governs(found.start()):
            yield from stage.mention(found)
    for found in frames.before.finditer(story):
        if found["name"] in parts:
            yield from stage.mention(found)


def _cover(offices: Offices, mentions: Sequence[PersonMention]) -> bytearray:
    """For each place of the story what stands there: nothing, a body, a place, a role or a person."""
    cover = bytearray(len(offices.story))
    kinds = {Label.PLACE: _PLACE, Label.ROLE: _ROLE}
    spans = [(name.span, kinds.get(name.label, _BODY)) for name in offices.annotation.names]
    for span, kind in [*spans, *((mention.span, _PERSON) for mention in mentions)]:
        cover[span.start : span.end] = bytes([kind]) * len(span)
    return cover


def _said(story: str, end: int, cover: bytearray, frames: _Frames) -> bool:
    """True if the phrase that ends at `end` begins with a word of saying and names nobody."""
    start = max((cue.end() for cue in frames.cue.finditer(story, max(0, end - _REACH), end)), default=end)
    return start < end and _PERSON not in cover[start:end]


@dataclass(frozen=True, slots=True)
class _Stage:
    """What decides on a name in a frame. `parts`: words of known names; `small`: words also written small."""

    offices: Offices
    parts: set[str]
    cover: bytearray
    small: frozenset[str]

    def mention(self, found: re.Match[str]) -> Iterator[PersonMention]:
        """The name of a frame as a mention, if it is neither another name nor a word that is also written small."""
        group = next(group for group, text in found.groupdict().items() if group in _NAMED and text)
        span, name = Span(*found.span(group)), found[group]
        kind = max(self.cover[span.start : span.end])
        if kind >= _ROLE or self._is_known(name):
            return
        free = kind == _NOTHING or (kind == _PLACE and group == "beside")
        if name in self.parts or (free and name.split()[0].lower() not in self.small):
            yield PersonMention(span=span, surface=name, rule="people.spoken", score=_SCORE)

    def _is_known(self, name: str) -> bool:
        """True for what is a title, an office, a day or a place."""
        words, refusals = name.split(), self.offices.titles.refusals
        refused = any(word.lower() in refusals.inside or word.lower() in refusals.starts for word in words)
        head = next(self.offices.roles.find_heads(name), None)
        place = next(self.offices.gazetteer.matcher.find(name), None)
        return refused or self.offices.titles.opens(words[0]) or head is not None or place is not None

"""Where an office ends and its holder's name begins, when the model drew that line in the wrong place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.places import Gazetteer
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.titles import Titles

_LOCAL = frozenset({RoleKind.REGION, RoleKind.SERVICE})
_REACH = 160  # characters before a name in which its office stands
_STOP = re.compile(r"[.,;:!?\"“”](?=\s)|\n")
_SMALL = re.compile(r"(?<![\w-])[a-z][\w-]*")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TAIL = re.compile(r"(?: [A-Z][a-z'’]+){1,4}")
_NAME_FOLLOWS = re.compile(r",? \(?[A-Z]")
_SCORE = 0.7


class Offices:
    """The offices of one story, to ask what stands behind one."""

    def __init__(self, annotation: Annotation, titles: Titles, roles: Roles, gazetteer: Gazetteer) -> None:
        self.annotation = annotation
        self.story = annotation.article.story
        self.titles, self.roles, self.gazetteer = titles, roles, gazetteer
        heads = list(roles.find_heads(self.story))
        self._starts = [place.start for place, _ in heads]
        self._ends = [place.end for place, _ in heads]
        self._local = {place.end for place, head in heads if head.kind in _LOCAL}
        self._people: dict[str, set[str]] = defaultdict(set)
        for name in annotation.named(Label.PERSON):
            self._people[name.span.of(self.story).split()[0]].add(name.span.of(self.story))
        # What follows the words of places and roles: "Sukamaju" of "Kabupaten Sukamaju," is no first name.
        self._next: dict[str, set[str]] = defaultdict(set)
        for name in annotation.named(Label.PLACE, Label.ROLE):
            words = _WORD.findall(self.story, name.span.start, name.span.end)
            following = _WORD.search(self.story, name.span.end)
            for word, other in pairwise([*words, following.group() if following else ""]):
                self._next[word].add(other)

    def end_at(self, offset: int) -> bool:
        """True if a local office ends right before `offset`: "Kapolsek" before "Sukamaju"."""
        return offset - (self.story[offset - 1 : offset] == " ") in self._local

    def governs(self, start: int) -> bool:
        """True if what begins at `start` stands behind an office: nothing but its body and place between."""
        floor = max(0, start - _REACH)
        floor = max((stop.end() for stop in _STOP.finditer(self.story, floor, start)), default=floor)
        last = bisect_right(self._ends, start) - 1
        if last < 0 or self._starts[last] < floor:
            return False
        small = (word.group() for word in _SMALL.finditer(self.story, self._ends[last], start))
        return all(word in self.roles.phrase.connectors for word in small)

    def place_in_front(self, name: str) -> int:
        """How many characters of `name`, said behind an office, are a place or body: "Sukamaju Budi Santoso"."""
        first, _, rest = name.partition(" ")
        if not rest:
            return 0
        listed = next((span for span, _ in self.gazetteer.matcher.find(name)), Span(0, len(name)))
        if listed.start == 0 and listed.end < len(name):
            return listed.end + 1
        known = self._next[first] - {rest.split()[0]} and not self._people[first] - {name}
        return len(first) + 1 if known or first.lower() in self.roles.regions else 0


def without_places(mentions: Sequence[PersonMention], offices: Offices) -> Iterator[PersonMention]:
    """Yield the mentions, less those that name the place of a local office and a place or body in front of a name."""
    for at, mention in enumerate(mentions):
        following = mentions[at + 1].span.start if at + 1 < len(mentions) else mention.span.end
        gap = offices.story[mention.span.end : following]
        if _is_rank(gap, offices.titles) and offices.end_at(mention.span.start):
            continue
        cut = offices.place_in_front(mention.surface) if offices.governs(mention.span.start) else 0
        span = Span(mention.span.start + cut, mention.span.end)
        yield replace(mention, span=span, surface=mention.surface[cut:])


def _is_rank(gap: str, titles: Titles) -> bool:
    """True if nothing but a comma and a title stands between two names."""
    return gap.startswith(",") and gap.strip(" ,") != "" and titles.opens(gap.strip(" ,"))


def find_swallowed(offices: Offices) -> Iterator[PersonMention]:
    """Yield the names that end a body or place, behind a district in it: "Kepala Dinas ... Kabupaten Sukamaju Budi"."""
    story, gazetteer = offices.story, offices.gazetteer
    for name in offices.annotation.named(Label.ORGANISATION, Label.PLACE):
        if _NAME_FOLLOWS.match(story, name.span.end) or not offices.governs(name.span.start):
            continue
        for place, _ in gazetteer.matcher.find(name.span.of(story)):
            tail = _TAIL.fullmatch(story, name.span.start + place.end, name.span.end)
            before = story[name.span.start : name.span.start + place.start]
            if tail and gazetteer.district.search(before) and not next(gazetteer.matcher.find(tail.group()), None):
                span = Span(tail.start() + 1, tail.end())
                yield PersonMention(span=span, surface=span.of(story), rule="people.swallowed", score=_SCORE)

"""What belongs to a name is taken into its span: initials, a first name the model missed, particles, hyphens."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.people.parts import stands_alone
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles

# Dotted initials before a tagged name (not X: few names begin with it, and "lewat X." ends a sentence), and what
# belongs to it behind: a particle or hyphen with more of the name, Jr., a regnal number.
_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[A-WYZ]\.\s?){1,3}$")
_ADDITION = re.compile(
    r"['’][a-z]{2,}(?!\w)|[-\s](?:al|bin|binti|ibn|van|von)[-\s][A-Z][\w'’]+(?:-[A-Z]\w+)?(?!\w)|-[A-Z]\w+(?!\w)"
    r"|\s(?:Jr|Sr)\b\.?|\s(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)\b"
)
# A word directly before a name, behind a comma, a bracket or another name: "Hong Kong, [Law] Chi Kwong".
_FIRST_NAME = re.compile(r"(?P<before>[,)/] ?|\w )(?P<word>[A-Z][a-z'’]{2,}) $")
_LOOK_BACK = 30


@dataclass(frozen=True)
class Edges:
    """Where the names of the model stand. `people`: starts of people; `ends`: ends of bodies and places."""

    people: frozenset[int]
    ends: frozenset[int]
    all: tuple[Span, ...]

    @classmethod
    def of(cls, annotation: Annotation) -> Edges:
        """The edges of the names of one article."""
        return cls(
            people=frozenset(name.span.start for name in annotation.named(Label.PERSON)),
            ends=frozenset(name.span.end for name in annotation.named(Label.PLACE, Label.ORGANISATION)),
            all=tuple(sorted(name.span for name in annotation.names)),
        )

    def touches(self, start: int, end: int) -> bool:
        """True if a name of the model overlaps the range."""
        at = bisect_left(self.all, Span(start, start + 1))
        return any(name.start < end and start < name.end for name in self.all[max(0, at - 3) : at + 2])


def completed(story: str, span: Span, edges: Edges, titles: Titles, roles: Roles) -> Span:
    """The name with its initials, a first name before it, particles and hyphens behind it."""
    start, end = span.start, span.end
    before = _INITIALS_BEFORE.search(story, max(0, start - 12), start)
    if before and not titles.opens(before.group().strip()):
        start = before.start()
    elif (first := _FIRST_NAME.search(story, max(0, start - _LOOK_BACK), start)) is not None:
        start = first.start("word") if _is_first_name(first, edges, titles, roles) else start
    after = _ADDITION.match(story, end)
    if after and not (story[end] == "-" and (end + 1 in edges.people or stands_alone(story, story[start:end]))):
        end = after.end()
    return Span(start, end)


def _is_first_name(found: re.Match[str], edges: Edges, titles: Titles, roles: Roles) -> bool:
    """True if the word before a name is part of it: untagged, behind a mark or another name, and no common word."""
    word = found["word"].lower()
    behind_mark = found["before"][0] in ",)/"
    if edges.touches(*found.span("word")) or not (behind_mark or found.start("word") - 1 in edges.ends):
        return False
    known = titles.refusals.starts | titles.refusals.ends | titles.refusals.inside | roles.phrase.stops
    return word not in known and not titles.opens(word) and next(iter(roles.find_heads(found["word"])), None) is None

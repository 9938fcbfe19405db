"""Give bodies the names that the model took for people: "Serikat Pekerja Melati Jaya", where it saw one Melati Jaya."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.organisations import Bodies, Head

# Bodies that need a name behind the first words of it.
_NAMELESS = frozenset({"bank", "company", "cooperative", "hospital", "ngo", "school", "union", "university"})
_BEFORE = re.compile(r"(?<![\w-])(?:[\w./-]+ ){1,4}$")
_BRACKET = re.compile(r" \((?P<short>[\w-]+)\)")
_LISTED_ON = re.compile(r",? (?:dan|serta|&) |, (?=[A-Z])")  # people named one after the other
_SURE = 0.8  # of a person who may have given a company the name


def with_own_names(annotation: Annotation, bodies: Bodies) -> Annotation:
    """The annotation where a person's name that is a body's is the end of that body's.

    Behind a company's "PT" always; behind heads that people hold offices of ("Ketua Serikat Buruh Budi") only where
    another person or the acronym of the whole follows. That name is no person elsewhere, unless the model was sure.
    """
    whole = list(_Owners(annotation, bodies).found())
    if not whole:
        return _without_namesakes(annotation, bodies)
    story = annotation.article.story
    others = [part for name in annotation.names for part in _before(story, name, whole)]
    return _without_namesakes(replace(annotation, names=tuple(sorted([*others, *whole]))), bodies)


class _Owners:
    """The people of one story who stand where the name of a body is due."""

    def __init__(self, annotation: Annotation, bodies: Bodies) -> None:
        self.story = annotation.article.story
        self.bodies = bodies
        self.people = annotation.named(Label.PERSON)
        self._ends = {name.span.start: name.span.end for name in self.people}

    def found(self) -> Iterator[NamedSpan]:
        """The bodies, head and name."""
        for name in self.people:
            behind = self._head_before(name.span.start)
            if behind is None:
                continue
            span = Span(behind[0], name.span.end)
            if self._is_company(behind[1], name) or self._holds(name.span.end) or self._is_abbreviated(span):
                yield NamedSpan(span, Label.ORGANISATION, name.score)

    def _head_before(self, start: int) -> tuple[int, Head] | None:
        """Where the head right before `start` begins, and what it tells."""
        before = _BEFORE.search(self.story, max(0, start - 60), start)
        words = before.group().split() if before else []
        for size in range(len(words), 0, -1):
            text = " ".join(words[-size:])
            head = self.bodies.heads.get(text)
            if head is not None:
                blocked = size < len(words) and words[-size - 1] in self.bodies.blocks
                return (start - 1 - len(text), head) if head.kind in _NAMELESS and not blocked else None
        return None

    def _is_company(self, head: Head, name: NamedSpan) -> bool:
        text = name.span.of(self.story)
        return head.kind == "company" and not any(
            other.span.of(self.story) == text and (other.score or 0) >= _SURE for other in self.people if other != name
        )

    def _holds(self, end: int) -> bool:
        """True if a second person, and no list of people, stands behind a comma at `end`."""
        second = self._ends.get(end + 2)
        return second is not None and self.story[end : end + 2] == ", " and not _LISTED_ON.match(self.story, second)

    def _is_abbreviated(self, span: Span) -> bool:
        bracket = _BRACKET.match(self.story, span.end)
        return bracket is not None and abbreviates(bracket.group("short"), span.of(self.story))


def _before(story: str, name: NamedSpan, whole: list[NamedSpan]) -> Iterator[NamedSpan]:
    """The name, or what is left of it before a body that it overlaps."""
    start = next((body.span.start for body in whole if body.span.overlaps(name.span)), name.span.end)
    end = name.span.start + len(story[name.span.start : start].rstrip())
    if end > name.span.start:
        yield replace(name, span=Span(name.span.start, end))


def _without_namesakes(annotation: Annotation, bodies: Bodies) -> Annotation:
    """Less the people, none of them sure, who are called like a company or union of the story."""
    story = annotation.article.story
    firms = set()
    for name in annotation.named(Label.ORGANISATION):
        found = bodies.head_of(name.span.of(story))
        if found and (found[1].kind == "company" or (found[1].kind in _NAMELESS and not found[1].eponym)):
            words = name.span.of(story).removeprefix(found[0]).split()
            firms.add(" ".join(word for word in words if word not in bodies.affixes))
    people = [name for name in annotation.named(Label.PERSON) if name.span.of(story) in firms]
    firms -= {name.span.of(story) for name in people if (name.score or 0) >= _SURE}
    gone = {name for name in people if name.span.of(story) in firms}
    return replace(annotation, names=tuple(name for name in annotation.names if name not in gone))

"""Tell where the country ends that a body's name ends with, and the person begins who stands right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.lexicon.organisations import STATE_KINDS, Bodies

_LONGEST = 3  # words of a country's name
_WORD = re.compile(r"[^\s,.;:()\"“”]+")
_NEXT = re.compile(r" (?P<word>[^\W\d_][\w'’-]*)")
_PERSON = re.compile(r" (?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){1,3})")
_LAST = re.compile(r"(?P<word>[^\W\d_]+) $")


def with_whole_states(annotation: Annotation, bodies: Bodies) -> Annotation:
    """The annotation where bodies end with the whole name of their country, and people begin behind it.

    "Badan Melati Arab" is carried on over "Saudi"; "Kementerian Melati Amerika Serikat Budi Santoso" is a body and a
    person.
    """
    names = [part for name in annotation.names for part in _parts(annotation.article.story, name, bodies)]
    return replace(annotation, names=tuple(sorted(names))) if names != list(annotation.names) else annotation


def _parts(story: str, name: NamedSpan, bodies: Bodies) -> Iterator[NamedSpan]:
    if name.label is Label.PERSON:
        yield replace(name, span=_behind_state(story, name.span, bodies))
        return
    found = bodies.head_of(name.span.of(story)) if name.label is Label.ORGANISATION else None
    end = _state_end(story, name.span, bodies) if found and found[1].kind in STATE_KINDS else None
    if end is None or end >= name.span.end:
        yield name if end is None else replace(name, span=Span(name.span.start, end))
        return
    person = _PERSON.fullmatch(story, end, name.span.end)
    if person is None or not _may_be_person(person["name"], bodies):
        yield name
        return
    yield replace(name, span=Span(name.span.start, end))
    yield replace(name, span=Span(*person.span("name")), label=Label.PERSON)


def _state_end(story: str, span: Span, bodies: Bodies) -> int | None:
    """Where the name of the first country ends that begins inside `span`, behind its first word; None: none does."""
    for word in list(_WORD.finditer(story, span.start, span.end))[1:]:
        end = word.end() if word.group().casefold() in bodies.states else None
        at, text = word.end(), word.group()
        for _ in range(_LONGEST - 1):
            following = _NEXT.match(story, at)
            if following is None:
                break
            at, text = following.end(), f"{text} {following['word']}"
            end = at if text.casefold() in bodies.states else end
        if end is not None:
            return end
    return None


def _behind_state(story: str, span: Span, bodies: Bodies) -> Span:
    """The person's name without the word that ends the name of a country: "Serikat Budi Santoso" behind "Amerika"."""
    first, _, rest = span.of(story).partition(" ")
    before = _LAST.search(story, max(0, span.start - 20), span.start)
    ends = before is not None and f"{before['word']} {first}".casefold() in bodies.states
    return Span(span.end - len(rest), span.end) if ends and rest else span


def _may_be_person(text: str, bodies: Bodies) -> bool:
    words = text.split()
    known = bodies.provinces | bodies.districts | bodies.states | {word.casefold() for word in bodies.stops}
    return not any(word.casefold() in known or word in bodies.heads for word in words) and text not in bodies.of

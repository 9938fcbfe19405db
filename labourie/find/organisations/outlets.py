"""Take the names behind kinds of outlets for bodies, not people or places: "harian Melati", "kantor berita Iran, X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.lexicon.organisations import Bodies

_WORD = r"[A-Z][\w'’]*(?:[-.][\w'’]+)*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD})?")
# A country of three words, of two or of one, before the name.
_STATES = [re.compile(rf"(?P<state>{_WORD}(?: {_WORD}){{{more}}}),? (?=[A-Z])") for more in (2, 1, 0)]
_FOUND = 0.9  # score of a name behind the kind of an outlet
_SURE = 0.95  # of a person whom the model is this sure of, no word that may tell an outlet makes a body


def with_outlets(annotation: Annotation, bodies: Bodies) -> Annotation:
    """The annotation where outlets are bodies: behind words for their kinds, and those of the list.

    Behind words that also stand before other names ("media", "situs") only what the model takes for a person, not
    surely. The outlet is no person elsewhere either.
    """
    story = annotation.article.story
    outlets = {name.span: name for name in _behind_kinds(annotation, bodies)}
    surfaces = {span.of(story) for span in outlets}
    people = annotation.named(Label.PERSON)
    for name in people:
        text = name.span.of(story)
        if text in surfaces or _is_listed(text, [other.span.of(story) for other in people], bodies):
            outlets[name.span] = replace(name, label=Label.ORGANISATION, score=_FOUND)
    if not outlets:
        return annotation
    others = [name for name in annotation.names if not any(name.span.overlaps(span) for span in outlets)]
    return replace(annotation, names=tuple(sorted([*others, *outlets.values()])))


def _is_listed(text: str, people: list[str], bodies: Bodies) -> bool:
    """True for an outlet of the list that gives no person of the story a name ("Bloomberg", "Michael Bloomberg")."""
    body = bodies.of.get(text)
    return (
        body is not None and body.kind == "media" and not any(text in name.split() for name in people if name != text)
    )


def _behind_kinds(annotation: Annotation, bodies: Bodies) -> Iterator[NamedSpan]:
    story = annotation.article.story
    starts = {name.span.start: name for name in annotation.names}
    for match in _kinds(bodies).finditer(story):
        at = _behind_state(story, match.end(), bodies)
        name = starts.get(at)
        if name is not None and name.label is Label.ORGANISATION and at == match.end():
            if match["sure"]:
                yield replace(name, score=max(name.score or 0, _FOUND))
        elif match["sure"] or (name is not None and name.label is Label.PERSON and (name.score or 0) < _SURE):
            span = _name_at(story, at, bodies)
            if span is not None:
                yield NamedSpan(span, Label.ORGANISATION, _FOUND)


def _behind_state(story: str, at: int, bodies: Bodies) -> int:
    """Where the name begins behind the country of the outlet, if that comes first: "Iran, Melati"."""
    states = [match for pattern in _STATES if (match := pattern.match(story, at))]
    return next((match.end() for match in states if match["state"].casefold() in bodies.states), at)


def _name_at(story: str, at: int, bodies: Bodies) -> Span | None:
    """The one or two capitalised words at `at`, less a second one that is no name; None where a body or place is."""
    match = _NAME.match(story, at)
    if match is None:
        return None
    words = match.group().split()
    if words[0] in bodies.stops or bodies.head_of(match.group()):
        return None
    if len(words) > 1 and (words[1] in bodies.stops or words[1].casefold() in bodies.states):
        words = words[:1]
    text = " ".join(words)
    return None if text.casefold() in bodies.states | bodies.provinces else Span(at, at + len(text))


@lru_cache(maxsize=4)
def _kinds(bodies: Bodies) -> re.Pattern[str]:
    """A word for an outlet with what is told of it, up to the name; `sure`: it stands before nothing else."""
    sure, maybe, about = (
        "|".join(sorted(words, key=lambda word: (-len(word), word)))
        for words in (bodies.outlets, bodies.maybe_outlets, bodies.about_outlets)
    )
    return re.compile(rf"(?<![\w-])(?:(?P<sure>{sure})|{maybe})(?: (?:{about}))* (?=[A-Z])")

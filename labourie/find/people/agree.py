"""Names of bodies, places and roles that run into a person's name are cut back to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles

_LAST_WORD = re.compile(r"\s(\S+)$")
_BARE = 2  # words a body keeps at least when the name it ends with is taken off ("Yayasan Wirya" keeps it)


def agreed(annotation: Annotation, people: Sequence[PersonMention], titles: Titles) -> Annotation:
    """The annotation with the people as they were found: other names end before a person's name and its titles."""
    story = annotation.article.story
    starts = sorted(mention.span for mention in people)
    others = [
        cut for name in annotation.names if name.label is not Label.PERSON for cut in _cut(story, name, starts, titles)
    ]
    names = [NamedSpan(mention.span, Label.PERSON, mention.score) for mention in people]
    return replace(annotation, names=tuple(sorted([*others, *names])))


def _cut(story: str, name: NamedSpan, people: list[Span], titles: Titles) -> Iterator[NamedSpan]:
    """The name as it is, or what is left of it before the first person it overlaps or runs up to."""
    end = next((p.start for p in people if p.overlaps(name.span)), name.span.end)
    end = name.span.start + len(story[name.span.start : end].rstrip(" ,(")) if end < name.span.end else end
    followed = any(person.start - 2 <= end < person.start + 1 or end < person.start <= end + 2 for person in people)
    while followed and (last := _LAST_WORD.search(story[name.span.start : end])) and titles.opens(last.group(1)):
        end = name.span.start + last.start()
    if end > name.span.start:
        yield NamedSpan(Span(name.span.start, end), name.label, name.score)


def loosened(annotation: Annotation, surfaces: Collection[str], roles: Roles) -> list[Span]:
    """Where no person is looked for: the names of bodies, places and events, less a person's name at their end.

    A body gives up its last words to a person where it stands elsewhere without them ("KSPN Budi"), or behind an office
    ("Pemilik Maju Motor Budi").
    """
    story = annotation.article.story
    others = [name for name in annotation.names if name.label not in (Label.PERSON, Label.ROLE)]
    bodies = {name.span.of(story) for name in others if name.label is Label.ORGANISATION}
    offices = {place.end for place, _ in roles.find_heads(story)}
    spans = []
    for name in others:
        text = name.span.of(story)
        surface = max((s for s in surfaces if text.endswith(f" {s}")), key=len, default="")
        body = text[: -len(surface)].rstrip() if surface else ""
        behind_office = len(story[: name.span.start].rstrip(" ")) in offices and len(body.split()) >= _BARE
        if name.label is Label.ORGANISATION and body and (body in bodies or behind_office):
            spans.append(Span(name.span.start, name.span.start + len(body)))
        else:
            spans.append(name.span)
    return spans

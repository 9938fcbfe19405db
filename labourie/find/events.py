"""Find the named events of a story: conferences, meetings, workshops, fairs, campaigns, with ordinal and edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import Mention
from labourie.lexicon.events import Events

# "Konferensi Tingkat Tinggi (KTT)" alone names no event, nor does "forum PBB" or "pameran UMKM".
_ACRONYM_ALONE = re.compile(r"(?:\s*\([^()]*\))?")
_BODY_ALONE = re.compile(r"[A-Z]?[a-z]+\s+[A-Z]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """An event named in the story. `name`: as written, line feeds made spaces."""

    name: str


def find_events(annotation: Annotation, events: Events) -> tuple[EventMention, ...]:
    """Every event, in order: by the grammar of their names and by the model. Of two that overlap the longer counts.

    What the model takes for an organisation or a person from its first word on is no event ("Forum Buruh").
    """
    story = annotation.article.story
    bodies = [name.span for name in annotation.named(Label.ORGANISATION, Label.PERSON)]
    found = [(span, "name of an event") for span in _by_grammar(story, events)]
    found = [(span, rule) for span, rule in found if not any(body.start <= span.start < body.end for body in bodies)]
    found += [(name.span, "model") for name in annotation.named(Label.EVENT) if " " in name.span.of(story)]
    kept: list[tuple[Span, str]] = []
    for span, rule in sorted(found, key=lambda hit: (-len(hit[0]), hit[0], hit[1])):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, rule))
    return tuple(_mention(annotation, span, rule) for span, rule in sorted(kept))


def _mention(annotation: Annotation, span: Span, rule: str) -> EventMention:
    surface = span.of(annotation.article.text)
    return EventMention(span=span, surface=surface, rule=rule, score=0.7, name=" ".join(surface.split()))


def _by_grammar(story: str, events: Events) -> Iterator[Span]:
    for match in events.headed.finditer(story):
        named = not _ACRONYM_ALONE.fullmatch(match["rest"]) and not _BODY_ALONE.fullmatch(match[0])
        if match["whole"] or named:
            yield Span(*match.span())
    for pattern in (events.tailed, events.edition):
        yield from (Span(*match.span()) for match in pattern.finditer(story))

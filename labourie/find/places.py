"""Find the places that a story names: regions, cities, districts, islands, buildings with a name; no countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import Mention
from labourie.lexicon.countries import Countries
from labourie.lexicon.places import Gazetteer

# What stands before a name is read this far back for its head or cue.
_REACH = 40
# "Dinas Tenaga Kerja (Disnaker) Kabupaten X": the place belongs to the body before the bracket.
_BRACKET = re.compile(r"\s?\([^()\n]{2,40}\)\s+|\)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A place named in the story. `name`: as written, line feeds made spaces."""

    name: str


def find_places(annotation: Annotation, gazetteer: Gazetteer, countries: Countries) -> tuple[PlaceMention, ...]:
    """Every place, in order: the names that the model takes for one and those of the gazetteer.

    A place inside an organisation, a person, an event, a role or a country is none, nor one after an office ("Bupati").
    Of two that overlap the longer counts.
    """
    story = annotation.article.story
    others = [name.span for name in annotation.named(Label.ORGANISATION, Label.PERSON, Label.EVENT, Label.ROLE)]
    tails = {end for body in annotation.named(Label.ORGANISATION) if (end := _tail(story, body.span))}
    matcher = countries.matcher
    states = [span for span, _ in matcher.find(story)]
    named = (name for name in annotation.named(Label.PLACE) if name.span.of(story) not in gazetteer.directions)
    seen = [(name.span, "model", name.score or 1.0) for name in named]
    listed = [(span, "gazetteer", 1.0) for span in _listed(story, gazetteer)]
    kept: list[tuple[Span, str, float]] = []
    for hit in sorted((*seen, *listed), key=lambda hit: (-len(hit[0]), hit[0], hit[1])):
        span = hit[0]
        if span.start in tails or _is_other(story, span, gazetteer):
            continue
        if any(span.overlaps(other) for other in (*others, *(kept_span for kept_span, _, _ in kept))):
            continue
        # By itself too: what scraping has glued to a country ("MalaysiaSebelumnya") may hide it in the story.
        alone = [Span(span.start + one.start, span.start + one.end) for one, _ in matcher.find(span.of(story))]
        long_name = gazetteer.state.match(story, span.start, span.end)
        core = Span(long_name.end() if long_name else span.start, span.end)
        if not _is_state(story, core, [*states, *alone]):
            kept.append(hit)
    return tuple(_mention(annotation, span, rule, score) for span, rule, score in sorted(kept))


def _is_other(story: str, span: Span, gazetteer: Gazetteer) -> bool:
    """True for part of an office, the name behind a dish or an art, or a capital that stands for its government."""
    before = story[max(0, span.start - _REACH) : span.start]
    if gazetteer.not_after.search(before) or gazetteer.called_after.search(before):
        return True
    if span.of(story) not in gazetteer.capitals or gazetteer.cue.search(before):
        return False
    return bool(gazetteer.stance.search(before) or gazetteer.acting.match(story, span.end))


def _is_state(story: str, span: Span, states: list[Span]) -> bool:
    """True where the span names nothing but countries ("AS.")."""
    inside = [state for state in states if state.overlaps(span)]
    return bool(inside) and not any(
        character.isalnum() and not any(state.start <= at < state.end for state in inside)
        for at, character in enumerate(span.of(story), start=span.start)
    )


def _tail(story: str, body: Span) -> int | None:
    """Where a place that ends the name of a body would begin: after its acronym in brackets; None without one."""
    bracket = _BRACKET.match(story, body.end)
    return bracket.end() if bracket else None


def _mention(annotation: Annotation, span: Span, rule: str, score: float) -> PlaceMention:
    surface = span.of(annotation.article.text)
    return PlaceMention(span=span, surface=surface, rule=rule, score=score, name=" ".join(surface.split()))


def _listed(story: str, gazetteer: Gazetteer) -> Iterator[Span]:
    """The names of the gazetteer with the head that belongs to them; a weak name needs a head or a cue."""
    for span, weak in gazetteer.matcher.find(story):
        before = story[max(0, span.start - _REACH) : span.start]
        head = gazetteer.head.search(before)
        if not gazetteer.not_after.search(before) and (head or not weak or gazetteer.cue.search(before)):
            yield Span(span.start - len(head[0]), span.end) if head else span

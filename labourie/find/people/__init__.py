"""Find the people a story names: the model's spans cleaned of titles, and every further place of each name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from labourie.annotation import Annotation, Label
from labourie.find.mention import PersonMention
from labourie.find.people.again import find_again
from labourie.find.people.agree import agreed, loosened
from labourie.find.people.also import link_names
from labourie.find.people.offices import Offices, find_swallowed, without_places
from labourie.find.people.signs import find_signs
from labourie.find.people.spans import clean_names
from labourie.find.people.spoken import find_spoken
from labourie.lexicon.places import Gazetteer
from labourie.lexicon.roles import Roles
from labourie.lexicon.speech import Speech
from labourie.lexicon.titles import Titles

__all__ = ["agreed", "find_people"]


def find_people(
    annotation: Annotation, titles: Titles, roles: Roles, speech: Speech, gazetteer: Gazetteer
) -> tuple[PersonMention, ...]:
    """Every place where the story names a person, in order, not overlapping.

    The model's names are stripped of titles, ranks, offices and degrees and mended at their edges; names that the text
    ties to them ("alias Noel") are added; each name then counts wherever it stands as whole words, outside other names.
    """
    story = annotation.article.story
    taken = [name.span for name in annotation.names if name.label not in (Label.PERSON, Label.ROLE)]
    offices = Offices(annotation, titles, roles, gazetteer)
    tagged = _joined(without_places(clean_names(annotation, titles, roles), offices), find_swallowed(offices))
    tagged = _joined(tagged, find_spoken(offices, tagged, speech))
    known = [*taken, *(mention.span for mention in tagged)]
    named = sorted([*tagged, *find_signs(story, known, titles, roles)], key=lambda mention: mention.span)
    mentions = link_names(story, named, taken, titles.also)
    free = loosened(annotation, {mention.surface for mention in mentions}, roles)
    return tuple(sorted([*mentions, *find_again(story, mentions, free)], key=lambda mention: mention.span))


def _joined(mentions: Iterable[PersonMention], more: Iterable[PersonMention]) -> list[PersonMention]:
    """Both in order, less those of `more` that overlap another."""
    joined = sorted(mentions, key=lambda mention: mention.span)
    starts = [mention.span.start for mention in joined]
    for mention in more:
        at = bisect_left(starts, mention.span.start)
        if not any(mention.span.overlaps(other.span) for other in joined[max(0, at - 1) : at + 1]):
            joined.insert(at, mention)
            starts.insert(at, mention.span.start)
    return joined

"""Find the people a story names: the model's spans cleaned of titles, and every further place of each name."""

from __future__ import annotations

from labourie.annotation import Annotation, Label
from labourie.find.mention import PersonMention
from labourie.find.people.again import find_again
from labourie.find.people.also import link_names
from labourie.find.people.spans import clean_names
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles


def find_people(annotation: Annotation, titles: Titles, roles: Roles) -> tuple[PersonMention, ...]:
    """Every place where the story names a person, in order, not overlapping.

    The model's names are stripped of titles, ranks, offices and degrees and mended at their edges; names that the text
    ties to them ("alias Noel") are added; each name then counts wherever it stands as whole words, outside other names.
    """
    story = annotation.article.story
    taken = [name.span for name in annotation.names if name.label not in (Label.PERSON, Label.ROLE)]
    mentions = link_names(story, clean_names(annotation, titles, roles), taken, titles.also)
    return tuple(sorted([*mentions, *find_again(story, mentions, taken)], key=lambda mention: mention.span))

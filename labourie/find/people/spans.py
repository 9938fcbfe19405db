"""The model's person spans made into clean names."""

from __future__ import annotations

from collections.abc import Iterator

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.find.people.complete import Edges, completed
from labourie.find.people.parts import names_in
from labourie.find.people.refused import is_refused
from labourie.find.people.strip import stripped
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles

_DEFAULT_SCORE = 0.9  # for a model that gives none


def clean_names(annotation: Annotation, titles: Titles, roles: Roles) -> list[PersonMention]:
    """The model's person names, cleaned, in order, not overlapping; a span that is no name at all is left out."""
    story, edges = annotation.article.story, Edges.of(annotation)
    mentions: list[PersonMention] = []
    for name in annotation.named(Label.PERSON):
        score = _DEFAULT_SCORE if name.score is None else name.score
        for span in _spans(story, name, edges, titles, roles):
            if mentions and span.end <= mentions[-1].span.end:
                continue
            if mentions and span.start < mentions[-1].span.end:
                mentions.pop()  # an initial that the model tagged apart
            mentions.append(PersonMention(span=span, surface=span.of(story), rule="people.model", score=score))
    return mentions


def _spans(story: str, name: NamedSpan, edges: Edges, titles: Titles, roles: Roles) -> Iterator[Span]:
    for part in names_in(story, name.span, titles):
        span = stripped(story, part, titles, roles)
        if span is None:
            continue
        if part.end == name.span.end:
            span = completed(story, span, edges, titles, roles)
        if not is_refused(story, span, titles, roles):
            yield span

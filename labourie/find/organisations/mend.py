"""Mend the model's names of bodies before people are looked for: cut at a joining word, or taken for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.find.organisations.grammar import NameReader
from labourie.find.organisations.outlets import with_outlets
from labourie.find.organisations.own_names import with_own_names
from labourie.find.organisations.states import with_whole_states
from labourie.lexicon.organisations import Bodies


def mended(annotation: Annotation, bodies: Bodies) -> Annotation:
    """The annotation with bodies carried on over joining words and countries, outlets, and the names bodies own."""
    annotation = with_outlets(with_whole_states(annotation, bodies), bodies)
    story = annotation.article.story
    cut = [
        name
        for name in annotation.named(Label.ORGANISATION)
        if not bodies.unfinished.isdisjoint(name.span.of(story).split()[-1:])
    ]
    if cut:
        annotation = replace(annotation, names=tuple(sorted(_finished(annotation, bodies, frozenset(cut)))))
    return with_own_names(annotation, bodies)


def _finished(annotation: Annotation, bodies: Bodies, cut: frozenset[NamedSpan]) -> Iterator[NamedSpan]:
    people, places = ([name.span for name in annotation.named(label)] for label in (Label.PERSON, Label.PLACE))
    reader = NameReader(annotation.article.story, bodies, people, places)
    for name in annotation.names:
        span = reader.finished(name.span) if name in cut else name.span
        if span is not None:
            yield replace(name, span=span)

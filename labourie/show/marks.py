"""Where in the text of an article the facts of its record stand, cut into stretches of one colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from labourie.article import Article, Span, ZoneKind
from labourie.record import Record
from labourie.show.facts import named, position, speakers


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text. `kind`: as of a claim, or "furniture"; `says`: which fact, for a reader."""

    span: Span
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text with all marks that cover it, widest first."""

    text: str
    start: int
    marks: tuple[Mark, ...]


def marks(article: Article, record: Record) -> Iterator[Mark]:
    """Every place that supports a fact of the record, and the furniture."""
    for zone in article.zones:
        if zone.kind is not ZoneKind.TITLE:
            yield Mark(zone.span, "furniture", f"not part of the story: {zone.kind.value}")
    names = speakers(record)
    for quote in record.quotes:
        yield Mark(Span(quote.start, quote.end), "quote", names.get(quote.speaker or "", "speaker not told"))
    for person in record.people:
        for role in person.roles:
            yield Mark(Span(role.start, role.end), "role", f"{person.name}: {position(role)}")
        for mention in person.mentions:
            yield Mark(Span(mention.start, mention.end), "person", person.name)
    for kind, name, _, mentions in named(record):
        for mention in mentions:
            yield Mark(Span(mention.start, mention.end), kind, name)
    for date in record.dates:
        yield Mark(Span(date.start, date.end), "date", date.value)


def stretches(text: str, placed: Sequence[Mark]) -> Iterator[Stretch]:
    """The whole of `text`, cut wherever a mark begins or ends."""
    inside = [mark for mark in placed if mark.span.end <= len(text)]
    cuts = sorted({0, len(text), *(m.span.start for m in inside), *(m.span.end for m in inside)})
    ordered = sorted(inside, key=lambda mark: (mark.span.start, -mark.span.end))
    for start, end in pairwise(cuts):
        here = [mark for mark in ordered if mark.span.start <= start and end <= mark.span.end]
        yield Stretch(text[start:end], start, tuple(sorted(here, key=lambda mark: -len(mark.span))))

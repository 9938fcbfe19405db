"""Mend the boundaries of the names that the model gives: two bodies in one span, brackets, stray ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.article import Span
from labourie.find.organisations.grammar import NameReader
from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.organisations import Bodies

_EDGE = " \t\n,.;:-–—/\"“”'‘’"
_SPLIT = re.compile(r",? (?:dan|serta|&|atau) |, |\n|[ ,.]+\d[\d.,]*[ ,.–-]*")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z])")
_STRAY = re.compile(r"(?:(?:dan|serta|atau) )?(?P<name>.+?)(?: \d+[,.]\d+)?$", re.DOTALL)
_LIST_NUMBER = re.compile(r"(?<=[^\W\d_])\d{1,2}$")  # glued on: "Badan Pangan12. Kepala"
_SMALL_END = re.compile(r"(?: [a-z]+)+$")
_BRACKET = re.compile(r" ?\((?P<short>[^()]*)\)?")


def repaired(story: str, span: Span, reader: NameReader, bodies: Bodies) -> Iterator[Span]:
    """The one or more names that `span` holds: cut where a second body begins, bracket taken off, person left out.

    A name goes on behind a joining word that is left at its end. What stands after a bracket is left to the grammar,
    which knows when a name goes on there.
    """
    for part in _parts(story, span, reader):
        trimmed = _trimmed(story, part)
        if trimmed is None or _is_unit_of_next(story, trimmed, reader):
            continue
        bracket = _BRACKET.search(trimmed.of(story))
        if bracket and f"({bracket.group('short')})" not in bodies.affixes and bracket.start() > 0:
            yield Span(trimmed.start, trimmed.start + bracket.start())
            inner = trimmed.start + bracket.start("short"), trimmed.start + bracket.end("short")
            if short := _trimmed(story, Span(*inner)) if inner[0] < inner[1] else None:
                yield short
            continue
        if ended := reader.finished(reader.without_person(trimmed)):
            yield from unglued(story, ended, bodies)


def _is_unit_of_next(story: str, span: Span, reader: NameReader) -> bool:
    """True for a unit that its head's title names before the body itself: "Kepala Biro Humas (BH) Kementerian X"."""
    bracket = _BRACKET.match(story, span.end)
    return not reader.opens(span.start) and reader.begins_name((bracket.end() if bracket else span.end) + 1)


def unglued(story: str, span: Span, bodies: Bodies) -> Iterator[Span]:
    """The name, and its acronym apart where the brackets were lost: "Badan Pemeriksa Keuangan BPK"."""
    name, _, last = span.of(story).rpartition(" ")
    core = name.partition(" ")[2]
    listed = bodies.of.get(last)
    same = listed is not None and name in listed.forms
    if same or (last.isupper() and (abbreviates(last, name) or abbreviates(last, core))):
        yield Span(span.start, span.start + len(name))
        yield Span(span.end - len(last), span.end)
    else:
        yield span


def _parts(story: str, span: Span, reader: NameReader) -> Iterator[Span]:
    if stop := _SENTENCE.search(span.of(story)):
        span = Span(span.start, span.start + stop.start())
    start = span.start
    for match in _SPLIT.finditer(story, span.start, span.end):
        if reader.begins_name(match.end()) and match.start() > start:
            yield Span(start, match.start())
            start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _trimmed(story: str, span: Span) -> Span | None:
    if stray := _STRAY.match(span.of(story)):
        span = Span(span.start + stray.start("name"), span.start + stray.end("name"))
    if story[span.start].isupper() and (small := _SMALL_END.search(span.of(story))):
        span = Span(span.start, span.start + small.start())
    if story.startswith(".", span.end) and (number := _LIST_NUMBER.search(span.of(story))):
        span = Span(span.start, span.start + number.start())
    text = span.of(story)
    start = span.start + len(text) - len(text.lstrip(_EDGE + ")"))
    end = span.start + len(text.rstrip(_EDGE + "("))
    if start >= end:
        return None
    if story[start:end].count(")") > story[start:end].count("("):
        end = start + story[start:end].rindex(")")
    return Span(start, end) if start < end else None

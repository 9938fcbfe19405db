"""What is no part of a name is taken off its span: titles, offices, ranks, degrees and stray marks."""

from __future__ import annotations

import re

from labourie.article import Span
from labourie.find.people.refused import behind_firm
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.titles import Titles, title_key

_EDGE = ' \t\n\r\u00a0.,;:()[]{}"“”«»„`-–—/|*•'
_WORD = re.compile(r"\S+")
_TITLE_WORDS = 4  # the longest title that stands before a name ("Prof. Dr. Ir. H.")
_RANK = 40  # characters before a span in which a rank stands
_FINAL_INITIAL = re.compile(r"(?:\b[A-Z]|\b[JS]r)$")
# Offices that the model may leave inside a name; short ones ("Raja", "Sultan", "Camat") are also given names.
_OFFICES = frozenset(RoleKind) - {RoleKind.EXPERT, RoleKind.JOB}
_OFFICE_LETTERS = 7


def stripped(story: str, span: Span, titles: Titles, roles: Roles) -> Span | None:
    """The span of the name itself, or None where nothing but titles is left."""
    start, end = _strip_edges(story, span.start, span.end)
    if start >= end or titles.opens(story[start:end]) or ("." in story[start:end] and titles.closes(story[start:end])):
        return None
    start = _strip_titles(story, _strip_offices(story, start, end, roles), end, titles)
    start = behind_firm(story, _behind_rank(story, start, end, titles), end, titles)
    end = _strip_degrees(story, start, end, titles)
    if start >= end or not any(char.isupper() for char in story[start:end]):
        return None
    return Span(start, end)


def _strip_edges(story: str, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and white space at its edges; the dot of an initial or "Jr." stays."""
    while start < end and story[start] in _EDGE:
        start += 1
    while start < end and story[end - 1] in _EDGE:
        end -= 1
    if story[end : end + 1] == "." and _FINAL_INITIAL.search(story[start:end]):
        end += 1
    return start, end


def _strip_offices(story: str, start: int, end: int, roles: Roles) -> int:
    """Where the name begins behind an office the model took into it ("Menaker Budi", "Presiden Budi")."""
    while True:
        head = next(iter(roles.find_heads(story[start:end])), None)
        if head is None or head[0].start > 0 or start + head[0].end >= end:
            return start
        if head[1].kind not in _OFFICES or len(head[1].words) < _OFFICE_LETTERS:
            return start
        start += head[0].end
        start, _ = _strip_edges(story, start, end)


def _strip_titles(story: str, start: int, end: int, titles: Titles) -> int:
    """Where the name begins behind the titles that open `story[start:end]`; a title is never the whole name."""
    while True:
        words = list(_WORD.finditer(story, start, end))
        if len(words) > 1 and titles.ends_with_corps(story[max(0, start - _RANK) : words[0].end()]):
            start = words[1].start()  # "Kolonel [Inf Budi]"
            continue
        for count in range(min(_TITLE_WORDS, len(words) - 1), 0, -1):
            if titles.opens(story[start : words[count - 1].end()].rstrip(",")):
                start = words[count].start()
                break
        else:
            return start


def _behind_rank(story: str, start: int, end: int, titles: Titles) -> int:
    """Where the name begins behind a rank or degree inside the span ("Sukamaju AKP Budi"): what precedes is no name."""
    words = list(_WORD.finditer(story, start, end))
    for number in range(len(words) - 2, 0, -1):
        word = words[number].group()
        if titles.opens(word) and (word.isupper() or "." in word) and len(title_key(word)) > 1:
            return words[number + 1].start()
    return start


def _strip_degrees(story: str, start: int, end: int, titles: Titles) -> int:
    """Where the name ends before its degrees: what follows a comma, or last words written with dots."""
    comma = story.find(",", start, end)
    if comma > start:
        end = comma
    while True:
        words = list(_WORD.finditer(story, start, end))
        if len(words) < 2 or "." not in words[-1].group() or not titles.closes(words[-1].group()):
            return end
        end = words[-2].end()

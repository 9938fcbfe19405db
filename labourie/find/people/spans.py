"""The model's person spans made into clean names: no titles, offices, degrees or stray marks, initials kept."""

from __future__ import annotations

import re

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.titles import Titles

_EDGE = ' \t\n\r\u00a0.,;:()[]{}"“”«»„`-–—/|*•'
_WORD = re.compile(r"\S+")
_TITLE_WORDS = 4  # the longest title that stands before a name ("Prof. Dr. Ir. H.")
_DEFAULT_SCORE = 0.9  # for a model that gives none
# Dotted initials before a tagged name (not X: few names begin with it, and "lewat X." ends a sentence), and what
# belongs to it behind: Jr., a regnal number.
_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[A-WYZ]\.\s?){1,3}$")
_ADDITION = re.compile(r"\s(?:Jr|Sr)\b\.?|\s(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)\b")
_FINAL_INITIAL = re.compile(r"(?:\b[A-Z]|\b[JS]r)$")
# Offices that the model may leave inside a name; short ones ("Raja", "Sultan", "Camat") are also given names.
_OFFICES = frozenset(RoleKind) - {RoleKind.EXPERT, RoleKind.JOB}
_OFFICE_LETTERS = 7


def clean_names(annotation: Annotation, titles: Titles, roles: Roles) -> list[PersonMention]:
    """The model's person names, cleaned, in order, not overlapping; a span of nothing but titles is left out."""
    story = annotation.article.story
    mentions: list[PersonMention] = []
    for name in annotation.named(Label.PERSON):
        score = _DEFAULT_SCORE if name.score is None else name.score
        for start, end in _halves(story, name.span):
            span = _clean(story, Span(start, end), titles, roles)
            if span is None or (mentions and span.end <= mentions[-1].span.end):
                continue
            if mentions and span.start < mentions[-1].span.end:
                mentions.pop()  # an initial that the model tagged apart
            mentions.append(PersonMention(span=span, surface=span.of(story), rule="people.model", score=score))
    return mentions


def _halves(story: str, span: Span) -> list[tuple[int, int]]:
    """The two names of a pair written with a hyphen ("Budi Santoso-Rini Astuti"), else the span as it is.

    A hyphen joins two people where both sides have two words, or one side stands alone elsewhere; "Ben-Gvir" and
    "Jean-Yves Le Drian" are one name.
    """
    parts = span.of(story).split("-")
    if len(parts) != 2 or not all(part[:1].isupper() for part in parts):
        return [(span.start, span.end)]
    alone = [re.search(rf"(?<![\w-]){re.escape(part)}(?![\w-])", story) is not None for part in parts]
    if not any(alone) and not all(" " in part for part in parts):
        return [(span.start, span.end)]
    hyphen = span.start + len(parts[0])
    return [(span.start, hyphen), (hyphen + 1, span.end)]


def _clean(story: str, span: Span, titles: Titles, roles: Roles) -> Span | None:
    start, end = _strip_edges(story, span.start, span.end)
    if start >= end or titles.opens(story[start:end]) or ("." in story[start:end] and titles.closes(story[start:end])):
        return None
    start = _strip_offices(story, start, end, roles)
    start = _strip_titles(story, start, end, titles)
    end = _strip_degrees(story, start, end, titles)
    if start >= end or not any(char.isupper() for char in story[start:end]):
        return None
    before = _INITIALS_BEFORE.search(story, max(0, start - 12), start)
    if before and not titles.opens(before.group().strip()):
        start = before.start()
    if after := _ADDITION.match(story, end):
        end = after.end()
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
        if head[1].kind not in _OFFICES and head[1].words not in (
            "presiden",
            "wakil presiden",
            "wapres",
            "perdana menteri",
        ):
            return start
        start += head[0].end
        start, _ = _strip_edges(story, start, end)


def _strip_titles(story: str, start: int, end: int, titles: Titles) -> int:
    """Where the name begins behind the titles that open `story[start:end]`; a title is never the whole name."""
    while True:
        words = list(_WORD.finditer(story, start, end))
        for count in range(min(_TITLE_WORDS, len(words) - 1), 0, -1):
            if titles.opens(story[start : words[count - 1].end()].rstrip(",")):
                start = words[count].start()
                break
        else:
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

"""A span of the model cut into the names it holds: pairs parted, words that scraping glued to a name taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.article import Span
from labourie.lexicon.titles import Titles

_JOINT = re.compile(r"\s?/\s?|\s[-–]\s")
# "PresidenRusiaVladimir", "RIBudi": words in front of a name in one piece with it. "McEntarfer", "DeVos" are names.
_GLUED_BEFORE = re.compile(r"(?:[A-Z]{2,}(?=[A-Z][a-z]{2})|[A-Z][a-z]{3,}(?=[A-Z]))+(?=[A-Z][a-z]{2,}(?!\w))")
_GLUED_VERB = re.compile(r"(?P<name>[A-Z][a-z]{2,}?)(?P<verb>(?:me[mnlry]|di)[a-z]{2,}kan|me[mnlry][a-z]{4,})$")
_LAST_WORD = re.compile(r"[^\s-]+$")
_SURE = 5  # letters of a glued word that needs no other sign
_LEAST = 3  # letters of the name that is left


def names_in(story: str, span: Span, titles: Titles) -> Iterator[Span]:
    """Yield the parts of `span` that are names of their own, each freed of words glued to it."""
    for start, end in _sides(story, span, titles):
        first = _behind_glue(story, start, end)
        last = _before_glue(story, first, end, titles)
        if first < last:
            yield Span(first, last)


def _sides(story: str, span: Span, titles: Titles) -> Iterator[tuple[int, int]]:
    """The sides of slashes and spaced dashes, each parted at a hyphen where that joins two people."""
    start = span.start
    for joint in [*_JOINT.finditer(story, span.start, span.end), None]:
        end = joint.start() if joint else span.end
        yield from _halves(story, start, end, titles)
        start = joint.end() if joint else end


def _halves(story: str, start: int, end: int, titles: Titles) -> Iterator[tuple[int, int]]:
    """The two names of a pair written with a hyphen ("Budi Santoso-Rini Astuti"), else the range as it is.

    A hyphen joins two people where both sides have two words, or one stands alone elsewhere; "Ben-Gvir", "Al-Jufri" and
    "Jean-Yves Le Drian" are one name.
    """
    parts = story[start:end].split("-")
    if len(parts) == 2 and all(part[:1].isupper() for part in parts):
        particle = parts[0].split()[-1].lower() in titles.particles
        alone = any(stands_alone(story, part) for part in parts)
        if not particle and (alone or all(" " in part for part in parts)):
            hyphen = start + len(parts[0])
            yield from ((start, hyphen), (hyphen + 1, end))
            return
    yield start, end


def _behind_glue(story: str, start: int, end: int) -> int:
    """Where the name begins behind words glued to its first word; a single word only if it stands alone elsewhere."""
    glue = _GLUED_BEFORE.match(story, start, end)
    if glue is None:
        return start
    rest = story[glue.end() : end]
    return glue.end() if " " in rest or stands_alone(story, rest) else start


def _before_glue(story: str, start: int, end: int, titles: Titles) -> int:
    """Where the name ends before a verb or a small word glued to its last word."""
    last = _LAST_WORD.search(story[start:end])
    if last is None or not last.group().isalpha():
        return end
    word = last.group()
    verb = _GLUED_VERB.match(word)
    if verb and (verb["verb"].endswith("kan") or stands_alone(story, verb["name"])):
        return end - len(verb["verb"])
    for glued in titles.refusals.glued:
        rest = word[: -len(glued)]
        if word.endswith(glued) and len(rest) >= _LEAST and (len(glued) >= _SURE or stands_alone(story, rest)):
            return end - len(glued)
    return end


def stands_alone(story: str, name: str) -> bool:
    """True if `name` stands in the story as whole words without a hyphen on either side."""
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", story) is not None

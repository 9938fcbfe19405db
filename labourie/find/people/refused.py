"""Spans the model takes for people that their own words or the word before them show to be something else."""

from __future__ import annotations

import re

from labourie.article import Span
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles

_STRANGE = re.compile(r"[@&#\[\]{}<>_%:;!?\d]|\w\.\w{2,}|nya$")
_HANDLE = re.compile(r"[@#]$")
_LAST_WORD = re.compile(r"([\w]+)[.]?\s+$")
_LAST_WORDS = re.compile(r"(\w+\s\w+)\s+$")
_FEW = 4  # letters of a name that may end in "nya" ("Anya", "Sonya")


def is_refused(story: str, span: Span, titles: Titles, roles: Roles) -> bool:
    """True if `span` is no person: a handle, a firm, a place or building, an office, a word with "-nya"."""
    name = span.of(story)
    words = re.findall(r"\w+", name.lower())
    refusals = titles.refusals
    if not words or words[0] in refusals.starts or words[-1] in refusals.ends or _HANDLE.search(story, 0, span.start):
        return True
    strange = _STRANGE.search(name)
    if strange and not (strange.group() == "nya" and len(name.split()[-1]) <= _FEW + 1):
        return True
    before = _LAST_WORD.search(story, max(0, span.start - 20), span.start)
    rank = _LAST_WORDS.search(story, max(0, span.start - 30), span.start)
    titled = rank is not None and titles.opens(rank.group(1))  # "Marsekal Lapangan" is no field
    if not titled and before and before.group(1).lower() in {word.lower() for word in refusals.before}:
        return True
    return any(place.end == len(name) and (place.start == 0 or head.english) for place, head in roles.find_heads(name))


def behind_firm(story: str, start: int, end: int, titles: Titles) -> int:
    """Where a person begins behind the end of a firm's name in one span ("Futures Budi Santoso")."""
    words = list(re.finditer(r"\S+", story[start:end]))
    for number in range(len(words) - 2, -1, -1):
        if words[number].group().strip(".,").lower() in titles.refusals.ends:
            return start + words[number + 1].start()
    return start

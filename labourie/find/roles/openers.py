"""Where a role may begin: an office, post or job with the words before it that belong to it ("mantan Wakil Ketua")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import Status
from labourie.lexicon.roles import Head, PhraseWords, RoleKind, Roles

# A word before the head, with a bracketed short form behind it: "Penjabat (Pj) ", "Plt. ", "co-".
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z][A-Za-z-]*\.?)(?:\s?\([A-Za-z]{2,4}\.?\))?(?:[ \u00a0]+|(?<=-))$")
_TWO_WORDS_BEFORE = re.compile(r"(?<![\w-])([A-Za-z]+\s[A-Za-z]+)(?:\s?\([A-Za-z]{2,4}\.?\))?[ \u00a0]+$")
_CAPITALISED_BEFORE = re.compile(r"(?<![\w-])([A-Z][\w-]*|&)[ \u00a0]+$")
_LOOK_BACK = 40
_ENGLISH_WORDS = 5  # capitalised words before an English head that are taken into its title


@dataclass(frozen=True, slots=True)
class Opener:
    """The beginning of a role: `span` from its first modifier to the end of the head, which tells the kind.

    `tagged`: how far the model's own role span reaches from here, or None where it has none.
    """

    span: Span
    head: Head
    status: Status | None
    tagged: int | None = None


_UNKNOWN = Head("", RoleKind.JOB, weak=True)


def find_openers(annotation: Annotation, blocked: Sequence[Span], table: Roles) -> list[Opener]:
    """The openers of the story in order, not overlapping; none begins inside a span of `blocked` (names)."""
    story = annotation.article.story
    paid = _paid(table.phrase)
    roles = [name.span for name in annotation.named(Label.ROLE)]
    roles = [role for role in roles if not paid.search(story, max(0, role.start - _LOOK_BACK), role.start)]
    openers: list[Opener] = []
    low = 0
    for place, head in table.find_heads(story):
        if place.start < low or any(other.start <= place.start < other.end for other in blocked):
            continue
        if head.weak and paid.search(story, max(0, place.start - _LOOK_BACK), place.start):
            continue  # "THR PNS" tells of no one's job
        end = min([place.end, *(other.start for other in blocked if place.start < other.start < place.end)])
        floor = max([low, *(other.end for other in blocked if other.end <= place.start)])
        start, status = _modifiers(story, place.start, floor, table)
        if head.english and story[place.start].isupper():
            start = _english(story, start, floor, table)
        tagged = next((role.end for role in roles if role.overlaps(place)), None)
        if behind := _behind(table).match(story, end):  # "Presiden sementara Suriah"
            end, status = behind.end(), status or Status.ACTING
        openers.append(Opener(Span(start, end), head, status, tagged))
        low = end
    openers += [_untold(story, role) for role in roles if not any(role.overlaps(known.span) for known in openers)]
    return sorted(openers, key=lambda opener: opener.span)


@lru_cache(maxsize=4)
def _paid(phrase: PhraseWords) -> re.Pattern[str]:
    """What stands before those whom a payment is for."""
    return re.compile(rf"\b(?i:{'|'.join(sorted(phrase.pay))})\s$")


@lru_cache(maxsize=4)
def _behind(table: Roles) -> re.Pattern[str]:
    """What stands right behind an office that is held for a time only."""
    return re.compile(rf"\s(?i:{'|'.join(sorted(table.acting_behind))})(?=\s[A-Z])")


def _untold(story: str, role: Span) -> Opener:
    """The opener of a role that only the model sees."""
    first = re.match(r"\S+", role.of(story))
    return Opener(Span(role.start, role.start + (first.end() if first else 1)), _UNKNOWN, None, role.end)


def _modifiers(story: str, start: int, floor: int, table: Roles) -> tuple[int, Status | None]:
    """Where the role begins before its head at `start`, not before `floor`, and the status its first words give it."""
    status: Status | None = None
    while True:
        for pattern in (_TWO_WORDS_BEFORE, _WORD_BEFORE):
            found = pattern.search(story, max(floor, start - _LOOK_BACK), start)
            words = re.sub(r"\s+", " ", found.group(1)).lower() if found else ""
            if found and (words in table.former or words in table.acting or words in table.modifiers):
                if words in table.former:
                    status = Status.FORMER
                elif words in table.acting:
                    status = status or Status.ACTING
                start = found.start()
                break
        else:
            return start, status


def _english(story: str, start: int, floor: int, table: Roles) -> int:
    """Where the title of an English head begins: before the capitalised words in front of it."""
    for _ in range(_ENGLISH_WORDS):
        found = _CAPITALISED_BEFORE.search(story, max(floor, start - _LOOK_BACK), start)
        if found is None or found.group(1).lower() in table.phrase.stops:
            break
        start = found.start()
    return start + 2 if story.startswith("& ", start) else start

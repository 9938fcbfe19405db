"""Roles that pass from one person to another: "posisi Ketua X dari A kepada B", "menggantikan A sebagai Ketua X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from labourie.annotation import Annotation
from labourie.find.mention import PersonMention, RoleMention, Status
from labourie.find.roles.openers import Opener
from labourie.find.roles.phrase import Ground
from labourie.find.roles.split import role_mention
from labourie.lexicon.roles import HandoverWords

_RULE = ("roles.handover", 0.8)
_TITLES = r"(?:[A-Z][\w.]*\s){0,4}"  # ranks and titles before a name
_LOOK_BACK = 80  # characters before a name in which "menggantikan" or "dari" and titles stand


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words of `HandoverWords` as patterns, each but `giving` for what stands right before a name or a role."""

    seat: re.Pattern[str]
    giver: re.Pattern[str]
    giving: re.Pattern[str]
    replacing: re.Pattern[str]
    taking: re.Pattern[str]


@lru_cache(maxsize=4)
def _cues(words: HandoverWords) -> _Cues:
    old = rf"(?:(?:{'|'.join(words.predecessors)}),?\s)?{_TITLES}"
    return _Cues(
        seat=re.compile(rf"\b(?i:{'|'.join(words.seats)})\s$"),
        giver=re.compile(rf"\s(?:{'|'.join(words.giver)})\s{old}$"),
        giving=re.compile(rf",?\s(?:{'|'.join(words.taker)})\s{_TITLES}"),
        replacing=re.compile(rf"\b(?i:{'|'.join(words.replacing)})\s{old}$"),
        taking=re.compile(rf"\b(?:{'|'.join((*words.taking, *words.seats))})\s$"),
    )


def with_handovers(
    found: Sequence[RoleMention], annotation: Annotation, ground: Ground, people: Sequence[PersonMention]
) -> list[RoleMention]:
    """The roles found, with those that are handed over: to who gives them up as former ones, to who takes them."""
    roles = list(found)
    openers = sorted(ground.openers.values(), key=lambda opener: opener.span)
    for giver, taker in pairwise(people):
        roles += _given(ground, openers, giver, taker)
    for at, person in enumerate(people):
        begin = annotation.sentence_at(person.span.start)
        if begin is not None and (start := _replaced_at(ground, person)) is not None:
            before = [p for p in people[:at] if begin.span.start <= p.span.start]
            roles = _replaced(roles, person, before[-1] if before else None)
            if not any(role.person == person.span and role.title for role in roles):
                roles += _left(ground, [o for o in openers if begin.span.start <= o.span.start], person, start)
    return roles


def _given(
    ground: Ground, openers: Sequence[Opener], giver: PersonMention, taker: PersonMention
) -> Iterator[RoleMention]:
    """The role of "posisi ROLE dari A kepada B", for both."""
    story, cues = ground.story, _cues(ground.table.handover)
    if not cues.giving.fullmatch(story, giver.span.end, taker.span.start):
        return
    source = cues.giver.search(story, max(0, giver.span.start - _LOOK_BACK), giver.span.start)
    opener = _reaching(ground, openers, source.start(), cues.seat) if source else None
    if source and opener:
        role = role_mention(ground, opener, source.start(), giver, _RULE)
        yield replace(role, status=Status.FORMER)
        yield replace(role, person=taker.span)


def _reaching(ground: Ground, openers: Sequence[Opener], end: int, before: re.Pattern[str]) -> Opener | None:
    """The opener whose phrase reaches `end` and before which a word of `before` stands, or None."""
    for opener in openers:
        start = opener.span.start
        named = opener.span.end <= end and before.search(ground.story, max(0, start - _LOOK_BACK), start)
        if named and ground.reach(opener, end) >= end:
            return opener
    return None


def _replaced_at(ground: Ground, person: PersonMention) -> int | None:
    """Where "menggantikan" stands before a person, or None."""
    start = person.span.start
    found = _cues(ground.table.handover).replacing.search(ground.story, max(0, start - _LOOK_BACK), start)
    return found.start() if found else None


def _replaced(
    roles: Sequence[RoleMention], person: PersonMention, successor: PersonMention | None
) -> list[RoleMention]:
    """The roles, those linked to one who is replaced ("menggantikan A sebagai ROLE") former, and the successor's."""
    changed: list[RoleMention] = []
    for role in roles:
        if role.person != person.span or role.rule != "roles.linked" or role.span.start < person.span.end:
            changed.append(role)
            continue
        changed.append(replace(role, status=Status.FORMER))
        if successor is not None:
            changed.append(replace(role, person=successor.span, rule=_RULE[0], score=_RULE[1]))
    return changed


def _left(ground: Ground, openers: Sequence[Opener], person: PersonMention, end: int) -> Iterator[RoleMention]:
    """The role that the successor takes in "menjadi ROLE, menggantikan A", as a former one of A."""
    story, taking = ground.story, _cues(ground.table.handover).taking
    for opener in reversed(openers):
        start = opener.span.start
        if opener.span.end <= end and taking.search(story, max(0, start - _LOOK_BACK), start):
            role = role_mention(ground, opener, ground.reach(opener, end), person, _RULE)
            yield replace(role, status=Status.FORMER)
            return

"""For which state people without a role act: politicians, and speakers of a story, where it plays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from labourie.lexicon.countries import HOME
from labourie.lexicon.roles import Roles, UnintroducedWords
from labourie.record import Person, Quote
from labourie.resolve.surroundings import Surroundings

_BEFORE = 60  # characters before a name in which the words that tell of the person stand
_BEHIND = 30
_PAIR = re.compile(r"\s?(?:\([^()]{1,30}\)\s?)?(?:[-–/]|dan|&)\s?")
_COMES_NEXT = re.compile(r"(?:\s\([A-Z]{2,5}\))?,?\s")  # between a country and the name of who is from it
_INITIALS = re.compile(r"[A-Z]{1,3}")


def with_states(
    people: Sequence[Person], quotes: Sequence[Quote], around: Surroundings, table: Roles
) -> tuple[Person, ...]:
    """The people with states for those without a role.

    Leaders known by name act for their own; politicians and speakers of a story that plays at home for the home state.
    Kin, victims, neighbours and people named by initials speak for themselves: they act for no state.
    """
    people = [_known(person, around, table) for person in people]
    if around.setting != HOME:
        return tuple(people)
    speakers = {quote.speaker for quote in quotes}
    story, words = around.annotation.article.story, table.unintroduced
    politicians = _politicians(people, story, words)
    return tuple(
        msgspec.structs.replace(person, country=HOME)
        if not person.roles
        and not person.country
        and (person.id in politicians or (person.id in speakers and not _is_private(person, story, words)))
        else person
        for person in people
    )


def _known(person: Person, around: Surroundings, table: Roles) -> Person:
    """The person; without a role, with the state that a leader of this name leads or that a counterpart is from."""
    if person.roles:
        return person
    code = table.leaders.state_of(person.name, in_office=False) or _counterpart_from(person, around, table.unintroduced)
    return msgspec.structs.replace(person, country=code) if code else person


def _counterpart_from(person: Person, around: Surroundings, words: UnintroducedWords) -> str | None:
    """The country that stands between a word for a counterpart and the name: "mitranya dari Inggris, Budi"."""
    before = _patterns(words).counterpart
    story = around.annotation.article.story
    starts = [mention.start for mention in person.mentions]
    for country in around.countries:
        for place in country.mentions:
            behind = any(_COMES_NEXT.fullmatch(story, place.end, start) for start in starts if start > place.end)
            if behind and before.search(story, max(0, place.start - _BEFORE), place.start):
                return country.code
    return None


def _politicians(people: Sequence[Person], story: str, words: UnintroducedWords) -> set[str]:
    """The ids of those named after a word of politics, and of the second ones of their pairs ("pasangan Budi-Rini")."""
    told = _patterns(words).politician
    named = sorted((mention.start, mention.end, person.id) for person in people for mention in person.mentions)
    found: set[str] = set()
    for at, (start, end, identity) in enumerate(named):
        if told.search(story, max(0, start - _BEFORE), start):
            found.add(identity)
            if at + 1 < len(named) and _PAIR.fullmatch(story, end, named[at + 1][0]):
                found.add(named[at + 1][2])
    return found


def _is_private(person: Person, story: str, words: UnintroducedWords) -> bool:
    """True for kin, victims and neighbours, as the words before or behind a mention tell, and for bare initials."""
    private = _patterns(words).private
    return _INITIALS.fullmatch(person.name) is not None or any(
        private.search(
            f"{story[max(0, mention.start - _BEFORE) : mention.start]}|{story[mention.end : mention.end + _BEHIND]}"
        )
        for mention in person.mentions
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What ends right before a `politician`; kinship before ("istri Budi, X|") or behind ("|, warga") a `private` name.

    `counterpart`: what ends right before the country of one ("mitranya dari ").
    """

    politician: re.Pattern[str]
    private: re.Pattern[str]
    counterpart: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(words: UnintroducedWords) -> _Patterns:
    between = "|".join(words.between)
    private = "|".join(words.private)
    name = r"(?:\s[A-Z][\w.'’-]*){0,4}"
    return _Patterns(
        politician=re.compile(rf"\b(?:{'|'.join(words.politics)})(?:\s(?:{between}))*\s$", re.IGNORECASE),
        private=re.compile(
            rf"(?i:\b(?:{private})){name},?\s(?i:bernama\s)?\||\|,?\s(?:salah\s\w+\s|seorang\s)?(?:{private})\b"
        ),
        counterpart=re.compile(rf"\b(?:{'|'.join(words.counterparts)})\s(?:dari|asal)\s$"),
    )

"""Everything in a story that may stand for a speaker: names, titles that one person holds, bodies, pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.speech import Speech
from labourie.record import Organisation, Person

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BRACKET = re.compile(r"\(([^()]+)\)")
_ASIDE = re.compile(r"\s*\([^()\n]*\)|\s*,[^,.\n]{1,120},(?= [a-z])")
# The capitalised words of title and body before a name.
_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|\([^()]*\)|dan|&) )*$")
_LONG_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|\([^()]*\)),? |(?:dan|di|&) )*$")
_CAPITALS = re.compile(r"(?:,? \(?[A-Z][\w.'’-]*\)?)*")
_ACTIVE = re.compile(r"(?:me|ber)[a-z]{3,}")
_NOUN = re.compile(r"(?:ke|pe)[a-z]{3,}an")  # what belongs to the name after it: "pernyataan Rudi"
_STOP = re.compile(r"[.!?:\n\"“”]")
_NEAR, _FAR = 5, 14  # small words between a subject and its verb, without and with a relative clause
_OFFICES = frozenset({RoleKind.MINISTER, RoleKind.REGION, RoleKind.STATE})


class Kind(IntEnum):
    """What a reference is; of two that start together the first named here counts."""

    PERSON = 0
    TITLE = 1
    BODY = 2
    UNNAMED = 3
    PRONOUN = 4


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A place that stands for someone. `identity`: id of the person or organisation; None for the other kinds."""

    start: int
    kind: Kind
    end: int
    identity: str | None


class References:
    """The references of one article, in order of place."""

    def __init__(
        self,
        annotation: Annotation,
        people: Sequence[Person],
        organisations: Sequence[Organisation],
        words: tuple[Speech, Roles],
    ) -> None:
        self.annotation = annotation
        self.story = annotation.article.story
        self.speech, self.roles = words
        named = [Reference(m.start, Kind.PERSON, m.end, person.id) for person in people for m in person.mentions]
        found = [Reference(m.start, Kind.BODY, m.end, body.id) for body in organisations for m in body.mentions]
        self._all = sorted(
            [*named, *found, *self._titles(people, frozenset(one.start for one in named)), *self._small_words()]
        )
        self._starts = [reference.start for reference in self._all]

    def within(self, span: Span) -> list[Reference]:
        """The references that start inside `span`, in order."""
        return self._all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def is_free(self, reference: Reference, floor: int = 0) -> bool:
        """False if a preposition or another verb governs it, across the titles before it ("bertemu Presiden Rudi").

        What stands before `floor` is not asked.
        """
        line = self.story[max(floor, reference.start - 200) : reference.start].rpartition("\n")[2]
        run = _RUN.search(line)
        before = line[: run.start()] if run else line
        words = _WORD.findall(before[-30:])
        if not words or (before.rstrip() or ".")[-1] in ',.:;"”':
            return True
        word = words[-1]
        if word.lower() in self.speech.governing or _NOUN.fullmatch(word):
            return False
        return word.lower() in self.speech.active or not _ACTIVE.fullmatch(word)

    def weight(self, reference: Reference, sentence: Span) -> int:
        """2 for the subject or agent of a word of saying, and for the subject of another verb if it opens the sentence.

        1 for any other subject, 0 for what is none.
        """
        run = _LONG_RUN.search(self.story, max(0, reference.start - 200), reference.start)
        start = run.start() if run else reference.start
        before = _WORD.findall(self.story[max(0, start - 30) : start])
        if before and before[-1].lower() in {*self.speech.bare, *self.speech.passive, *self.speech.agents}:
            return 2
        after = self._words_after(reference)
        if any(word in self.speech.active for word in after):
            return 2
        if reference.kind is Kind.BODY or not any(_ACTIVE.fullmatch(word) for word in after):
            return 0
        return 2 if start <= sentence.start else 1

    def _words_after(self, reference: Reference) -> list[str]:
        """The small words between the reference and its verb: asides, titles and bodies behind a name left out."""
        end = reference.end
        while aside := _ASIDE.match(self.story, end):
            if reference.kind is Kind.BODY and self.people_within(Span(end, aside.end())):
                return []
            end = aside.end()
        people = self.people_within(Span(end, end + 160))
        stop = people[0].start if people else end + 160
        sentence = _STOP.split(self.story[end:stop], maxsplit=1)[0]
        words = [word for word in _WORD.findall(sentence) if word[0].islower()]
        return words[: _FAR if words[:1] == ["yang"] else _NEAR]

    def people_within(self, span: Span) -> list[Reference]:
        """The persons named inside `span`."""
        return [reference for reference in self.within(span) if reference.kind is Kind.PERSON]

    def is_back(self, phrase: Span) -> bool:
        """True for a phrase that takes up someone named before: "politikus itu"."""
        return bool(self._words(phrase) & self.speech.anaphors)

    def is_text(self, phrase: Span) -> bool:
        """True for a phrase that names a text: "surat tersebut"."""
        return bool(self._words(phrase) & self.speech.documents)

    def sentences_before(self, offset: int, floor: int) -> Iterator[Span]:
        """The sentences between `floor` and `offset`, cut to that stretch, the nearest first."""
        for sentence in reversed(self.annotation.sentences):
            start, end = max(sentence.span.start, floor), min(sentence.span.end, offset)
            if sentence.span.end <= floor:
                return
            if start < end:
                yield Span(start, end)

    def opens(self, phrase: Span, body: Reference) -> bool:
        """True if a phrase begins with a body, not with an office in it ("Ketua KSPI")."""
        words = _WORD.findall(self.story[phrase.start : body.start])
        return len(words) <= 1 and not any(word.lower() in self.roles.heads for word in words)

    def words_between(self, start: int, end: int) -> int:
        """How many words stand between two places."""
        return len(_WORD.findall(self.story[start:end]))

    def _words(self, phrase: Span) -> set[str]:
        return {word.lower() for word in _WORD.findall(phrase.of(self.story))}

    def _titles(self, people: Sequence[Person], starts: frozenset[int]) -> Iterator[Reference]:
        """Places of the titles that one person holds, and of their short forms, where no name follows."""
        held: dict[str, set[str]] = {}
        for person in people:
            for role in person.roles:
                for title in self._forms(role.title):
                    held.setdefault(title, set()).add(person.id)
        for title, holders in held.items():
            for match in re.finditer(rf"(?<!\w){re.escape(title)}(?!\w)", self.story):
                run = _CAPITALS.match(self.story, match.end())
                named = run is not None and any(at in starts for at in range(match.end(), run.end() + 2))
                if len(holders) == 1 and not named:
                    yield Reference(match.start(), Kind.TITLE, match.end(), next(iter(holders)))

    def _forms(self, title: str) -> Iterator[str]:
        """The title of an office, its acronym, its fused form and its head: "Menaker", "Bupati" of "Bupati Bogor"."""
        full = _BRACKET.sub("", title).strip()
        heads = [span.of(full) for span, head in self.roles.find_heads(full) if head.kind in _OFFICES]
        if not heads and full.casefold() not in self.roles.fused:
            return
        yield full
        yield from _BRACKET.findall(title)
        yield from heads[:1]
        expanded = self.roles.expand(full).casefold()
        yield from (short.capitalize() for short, long in self.roles.fused.items() if long.casefold() == expanded)

    def _small_words(self) -> Iterator[Reference]:
        """Pronouns, descriptions that take someone up ("Politikus ini menilai"), and "seorang"."""
        for match in _WORD.finditer(self.story):
            word = match.group().lower()
            if word in self.speech.unnamed:
                yield Reference(match.start(), Kind.UNNAMED, match.end(), None)
            elif word in self.speech.pronouns or (word in self.speech.anaphors and self._verb_at(match.end())):
                yield Reference(match.start(), Kind.PRONOUN, match.end(), None)

    def _verb_at(self, offset: int) -> bool:
        """True if a verb of saying is one of the next two words."""
        words = _STOP.split(self.story[offset : offset + 40], maxsplit=1)[0].split()[:2]
        return any(word in self.speech.active for word in words)

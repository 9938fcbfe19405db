"""Everything in a story that may stand for a speaker: names, titles that one person holds, bodies, pronouns."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Span
from labourie.lexicon.patterns import any_of
from labourie.lexicon.roles import OFFICES, Roles
from labourie.lexicon.speech import Speech
from labourie.record import Organisation, Person

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_BRACKET = re.compile(r"\(([^()]+)\)")
_CAPITALS = re.compile(r"(?:,? \(?[A-Z][\w.'’-]*\)?)*")
_STOP = re.compile(r"[.!?:\n\"“”]")
_TITLED = 40  # code points


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
        titles = self._titles(people, frozenset(one.start for one in named), found)
        self._kinds = {body.id: body.kind for body in organisations}
        self._all = sorted([*named, *found, *titles, *self._small_words()])
        self._starts = [reference.start for reference in self._all]
        self._sentences = [sentence.span.start for sentence in annotation.sentences]

    def within(self, span: Span) -> list[Reference]:
        """The references that start inside `span`, in order."""
        return self._all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def people_within(self, span: Span) -> list[Reference]:
        """The persons named inside `span`."""
        return [reference for reference in self.within(span) if reference.kind is Kind.PERSON]

    def is_back(self, phrase: Span) -> bool:
        """True for a phrase that takes up someone named before: "politikus itu", "sang menteri", not "sang ibu"."""
        words = [word.lower() for word in WORD.findall(phrase.of(self.story))[:2]]
        definite = words[:1] != [] and words[0] in self.speech.definite and words[-1] not in self.speech.governing
        return definite or bool(self._words(phrase) & self.speech.anaphors)

    def is_body(self, phrase: Span) -> bool:
        """True for a phrase that takes up a body or several people: "mereka", "lembaga itu"."""
        words = [word.lower() for word in WORD.findall(phrase.of(self.story))]
        bodies = {*self.roles.phrase.bodies, *map(str.lower, self.roles.phrase.nesting)}
        return words[:1] == ["mereka"] or (words[:1] != [] and words[0] in bodies and self.is_back(phrase))

    def may_mean(self, phrase: Span, body: str | None) -> bool:
        """False where a phrase tells another kind of body: "perusahaan tersebut" is no ministry. `body`: its id."""
        words = [word.lower() for word in WORD.findall(phrase.of(self.story))[:1]]
        kinds = self.speech.kinds.get(words[0]) if words else None
        kind = self._kinds.get(body or "")
        return kinds is None or kind is None or kind in kinds

    def is_text(self, phrase: Span) -> bool:
        """True for a phrase that names a text: "surat tersebut"."""
        return bool(self._words(phrase) & self.speech.documents)

    def is_titled(self, person: Reference) -> bool:
        """True for a person who is called by a title here and does not call himself so ("saya, Menteri Rudi")."""
        before = self.story[max(0, person.start - _TITLED) : person.start]
        words = WORD.findall(before)[-3:]
        titled = any(
            word.lower() in self.speech.polite or (word.istitle() and word.lower() in self.roles.heads)
            for word in words
        )
        return titled and not _oneself(self.speech).search(before)

    def is_account(self, phrase: Span) -> bool:
        """True for readers and accounts that nobody names: "akun tersebut", "warganet"."""
        words = [word.lower() for word in WORD.findall(phrase.of(self.story))]
        named = any(one.kind in {Kind.PERSON, Kind.BODY} for one in self.within(phrase))
        back = words[-1:] != [] and words[-1] in self.speech.anaphors
        return not named and bool({*words[:1], *(words[-2:-1] if back else ())} & self.speech.accounts)

    def sentences_before(self, offset: int, floor: int) -> Iterator[Span]:
        """The sentences between `floor` and `offset`, cut to that stretch, the nearest first."""
        last = bisect_left(self._sentences, offset)
        for sentence in reversed(self.annotation.sentences[:last]):
            start, end = max(sentence.span.start, floor), min(sentence.span.end, offset)
            if sentence.span.end <= floor:
                return
            if start < end:
                yield Span(start, end)

    def is_other(self, phrase: Span) -> bool:
        """True for a phrase whose subject is none of the references: an office, a country, a text, "mereka"."""
        words = WORD.findall(phrase.of(self.story))
        office = next(self.roles.find_heads(phrase.of(self.story)), None)
        named = any(name.label is Label.PLACE for name in self._names_in(phrase)) and not words[0].islower()
        small = {word.lower() for word in words} & (self.speech.others | self.speech.documents)
        return named or bool(small) or (office is not None and office[0].start == 0)

    def _names_in(self, phrase: Span) -> list[NamedSpan]:
        return [name for name in self.annotation.names if phrase.covers(name.span)]

    def opens(self, phrase: Span, body: Reference) -> bool:
        """True if a phrase begins with a body, not with an office in it ("Ketua KSPI")."""
        words = WORD.findall(self.story[phrase.start : body.start])
        return len(words) <= 1 and not any(word.lower() in self.roles.heads for word in words)

    def words_between(self, start: int, end: int) -> int:
        """How many words stand between two places."""
        return len(WORD.findall(self.story[start:end]))

    def _words(self, phrase: Span) -> set[str]:
        return {word.lower() for word in WORD.findall(phrase.of(self.story))}

    def _titles(
        self, people: Sequence[Person], starts: frozenset[int], bodies: Sequence[Reference]
    ) -> Iterator[Reference]:
        """Places of the titles that one person holds, and of their short forms, where no name follows."""
        held: dict[str, set[str]] = {}
        bodies = sorted(bodies)
        starting = [body.start for body in bodies]
        for person in people:
            for role in person.roles:
                for title in self._forms(role.title):
                    held.setdefault(title, set()).add(person.id)
        definite = "|".join(rf"(?<=\b{word} )" for word in sorted(self.speech.definite))
        for title, holders in held.items():
            again = rf"(?:{definite}){re.escape(title.lower())}"
            for match in re.finditer(rf"(?<!\w)(?:{re.escape(title)}|{again})(?!\w)", self.story):
                run = _CAPITALS.match(self.story, match.end())
                named = run is not None and any(at in starts for at in range(match.end(), run.end() + 2))
                at = bisect_left(starting, match.end())
                inside = at > 0 and bodies[at - 1].end >= match.end()
                if len(holders) == 1 and not named and not inside:
                    yield Reference(match.start(), Kind.TITLE, match.end(), next(iter(holders)))

    def _forms(self, title: str) -> Iterator[str]:
        """The title of an office, its acronym, its fused form and its head: "Menaker", "Bupati" of "Bupati Bogor"."""
        full = _BRACKET.sub("", title).strip()
        heads = [span.of(full) for span, head in self.roles.find_heads(full) if head.kind in OFFICES]
        if not heads and full.casefold() not in self.roles.fused:
            return
        yield full
        yield from _BRACKET.findall(title)
        yield from heads[:1]
        expanded = self.roles.expand(full)
        for short, long in self.roles.fused.items():
            if f"{expanded} ".casefold().startswith(f"{long} ".casefold()):
                yield short.capitalize()
                yield f"{short.capitalize()}{expanded[len(long) :]}"

    def _small_words(self) -> Iterator[Reference]:
        """Pronouns, descriptions that take someone up ("Politikus ini menilai"), and "seorang"."""
        for match in WORD.finditer(self.story):
            word = match.group().lower()
            if word in self.speech.unnamed and self._is_human(match.end()):
                yield Reference(match.start(), Kind.UNNAMED, match.end(), None)
            elif word in self.speech.pronouns or (word in self.speech.anaphors and self._verb_at(match.end())):
                yield Reference(match.start(), Kind.PRONOUN, match.end(), None)

    def _is_human(self, offset: int) -> bool:
        """True if a person is described: "seorang warga", "salah satu pekerja", not "salah satu program"."""
        words = [word.lower() for word in WORD.findall(self.story[offset : offset + 40])[:2]]
        if words[:1] == ["satunya"]:
            return False
        return words[:1] != ["satu"] or (len(words) > 1 and words[1] in self.speech.humans)

    def _verb_at(self, offset: int) -> bool:
        """True if a verb of saying is one of the next two words."""
        words = WORD.findall(_STOP.split(self.story[offset : offset + 40], maxsplit=1)[0])[:2]
        return any(word in self.speech.active for word in words)


@lru_cache(maxsize=4)
def _oneself(speech: Speech) -> re.Pattern[str]:
    """What stands before the name of one who calls himself by it: "saya, Menteri "."""
    return re.compile(rf"\b(?i:{any_of(speech.first_person)}),? (?:[A-Z]\w+ )*$")

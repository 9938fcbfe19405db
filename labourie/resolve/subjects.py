"""Who does what in a sentence, as far as the words beside a name tell: subjects of verbs, agents, objects, owners."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from labourie.article import Span
from labourie.lexicon.patterns import any_of
from labourie.lexicon.roles import OFFICES
from labourie.lexicon.speech import Speech
from labourie.resolve.references import WORD, Kind, Reference, References

_ASIDE = re.compile(r"\s*\([^()\n]*\)|\s*,[^,.\n]{1,120},(?= [a-z])|(?:, ?[A-Z][\w.]{0,5}+\.?,?)+(?= )")
# The capitalised words of title and body before a name; the long run also spans their comma.
_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|\([^()]*\)|dan|&) )*$")
_LONG_RUN = re.compile(r"(?:(?:[A-Z][\w.'’-]*|\([^()]*\)),? |(?:dan|di|&) )*$")
_STOP = re.compile(r"[!?:\n\"“”]|(?<=[^\W_]{3})\.(?=\s|[A-Z])")
_PLAIN = re.compile(r"[\w\s'-]{,60}")
_NEAR, _FAR = 5, 14  # small words between a subject and its verb, without and with a relative clause
_OPENING = 8  # words before the subject of a sentence, a phrase of time or place
_PASSIVE = 5  # words before a person in which "disampaikan secara resmi oleh" has its verb
_SAID, _DONE = 2, 1


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Verbs by their form: `active` ones, what begins a `predicate`, the verb `behind` a phrase of time or place."""

    active: re.Pattern[str]
    predicate: re.Pattern[str]
    behind: re.Pattern[str]


@lru_cache(maxsize=4)
def _verbs(speech: Speech) -> _Verbs:
    return _Verbs(
        active=re.compile(rf"(?!{any_of(speech.no_verbs)})(?:me|ber)[a-z]{{3,}}"),
        predicate=re.compile(rf" (?!{any_of(speech.no_predicates)})[a-z]"),
        behind=re.compile(rf", (?:(?:{any_of(speech.adverbs)}) )?([a-z]+)"),
    )


class Subjects:
    """Asks about the references of one story."""

    def __init__(self, references: References) -> None:
        self.references = references
        self.story = references.story
        self.speech = references.speech
        self.verbs = _verbs(references.speech)

    def is_free(self, reference: Reference, floor: int = 0) -> bool:
        """False if a preposition, a verb or an owner's noun governs it, across the titles before it.

        "bertemu Presiden Rudi", "pernyataan Rudi". What stands before `floor` is not asked.
        """
        line = self.story[max(floor, reference.start - 200) : reference.start].rpartition("\n")[2]
        run = _RUN.search(line)
        before = line[: run.start()] if run else line
        words = WORD.findall(before[-30:])
        first = WORD.findall(line[len(before) :])[:1]  # with the capital of a sentence: "Pernyataan Rudi"
        if first and first[0].lower() in self.speech.governing:
            return False
        if not words or (before.rstrip() or ".")[-1] in ',.:;"”':
            return True
        return words[-1].lower() not in self.speech.governing and not self.verbs.active.fullmatch(words[-1])

    def is_relative(self, reference: Reference) -> bool:
        """True for a person of whom a clause tells more: "bertemu Rudi, yang mengatakan"."""
        return reference.kind is Kind.PERSON and self.story[reference.end : reference.end + 6].startswith(
            (" yang ", ", yang")
        )

    def of(
        self, sentence: Span, weight: int, *, bodies: bool, other_than: Set[str | None] = frozenset()
    ) -> Reference | None:
        """The subject of the sentence that is worth `weight`; of several the first whose verb is not in a clause.

        Worth 2: of a word of saying, or of another verb if nobody stands before it; worth 1: any other subject. One the
        text does not name counts if it opens the sentence or says something, a body only with `bodies`; those whose
        identities are in `other_than` do not count.
        """
        inside = self.references.within(sentence)
        unnamed = [one for one in inside if one.kind is Kind.UNNAMED]
        humans = [one for one in inside if one.kind not in {Kind.UNNAMED, Kind.BODY}]
        asked = [*humans, *(one for one in inside if bodies and one.kind is Kind.BODY)]
        aside = None
        for reference in asked:
            if reference.identity in other_than and reference.identity is not None:
                continue
            if not self.is_free(reference) or self._describes(reference, unnamed):
                continue
            after = self._words_after(reference, sentence)
            if self._weight(reference, after, sentence) >= weight:
                if after[:1] != ["yang"]:
                    return aside if aside and reference.kind is Kind.PRONOUN else reference
                aside = aside or reference
        return aside or next(
            (one for one in unnamed if one.start == sentence.start or self._speaks(self._words_after(one, sentence))),
            None,
        )

    def speaks(self, sentence: Span) -> bool:
        """True if a word of saying stands in the sentence, whoever its subject is."""
        return self._speaks(WORD.findall(sentence.of(self.story)))

    def _describes(self, reference: Reference, unnamed: list[Reference]) -> bool:
        """True for what only tells who an unnamed person belongs to: "seorang asisten Presiden Rudi"."""
        for one in unnamed:
            gap = self.story[one.end : reference.start]
            if one.end < reference.start and _PLAIN.fullmatch(gap) and not self._speaks(WORD.findall(gap)):
                heads = (head.kind in OFFICES for _, head in self.references.roles.find_heads(gap))
                return reference.kind is Kind.BODY or any(heads)
        return False

    def _speaks(self, words: list[str]) -> bool:
        return any(word in self.speech.active for word in words)

    def _weight(self, reference: Reference, after: list[str], sentence: Span) -> int:
        text = " ".join(after)
        if self._speaks(after) or any(phrase in text for phrase in self.speech.phrases):
            return _SAID
        if self._is_agent(reference):
            return _SAID
        if reference.kind is Kind.BODY:
            return 0
        before = self.references.people_within(Span(sentence.start, reference.start + 1))
        opens = len(before) <= 1 and self.references.words_between(sentence.start, reference.start) <= _OPENING
        if any(self.verbs.active.fullmatch(word) for word in after):
            return _SAID if opens else _DONE
        if opens and self.verbs.predicate.match(self.story, reference.end):
            return _DONE
        return _DONE if opens and after and after[0] in self.speech.copulas else 0

    def _is_agent(self, reference: Reference) -> bool:
        """True after a word of saying, "menurut" or "oleh", titles between them left out."""
        run = _LONG_RUN.search(self.story, max(0, reference.start - 200), reference.start)
        start = run.start() if run else reference.start
        # "Menurut" has a capital at the beginning of a sentence, and so belongs to the run.
        words = [word.lower() for word in WORD.findall(self.story[max(0, start - 60) : start])[-_PASSIVE:]]
        if words and words[-1] in self.speech.agents:
            return any(word in self.speech.passive for word in words)
        words = [*words[-1:], *(word.lower() for word in WORD.findall(self.story[start : reference.start])[:1])]
        return any(word in self.speech.bare or word in self.speech.passive for word in words)

    def _says(self, aside: re.Match[str]) -> bool:
        """True for what is no aside but the predicate: ", menjelaskan, ..."."""
        first = WORD.search(aside.group())
        return first is not None and first.group() in self.speech.active

    def _words_after(self, reference: Reference, sentence: Span) -> list[str]:
        """The small words between the reference and its verb: asides, titles and bodies behind a name left out."""
        end = reference.end
        while (aside := _ASIDE.match(self.story, end)) and not self._says(aside):
            if reference.kind is Kind.BODY and self.references.people_within(Span(end, aside.end())):
                return []
            end = aside.end()
        limit = max(end + 1, min(end + 160, sentence.end))
        people = self.references.people_within(Span(end, limit))
        text = _STOP.split(self.story[end : people[0].start if people else limit], maxsplit=1)[0]
        words = [word for word in WORD.findall(text) if word[0].islower()]
        return [*words[: _FAR if words[:1] == ["yang"] else _NEAR], *self.verbs.behind.findall(text)]

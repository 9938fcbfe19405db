"""Find the named bodies of a story: by the model, the list of public bodies, and the grammar of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import OrganisationMention
from labourie.find.organisations.grammar import NameReader
from labourie.find.organisations.repair import repaired, unglued
from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.acronyms import defined_acronyms
from labourie.lexicon.organisations import Bodies, Body

_BRACKETED = re.compile(r",? ?(?:\(|atau |disingkat )(?P<short>[A-Z][\w&./-]*(?: [A-Z&][\w&-]*)?)\)?(?!\w)")
_HOME = re.compile(r" (?:RI|Republik Indonesia)(?!\w)")
_OF_STATES = frozenset({"court", "ministry", "military", "parliament", "party", "police", "prosecutor"})
_SHORTEST = 4  # letters of a company's name that may stand without "PT"
_LAST_WORD = re.compile(r"(\S+)\s*[\"“'‘(]*$")
_UNSURE = 0.9  # a name of the model's that carries no score
_LEAST = 0.4  # names of no known kind were wrong in 9 of 12 cases below this on the validation articles


def find_organisations(annotation: Annotation, bodies: Bodies) -> tuple[OrganisationMention, ...]:
    """Every mention of a named body, sorted, not overlapping; furniture excluded.

    A name inside another ("DPR" in "Komisi IX DPR") is not a mention of its own, nor is one that only names a place, a
    meeting or a text ("Gedung DPR", "KTT ASEAN") in the whole story.
    """
    finder = _Finder(annotation, bodies)
    mentions = finder.settle(finder.candidates())
    mentions = finder.settle([*mentions, *finder.acronyms(mentions)])
    mentions = finder.solid(mentions)
    return tuple(finder.settle([*mentions, *finder.again(mentions)]))


class _Finder:
    """One article on its way from candidates to mentions."""

    def __init__(self, annotation: Annotation, bodies: Bodies) -> None:
        self.annotation = annotation
        self.story = annotation.article.story
        self.bodies = bodies
        people = [name.span for name in annotation.named(Label.PERSON)]
        self.places = [name.span for name in annotation.named(Label.PLACE)]
        self.events = [name.span for name in annotation.named(Label.EVENT)]
        self.people = people
        self.defined = defined_acronyms(self.story)
        self.reader = NameReader(self.story, bodies, people, self.places)

    def candidates(self) -> Iterator[OrganisationMention]:
        """What the model, the list and the grammar offer, overlapping as they may."""
        for name in self.annotation.named(Label.ORGANISATION):
            score = _UNSURE if name.score is None else name.score
            for span in repaired(self.story, name.span, self.reader, self.bodies):
                if self._is_name(span.of(self.story), score):
                    yield self._mention(self._with_state(span), "organisations.model", score)
        for span, body in self.bodies.listed.find(self.story):
            if not self._inside(span, self.people) and not self._redefined(span.of(self.story), body):
                yield self._mention(self._with_state(span), "organisations.listed", 1.0, kind=body.kind)
        for span in self.reader.names():
            for part in unglued(self.story, span, self.bodies):
                yield self._mention(self._with_state(part), "organisations.head", 0.85)

    def _is_name(self, text: str, score: float) -> bool:
        """False for what the model is unsure of, for kinds of bodies and for places ("Universitas", "Kota Bogor")."""
        if self.bodies.kind_of(text) is None and (score < _LEAST or text.split(maxsplit=1)[0] in self.bodies.regions):
            return False
        return text not in self.bodies.generic and text.casefold() not in self.bodies.states

    def _with_state(self, span: Span) -> Span:
        """The name with the state it belongs to, if that follows: "Kemlu RI", "Mahkamah Agung AS"."""
        if home := _HOME.match(self.story, span.end):
            return Span(span.start, home.end())
        if self.bodies.kind_of(span.of(self.story)) not in _OF_STATES:
            return span
        follows = (place for place in self.places if place.start == span.end + 1 and self.story[span.end] == " ")
        state = next((place for place in follows if place.of(self.story).casefold() in self.bodies.states), span)
        return Span(span.start, state.end)

    def _redefined(self, form: str, body: Body) -> bool:
        """True where the article itself says what else `form` stands for: "Perjanjian Kerja Bersama (PKB)"."""
        long = self.defined.get(form)
        return long is not None and not any(
            long in full or full in long for full in body.forms if len(full) > len(form)
        )

    def settle(self, mentions: Iterable[OrganisationMention]) -> list[OrganisationMention]:
        """Of mentions that overlap the longest, of those the surest, and one with its acronym first; sorted."""
        kept: list[OrganisationMention] = []
        for mention in sorted(mentions, key=lambda m: (-len(m.span), -m.score, m.acronym is None, m.span, m.rule)):
            if not any(mention.span.overlaps(other.span) for other in kept):
                kept.append(mention)
        return sorted(kept, key=lambda mention: mention.span)

    def acronyms(self, mentions: Iterable[OrganisationMention]) -> Iterator[OrganisationMention]:
        """Each mention with an acronym beside it, and that acronym as a mention of its own."""
        for mention in mentions:
            match = _BRACKETED.match(self.story, mention.span.end)
            if match is None or self._inside(Span(*match.span("short")), self.places):
                continue
            short = match.group("short")
            inner = self.bodies.of.get(short)
            if inner is not None and any(mention.name.endswith(f" {form}") for form in inner.forms):
                continue
            bracketed = self.story[match.end() - 1] == ")"
            if abbreviates(short, mention.name) or (bracketed and self._stands_for(short, mention.name)):
                yield replace(mention, acronym=short)
                yield self._mention(Span(*match.span("short")), "organisations.acronym", mention.score)

    def _stands_for(self, short: str, name: str) -> bool:
        """True if a bracketed `short` may be another form of `name` though it does not abbreviate it."""
        listed = self.bodies.of.get(short)
        if listed is not None and name in listed.forms:
            return True
        return len(short) <= 12 and sum(letter.isupper() for letter in short) >= 2 and " " not in short

    def solid(self, mentions: Iterable[OrganisationMention]) -> list[OrganisationMention]:
        """Mentions of the names that stand for the body itself at least once."""
        mentions = list(mentions)
        solid = {self._key(mention) for mention in mentions if not self._blocked(mention)}
        return [mention for mention in mentions if self._key(mention) in solid]

    def again(self, mentions: Iterable[OrganisationMention]) -> Iterator[OrganisationMention]:
        """Every other place where a name stands that was found once."""
        mentions = list(mentions)
        known = [mention.span for mention in mentions]
        names = {mention.surface for mention in mentions}
        names |= {core for name in names if (core := self._silent(name))}
        for name in sorted(names):
            for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", self.story):
                span = Span(*match.span())
                if not self._inside(span, self.people) and not self._inside(span, known):
                    yield self._mention(span, "organisations.again", 0.8)

    def _silent(self, name: str) -> str | None:
        """The name of a company without its legal form ("Melati Jaya" of "PT Melati Jaya Tbk"), or None."""
        found = self.bodies.head_of(name)
        if found is None or found[1].kind != "company":
            return None
        words = [word for word in name.removeprefix(found[0]).split() if word not in self.bodies.affixes]
        core = " ".join(words)
        return core if len(core) >= _SHORTEST and core.casefold() not in self.bodies.states else None

    def _key(self, mention: OrganisationMention) -> str:
        body = self.bodies.of.get(mention.name)
        return body.name if body else mention.name

    def _blocked(self, mention: OrganisationMention) -> bool:
        """True for a name that here only tells a place, a meeting, a text or who listens."""
        if self._inside(mention.span, self.events):
            return True
        before = _LAST_WORD.search(self.story, max(0, mention.span.start - 40), mention.span.start)
        if before is None:
            return False
        word = before.group(1)
        return word in self.bodies.blocks or (mention.kind == "media" and word in self.bodies.hearers)

    @staticmethod
    def _inside(span: Span, spans: Iterable[Span]) -> bool:
        return any(other.covers(span) for other in spans)

    def _mention(self, span: Span, rule: str, score: float, *, kind: str | None = None) -> OrganisationMention:
        surface = span.of(self.annotation.article.text)
        return OrganisationMention(
            span=span, surface=surface, rule=rule, score=score, name=surface, kind=kind or self.bodies.kind_of(surface)
        )

"""Find the named bodies of a story: by the model, the list of public bodies, and the grammar of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import OrganisationMention
from labourie.find.organisations.brackets import Brackets
from labourie.find.organisations.english import english_names
from labourie.find.organisations.governments import lone_governments
from labourie.find.organisations.grammar import OF_STATES, NameReader
from labourie.find.organisations.mend import mended
from labourie.find.organisations.numbered import numbered_names
from labourie.find.organisations.repair import repaired, unglued
from labourie.find.organisations.spans import SpanIndex
from labourie.lexicon.acronyms import defined_acronyms
from labourie.lexicon.countries import HOME
from labourie.lexicon.matcher import PhraseMatcher
from labourie.lexicon.organisations import Bodies, Body

__all__ = ["find_organisations", "mended"]

_HOME = re.compile(r" (?:RI|Republik Indonesia)(?!\w)")
_AGE = re.compile(r" \(\d{1,2}(?: tahun)?\)")  # what is taken for an acronym stands for a person
_REGION = re.compile(r" ([A-Z]\w+)(?: Jakarta)?(?!\w)")
_REGIONAL = frozenset({"association", "employers", "union"})
_NUMBERED = re.compile(r"-\d")  # "BNG-067" is no mention of BNG
_SHORTEST = 4  # letters of a company's name that may stand without "PT"
_LAST_WORD = re.compile(r"(\S+)\s*[\"“'‘(]*$")
_NEXT_WORD = re.compile(r"(?<= )\S")
_UNSURE = 0.9  # a name of the model's that carries no score
_LEAST_HELD = 0.5  # a word, behind a title: right in 14 of 20 cases below _LEAST, the others cut or run on
_LEAST = 0.4  # names of no known kind were wrong in 9 of 12 cases below this on the validation articles


def find_organisations(annotation: Annotation, bodies: Bodies) -> tuple[OrganisationMention, ...]:
    """Every mention of a named body, sorted, not overlapping; furniture excluded.

    A name inside another ("DPR" in "Komisi IX DPR") is not a mention of its own, nor is one that only names a place, a
    meeting or a text ("Gedung DPR", "KTT ASEAN") in the whole story.
    """
    finder = _Finder(annotation, bodies)
    mentions = finder.settle(finder.candidates())
    mentions = finder.settle([*mentions, *finder.brackets.long_forms(mentions, finder.mention)])
    mentions = finder.settle([*mentions, *finder.brackets.short_forms(mentions, finder.mention)])
    mentions = finder.solid(finder.brackets.known(mentions))
    return tuple(finder.brackets.inner_forms(finder.settle([*mentions, *finder.again(mentions)])))


class _Finder:
    """One article on its way from candidates to mentions."""

    def __init__(self, annotation: Annotation, bodies: Bodies) -> None:
        self.annotation = annotation
        self.story = annotation.article.story
        self.bodies = bodies
        self.people, self.places, self.events = (
            SpanIndex(name.span for name in annotation.named(label))
            for label in (Label.PERSON, Label.PLACE, Label.EVENT)
        )
        self.folded = self.story.casefold()
        self.defined = defined_acronyms(self.story)
        self.brackets = Brackets(
            self.story,
            bodies,
            self.defined,
            SpanIndex([*self.people.spans, *self.events.spans, *self.places.spans]),
        )
        self.reader = NameReader(self.story, bodies, self.people.spans, self.places.spans)
        self.located = SpanIndex(self.reader.located)
        self.seen = SpanIndex(name.span for name in annotation.named(Label.ORGANISATION))
        headed = [span for span in self.seen.spans if bodies.head_of(span.of(self.story))]
        self.headed = SpanIndex([*headed, *(span for span, _ in self.reader.listed)])

    def candidates(self) -> Iterator[OrganisationMention]:
        """What the model, the list and the grammar offer, overlapping as they may."""
        for name in self.annotation.named(Label.ORGANISATION):
            score = _UNSURE if name.score is None else name.score
            for span in repaired(self.story, name.span, self.reader, self.bodies):
                body = self.bodies.of.get(span.of(self.story))
                if self._is_name(span, score) and not (body and self._redefined(span.of(self.story), body)):
                    yield self.mention(self._with_state(span), "organisations.model", score)
        for span, body in self.reader.listed:
            if not self.people.covers(span) and not self._redefined(span.of(self.story), body):
                yield self.mention(self._with_state(span), "organisations.listed", 1.0, kind=body.kind)
        yield from self._read()

    def _read(self) -> Iterator[OrganisationMention]:
        """What the shape of names tells."""
        for span in english_names(self.story, self.bodies, SpanIndex([*self.people.spans, *self.events.spans])):
            if not self._runs_into_body(span):
                yield self.mention(span, "organisations.english", 0.8)
        for span, kind in numbered_names(self.reader, self.people):
            yield self.mention(span, "organisations.numbered", 0.9, kind=kind)
        for span in lone_governments(self.story, self.bodies, self.places.spans):
            yield self.mention(span, "organisations.government", 0.9)
        for match in _cited(self.bodies).finditer(self.story):
            yield self.mention(Span(*match.span("outlet")), "organisations.cited", 0.9, kind="media")
        for span in self.reader.names():
            for part in unglued(self.story, span, self.bodies):
                if part.of(self.story).casefold() not in self.bodies.states:
                    yield self.mention(self._with_state(part), "organisations.head", 0.85)

    def _runs_into_body(self, span: Span) -> bool:
        """True if a known body begins inside `span` and goes on behind it: "Division Head Bank" and "Bank Melati"."""
        starts = (span.start + word.start() for word in _NEXT_WORD.finditer(span.of(self.story)))
        return any(body.end > span.end for start in starts for body in self.headed.starting_at(start))

    def _holds_name(self, span: Span) -> bool:
        """True if a head word or a listed body starts inside `span`, behind its first word."""
        starts = (span.start + word.start() for word in _NEXT_WORD.finditer(span.of(self.story)))
        return any(map(self.reader.begins_name, starts))

    def _is_name(self, span: Span, score: float) -> bool:
        """False for what the model is unsure of, for kinds of bodies and for places ("Universitas", "Kota Bogor")."""
        text = span.of(self.story)
        body = self.bodies.of.get(text)
        if body is not None and self._redefined(text, body):
            return False
        if self.bodies.kind_of(text) is None:
            words = text.split()
            held = self.reader.is_held(span.start) and not self.reader.begins_name(span.start)
            sure = score >= _LEAST or (held and score ** (1 / len(words)) >= _LEAST_HELD)
            sure = sure or (self.brackets.follow(span, self.seen) and not self._holds_name(span))
            if not sure or words[0] in self.bodies.regions:
                return False
        return (
            self.bodies.is_name(text)
            and not self.bodies.is_building(text)
            and text.casefold() not in self.bodies.states
        )

    def _with_state(self, span: Span) -> Span:
        """The name with the state or province it belongs to, if that follows: "Kemlu RI", "KSPI DKI"."""
        if home := _HOME.match(self.story, span.end):
            return Span(span.start, home.end())
        kind = self.bodies.kind_of(span.of(self.story))
        region = _REGION.match(self.story, span.end)
        if kind in _REGIONAL and region and region.group(1) in self.bodies.short_provinces:
            return Span(span.start, region.end())
        if kind in _REGIONAL and region and " " not in span.of(self.story):
            return self._with_place(span, region.group(1))
        if kind not in OF_STATES:
            return span
        return Span(span.start, self.bodies.state_after(self.story, span.end))

    def _with_place(self, span: Span, word: str) -> Span:
        """An acronym with the place behind it, and with the `word` for its kind: "APINDO Bali", "PGRI Kota Bogor"."""
        at = span.end + 1 + (len(word) + 1 if word.casefold() in self.bodies.districts else 0)
        follows = self.located.starting_at(at) if self.story[at - 1 : at] == " " else ()
        return Span(span.start, max((place.end for place in follows), default=span.end))

    def _redefined(self, form: str, body: Body) -> bool:
        """True where the article itself says what else `form` stands for: "Perjanjian Kerja Bersama (PKB)"."""
        if any(other in self.folded for other in self.bodies.also.get(form, ())):
            return True
        long = self.defined.get(form)
        return long is not None and not any(
            long in full or full in long for full in body.forms if len(full) > len(form)
        )

    def settle(self, mentions: Iterable[OrganisationMention]) -> list[OrganisationMention]:
        """Of mentions that overlap the longest, of those the surest, and one with its acronym first; sorted."""
        kept: list[OrganisationMention] = []
        taken = bytearray(len(self.story))
        for mention in sorted(mentions, key=lambda m: (-len(m.span), -m.score, m.acronym is None, m.span, m.rule)):
            if taken.find(1, mention.span.start, mention.span.end) < 0:
                taken[mention.span.start : mention.span.end] = b"\1" * len(mention.span)
                kept.append(mention)
        return sorted(kept, key=lambda mention: mention.span)

    def solid(self, mentions: Iterable[OrganisationMention]) -> list[OrganisationMention]:
        """Mentions of the names that stand for the body itself at least once."""
        mentions = list(mentions)
        blocked: dict[int, bool] = {}
        for mention in mentions:
            blocked[mention.span.end] = self._blocked(mention, blocked)
        solid = {self._key(mention) for mention in mentions if not blocked[mention.span.end]}
        return [mention for mention in mentions if self._key(mention) in solid]

    def again(self, mentions: Iterable[OrganisationMention]) -> Iterator[OrganisationMention]:
        """Every other place where a name stands that was found once."""
        mentions = list(mentions)
        known = SpanIndex(mention.span for mention in mentions)
        kinds = {mention.surface: mention.kind for mention in mentions}
        names = kinds.keys() | {core for name in kinds if (core := self._silent(name))}
        matcher = PhraseMatcher(((name, name) for name in sorted(names)), ignore_case=False)
        for span, name in matcher.find(self.story):
            whole = span.of(self.story) == name and self.story[span.start - 1 : span.start] != "-"
            numbered = _NUMBERED.match(self.story, span.end)
            if whole and not numbered and not self.people.covers(span) and not known.covers(span):
                yield self.mention(span, "organisations.again", 0.8, kind=kinds.get(name))

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

    def _blocked(self, mention: OrganisationMention, earlier: dict[int, bool]) -> bool:
        """True for a name that here only tells a place, a meeting, a text or who listens.

        `earlier`: what was found of the names before it, by where they end: "KTT ASEAN dan G20" blocks both.
        """
        if self.events.covers(mention.span) or _AGE.match(self.story, mention.span.end):
            return True
        before = _LAST_WORD.search(self.story, max(0, mention.span.start - 40), mention.span.start)
        if before is None:
            return False
        word = before.group(1)
        if word in self.bodies.joins:
            return earlier.get(mention.span.start - len(word) - 2, False)
        return word in self.bodies.blocks or (mention.kind == "media" and word in self.bodies.hearers)

    def mention(self, span: Span, rule: str, score: float, *, kind: str | None = None) -> OrganisationMention:
        """The body named at `span`."""
        surface = span.of(self.annotation.article.text)
        kind = kind or self.bodies.kind_of(surface) or self.bodies.kind_abroad(surface)
        return OrganisationMention(span=span, surface=surface, rule=rule, score=score, name=surface, kind=kind)


@lru_cache(maxsize=4)
def _cited(bodies: Bodies) -> re.Pattern[str]:
    """A foreign outlet after a word of citing; scraping often glues the two: "dikutipAFP".

    Outlets at home are cited for pictures and copied text too often; there the model decides.
    """
    outlets = sorted(
        (form for form, body in bodies.of.items() if body.kind == "media" and body.country != HOME),
        key=len,
        reverse=True,
    )
    words, names = "|".join(sorted(bodies.citing)), "|".join(map(re.escape, outlets))
    return re.compile(rf"(?i:\b(?:{words})\s?(?:dari|oleh)?\s?(?:kantor berita )?)(?P<outlet>{names})(?!\w)")

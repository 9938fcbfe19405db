"""Names and acronyms that stand beside each other: "Serikat Pekerja Melati (SPM)", the brackets kept or lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from labourie.article import Span
from labourie.find.mention import OrganisationMention
from labourie.find.organisations.spans import SpanIndex
from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.organisations import Bodies

_BESIDE = re.compile(r",? ?(?:\(|atau |disingkat )(?P<short>[A-Z][\w&./-]*(?: [A-Z&][\w&-]*)?)\)?(?!\w)")
_RUN = re.compile(r"(?:[A-Z][\w'’-]*|of|for|and|dan|untuk|&)(?: (?:[A-Z][\w'’-]*|of|for|and|dan|untuk|&)){1,9}$")
_INNER = re.compile(r"(?P<long>[^()]+) \((?P<short>[A-Z][\w&./-]*(?: [A-Z&][\w&-]*)?)\) (?P<next>\w+)")
_CAPITALS = re.compile(r" \((?P<short>[A-Z][A-Z&-]{1,7})\)")
_LONGEST_ACRONYM = 12  # letters; longer brackets explain something

_SURE = 0.8  # of an acronym whose long form nothing else takes for a body

Maker = Callable[[Span, str, float], OrganisationMention]


class Brackets:
    """One story. `defined`: acronyms with what the story says they stand for; `others`: names that are no bodies."""

    def __init__(self, story: str, bodies: Bodies, defined: Mapping[str, str], others: SpanIndex) -> None:
        self.story = story
        self.bodies = bodies
        self.defined = defined
        self.others = others

    def short_forms(self, mentions: Sequence[OrganisationMention], make: Maker) -> Iterator[OrganisationMention]:
        """Each mention with an acronym beside it, and that acronym as a mention of its own."""
        for mention, after in pairwise(mentions):
            if after.span.start == mention.span.end + 1 and self._follows_as_acronym(after.surface, mention.name):
                yield replace(mention, acronym=after.surface)
        for mention in mentions:
            match = _BESIDE.match(self.story, mention.span.end)
            if match is None or self._is_other(Span(*match.span("short"))):
                continue
            short = match.group("short")
            bracketed = self.story[match.end() - 1] == ")"
            if self._is_of_inner(short, mention.name):
                continue
            if abbreviates(short, mention.name) or (bracketed and self._stands_for(short, mention.name)):
                yield replace(mention, acronym=short)
                yield make(Span(*match.span("short")), "organisations.acronym", mention.score)

    def follow(self, span: Span, seen: SpanIndex) -> bool:
        """True if the bracketed acronym of a body, listed or `seen` as one, follows a name of more words."""
        match = _CAPITALS.match(self.story, span.end)
        if match is None or " " not in span.of(self.story):
            return False
        known = match["short"] in self.bodies.of or seen.covers(Span(*match.span("short")))
        return known and match["short"] not in self.bodies.acronyms and self._may_be_body(span)

    def inner_forms(self, mentions: Sequence[OrganisationMention]) -> Iterator[OrganisationMention]:
        """Yield each mention, with its acronym where that stands inside the name: "Pemerintah Kota (Pemkot) Melati".

        Not where the acronym is of a part ("Fraksi Partai Melati (PM) DPR") or goes on too ("(BPJS) Ketenagakerjaan").
        """
        for mention in mentions:
            inner = _INNER.match(mention.name)
            if inner is None or f"({inner['short']})" in self.bodies.affixes:
                yield mention
                continue
            long, short = inner["long"], inner["short"]
            body = self.bodies.of.get(short)
            whole = f"{short} {inner['next']}" not in self.bodies.of and (body is None or long in body.forms)
            known = whole and (abbreviates(short, long) or self._stands_for(short, long))
            yield replace(mention, acronym=short) if known else mention

    def long_forms(self, mentions: Sequence[OrganisationMention], make: Maker) -> Iterator[OrganisationMention]:
        """The names before a bracketed acronym that is known as a body while they are not."""
        for short in self._orphans(mentions):
            run = _RUN.search(self.story, max(0, short.span.start - 120), short.span.start - 2)
            words = run.group().split() if run else []
            for size in range(2, len(words) + 1):
                long = " ".join(words[-size:])
                span = Span(short.span.start - 2 - len(long), short.span.start - 2)
                if long[0].isupper() and abbreviates(short.surface, long) and self._may_be_body(span):
                    yield make(span, "organisations.long_form", short.score)
                    break

    def known(self, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
        """The mentions without acronyms that stand for something the story does not treat as a body."""
        names = {mention.name for mention in mentions}
        gone = {short.surface for short in self._orphans(mentions) if self._stands_for_a_thing(short)}
        gone |= {
            short for short, long in self.defined.items() if not any(long in name or name in long for name in names)
        }
        return [mention for mention in mentions if mention.surface not in gone - self.bodies.of.keys()]

    def _orphans(self, mentions: Sequence[OrganisationMention]) -> Iterator[OrganisationMention]:
        """Acronyms in brackets behind something that is no mention."""
        ends = {mention.span.end for mention in mentions}
        for mention in mentions:
            start, end = mention.span.start, mention.span.end
            bracketed = self.story[max(0, start - 2) : start] == " (" and self.story[end : end + 1] == ")"
            if bracketed and " " not in mention.surface and start - 2 not in ends:
                yield mention

    def _may_be_body(self, span: Span) -> bool:
        """False for names of persons, places and events, and for things by their first or last word."""
        words = span.of(self.story).split()
        return not self._is_other(span) and not {words[0], words[-1]} & self.bodies.things

    def _stands_for_a_thing(self, short: OrganisationMention) -> bool:
        """True if what stands before a bracketed acronym is known and no body, or the model itself was not sure."""
        before = short.span.start - 2
        return short.surface in self.defined or short.score < _SURE or self.others.ends_at(before)

    def _is_other(self, span: Span) -> bool:
        return self.others.overlaps(span)

    def _is_of_inner(self, short: str, name: str) -> bool:
        """True if `short` is the acronym of a listed body at the end of the name, not of the unit before it."""
        body = self.bodies.of.get(short)
        return body is not None and any(name.endswith(f" {form}") for form in body.forms)

    def _follows_as_acronym(self, short: str, name: str) -> bool:
        """True if a name that directly follows another is its acronym, the brackets lost."""
        body = self.bodies.of.get(short)
        return (body is not None and body is self.bodies.of.get(name) and " " not in short) or abbreviates(short, name)

    def _stands_for(self, short: str, name: str) -> bool:
        """True if a bracketed `short` may be another form of `name` though it does not abbreviate it."""
        body = self.bodies.of.get(short)
        if body is not None and name in body.forms:
            return True
        return len(short) <= _LONGEST_ACRONYM and sum(letter.isupper() for letter in short) >= 2 and " " not in short

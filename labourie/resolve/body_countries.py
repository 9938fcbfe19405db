"""For which country a named body stands: by the list, by the name, by what follows it, by the frame of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.find.countries import CountryMention
from labourie.find.mention import OrganisationMention
from labourie.lexicon.countries import HOME
from labourie.lexicon.organisations import STATE_KINDS, Bodies
from labourie.lexicon.patterns import any_of

# Person countries on training articles: 3 and 5 gave .899, 2 .896, 1 .887 (visits abroad move home bodies there).
_FAR_MORE = 3
_GAP = re.compile(r"(?: \([^()\n]{1,30}\))? (?:di )?")
_BASED = re.compile(r"(?: \([^()\n]{1,30}\))? (?:asal|di) ")


@dataclass(frozen=True)
class Surrounds:
    """The countries that the article names, in order, asked about one body at a time."""

    annotation: Annotation
    countries: Sequence[CountryMention]
    bodies: Bodies

    @cached_property
    def _by_start(self) -> dict[int, CountryMention]:
        return {mention.span.start: mention for mention in self.countries}

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.countries]

    @cached_property
    def abroad(self) -> str | None:
        """The foreign country where the article plays: named most and far more often than home; else None."""
        counts = Counter(mention.code for mention in self.countries)
        if not counts:
            return None
        code, most = counts.most_common(1)[0]
        return code if code != HOME and most >= _FAR_MORE * max(1, counts[HOME]) else None

    @cached_property
    def at_home(self) -> bool:
        """True if the article names home."""
        return any(mention.code == HOME for mention in self.countries)

    def inside(self, span: Span) -> str | None:
        """The last country inside the name; for an embassy the one that sent it ("Kedutaan Besar RI di Arab Saudi")."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        codes = [
            mention.code
            for mention in self.countries[first:last]
            if span.covers(mention.span) and self._last_word(span.start, mention.span.start) not in self.bodies.causes
        ]
        found = self.bodies.head_of(span.of(self.annotation.article.text))
        if found and found[1].kind == "embassy":
            return HOME if found[1].national else next(iter(codes), None)
        return codes[-1] if codes else None

    def _last_word(self, start: int, end: int) -> str:
        """The last word between two offsets, lower case: behind "Bela" a country is a cause, not whose the body is."""
        return (self.annotation.article.story[start:end].split() or [""])[-1].casefold()

    def foreign(self, mention: OrganisationMention) -> str | None:
        """The foreign country that name, tail or frame tie a body of a state to; None where nothing does.

        Companies and other bodies do not change with a country behind them ("Apple di Cina").
        """
        if mention.kind not in STATE_KINDS:
            return None
        inside = self.inside(mention.span)
        if inside is not None and (body := self.bodies.of.get(mention.surface)) is not None:
            inside = body.country  # "Partai Pekerja Korea" is not of the state that "Korea" alone means
        code = inside or self._after(mention.span) or self._frame(mention.span)
        return code if code != HOME else None

    def based(self, span: Span) -> str | None:
        """The foreign country that the text says a body is in or from: "Serikat Pekerja Salon di Belgia"; else None."""
        gap = _BASED.match(self.annotation.article.story, span.end)
        found = self._by_start.get(gap.end()) if gap else None
        return found.code if found and found.code != HOME else None

    def _after(self, span: Span) -> str | None:
        """The country right after the name: "Kementerian Perburuhan (KP) Kamboja"."""
        gap = _GAP.match(self.annotation.article.story, span.end)
        found = self._by_start.get(gap.end()) if gap else None
        return found.code if found else None

    def _frame(self, span: Span) -> str | None:
        """The country with which the sentence opens: "Di Thailand, Kementerian Ketenagakerjaan ..."."""
        sentence = self.annotation.sentence_at(span.start)
        if sentence is None:
            return None
        opening = _frame(self.bodies).match(self.annotation.article.story, sentence.span.start)
        found = self._by_start.get(opening.end()) if opening else None
        return found.code if found and found.span.end <= span.start else None


@lru_cache(maxsize=4)
def _frame(bodies: Bodies) -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(bodies.frames)}) ")

"""What an article names besides people: the bodies and the countries that tell for whom a person acts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.lexicon.countries import HOME
from labourie.record import Country, Organisation

_MORE = 3  # how many times as often the home's bodies must be named as another state where the home is not
_MUCH_MORE = 8  # how many times as often another state must be named for the article to play there


@dataclass(frozen=True)
class Surroundings:
    """The organisations and countries of one article, with the text they stand in."""

    annotation: Annotation
    organisations: tuple[Organisation, ...]
    countries: tuple[Country, ...]

    def organisation_at(self, span: Span) -> Organisation | None:
        """The organisation named at `span`: by a mention there or by that form elsewhere, else by one it overlaps."""
        form = span.of(self.annotation.article.text)
        for organisation in self.organisations:
            if form in (organisation.name, *organisation.aliases):
                return organisation
        hits = [
            (mention.end - mention.start, organisation)
            for organisation in self.organisations
            for mention in organisation.mentions
            if mention.start < span.end and span.start < mention.end
        ]
        return max(hits, key=lambda hit: hit[0])[1] if hits else None

    @cached_property
    def _countries(self) -> list[tuple[int, int, str]]:
        return sorted(
            (place.start, place.end, country.code) for country in self.countries for place in country.mentions
        )

    def countries_in(self, start: int, end: int) -> tuple[str, ...]:
        """The codes of the countries named between `start` and `end`, in order of place."""
        first = bisect_right(self._countries, (start, -1, ""))
        return tuple(code for at, stop, code in self._countries[first:] if at < end and stop <= end)

    @cached_property
    def _named(self) -> dict[str, int]:
        """How often each country is named."""
        return {country.code: len(country.mentions) for country in self.countries}

    @cached_property
    def _home_bodies(self) -> int:
        """How often bodies of the home state are named."""
        return sum(len(body.mentions) for body in self.organisations if body.country == HOME)

    @cached_property
    def _most_abroad(self) -> int:
        """How often the foreign country is named that is named most."""
        return max((count for code, count in self._named.items() if code != HOME), default=0)

    @cached_property
    def is_home(self) -> bool:
        """True if the article plays in the home state: it is named, no other much more often; or its bodies are."""
        bodies, most = self._home_bodies, self._most_abroad
        return _MUCH_MORE * self._named.get(HOME, 0) > most or (bodies > 0 and bodies >= _MORE * most)

    @cached_property
    def setting(self) -> str | None:
        """The state in which the story plays, or None where none stands out.

        `HOME` where it and its bodies are named as often as any other state, else the one named more than all others.
        """
        most = self._most_abroad
        if self._home_bodies + self._named.get(HOME, 0) >= max(1, most):
            return HOME
        code = self.main_country(without=HOME)
        return code if code and 2 * most > sum(self._named.values()) else None

    def named_before(self, offset: int) -> str | None:
        """The country named last before `offset` in its sentence, or None."""
        sentence = self.annotation.sentence_at(offset)
        codes = self.countries_in(sentence.span.start, offset) if sentence else ()
        return codes[-1] if codes else None

    def abroad_before(self, offset: int) -> str | None:
        """The foreign country that most mentions of such name, if one does, else the last named before `offset`."""
        named = [(count, code) for code, count in self._named.items() if code != HOME]
        if named and 2 * max(named)[0] > sum(count for count, _ in named):
            return max(named)[1]
        before = [code for code in self.countries_in(0, offset) if code != HOME]
        return before[-1] if before else self.main_country(without=HOME)

    def main_country(self, without: str | None = None) -> str | None:
        """The country named most often, the first of equals, or None."""
        counts = {code: count for code, count in self._named.items() if code != without}
        return max(counts, key=lambda code: counts[code]) if counts else None

"""What an article names besides people: the bodies and the countries that tell for whom a person acts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.record import Country, Organisation


@dataclass(frozen=True)
class Surroundings:
    """The organisations and countries of one article, with the text they stand in."""

    annotation: Annotation
    organisations: tuple[Organisation, ...]
    countries: tuple[Country, ...]

    def organisation_at(self, span: Span) -> Organisation | None:
        """The organisation of which a mention overlaps `span`, the one with the longest such mention, or None."""
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

"""Ask of many spans at once whether one covers, overlaps or touches another, in the time of a binary search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from labourie.article import Span


class SpanIndex:
    """A fixed set of spans; they may overlap one another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self._starts = [span.start for span in self.spans]
        self._furthest = list(accumulate((span.end for span in self.spans), max))
        self._ends = frozenset(span.end for span in self.spans)

    def covers(self, span: Span) -> bool:
        """True if one of the spans covers `span`."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self._furthest[at - 1] >= span.end

    def overlaps(self, span: Span) -> bool:
        """True if one of the spans shares a code point with `span`."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._furthest[at - 1] > span.start

    def ends_at(self, offset: int) -> bool:
        """True if one of the spans ends at `offset`."""
        return offset in self._ends

    def starting_at(self, offset: int) -> list[Span]:
        """The spans that start at `offset`."""
        return self.spans[bisect_left(self._starts, offset) : bisect_right(self._starts, offset)]

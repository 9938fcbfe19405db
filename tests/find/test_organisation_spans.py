"""An index of spans answers as a walk over all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from labourie.article import Span
from labourie.find.organisations.spans import SpanIndex

SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(1, 8))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_the_index_agrees_with_a_walk(spans: list[Span], asked: Span) -> None:
    index = SpanIndex(spans)
    assert index.covers(asked) == any(span.covers(asked) for span in spans)
    assert index.overlaps(asked) == any(span.overlaps(asked) for span in spans)
    assert index.ends_at(asked.end) == any(span.end == asked.end for span in spans)
    assert index.starting_at(asked.start) == sorted(span for span in spans if span.start == asked.start)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.article import Article, Span, Zone, ZoneKind


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_a_span_is_never_empty_or_negative(start: int, end: int):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@given(st.text(min_size=3), st.data())
def test_the_story_keeps_every_offset(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = Article(id="a", text=text, source="-", zones=(Zone(Span(start, end), ZoneKind.SHARE),))
    assert len(article.story) == len(text)
    assert article.story[:start] + article.story[end:] == text[:start] + text[end:]
    assert set(article.story[start:end]) == {"\n"}

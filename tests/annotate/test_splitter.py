import pytest

from labourie.annotate.splitter import stop_apart
from labourie.article import Span


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("AS.", ["AS", "."]),
        ("PHK.", ["PHK", "."]),
        ("Covid-19.", ["Covid-19", "."]),
        ("merdeka!", ["merdeka", "!"]),
        ("S.H.", ["S.H."]),
        ("P.", ["P."]),
        ("Tbk.", ["Tbk."]),
        ("Co.", ["Co."]),
        ("...", ["..."]),
    ],
)
def test_the_stop_of_a_sentence_is_a_token(token: str, parts: list[str]):
    text = f"kata {token}"
    assert [span.of(text) for span in stop_apart(text, Span(5, len(text)))] == parts

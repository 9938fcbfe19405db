import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.lexicon.matcher import PhraseMatcher


def found(phrases, text, *, ignore_case=False, clitics=False):
    matcher = PhraseMatcher(((phrase, phrase) for phrase in phrases), ignore_case=ignore_case, clitics=clitics)
    return [(span.of(text), value) for span, value in matcher.find(text)]


@pytest.mark.parametrize(
    ("phrases", "text", "surfaces"),
    [
        (["Niger"], "Nigeria dan Niger", ["Niger"]),
        (["Korea", "Korea Selatan"], "dari Korea Selatan ke Korea", ["Korea Selatan", "Korea"]),
        (["Korea Selatan Raya", "Korea"], "Korea Selatan", ["Korea"]),
        (["AS"], "perang AS-China, as roda", ["AS"]),
        (["US$"], "upah US$5 sehari", ["US$"]),
        (["Pantai Gading"], "Pantai\nGading, Pantai  Gading", ["Pantai\nGading", "Pantai  Gading"]),
        (["Pantai Gading"], "ke Pantai\n\nGading", []),
        (["Jum'at"], "Jum’at pagi", ["Jum’at"]),
        (["Timor-Leste"], "Timor–Leste", ["Timor–Leste"]),
        (["industri 4.0"], "era industri 4.0.", ["industri 4.0"]),
        (["a b", "b c d"], "a b c d", ["a b"]),
        ([], "apa saja", []),
        (["apa"], "", []),
    ],
)
def test_longest_whole_words_are_found(phrases, text, surfaces):
    assert [surface for surface, _ in found(phrases, text)] == surfaces


def test_case_counts_unless_ignored():
    assert found(["job fair"], "Job Fair") == []
    assert found(["job fair"], "Job Fair", ignore_case=True) == [("Job Fair", "job fair")]


@pytest.mark.parametrize(
    ("text", "surface"), [("upahnya", "upah"), ("Upahlah", "Upah"), ("upahnyalah", "upah"), ("upah", "upah")]
)
def test_clitics_are_allowed_and_left_out_of_the_span(text, surface):
    assert found(["upah"], text, ignore_case=True, clitics=True) == [(surface, "upah")]


def test_clitics_are_part_of_the_word_unless_allowed():
    assert found(["upah"], "upahnya", ignore_case=True) == []


def test_a_listed_word_that_ends_like_a_clitic_stays_whole():
    assert found(["sekolah", "seko"], "sekolah", ignore_case=True, clitics=True) == [("sekolah", "sekolah")]


def test_composed_and_decomposed_letters_are_alike():
    text = unicodedata.normalize("NFD", "di Curaçao kini")
    assert found(["Curaçao"], text) == [(unicodedata.normalize("NFD", "Curaçao"), "Curaçao")]


def test_of_equal_phrases_the_first_entry_wins():
    matcher = PhraseMatcher([("Arab", 1), ("arab", 2)], ignore_case=True)
    assert [value for _, value in matcher.find("ARAB")] == [1]


def test_an_empty_phrase_is_misuse():
    with pytest.raises(ValueError, match="no phrase"):
        PhraseMatcher([("  ", 1)], ignore_case=False)


@given(
    phrases=st.lists(st.text(alphabet="ab é-", min_size=1, max_size=6).filter(str.strip), max_size=5),
    text=st.text(alphabet="abnya é-.\n", max_size=60),
)
def test_spans_are_sorted_apart_and_inside_the_text(phrases, text):
    matcher = PhraseMatcher(((phrase, phrase) for phrase in phrases), ignore_case=True, clitics=True)
    spans = [span for span, _ in matcher.find(text)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


def test_words_that_scraping_ran_together_are_found():
    matcher = PhraseMatcher([("Swedia", 1), ("menteri luar negeri", 2)], ignore_case=True)
    text = "Menteri Luar NegeriSwediaAnna tiba. Swediaharus berunding; Swediana tidak."
    assert [(span.of(text), value) for span, value in matcher.find(text)] == [
        ("Menteri Luar Negeri", 2),
        ("Swedia", 1),
        ("Swedia", 1),
    ]

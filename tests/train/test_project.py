import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from labourie.article import Span
from labourie.train import project

GOLD = {
    "id": "x",
    "text": "Baca juga: Ani Wati mundur\nMenteri Tenaga Kerja Ani Wati dari Negeri Seberang bertemu ILO. Ani pulang.",
    "people": [{"name": "Ani Wati", "aliases": ["Ani"], "role": "Menteri Tenaga Kerja"}],
    "organisations": [{"name": "ILO", "aliases": []}],
    "countries": [{"code": "XXX", "surfaces": ["Negeri Seberang"]}],
    "places": [],
    "events": [],
}


def test_names_are_found_wherever_they_stand_in_the_story():
    gold = project.project(GOLD)
    text = gold.article.text
    assert [(span.of(text), label) for span, label in gold.names] == [
        ("Ani Wati", "PER"),
        ("Negeri Seberang", "LOC"),
        ("ILO", "ORG"),
        ("Ani", "PER"),
    ]
    assert [(span.of(text), label) for span, label in gold.wider] == [("Menteri Tenaga Kerja", "ROLE")]


def test_a_sentence_carries_both_tag_sets():
    gold = project.project(GOLD)
    start = gold.article.text.index("Menteri")
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\w+|[^\w\s]", gold.article.text) if m.start() >= start]
    (sentence,) = project.sentences([gold], [[words[:9]]], "labour")
    assert sentence.words[:5] == ("Menteri", "Tenaga", "Kerja", "Ani", "Wati")
    assert sentence.names[:8] == ("O", "O", "O", "B-PER", "I-PER", "O", "B-LOC", "I-LOC")
    assert sentence.wider[:4] == ("B-ROLE", "I-ROLE", "I-ROLE", "O")


@given(
    st.lists(st.tuples(st.sampled_from(["ab", "abc", "b", "c d", "cab"]), st.sampled_from(["PER", "ORG"]))),
    st.text("abc d"),
)
def test_placed_names_are_sorted_and_apart(forms: list[tuple[str, str]], text: str):
    found = project.place(text, forms)
    assert all(left.end <= right.start for (left, _), (right, _) in pairwise(found))
    assert {(span.of(text)) for span, _ in found} <= {form for form, _ in forms}


@given(st.lists(st.sampled_from(["O", "PER", "ORG"]), min_size=1))
def test_tags_say_the_names_back(labels: list[str]):
    words = [Span(at * 2, at * 2 + 1) for at in range(len(labels))]
    names = tuple((word, label) for word, label in zip(words, labels, strict=True) if label != "O")
    assert project.spans(words, project.tag(words, names)) == names


def test_a_name_is_placed_beside_a_word_that_scraping_ran_into_it():
    text = "Presiden SwediaAnna Melati tiba; Anna Melatian tidak."
    names = project.place(text, [("Anna Melati", "PER"), ("Swedia", "LOC")])
    assert [(span.start, span.of(text), label) for span, label in names] == [
        (9, "Swedia", "LOC"),
        (15, "Anna Melati", "PER"),
    ]

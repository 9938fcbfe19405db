import random

from hypothesis import given
from hypothesis import strategies as st

from labourie.train import swap
from labourie.train.corpus import Tagged
from labourie.train.measure import runs

SENTENCE = Tagged(
    ("Menteri", "Ani", "Wati", "dari", "Kementerian", "Cuaca", "tiba", "di", "Swiss", "."),
    ("O", "B-PER", "I-PER", "O", "B-ORG", "I-ORG", "O", "O", "B-LOC", "O"),
    ("B-ROLE", "O", "O", "O", "O", "O", "O", "O", "O", "O"),
    "invented",
)
SWAPPER = swap.Swapper.load(["Swiss", "Arab Saudi"], ["Badan Awan Dunia", "BAD"])


@given(st.integers(0, 10_000))
def test_swapped_names_keep_their_labels_and_order(seed: int):
    new = SWAPPER.swap(SENTENCE, random.Random(seed), share=1)
    assert [label for _, label in runs(new.names)] == ["PER", "ORG", "LOC"]
    assert [label for _, label in runs(new.wider)] == ["ROLE"]
    assert len(new.words) == len(new.names) == len(new.wider)
    assert [w for w, tag in zip(new.words, new.names, strict=True) if tag == "O"] == [
        "Menteri",
        "dari",
        "tiba",
        "di",
        ".",
    ]


def test_most_people_become_others():
    found = {SWAPPER.swap(SENTENCE, random.Random(seed), share=1).words[1:3] for seed in range(50)}
    assert len(found) > 30


@given(st.integers(0, 10_000))
def test_roughened_sentences_stay_whole(seed: int):
    new = swap.roughen(SENTENCE, random.Random(seed))
    assert len(new.words) == len(new.names) == len(new.wider) >= len(SENTENCE.words) - 1

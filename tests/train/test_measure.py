import pytest

from labourie.train import measure


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B-PER", "E-PER", "O", "S-LOC"], [((0, 2), "PER"), ((3, 4), "LOC")]),
        (["B-PER", "I-PER", "B-PER"], [((0, 2), "PER"), ((2, 3), "PER")]),
        (["I-ORG", "I-ORG"], [((0, 2), "ORG")]),
        (["B-PER", "I-ORG"], [((0, 1), "PER"), ((1, 2), "ORG")]),
        (["O", "O"], []),
    ],
)
def test_runs_of_tags_are_entities(tags: list[str], expected: list[tuple[tuple[int, int], str]]):
    assert measure.runs(tags) == expected


def test_an_entity_counts_only_if_place_and_label_are_exact():
    tally = measure.Tally()
    tally.add([((0, 2), "PER"), ((3, 4), "LOC")], [((0, 2), "PER"), ((3, 5), "LOC"), ((6, 7), "ORG")])
    assert tally.f1("PER") == 100
    assert tally.f1("LOC") == 0
    assert tally.f1() == pytest.approx(200 * 1 / 5)

from pathlib import Path

import pytest

from labourie import models
from labourie.train.report import score, write_block


def test_a_block_is_put_between_its_comments_and_again(tmp_path: Path):
    document = tmp_path / "a.md"
    document.write_text("before\n<!-- x -->\nold\n<!-- /x -->\nafter <!-- y -->\n", encoding="utf-8")
    for lines in (["one"], ["one  1", r"two \1"]):
        write_block(document, "x", lines)
    text = document.read_text(encoding="utf-8")
    assert text == "before\n<!-- x -->\n```text\none  1\ntwo \\1\n```\n<!-- /x -->\nafter <!-- y -->\n"


def test_a_document_without_the_comments_is_refused(tmp_path: Path):
    (tmp_path / "a.md").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.md has no place for x"):
        write_block(tmp_path / "a.md", "x", ["one"])


def test_only_the_measures_that_are_named_get_new_values():
    cards = 'measure = "tokens (all)"\nvalue = 1.0\n\nmeasure = "tokens"\nvalue = 2.0\ncommand = "c"\n'
    assert score(cards, [("tokens (all)", 98.76), ("other", 3.0)]) == cards.replace("1.0", "98.8")


def test_every_score_of_the_evaluated_models_is_a_figure_of_evaluate():
    told = {one.measure for card in models.cards() for one in card.scores if "evaluate" in one.command}
    names = {
        f"{treebank} test {unit}"
        for treebank in ("GSD", "CSUI")
        for unit in ("tokens", "sentences", "multiword tokens")
    }
    names |= {f"GSD test as news: {unit}" for unit in ("tokens", "sentences")}
    labels = {f"labour dev {label}" for label in ("PER", "ORG", "LOC", "all", "EVT", "ROLE")}
    assert told == names | labels | {"IDNER-2k test all"}

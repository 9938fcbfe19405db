import pytest
import torch

from labourie.train.ship import pruned, stamp

CARDS = '[[model]]\nname = "a"\nsha256 = ""\nbytes = 0\n\n[[model]]\nname = "b"\nsha256 = "old"\nbytes = 7\n'


def test_only_the_card_of_the_model_is_stamped():
    assert stamp(CARDS, "b", "new", 8) == CARDS.replace("old", "new").replace("bytes = 7", "bytes = 8")


def test_a_model_without_a_card_is_refused():
    with pytest.raises(ValueError, match="no card for c"):
        stamp(CARDS, "c", "new", 8)


def vocabulary(*units: str) -> dict[str, object]:
    return {"lower": True, "_id2unit": list(units), "_unit2id": {unit: at for at, unit in enumerate(units)}}


def test_the_words_of_the_vectors_are_cut():
    emb = torch.arange(6.0).reshape(3, 2)
    cut = pruned({"vocab": vocabulary("a", "b", "c"), "emb": emb}, 2)
    assert cut["vocab"] == vocabulary("a", "b")
    assert cut["emb"].tolist() == [[0.0, 1.0], [2.0, 3.0]]


def test_the_tagger_keeps_its_other_vocabularies():
    content = {"model": 1, "vocab": {"char": vocabulary("x", "y"), "word": vocabulary("a", "b")}}
    assert pruned(content, 1) == {"model": 1, "vocab": {"char": vocabulary("x", "y"), "word": vocabulary("a")}}


def test_a_tokenizer_is_left_as_it_is():
    content = {"vocab": vocabulary("x", "y")}
    assert pruned(content, 1) == content

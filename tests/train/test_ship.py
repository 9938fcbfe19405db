import pytest

from labourie.train.ship import stamp

CARDS = '[[model]]\nname = "a"\nsha256 = ""\nbytes = 0\n\n[[model]]\nname = "b"\nsha256 = "old"\nbytes = 7\n'


def test_only_the_card_of_the_model_is_stamped():
    assert stamp(CARDS, "b", "new", 8) == CARDS.replace("old", "new").replace("bytes = 7", "bytes = 8")


def test_a_model_without_a_card_is_refused():
    with pytest.raises(ValueError, match="no card for c"):
        stamp(CARDS, "c", "new", 8)

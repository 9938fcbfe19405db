import pytest

from labourie.train import gsd
from labourie.train.treebank import Piece


def pieces(text: str) -> list[Piece]:
    """Words apart by spaces; "_" stands where no space follows."""
    return [Piece(word.rstrip("_"), not word.endswith("_")) for word in text.split()]


def words(sentence: list[Piece]) -> str:
    return " ".join(piece.text + ("" if piece.space else "_") for piece in sentence)


@pytest.mark.parametrize(
    ("sentences", "split"),
    [
        (["Dia di Kota_ .", "Lalu pergi_ ."], ["Dia di Kota_ . Lalu pergi_ ."]),
        (["Dia di TNI_ .", "Rudi di Jawa_ .", "Ani pergi_ ."], ["Dia di TNI_ . Rudi di Jawa_ . Ani pergi_ ."]),
        (["Dia di Jakarta_ .", "Lalu pergi_ ."], ["Dia di Jakarta_ .", "Lalu pergi_ ."]),
        (["Dia di kota_ .", "Lalu pergi_ ."], ["Dia di kota_ .", "Lalu pergi_ ."]),
        (["Siapa di Kota_ ?", "Budi_ ."], ["Siapa di Kota_ ?", "Budi_ ."]),
        (["Kata Dr. Ani dan B. Rudi tadi_ ."], ["Kata Dr_ . Ani dan B_ . Rudi tadi_ ."]),
        (["Ani_ , S.H._ , pergi_ ."], ["Ani_ , S.H._ , pergi_ ."]),
    ],
)
def test_sentences_are_split_as_the_program_did(sentences: list[str], split: list[str]):
    assert [words(s) for s in gsd.split_alike(map(pieces, sentences))] == split


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Dr. Ani di Kota. Lalu pergi.", f"Dr{gsd.STOP} Ani di Kota{gsd.STOP} Lalu pergi{gsd.STOP}"),
        ("Rp1.000 di situs.com", "Rp1.000 di situs.com"),
    ],
)
def test_its_form_changes_only_stops_before_a_space_or_the_end(text: str, form: str):
    assert gsd.in_its_form(text) == form


@pytest.mark.parametrize(
    ("sentence", "inside"),
    [("Di Kota_ . Lalu pergi_ .", True), ("Dr_ . Ani pergi_ .", True), ("Di sana_ . .", False), ("Dr. Ani_ .", False)],
)
def test_sentences_split_otherwise_than_news_are_known(sentence: str, inside: bool):
    assert gsd.splits_inside(pieces(sentence)) is inside

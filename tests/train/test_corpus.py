import json
from pathlib import Path

import pytest

from labourie.train import corpus

INVENTED = """Menteri NOUN O
Budi PROPN B-PER
Santoso PROPN I-PER
tiba PROPN O
di ADP O
Kota PROPN B-LOC
Baru PROPN I-LOC
. PUNCT O

Serikat PROPN B-ORG
Buruh PROPN I-ORG
menolak VERB O
. PUNCT O
"""


def make_data(folder: Path) -> tuple[Path, Path]:
    """A data folder whose training corpora hold one sentence of each benchmark and one of a development article."""
    ner, development = folder / "data" / "ner", folder / "gold" / "dev"
    ner.mkdir(parents=True)
    development.mkdir(parents=True)
    leaks = (
        "menteri O\nbudi O\nsantoso O\ntiba O\ndi O\nkota O\nbaru O\n\nDia O\npergi O\n.\tO\n\nUpah O\nnaik O\n. O\n"
    )
    fresh = "Ani B-PERSON\nbekerja O\ndi O\nBank B-ORGANIZATION\nRakyat I-ORGANIZATION\n. O\n"
    (ner / "idner-news-2k.train.txt").write_text("Pergi VERB O\nlagi ADV O\n", encoding="utf-8")
    (ner / "idner-news-2k.test.txt").write_text(INVENTED, encoding="utf-8")
    (ner / "idner-news-2k.dev.txt").write_text("Dia PRON O\npergi VERB O\n", encoding="utf-8")
    (ner / "nerui.txt").write_text(leaks + "\n" + fresh, encoding="utf-8")
    for name in ("nerugm", "nergrit.train", "nergrit.valid", "nergrit.test"):
        (ner / f"{name}.txt").write_text("", encoding="utf-8")
    gold = {"text": "Buruh berunjuk rasa. Upah naik. Selesai"}
    (development / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder / "data", development


def test_no_benchmark_or_development_sentence_is_trained_on(tmp_path: Path):
    data, development = make_data(tmp_path)
    banned = corpus.banned_sentences(data, development)
    found = corpus.public(data / "ner", banned)
    assert [" ".join(s.words) for s in found] == ["Pergi lagi", "Ani bekerja di Bank Rakyat ."]
    assert not {corpus.normalise("".join(s.words)) for s in found} & banned


def test_a_public_sentence_says_nothing_of_events_and_roles(tmp_path: Path):
    data, development = make_data(tmp_path)
    sentence = corpus.public(data / "ner", corpus.banned_sentences(data, development))[-1]
    assert sentence.names == ("B-PER", "O", "O", "B-ORG", "I-ORG", "O")
    assert set(sentence.wider) == {corpus.UNKNOWN}


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B-PPL", "I-PPL", "O"], ("B-PER", "I-PER", "O")),
        (["I-PPL", "I-PPL"], ("B-PER", "I-PER")),
        (["B-EVT", "I-EVT", "B-PLC"], ("O", "O", "B-LOC")),
        (["B-PPL", "I-PLC"], ("B-PER", "B-LOC")),
    ],
)
def test_labels_become_ours(tags: list[str], expected: tuple[str, ...]):
    assert corpus.harmonise(tags, {"PPL": "PER", "PLC": "LOC"}) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sumber - sumber air", "sumber-sumber air"),
        ("Jakarta - Bandung", "Jakarta - Bandung"),
        ("tahun 1990 - an", "tahun 1990-an"),
        ("- sumber", "- sumber"),
    ],
)
def test_cut_reduplications_are_joined(words: str, expected: str):
    parts = tuple(words.split())
    joined, tags = corpus.rejoin(parts, ("O",) * len(parts))
    assert " ".join(joined) == expected
    assert len(joined) == len(tags)

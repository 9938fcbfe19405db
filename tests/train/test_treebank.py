import random
import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from labourie.train import tokenizer, treebank
from labourie.train.treebank import Piece

CONLLU = """# text = "Ani membacanya," kata Budi.
1\t"\t"\tPUNCT\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tAni\tAni\tPROPN\t_\t_\t_\t_\t_\t_
3-4\tmembacanya\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\tmembaca\tbaca\tVERB\t_\t_\t_\t_\t_\t_
4\tnya\tnya\tPRON\t_\t_\t_\t_\t_\t_
5\t,\t,\tPUNCT\t_\t_\t_\t_\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t_\t_\t_\t_\t_\t_
7\tkata\tkata\tVERB\t_\t_\t_\t_\t_\t_
8\tBudi\tBudi\tPROPN\t_\t_\t_\t_\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_

"""


def test_a_multiword_token_is_one_piece(tmp_path: Path):
    (tmp_path / "x.conllu").write_text(CONLLU, encoding="utf-8")
    (sentence,) = treebank.read(tmp_path / "x.conllu")
    assert [p.text for p in sentence] == ['"', "Ani", "membacanya", ",", '"', "kata", "Budi", "."]
    text, labels = treebank.text_and_labels([sentence])
    assert text == '"Ani membacanya," kata Budi.'
    assert labels == "1001" + "0" + "000000000311" + "0" + "0001" + "0" + "00012"


@given(st.integers(0, 10_000))
def test_roughened_text_and_labels_keep_step(seed: int):
    lists = tomllib.loads(tokenizer.LISTS.read_text(encoding="utf-8"))
    words = [
        Piece("Ani", name=True),
        Piece("Wati", name=True),
        Piece("pulang"),
        Piece("kerja", space=False),
        Piece("."),
    ]
    rough = treebank.roughen(words, lists, random.Random(seed))
    text, labels = treebank.text_and_labels([rough, words])
    assert len(text) == len(labels)
    assert labels.count("2") == 2
    assert labels.count("1") + labels.count("3") + 2 == len(rough) + len(words)
    assert all(label == "0" for unit, label in zip(text, labels, strict=True) if unit == " ")


def test_a_treebank_becomes_one_paragraph_with_its_spans():
    gold = [
        [Piece("Katanya", words=2), Piece("pulang", space=False), Piece(".")],
        [Piece("Sepi", space=False), Piece("!")],
    ]
    found = treebank.flatten(gold)
    assert found.text == "Katanya pulang. Sepi!"
    assert {span.of(found.text) for span in found.tokens} == {"Katanya", "pulang", ".", "Sepi", "!"}
    assert {span.of(found.text) for span in found.multiword} == {"Katanya"}
    assert {span.of(found.text) for span in found.sentences} == {"Katanya pulang.", "Sepi!"}
    assert found.text == treebank.text_and_labels(gold)[0]

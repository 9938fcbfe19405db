from pathlib import Path

from labourie.train import gsd, tokenizer


def conllu(*sentences: str) -> str:
    """Words apart by spaces; "_" stands where no space follows."""
    blocks = []
    for sentence in sentences:
        rows = [
            f"{at}\t{word.rstrip('_')}\t_\tX\t_\t_\t_\t_\t_\t{'SpaceAfter=No' if word.endswith('_') else '_'}"
            for at, word in enumerate(sentence.split(), 1)
        ]
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks) + "\n\n"


def test_news_and_gsds_splitting_are_written_as_two_paragraphs(tmp_path: Path):
    (tmp_path / "ud").mkdir()
    news = conllu("Ani tiba di Solo_ .", "Lalu Budi pergi_ .")
    for name, text in (
        (tokenizer.NEWS[0], news),
        (tokenizer.NEWS[1], news),
        (tokenizer.WIKIPEDIA, conllu("Ia di Bali_ . Ia makan_ .", "Sungai mengalir_ .")),
    ):
        (tmp_path / "ud" / name).write_text(text, encoding="utf-8")
    count = tokenizer.prepare(tmp_path, tmp_path)
    texts = (tmp_path / "tokenizer.txt").read_text(encoding="utf-8").split("\n\n")
    labels = (tmp_path / "tokenizer.labels").read_text(encoding="utf-8").split("\n\n")
    assert [len(text) for text in texts] == [len(label) for label in labels]
    assert len(texts) == 2
    assert count == sum(label.count("2") for label in labels)
    assert gsd.STOP not in texts[0]
    assert f"Bali{gsd.STOP} Ia" in texts[1]
    assert ". " not in texts[1]
    assert "Ia di Bali" not in texts[0]  # split otherwise than in news
    assert "Sungai" in texts[0]
    for text, label, ends in zip(texts, labels, (True, False), strict=True):
        at = text.index("Solo" + ("." if ends else gsd.STOP) + " ") + len("Solo")
        assert label[at] == ("2" if ends else "1")

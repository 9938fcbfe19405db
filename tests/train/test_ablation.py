from pathlib import Path

import pytest

from labourie.train import ablation, corpus
from labourie.train.ablation import ALL, Variant
from labourie.train.corpus import Tagged


def tagged(word: str, source: str) -> Tagged:
    return Tagged((word,), ("O",), ("O",), source)


@pytest.fixture
def trials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ablation.Trials:
    sources = ["nerui", *["labour"] * 4, "diplomacy", "annotated"]
    corpus.dump([tagged(f"{source}{at}", source) for at, source in enumerate(sources)], tmp_path / "tagged.jsonl")
    corpus.dump([tagged("silver", "silver")], tmp_path / "silver.jsonl")
    monkeypatch.setattr(ablation.project, "read_gold", lambda _: [])
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / f"{corpus.IDNER}.test.txt").write_text("Ani NNP B-PER\n", encoding="utf-8")
    return ablation.Trials(tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("variant", "words"),
    [
        (Variant(), ["nerui0", "labour1"]),
        (Variant(labour=0.5), ["nerui0", "labour1", "labour2"]),
        (Variant(diplomacy=True), ["nerui0", "labour1", "diplomacy5"]),
        (Variant(annotated=True), ["nerui0", "labour1", "annotated6"]),
        (Variant(silver=True), ["nerui0", "labour1", "silver"]),
        (ALL, ["nerui0", "labour1", "labour2", "labour3", "labour4", "diplomacy5", "annotated6", "silver"]),
    ],
)
def test_a_variant_chooses_its_sentences(trials: ablation.Trials, variant: Variant, words: list[str]):
    assert [sentence.words[0] for sentence in trials.sentences(variant)] == words


def test_rows_that_are_known_are_not_trained_again(
    tmp_path: Path, trials: ablation.Trials, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ablation, "Trials", lambda *_: trials)
    ran: list[Variant] = []

    def run(variant: Variant) -> ablation.Scores:
        ran.append(variant)
        return ablation.Scores(1.25, 2.0, 3.0, 4.0, 5.0, 6.0)

    monkeypatch.setattr(trials, "run", run, raising=False)
    first = list(ablation.table(tmp_path, tmp_path))
    assert ran == list(ablation.VARIANTS.values())
    assert list(ablation.table(tmp_path, tmp_path)) == first
    assert len(ran) == len(ablation.VARIANTS)
    assert first[1].split()[-6:] == ["1.2", "4.0", "5.0", "6.0", "3.0", "2.0"]

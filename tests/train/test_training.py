"""The whole way from sentences to shipped weights, on a toy: minutes of torch in all, so only with -m slow."""

import random
from pathlib import Path

import pytest

from labourie.train.corpus import IDNER, IDNER_TAGS, UNKNOWN, Tagged

pytestmark = pytest.mark.slow

NAMES = ["Ani Wati", "Budi Santoso", "Rina Lestari", "Agus Halim"]
PLACES = ["Jakarta", "Medan", "Bandung"]


def sentences(count: int) -> list[Tagged]:
    """Half of our own; a quarter of a public corpus, and a quarter of IDNER-2k, for which a place is here a body."""
    rng = random.Random(1)
    result = []
    for number in range(count):
        words = ("Menteri", *rng.choice(NAMES).split(), "tiba", "di", rng.choice(PLACES), ".")
        source = ("labour", "nerui", "labour", IDNER)[number % 4]
        names = ("O", "B-PER", "I-PER", "O", "O", "B-ORG" if source == IDNER else "B-LOC", "O")
        wider = ("B-ROLE", *["O"] * 6) if source == "labour" else (UNKNOWN,) * 7
        result.append(Tagged(words, names, wider, source))
    return result


def make_vectors(folder: Path) -> Path:
    from labourie.train import vectors

    words = sorted({word.lower() for sentence in sentences(20) for word in sentence.words})
    rng = random.Random(2)
    rows = [f"{word} " + " ".join(f"{rng.random():.3f}" for _ in range(8)) for word in words]
    (folder / "vectors.txt").write_text(f"{len(words)} 8\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return vectors.prune(folder / "vectors.txt", folder / "vectors.pt")


def learn(folder: Path) -> Path:
    from labourie.train import ner

    settings = ner.Settings(epochs=30, rate=0.02, batch=8, hidden=16, characters=8, unknown=0.0, delta_from=1)
    data = sentences(60)
    trainer = ner.build(data, make_vectors(folder), settings)
    ner.train(trainer, lambda _: data, settings, after=lambda averaged, _: averaged.save(str(folder / "ner.pt")))
    return folder / "ner.pt"


def test_a_toy_is_learned_and_read_back(tmp_path: Path):
    from labourie.annotate.tagger import Tagger

    model, vectors = learn(tmp_path), tmp_path / "vectors.pt"
    sentence = ["Menteri", "Budi", "Wati", "tiba", "di", "Medan", "."]
    (found,) = Tagger.load(model, vectors).tag([sentence])
    assert [(one.start, one.end, one.label) for one in found] == [(0, 1, "ROLE"), (1, 3, "PER"), (5, 6, "LOC")]
    (found,) = Tagger.load(model, vectors, [IDNER_TAGS]).tag([sentence])
    assert [(one.start, one.end, one.label) for one in found] == [(1, 3, "PER"), (5, 6, "ORG")]


def test_half_precision_and_a_second_shipping_change_nothing(tmp_path: Path):
    from labourie import models
    from labourie.train import ship

    folder, work = tmp_path / "package", tmp_path / "work"
    folder.mkdir()
    work.mkdir()
    learn(work)
    (work / "tokenizer.pt").write_bytes((work / "ner.pt").read_bytes())
    (folder / "models.toml").write_text((models.FOLDER / "models.toml").read_text("utf-8"), "utf-8")
    ship.ship(work, folder)
    before = (folder / "ner.pt").read_bytes()
    ship.ship(work, folder)
    assert (folder / "ner.pt").read_bytes() == before
    assert models.path("ner", folder).stat().st_size < (work / "ner.pt").stat().st_size


def test_character_language_models_take_the_place_of_the_character_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from labourie.train import charlm, ner

    monkeypatch.setattr(charlm, "OPTIONS", charlm.OPTIONS.replace("hidden_dim 128", "hidden_dim 12"))
    (tmp_path / "charlm").mkdir()
    text = " ".join(word for sentence in sentences(400) for word in sentence.words)
    for name in ("train.txt", "dev.txt"):
        (tmp_path / "charlm" / name).write_text(text, encoding="utf-8")
    charlm.train(tmp_path)
    settings = ner.Settings(epochs=1, hidden=16)
    trainer = ner.build(sentences(8), make_vectors(tmp_path), settings, charlm.arguments(tmp_path))
    assert trainer.model.charmodel_backward.hidden_dim() == 12
    assert not hasattr(trainer.model, "charmodel")
    assert len(ner.predict(trainer, [["Budi", "tiba"]])[0]) == 2

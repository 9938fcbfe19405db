import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from labourie import models
from labourie.errors import BadResource

CARD = """
[[model]]
name = "{name}"
file = "{name}.pt"
does = "splits text into words"
sha256 = "{sha256}"
bytes = {bytes}
date = 2026-11-22
labels = ["PER"]
[[model.trained_on]]
source = "invented sentences"
licence = "CC0"
"""


def write(folder: Path, *, name: str = "toy", content: bytes = b"weights", sha256: str | None = None) -> None:
    (folder / f"{name}.pt").write_bytes(content)
    digest = sha256 or hashlib.sha256(content).hexdigest()
    (folder / "models.toml").write_text(CARD.format(name=name, sha256=digest, bytes=len(content)), encoding="utf-8")


def test_a_whole_file_is_given(tmp_path: Path):
    write(tmp_path)
    assert models.path("toy", tmp_path) == tmp_path / "toy.pt"
    assert [card.labels for card in models.cards(tmp_path)] == [("PER",)]


def test_a_damaged_file_is_refused(tmp_path: Path):
    write(tmp_path)
    (tmp_path / "toy.pt").write_bytes(b"weightz")
    with pytest.raises(BadResource, match=r"toy\.pt is damaged.*install labourie again"):
        models.path("toy", tmp_path)


def test_a_missing_file_is_named(tmp_path: Path):
    write(tmp_path)
    (tmp_path / "toy.pt").unlink()
    with pytest.raises(BadResource, match=r"model file toy\.pt: No such file"):
        models.path("toy", tmp_path)


def test_an_unknown_model_is_named(tmp_path: Path):
    write(tmp_path)
    with pytest.raises(BadResource, match="no model named 'parser'"):
        models.path("parser", tmp_path)


@pytest.mark.parametrize("content", ["[[model]]\nname = 3", "[[model", "[[model]]\nname = 'x'"])
def test_broken_cards_are_refused(tmp_path: Path, content: str):
    (tmp_path / "models.toml").write_text(content, encoding="utf-8")
    with pytest.raises(BadResource, match=r"models\.toml"):
        models.cards(tmp_path)


def test_missing_cards_are_refused(tmp_path: Path):
    with pytest.raises(BadResource, match=r"models\.toml"):
        models.cards(tmp_path)


def test_the_version_follows_the_weights(tmp_path: Path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder, content in ((first, b"one"), (second, b"two")):
        folder.mkdir()
        write(folder, content=content)
    assert models.version(first) != models.version(second)
    assert len(models.version(first)) == 12


def test_shipped_weights_are_whole_and_small():
    cards = models.cards()
    assert all(models.path(card.name).stat().st_size == card.bytes for card in cards)
    assert sum(card.bytes for card in cards) <= 60_000_000


def test_no_torch_is_loaded():
    code = "import sys, labourie.models as m; m.cards(); m.version(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

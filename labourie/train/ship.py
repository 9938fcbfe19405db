"""Put finished weights beside their cards: pruned, in half precision; their checksum and size go into `models.toml`."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

WEIGHTS = ("tokenizer", "ner", "vectors")
WORDS = 50_000  # with vectors: 22,874 more gave 0.04 of F1 and made loading half as long again (MODELS.md)


def ship(work: Path, folder: Path) -> None:
    """Copy `work`/NAME.pt to `folder` and bring the cards in `folder`/models.toml up to date."""
    import torch

    cards = folder / "models.toml"
    text = cards.read_text(encoding="utf-8")
    for name in WEIGHTS:
        content = _halved(pruned(torch.load(work / f"{name}.pt", map_location="cpu", weights_only=True), WORDS))
        file = folder / f"{name}.pt"
        if not (file.exists() and _same(content, torch.load(file, map_location="cpu", weights_only=True))):
            torch.save(content, file, _use_new_zipfile_serialization=False)
        text = stamp(text, name, hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_size)
    cards.write_text(text, encoding="utf-8")


def pruned(content: dict[str, Any], words: int) -> dict[str, Any]:
    """A checkpoint with the first `words` words alone: of the vectors, or of the tagger that reads them."""
    if "emb" in content:
        return {**content, "vocab": _first(content["vocab"], words), "emb": content["emb"][:words].clone()}
    vocab = content["vocab"]
    if "word" in vocab:
        return {**content, "vocab": type(vocab)({**vocab, "word": _first(vocab["word"], words)})}
    return content


def _first(vocab: dict[str, Any], words: int) -> dict[str, Any]:
    """The state of a Stanza vocabulary, cut."""
    units = vocab["_id2unit"][:words]
    return type(vocab)({**vocab, "_id2unit": units, "_unit2id": {unit: at for at, unit in enumerate(units)}})


def _halved(content: Any) -> Any:  # noqa: ANN401 (whatever a checkpoint holds)
    """The same with every float tensor in half precision; loading copies them into float32 weights."""
    if isinstance(content, dict):
        return type(content)((key, _halved(value)) for key, value in content.items())
    if hasattr(content, "is_floating_point") and content.is_floating_point():
        return content.half()
    return content


def _same(new: Any, old: Any) -> bool:  # noqa: ANN401
    """True if two checkpoints hold the same: Stanza's file format differs from one writing to the next."""
    if isinstance(new, dict):
        return isinstance(old, dict) and new.keys() == old.keys() and all(_same(new[key], old[key]) for key in new)
    if hasattr(new, "is_floating_point"):
        return bool(hasattr(old, "shape") and new.shape == old.shape and (new == old).all())
    return bool(new == old)


def stamp(text: str, name: str, sha256: str, size: int) -> str:
    """The text of models.toml with the checksum and size of one model replaced. Raises ValueError without its card."""
    head, card, tail = text.partition(f'[[model]]\nname = "{name}"\n')
    if not card:
        raise ValueError(f"no card for {name}")
    tail = re.sub(r'^sha256 = ".*"$', f'sha256 = "{sha256}"', tail, count=1, flags=re.MULTILINE)
    tail = re.sub(r"^bytes = \d+$", f"bytes = {size}", tail, count=1, flags=re.MULTILINE)
    return head + card + tail

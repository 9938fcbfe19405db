"""Train character language models with Stanza's own trainer, to measure what they would bring the tagger."""

from __future__ import annotations

import lzma
import time
from pathlib import Path

DIRECTIONS = ("forward", "backward")
# Of running text.
CHARACTERS, HELD_OUT = 6_000_000, 200_000
# In Stanza's words; a character seen less often than the cutoff is unknown.
OPTIONS = (
    "--shorthand id_labourie --cpu --epochs 1 --seed 1 --cutoff 50 --char_hidden_dim 128 --batch_size 32 "
    "--bptt_size 100 --report_steps 200"
)


def prepare(data: Path, work: Path) -> None:
    """Write `work`/charlm/train.txt and dev.txt, cut from the running text in `data`/text."""
    folder = work / "charlm"
    folder.mkdir(parents=True, exist_ok=True)
    with lzma.open(data / "text" / "indonesian-16m.txt.xz", "rt", encoding="utf-8") as text:
        (folder / "dev.txt").write_text(text.read(HELD_OUT), encoding="utf-8")
        (folder / "train.txt").write_text(text.read(CHARACTERS), encoding="utf-8")


def train(work: Path) -> None:
    """Train both directions on what `prepare` wrote; a direction that stands there already is left alone."""
    from stanza.models import charlm

    folder = work / "charlm"
    for direction in DIRECTIONS:
        if path(work, direction).exists():
            continue
        began = time.monotonic()
        files = ["--train_file", str(folder / "train.txt"), "--eval_file", str(folder / "dev.txt")]
        saved = ["--save_dir", str(folder), "--save_name", path(work, direction).name, "--no_checkpoint"]
        charlm.main([f"--{direction}", *files, *saved, *OPTIONS.split()])
        print(f"charlm: {direction} {(time.monotonic() - began) / 60:.1f} minutes", flush=True)


def path(work: Path, direction: str) -> Path:
    """Where the model of a direction stands."""
    return work / "charlm" / f"{direction}.pt"


def arguments(work: Path) -> list[str]:
    """What Stanza's tagger is given to read both models instead of characters of its own."""
    return ["--charlm", *(part for d in DIRECTIONS for part in (f"--charlm_{d}_file", str(path(work, d))))]

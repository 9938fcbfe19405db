"""Train Stanza's tokenizer (sentences and tokens) on roughened treebank sentences."""

from __future__ import annotations

import random
import time
import tomllib
from pathlib import Path
from typing import Any

from labourie.train import treebank

NEWS = ("id_csui-ud-train.conllu", "id_pud-ud-test.conllu")
# Never roughened: it joins two sentences after a name or a number, and newspapers do not.
WIKIPEDIA = "id_gsd-ud-dev.conllu"
LISTS = Path(__file__).parent / "data" / "splitting.toml"
MAX_CHARACTERS = 400  # of a training sequence; longer sentences are left out
CLEAN, ROUGH = 6, 10  # copies of each sentence as it is, and roughened


def prepare(data: Path, out: Path, *, seed: int = 1) -> int:
    """Write `out`/tokenizer.txt and .labels in Stanza's form from the treebanks in `data`/ud; how many sentences."""
    lists = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    rng = random.Random(seed)
    news = [s for name in NEWS for s in treebank.read(data / "ud" / name)]
    wikipedia = list(treebank.read(data / "ud" / WIKIPEDIA))
    sentences = [*(news + wikipedia) * CLEAN, *(treebank.roughen(s, lists, rng) for _ in range(ROUGH) for s in news)]
    rng.shuffle(sentences)
    glued = [
        [*s[:-1], treebank.Piece(s[-1].text, rng.random() > 0.015)] if s[-1].text in treebank.FINAL else s
        for s in sentences
    ]
    text, labels = treebank.text_and_labels(glued)
    (out / "tokenizer.txt").write_text(text, encoding="utf-8")
    (out / "tokenizer.labels").write_text(labels, encoding="utf-8")
    return len(sentences)


def train(out: Path, *, steps: int = 1100, rate: float = 3e-3, seed: int = 1, minutes: float = 60) -> Path:
    """Train on what `prepare` wrote and save `out`/tokenizer.pt in Stanza's format.

    The rate falls linearly to zero over `steps`; training that would last longer than `minutes` falls faster.
    """
    from stanza.models.common.utils import set_random_seed
    from stanza.models.tokenization.data import DataLoader
    from stanza.models.tokenization.trainer import Trainer

    set_random_seed(seed)
    args = settings(rate=rate)
    files = {"txt": str(out / "tokenizer.txt"), "label": str(out / "tokenizer.labels")}
    batches = DataLoader(args, input_files=files, mwt_expansions={})
    args["vocab_size"] = len(batches.vocab)
    trainer = Trainer(args=args, vocab=batches.vocab, device="cpu")
    began, loss = time.monotonic(), 0.0
    for step in range(steps):
        done = max(step / steps, (time.monotonic() - began) / (60 * minutes))
        if done >= 1:
            break
        trainer.change_lr(rate * min(1.0, (step + 1) / 50) * (1 - done))
        loss += trainer.update(batches.next(unit_dropout=args["unit_dropout"], feat_unit_dropout=0.33))
        if step % 50 == 49:
            print(f"tokenizer: step {step + 1} loss {loss / 50:.4f} {time.monotonic() - began:.0f} s", flush=True)
            loss = 0.0
            trainer.save(str(out / "tokenizer.pt"))
    trainer.save(str(out / "tokenizer.pt"))
    return out / "tokenizer.pt"


def settings(*, rate: float) -> dict[str, Any]:
    """Stanza's own defaults but for the length of a sequence and the features.

    Whether a character opens or closes a paragraph is left out: in training everything is one paragraph.
    """
    from stanza.models import tokenizer

    wanted = ["--lang", "id", "--shorthand", "id_labourie", "--max_seqlen", str(MAX_CHARACTERS), "--lr0", str(rate)]
    args: dict[str, Any] = tokenizer.parse_args([*wanted, "--use_mwt"])
    features = ["space_before", "capitalized", "numeric"]
    return {**args, "feat_funcs": features, "feat_dim": len(features), "num_dict_feat": 0, "device": "cpu"}

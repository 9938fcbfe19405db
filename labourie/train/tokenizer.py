"""Train Stanza's tokenizer (sentences and tokens) on roughened treebank sentences."""

from __future__ import annotations

import random
import time
import tomllib
from pathlib import Path
from typing import Any

from labourie.train import gsd, treebank
from labourie.train.treebank import Piece

NEWS = ("id_csui-ud-train.conllu", "id_pud-ud-test.conllu")
# Never roughened, and learned a second time whole, with stops of its own: see `gsd`.
WIKIPEDIA = "id_gsd-ud-dev.conllu"
LISTS = Path(__file__).parent / "data" / "splitting.toml"
MAX_CHARACTERS = 400  # of a training sequence; longer sentences are left out
CLEAN, ROUGH = 6, 10  # copies of each sentence as it is, and roughened
AS_GSD, AS_GSD_NEWS = 20, 6  # copies with GSD's stops of its own sentences, and of the news split as it would be
GLUED = 0.04  # share of the ends of news sentences without a space behind them, as scraping leaves them
# Shares of characters and features hidden in training: Stanza's third, which makes the model bear what scraping does to
# news, and a tenth for GSD's splitting, since a third hides too often that a word is short.
HIDDEN, HIDDEN_AS_GSD = 0.33, 0.1
MORE_NEWS = 0.8  # of the training, after which three of four batches are news instead of every second


def prepare(data: Path, out: Path, *, seed: int = 1) -> int:
    """Write `out`/tokenizer.txt and .labels in Stanza's form from the treebanks in `data`/ud; how many sentences."""
    lists = tomllib.loads(LISTS.read_text(encoding="utf-8"))
    rng = random.Random(seed)
    news = [s for name in NEWS for s in treebank.read(data / "ud" / name)]
    wikipedia = list(treebank.read(data / "ud" / WIKIPEDIA))
    alike = [s for s in wikipedia if not gsd.splits_inside(s)]
    sentences = [*(news + alike) * CLEAN, *(treebank.roughen(s, lists, rng) for _ in range(ROUGH) for s in news)]
    rng.shuffle(sentences)
    glued = [
        [*s[:-1], Piece(s[-1].text, rng.random() > GLUED)] if s[-1].text in treebank.FINAL else s for s in sentences
    ]
    as_gsd = _as_gsd(wikipedia, news, rng)
    text, labels = treebank.text_and_labels(glued)
    gsd_text, gsd_labels = treebank.text_and_labels(as_gsd)
    (out / "tokenizer.txt").write_text(f"{text}\n\n{gsd.in_its_form(gsd_text)}", encoding="utf-8")
    (out / "tokenizer.labels").write_text(f"{labels}\n\n{gsd_labels}", encoding="utf-8")
    return len(sentences) + len(as_gsd)


def _as_gsd(own: list[list[Piece]], news: list[list[Piece]], rng: random.Random) -> list[list[Piece]]:
    sentences = own * AS_GSD
    for _ in range(AS_GSD_NEWS):
        sentences += gsd.split_alike(rng.sample(news, len(news)))
    rng.shuffle(sentences)
    return sentences


def train(out: Path, *, steps: int = 2200, rate: float = 3e-3, seed: int = 1, minutes: float = 60) -> Path:
    """Train on what `prepare` wrote and save `out`/tokenizer.pt in Stanza's format.

    Batches of GSD's splitting and of news take turns. The rate falls linearly to zero over `steps`; in a training that
    would last longer than `minutes` it falls faster.
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
    news = [pair for pair in batches.sentence_ids if pair[0] == 0]  # of the first paragraph
    as_gsd = [pair for pair in batches.sentence_ids if pair[0] == 1]
    turns = ((as_gsd, HIDDEN_AS_GSD), (news, HIDDEN), (news, HIDDEN), (news, HIDDEN))
    began, loss = time.monotonic(), 0.0
    for step in range(steps):
        done = max(step / steps, (time.monotonic() - began) / (60 * minutes))
        if done >= 1:
            break
        trainer.change_lr(rate * min(1.0, (step + 1) / 50) * (1 - done))
        batches.sentence_ids, hidden = turns[step % (2 if done < MORE_NEWS else 4)]
        loss += trainer.update(batches.next(unit_dropout=hidden, feat_unit_dropout=hidden))
        if step % 50 == 49:
            print(f"tokenizer: step {step + 1} loss {loss / 50:.4f} {time.monotonic() - began:.0f} s", flush=True)
            loss = 0.0
            trainer.save(str(out / "tokenizer.pt"))
    trainer.save(str(out / "tokenizer.pt"))
    return out / "tokenizer.pt"


def settings(*, rate: float) -> dict[str, Any]:
    """Stanza's own defaults but for the length of a sequence and the features.

    Whether a character opens or closes a paragraph is left out: in training there are two paragraphs only.
    """
    from stanza.models import tokenizer

    wanted = ["--lang", "id", "--shorthand", "id_labourie", "--max_seqlen", str(MAX_CHARACTERS), "--lr0", str(rate)]
    args: dict[str, Any] = tokenizer.parse_args([*wanted, "--use_mwt"])
    features = ["space_before", "capitalized", "numeric"]
    return {**args, "feat_funcs": features, "feat_dim": len(features), "num_dict_feat": 0, "device": "cpu"}

"""Train Stanza's BiLSTM-CRF tagger: three tag sets, a falling rate, averaged weights."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer
from stanza.models.ner.utils import EMPTY_TAG, bio2_to_bioes, normalize_empty_tags
from torch.nn import Module

from labourie.train.corpus import IDNER, UNKNOWN, Tagged

AVERAGE = 0.998  # share of the old average kept at each step
POOL = 50  # batches whose sentences are sorted by length together


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the tagger is built and trained.

    `epochs`: passes over the data; `minutes`: end earlier than that if need be, the rate falling in time. `rate`: of
    Adam, at its height. `batch`: sentences. `hidden`, `characters`: units of the word and character LSTM, each way.
    `unknown`: share of words hidden from the vectors. `delta_from`: how often a word must be seen to have its own.
    """

    epochs: int = 4
    minutes: float = 90
    rate: float = 3e-3
    batch: int = 64
    hidden: int = 256
    characters: int = 64
    unknown: float = 0.03
    delta_from: int = 3
    seed: int = 1


class Sentences(DataLoader):  # type: ignore[misc]
    """Stanza's loader over our own sentences."""

    def _load_doc(self, doc: Sequence[Tagged], scheme: str | None) -> list[list[list[Any]]]:  # noqa: ARG002
        data = []
        for sentence in doc:
            columns = [bio2_to_bioes(list(tags)) if tags[0] not in EMPTY_TAG else tags for tags in columns_of(sentence)]
            data.append([[word, tags] for word, tags in zip(sentence.words, zip(*columns, strict=True), strict=True)])
        normalised: list[list[list[Any]]] = normalize_empty_tags(data)
        return normalised

    def chunk_batches(self, data: list[Any]) -> list[list[Any]]:
        """Batches of like lengths, in random order: mixed ones run as many time steps as their longest sentence."""
        if self.eval:
            batches: list[list[Any]] = super().chunk_batches(data)
            return batches
        pool = POOL * self.batch_size
        pools = [
            sorted(data[at : at + pool], key=lambda sentence: len(sentence[0])) for at in range(0, len(data), pool)
        ]
        cut = [part[at : at + self.batch_size] for part in pools for at in range(0, len(part), self.batch_size)]
        random.shuffle(cut)
        return cut


def columns_of(sentence: Tagged) -> tuple[tuple[str, ...], ...]:
    """The tag columns that the model learns: names and the wider tags by our guidelines, names by IDNER-2k's."""
    unknown = (UNKNOWN,) * len(sentence.words)
    if sentence.source == IDNER:
        return unknown, sentence.wider, sentence.names
    return sentence.names, sentence.wider, unknown


def arguments(settings: Settings, more: Sequence[str]) -> dict[str, Any]:
    """Stanza's arguments for these settings; `more`: others as on its command line."""
    from stanza.models import ner_tagger

    given = ["--shorthand", "id_labourie", "--optim", "adam", "--lr", str(settings.rate)]
    given += ["--hidden_dim", str(settings.hidden), "--char_hidden_dim", str(settings.characters)]
    given += ["--char_emb_dim", "48", "--batch_size", str(settings.batch), "--seed", str(settings.seed)]
    args: dict[str, Any] = ner_tagger.parse_args([*given, "--scheme", "bioes", "--word_dropout", "0.01", *more])
    return {**args, "device": "cpu", "log_norms": False}


def build(sentences: Sequence[Tagged], vectors: Path, settings: Settings, more: Sequence[str] = ()) -> Trainer:
    """A fresh model whose vocabularies hold the words, characters and tags of `sentences`; `more`: as `arguments`."""
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.common.utils import set_random_seed
    from stanza.models.pos.vocab import WordVocab

    set_random_seed(settings.seed)
    pretrain = Pretrain(str(vectors))
    args = arguments(settings, more) | {"word_emb_dim": pretrain.emb.shape[1]}
    loader = Sentences(sentences, settings.batch, args, pretrain, vocab=None, evaluation=False)
    vocab = loader.vocab
    # A vector of its own is learned only for words seen often enough; the rest trains what stands for unseen words.
    vocab["delta"] = WordVocab(
        [[[w] for w in s.words] for s in sentences], "id", cutoff=settings.delta_from, lower=True
    )
    return Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu")


def resume(model: Path, vectors: Path, settings: Settings) -> Trainer:
    """A saved model, to be trained on."""
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.common.utils import set_random_seed

    set_random_seed(settings.seed)
    return Trainer(args={"lr": settings.rate}, model_file=str(model), pretrain=Pretrain(str(vectors)), device="cpu")


Refresh = Callable[[random.Random], Sequence[Tagged]]


def train(trainer: Trainer, refresh: Refresh, settings: Settings, *, after: Callable[[Trainer, str], None]) -> Trainer:
    """Train and give back the averaged model.

    `refresh`: the sentences of one epoch, anew each time. `after`: called with the averaged model after each epoch.
    """
    rng = random.Random(settings.seed)
    average = copy.deepcopy(trainer.model)
    began, step, done, epoch = time.monotonic(), 0, 0.0, 0
    while epoch < settings.epochs and done < 1:
        epoch += 1
        batches = Sentences(refresh(rng), settings.batch, trainer.args, vocab=trainer.vocab, evaluation=False)
        total, loss = len(batches) * settings.epochs, 0.0
        for at, batch in enumerate(batches):
            step += 1
            done = max(((epoch - 1) * len(batches) + at) / total, (time.monotonic() - began) / (60 * settings.minutes))
            if done >= 1:
                break
            _set_rate(trainer, settings.rate * min(1.0, step / 100) * (1 - done))
            loss += trainer.update(_hide(batch, settings.unknown, rng))
            _blend(average, trainer.model, min(AVERAGE, step / (step + 10)))
            if step % 100 == 0:
                print(f"ner: step {step} of {total} {time.monotonic() - began:.0f} s", flush=True)
        spent = time.monotonic() - began
        print(f"ner: epoch {epoch} step {step} loss {loss / (at + 1):.3f} {spent:.0f} s", flush=True)
        after(_with(trainer, average), f"epoch {epoch}")
    return _with(trainer, average)


def _set_rate(trainer: Trainer, rate: float) -> None:
    for group in trainer.optimizer.param_groups:
        group["lr"] = rate


def _blend(average: Module, model: Module, kept: float) -> None:
    """Move the running average towards the weights of the model."""
    import torch

    skip = "word_emb.weight"  # never trained
    with torch.no_grad():
        pairs = zip(average.named_parameters(), model.parameters(), strict=True)
        olds, news = zip(*[(old, new) for (name, old), new in pairs if name != skip], strict=True)
        torch._foreach_lerp_(list(olds), [new.detach() for new in news], 1 - kept)


def _with(trainer: Trainer, model: Module) -> Trainer:
    """The trainer seen with other weights."""
    other = copy.copy(trainer)
    other.model = model
    return other


def _hide(batch: tuple[Any, ...], share: float, rng: random.Random) -> tuple[Any, ...]:
    """Make a share of the words unknown to the word vectors, not to the characters: names will be new at run time."""
    words = [[w if rng.random() >= share else "\0" for w in sentence] for sentence in batch[0]]
    return (words, *batch[1:])


def predict(trainer: Trainer, sentences: Sequence[Sequence[str]], *, column: int = 0) -> list[list[str]]:
    """BIOES tags of each sentence by one of the tag sets."""
    import torch

    trainer.args["predict_tagset"] = column
    blank = [Tagged(tuple(s), ("O",) * len(s), ("O",) * len(s), "") for s in sentences]
    order = sorted(range(len(blank)), key=lambda at: len(blank[at].words))
    batches = Sentences([blank[at] for at in order], 64, trainer.args, vocab=trainer.vocab, evaluation=True)
    with torch.no_grad():
        found = [tags for batch in batches for tags in trainer.predict(batch)]
    result: list[list[str]] = [[] for _ in blank]
    for at, tags in zip(order, found, strict=True):
        result[at] = tags
    return result

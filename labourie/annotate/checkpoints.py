"""Read Stanza's checkpoints for use alone.

Stanza's own trainers also make an optimizer, and the first optimizer of a process makes torch import its compiler:
1.5 s of the 3.0 s (CPU) that loading both models took.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from stanza.models.ner.model import NERTagger
from stanza.models.ner.vocab import MultiVocab
from stanza.models.tokenization.model import Tokenizer
from stanza.models.tokenization.vocab import Vocab
from torch.nn import Module


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A network ready to be used, with its vocabulary and the settings it was trained with."""

    model: Any
    vocab: Any
    config: Mapping[str, Any]


def read_tokenizer(path: Path) -> Checkpoint:
    """The tokenizer that a file in Stanza's format holds; weights only."""
    saved = _load(path)
    config = saved["config"]
    sizes = [config[name] for name in ("vocab_size", "emb_dim", "hidden_dim")]
    model = Tokenizer(config, *sizes, dropout=config["dropout"], feat_dropout=config["feat_dropout"])
    return _filled(model, saved, Vocab.load_state_dict(saved["vocab"]))


def read_tagger(path: Path, vectors: Path) -> Checkpoint:
    """The NER model that a file in Stanza's format holds, with the word vectors it was trained on; weights only."""
    saved = _load(path)
    vocab = MultiVocab.load_state_dict(saved["vocab"])
    return _filled(NERTagger(saved["config"], vocab, emb_matrix=_load(vectors)["emb"]), saved, vocab)


def _load(path: Path) -> dict[str, Any]:
    saved: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    return saved


def _filled(model: Module, saved: Mapping[str, Any], vocab: object) -> Checkpoint:
    # Not strict: the word vectors stand in a file of their own.
    model.load_state_dict(saved["model"], strict=False)
    return Checkpoint(model.eval(), vocab, saved["config"])

"""Tag the tokens of sentences with a Stanza NER model.

Same network and weights as Stanza's own ner processor and the same tags, for less: no training loss is computed, a
word's characters are read once however often it occurs, and all sentences of a batch are decoded together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common.data import get_long_tensor
from stanza.models.common.vocab import PAD_ID, UNK_ID, VOCAB_PREFIX_SIZE
from stanza.models.ner.trainer import fix_singleton_tags
from torch.nn import Module
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from labourie.annotate.checkpoints import Checkpoint, read_tagger

# The tag sets that the program asks for: PER ORG LOC, and EVT ROLE. The third has names as IDNER-2k tags them.
TAG_SETS = (0, 1)
# Tokens in one forward pass, padding included: 8,000 were no faster, and took 60 MB more at their peak.
BATCH_TOKENS = 3_000
# Words whose character vector is kept (half a kilobyte each); beyond this the memory is cleared.
KEPT_WORDS = 8_000


@dataclass(frozen=True, slots=True)
class Entity:
    """A named run of tokens [start, end) of one sentence. `score`: least probability of its tags, 0..1."""

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class _Head:
    """What scores the tags of one set and finds the best run of them."""

    layer: Module
    tags: Sequence[str]
    transitions: torch.Tensor

    @classmethod
    def of(cls, checkpoint: Checkpoint, tag_set: int) -> _Head:
        network = checkpoint.model
        transitions = network.crits[tag_set]._transitions.detach()  # noqa: SLF001 (Stanza's name)
        return cls(network.tag_clfs[tag_set], checkpoint.vocab["tag"].items(tag_set), transitions)

    def decode(self, states: torch.Tensor, lengths: list[int]) -> Iterator[tuple[list[str], npt.NDArray[np.float32]]]:
        """The best tags of each sentence and their probabilities."""
        logits = self.layer(states)
        paths = viterbi(logits, self.transitions, lengths)
        probabilities = logits.softmax(2).gather(2, paths.unsqueeze(2)).squeeze(2).numpy()
        for path, scores, length in zip(paths.tolist(), probabilities, lengths, strict=True):
            # Below the prefix are padding and the unknown: Stanza reads them as the first real tag, O.
            tags = [self.tags[max(tag, VOCAB_PREFIX_SIZE)] for tag in path[:length]]
            yield fix_singleton_tags(tags), scores[:length]


class Tagger:
    """A loaded NER model with its word vectors."""

    def __init__(self, checkpoint: Checkpoint, tag_sets: Sequence[int] = TAG_SETS) -> None:
        self._model = checkpoint.model
        self._args = checkpoint.config
        self._vocab = checkpoint.vocab
        self._heads = [_Head.of(checkpoint, tag_set) for tag_set in tag_sets]
        self._rows: dict[str, int] = {}
        self._characters = torch.zeros(0)

    @classmethod
    def load(cls, path: Path, vectors: Path, tag_sets: Sequence[int] = TAG_SETS) -> Tagger:
        """Read a model and the vectors it was trained with, both in Stanza's format, weights only."""
        return cls(read_tagger(path, vectors), tag_sets)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[Entity]]:
        """The entities of each sentence, given as its tokens, in order."""
        found: list[list[Entity]] = [[] for _ in sentences]
        for batch in _batches(sentences):
            with torch.inference_mode():
                states = self._states([sentences[i] for i in batch])
                lengths = [len(sentences[i]) for i in batch]
                for head in self._heads:
                    for i, (tags, scores) in zip(batch, head.decode(states, lengths), strict=True):
                        found[i] += _entities(tags, scores)
        return [sorted(entities, key=lambda entity: (entity.start, -entity.end)) for entities in found]

    def _states(self, sentences: list[Sequence[str]]) -> torch.Tensor:
        """What the network makes of each token, (sentences, longest, units); `sentences` longest first."""
        lengths = [len(sentence) for sentence in sentences]
        inputs = [self._word_vectors(sentences), self._character_vectors(sentences, lengths)]
        packed = pack_padded_sequence(torch.cat(inputs, 2), lengths, batch_first=True)
        if self._model.input_transform is not None:
            packed = packed._replace(data=self._model.input_transform(packed.data))
        states: torch.Tensor = pad_packed_sequence(self._model.taggerlstm(packed, lengths)[0], batch_first=True)[0]
        return states

    def _word_vectors(self, sentences: list[Sequence[str]]) -> torch.Tensor:
        lower = self._args.get("lowercase", True)
        words = [[word.lower() if lower else word for word in sentence] for sentence in sentences]
        known = self._ids("word", words)
        vectors: torch.Tensor = self._model.word_emb(known)
        if self._model.delta_emb is not None:
            delta = self._ids("delta", words)
            delta[(delta == UNK_ID) & (known != UNK_ID)] = PAD_ID
            vectors = vectors + self._model.delta_emb(delta)
        return vectors

    def _ids(self, vocab: str, words: list[list[str]]) -> torch.Tensor:
        ids: torch.Tensor = get_long_tensor([self._vocab[vocab].map(sentence) for sentence in words], len(words))
        return ids

    def _character_vectors(self, sentences: list[Sequence[str]], lengths: list[int]) -> torch.Tensor:
        new = {word for sentence in sentences for word in sentence} - self._rows.keys()
        if len(self._rows) + len(new) > KEPT_WORDS:
            self._rows, self._characters = {}, torch.zeros(0)
            new = {word for sentence in sentences for word in sentence}
        if new:
            self._learn(sorted(new, key=lambda word: (-len(word), word)))
        rows = [[self._rows[word] for word in sentence] for sentence in sentences]
        ids = torch.zeros((len(rows), lengths[0]), dtype=torch.int64)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = torch.tensor(row)
        vectors: torch.Tensor = self._characters[ids]
        return vectors

    def _learn(self, words: list[str]) -> None:
        """Run the character network over `words`, longest first, and keep what it says of each."""
        network = self._model.charmodel
        characters = [self._vocab["char"].map(list(word)) for word in words]
        lengths = [len(word) for word in words]
        embedded = network.char_emb(get_long_tensor(characters, len(words)))
        layers = network.num_dir * network.args["char_num_layers"]
        start = [
            state.expand(layers, len(words), -1).contiguous()
            for state in (network.charlstm_h_init, network.charlstm_c_init)
        ]
        packed = pack_padded_sequence(embedded, lengths, batch_first=True)
        _, (last, _) = network.charlstm(packed, lengths, hx=tuple(start))
        vectors = last[-2:].transpose(0, 1).reshape(len(words), -1)
        at = len(self._rows)
        self._rows |= {word: at + row for row, word in enumerate(words)}
        self._characters = torch.cat([self._characters, vectors]) if len(self._characters) else vectors.clone()


def viterbi(logits: torch.Tensor, transitions: torch.Tensor, lengths: list[int]) -> torch.Tensor:
    """Best tag paths (sentences, longest) of a linear-chain CRF, all sentences at once, longest first.

    `logits`: (sentences, longest, tags); `transitions`: (tag before, tag after). Past a sentence's end stands 0.
    """
    count, longest, _ = logits.shape
    best = logits[:, 0].clone()
    pointers: list[torch.Tensor] = []
    active = count
    for at in range(1, longest):
        while lengths[active - 1] <= at:
            active -= 1
        scores, before = (best[:active].unsqueeze(2) + transitions).max(1)
        best[:active] = scores + logits[:active, at]
        pointers.append(before)
    paths = torch.zeros((count, longest), dtype=torch.int64)
    tag = best.argmax(1)
    for row, length in enumerate(lengths):
        paths[row, length - 1] = tag[row]
    for at in range(longest - 1, 0, -1):
        before = pointers[at - 1]
        active = len(before)
        paths[:active, at - 1] = before.gather(1, paths[:active, at].unsqueeze(1)).squeeze(1)
    return paths


def _batches(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    batch: list[int] = []
    for index in sorted(range(len(sentences)), key=lambda index: -len(sentences[index])):
        if batch and len(sentences[batch[0]]) * (len(batch) + 1) > BATCH_TOKENS:
            yield batch
            batch = []
        if sentences[index]:
            batch.append(index)
    if batch:
        yield batch


def _entities(tags: list[str], scores: npt.NDArray[np.float32]) -> Iterator[Entity]:
    """Read BIOES tags as Stanza does: a run that is broken off still counts."""
    start: int | None = None
    for at, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        previous = tags[at - 1].partition("-") if at else ("O", "", "")
        goes_on = prefix in {"I", "E"} and label == previous[2] and previous[0] in {"B", "I"}
        if start is not None and not goes_on:
            yield Entity(start, at, previous[2], float(scores[start:at].min()))
            start = None
        if start is None and prefix != "O":
            start = at

"""Split paragraphs into sentences and tokens with a Stanza tokenizer model.

Same network and weights as Stanza's own tokenize processor; the characters are turned into numbers in one pass over a
table instead of one Python call a character and feature, and offsets are kept instead of searched for afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.tokenization.data import PER_CHAR_FEAT_FUNCS, STRUCTURAL_FEATURES, WHITESPACE_RE
from stanza.models.tokenization.utils import MASK_RE

from labourie.annotate.checkpoints import Checkpoint, read_tokenizer
from labourie.annotate.spread import ABBREVIATIONS
from labourie.article import Span

# Stanza reads at most this many characters at once, then goes on after the last sentence end it saw.
WINDOW = 1000
# Characters in one forward pass: 40,000 were no faster, and took more memory at their peak.
BATCH_CHARACTERS = 20_000
# Only a text with one of these can hold an address that must stay in one token.
ADDRESS_MARKS = ("@", "://", "www.", ".co", ".org", ".net", ".gov", ".edu")

# A word of two letters or more with its final mark, but no abbreviation that has other stops or commonly ends a name;
# many words begin with "Co", so that it counts with its stop only.
GLUED_STOP = re.compile(rf"(?!(?:{'|'.join(ABBREVIATIONS)})(?:\.|(?<!Co)))[\w-]*\w\w[.!?]")

TOKEN_END = 1
SENTENCE_ENDS = (2, 4)
MULTIWORD_ENDS = (3, 4)

Codes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Encoded:
    """One paragraph as the network reads it: white space collapsed, `places` in the paragraph of each unit."""

    units: Codes
    features: npt.NDArray[np.float32]
    places: Codes


class Splitter:
    """A loaded tokenizer model."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self._model = checkpoint.model
        self._vocab = checkpoint.vocab
        self._functions: list[str] = list(checkpoint.config["feat_funcs"])
        self._rows: dict[str, tuple[int, list[float]]] = {}

    @classmethod
    def load(cls, path: Path) -> Splitter:
        """Read a model in Stanza's format, weights only."""
        return cls(read_tokenizer(path))

    def split(self, paragraphs: Sequence[str]) -> list[list[list[Span]]]:
        """For each paragraph its sentences, for each sentence the spans of its tokens in that paragraph."""
        encoded = [self._encode(paragraph) for paragraph in paragraphs]
        labels = self._labels(encoded)
        return [
            _sentences(one, label, paragraph) for one, label, paragraph in zip(encoded, labels, paragraphs, strict=True)
        ]

    def multiword(self, paragraph: str) -> list[Span]:
        """The tokens of a paragraph that hold several syntactic words: "katanya" is "kata" and "nya"."""
        encoded = self._encode(paragraph)
        (labels,) = self._labels([encoded])
        ends = {int(encoded.places[at]) + 1 for at in np.flatnonzero(np.isin(labels, MULTIWORD_ENDS))}
        return [token for sentence in _sentences(encoded, labels, paragraph) for token in sentence if token.end in ends]

    def _labels(self, encoded: list[_Encoded]) -> list[Codes]:
        """Stanza's label of each unit of each paragraph."""
        labels = [np.zeros(len(one.units), dtype=np.int64) for one in encoded]
        at = [0] * len(encoded)
        pending = [index for index, one in enumerate(encoded) if len(one.units)]
        while pending:
            sizes = [_window_end(one, start) - start for one, start in zip(encoded, at, strict=True)]
            for batch in _batches(pending, sizes):
                windows = self._predict([encoded[i] for i in batch], [at[i] for i in batch])
                for index, window in zip(batch, windows, strict=True):
                    at[index] = _advance(labels[index], at[index], window)
            pending = [index for index in pending if at[index] < len(labels[index])]
        return labels

    def _encode(self, paragraph: str) -> _Encoded:
        text = WHITESPACE_RE.sub(" ", paragraph)
        places = [at for at, unit in enumerate(text) if unit != " " or (at and text[at - 1] != " ")]
        while places and text[places[-1]] == " ":
            places.pop()
        units = [text[at] for at in places]
        rows = [self._row(unit) for unit in units]
        features = np.zeros((len(units), len(self._functions)), dtype=np.float32)
        if units:
            features[:, : len(rows[0][1])] = [row[1] for row in rows]
            self._position_features(features, units)
        return _Encoded(np.array([row[0] for row in rows], dtype=np.int64), features, np.array(places, dtype=np.int64))

    def _row(self, unit: str) -> tuple[int, list[float]]:
        row = self._rows.get(unit)
        if row is None:
            functions = [PER_CHAR_FEAT_FUNCS[name] for name in self._functions if name in PER_CHAR_FEAT_FUNCS]
            row = self._rows[unit] = (self._vocab.unit2id(unit), [float(function(unit)) for function in functions])
        return row

    def _position_features(self, features: npt.NDArray[np.float32], units: list[str]) -> None:
        # Stanza's column order: per character, end of paragraph, start of paragraph, then structural.
        column = sum(name in PER_CHAR_FEAT_FUNCS for name in self._functions)
        for name, at in (("end_of_para", -1), ("start_of_para", 0)):
            if name in self._functions:
                features[at, column] = 1
                column += 1
        for name in STRUCTURAL_FEATURES:
            if name in self._functions:
                for match in STRUCTURAL_FEATURES[name].finditer("".join(units)):
                    features[match.start() : match.end(), column] = 1
                column += 1

    def _predict(self, batch: list[_Encoded], at: list[int]) -> list[Codes]:
        """Labels of one window each, without the padding unit that ends a short paragraph."""
        ends = [_window_end(one, start) for one, start in zip(batch, at, strict=True)]
        order = sorted(range(len(batch)), key=lambda i: at[i] - ends[i])
        lengths = [ends[i] - at[i] for i in order]
        units = torch.zeros((len(batch), lengths[0]), dtype=torch.int64)
        features = torch.zeros((len(batch), lengths[0], len(self._functions)))
        for row, i in enumerate(order):
            window = batch[i].units[at[i] : ends[i]]
            units[row, : len(window)] = torch.from_numpy(window)
            features[row, : len(window)] = torch.from_numpy(batch[i].features[at[i] : ends[i]])
        with torch.inference_mode():
            predicted = self._model(units, features, lengths).argmax(2).numpy()
        result: list[Codes] = [np.zeros(0, dtype=np.int64)] * len(batch)
        for row, i in enumerate(order):
            result[i] = predicted[row, : min(ends[i], len(batch[i].units)) - at[i]]
        return result


def _window_end(one: _Encoded, start: int) -> int:
    """Where the window that begins at `start` ends: Stanza reads a unit of padding behind paragraphs of one window."""
    length = len(one.units)
    return length + 1 if length < WINDOW else min(start + WINDOW, length)


def _batches(pending: list[int], sizes: list[int]) -> Iterator[list[int]]:
    """Group `pending` longest first, so that little is padded, up to BATCH_CHARACTERS a group."""
    batch: list[int] = []
    for index in sorted(pending, key=lambda index: -sizes[index]):
        if batch and sizes[batch[0]] * (len(batch) + 1) > BATCH_CHARACTERS:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _advance(labels: Codes, at: int, window: Codes) -> int:
    """Write the labels of a window; go on after its last sentence end, since the rest was read without its context."""
    if at + len(window) < len(labels):
        ends = np.flatnonzero(np.isin(window, SENTENCE_ENDS))
        if len(ends):
            window = window[: ends[-1] + 1]
    labels[at : at + len(window)] = window
    return at + len(window)


def _sentences(encoded: _Encoded, labels: Codes, paragraph: str) -> list[list[Span]]:
    if not len(labels):
        return []
    _join_addresses(encoded, labels, paragraph)
    sentences: list[list[Span]] = []
    tokens: list[Span] = []
    at = 0
    last = len(labels) - 1
    for end in [*np.flatnonzero(labels[:-1]), last]:
        while at < end and paragraph[encoded.places[at]].isspace():
            at += 1
        start, stop = int(encoded.places[at]), int(encoded.places[end]) + 1
        if paragraph[start:stop].strip():
            tokens.append(Span(start, stop))
        at = end + 1
        if tokens and (end == last or labels[end] in SENTENCE_ENDS):
            sentences.append([*tokens[:-1], *stop_apart(paragraph, tokens[-1])])
            tokens = []
    return sentences


def stop_apart(paragraph: str, token: Span) -> list[Span]:
    """The last token of a sentence, its full stop as a token alone: the model reads "AS." as an abbreviation."""
    if not GLUED_STOP.fullmatch(token.of(paragraph)):
        return [token]
    return [Span(token.start, token.end - 1), Span(token.end - 1, token.end)]


def _join_addresses(encoded: _Encoded, labels: Codes, paragraph: str) -> None:
    """Keep e-mail and web addresses in one token, by Stanza's own expression."""
    if any(mark in paragraph for mark in ADDRESS_MARKS):
        units = WHITESPACE_RE.sub(" ", "".join(paragraph[place] for place in encoded.places))
        for match in MASK_RE.finditer(units):
            labels[match.start() : match.end() - 1] = 0
            labels[match.end() - 1] = max(labels[match.end() - 1], TOKEN_END)

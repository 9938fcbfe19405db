"""Weigh the words of a story for each theme: a linear model over one- and two-word terms, learned in training."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from labourie.article import Span
from labourie.models.themes import Array, TermWeights

_WORD = re.compile(r"[^\W\d_][\w-]*")
# Shorter words end in -nya by nature ("hanya", "tanya").
_STEM = 4


def terms(story: str) -> Mapping[str, list[Span]]:
    """Every word and every two adjacent words, folded and without -nya, with the places where they stand."""
    found: dict[str, list[Span]] = defaultdict(list)
    before: tuple[str, int] | None = None
    for match in _WORD.finditer(story):
        word = match.group().lower()
        if word.endswith("nya") and len(word) >= _STEM + 3:
            word = word[:-3]
        found[word].append(Span(*match.span()))
        if before:
            found[f"{before[0]} {word}"].append(Span(before[1], match.end()))
        before = word, match.start()
    return found


def term_values(counts: Mapping[str, int], weights: TermWeights) -> tuple[NDArray[np.int64], Array]:
    """The learned terms of a story as (rows, values): (1 + log count) * idf, of unit length."""
    known = [(row, count) for term, count in counts.items() if (row := weights.rows.get(term)) is not None]
    rows = np.array([row for row, _ in known], dtype=np.int64)
    values = (1.0 + np.log(np.array([count for _, count in known], dtype=np.float64))) * weights.idf[rows]
    length = float(np.linalg.norm(values))
    return rows, values / length if length else values


def term_scores(counts: Mapping[str, int], weights: TermWeights) -> Array:
    """How much the terms of a story speak for each learned theme, in log odds."""
    rows, values = term_values(counts, weights)
    scores: Array = values @ weights.weights[rows] + weights.bias
    return scores

"""Weigh the words of a story for each theme: a linear model over one- and two-word terms, learned in training."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from labourie.article import Span
from labourie.models.themes import Array, TermWeights

_WORD = re.compile(r"[^\W\d_][\w-]*")
_ANY_WORD = re.compile(r"\S+")
# Shorter words end in -nya by nature ("hanya", "tanya").
_STEM = 4
# A story tells what it is about in its first words: the headline or first sentence.
LEAD_WORDS = 25
# A term of the lead counts as often as this: F1 of themes on unseen articles .846 with 1, .851 with 3 and with 5.
_LEAD_WEIGHT = 3


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


def first_words(story: str, count: int) -> int:
    """Where the first `count` words of the story end; the end of the last where it has fewer, 0 where it has none."""
    return max((match.end() for match in islice(_ANY_WORD.finditer(story), count)), default=0)


def term_counts(story: str, places: Mapping[str, list[Span]]) -> Mapping[str, int]:
    """How often each term stands at its `places` in the story, the lead counted more."""
    lead = first_words(story, LEAD_WORDS)
    return {term: sum(_LEAD_WEIGHT if span.start < lead else 1 for span in spans) for term, spans in places.items()}


def term_values(counts: Mapping[str, int], weights: TermWeights) -> tuple[NDArray[np.int64], Array]:
    """The learned terms of a story as (rows, values): (1 + log count) * idf, of unit length."""
    known = [(row, count) for term, count in counts.items() if (row := weights.rows.get(term)) is not None]
    rows = np.array([row for row, _ in known], dtype=np.int64)
    values = (1.0 + np.log(np.array([count for _, count in known], dtype=np.float64))) * weights.idf[rows]
    length = float(np.linalg.norm(values))
    return rows, values / length if length else values


def term_scores(counts: Mapping[str, int], weights: TermWeights) -> Array:
    """How much the terms of a story speak for each learned theme, 1 for sure and -1 for surely not."""
    rows, values = term_values(counts, weights)
    scores: Array = values @ weights.weights[rows] + weights.bias
    return scores

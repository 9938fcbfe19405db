"""What was learned about the themes: weights of terms and of counted cues, and thresholds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from labourie import models
from labourie.errors import BadResource

Array = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True)
class TermWeights:
    """A linear model over the terms of an article for each theme of `learned`: towards 1 where it fits, else -1.

    `rows`: term -> row of `idf` and `weights`; `weights` has one column and `bias` one number for each learned theme.
    """

    rows: Mapping[str, int]
    idf: Array
    weights: Array
    bias: Array
    learned: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ThemeWeights:
    """Terms, and two linear models of cue features that all themes share. Trained by `labourie.train.themes`.

    `with_terms`: weights of the cue features and of the term score, for the learned themes; `cues_only`: of the cue
    features, for the others. The last number of both is the intercept. `thresholds`: from which score on a theme is
    claimed; of a theme not listed, that of "*".
    """

    terms: TermWeights
    with_terms: Array
    cues_only: Array
    thresholds: Mapping[str, float]

    def threshold(self, theme: str) -> float:
        """The least score at which `theme` is claimed."""
        return self.thresholds.get(theme, self.thresholds["*"])


def save_theme_weights(weights: ThemeWeights, file: Path) -> None:
    """Write the weights as a compressed npz of plain arrays, in half precision; `read_theme_weights` reads them."""
    terms = weights.terms
    np.savez_compressed(
        file,
        terms=_texts(sorted(terms.rows, key=terms.rows.__getitem__)),
        idf=terms.idf.astype(np.float16),
        weights=terms.weights.astype(np.float16),
        bias=terms.bias,
        learned=_texts(terms.learned),
        with_terms=weights.with_terms,
        cues_only=weights.cues_only,
        threshold_of=_texts(weights.thresholds),
        thresholds=np.array(list(weights.thresholds.values())),
    )


def read_theme_weights(file: Path) -> ThemeWeights:
    """The weights in `file`. Raises BadResource where it is no such file."""
    try:
        with np.load(file, allow_pickle=False) as table:
            arrays = {name: table[name] for name in table.files}
        return ThemeWeights(
            terms=TermWeights(
                rows={term: row for row, term in enumerate(_lines(arrays["terms"]))},
                idf=arrays["idf"].astype(np.float64),
                weights=arrays["weights"].astype(np.float64),
                bias=arrays["bias"],
                learned=_lines(arrays["learned"]),
            ),
            with_terms=arrays["with_terms"],
            cues_only=arrays["cues_only"],
            thresholds=dict(zip(_lines(arrays["threshold_of"]), arrays["thresholds"].tolist(), strict=True)),
        )
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadResource(f"model file {file.name}: {error}", hint="install labourie again") from error


@cache
def load_theme_weights() -> ThemeWeights:
    """The shipped weights. Raises BadResource where they are missing or damaged."""
    return read_theme_weights(models.path("themes"))


def _texts(texts: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def _lines(content: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(content.tobytes().decode().split("\n"))

import numpy as np
import pytest

from labourie.errors import BadResource
from labourie.lexicon.themes import load_themes
from labourie.models.themes import (
    TermWeights,
    ThemeWeights,
    load_theme_weights,
    read_theme_weights,
    save_theme_weights,
)

WEIGHTS = ThemeWeights(
    terms=TermWeights(
        rows={"naik upah": 1, "upah": 0},
        idf=np.array([1.5, 2.0]),
        weights=np.array([[0.5, -1.0], [0.25, 4.0]]),
        bias=np.array([-1.0, -2.0]),
        learned=("wages", "youth"),
    ),
    with_terms=np.array([1.0, 2.0, 3.0]),
    cues_only=np.array([1.0, -3.0]),
    thresholds={"*": 0.25, "wages": 0.5},
)


def test_weights_are_read_as_they_were_written(tmp_path):
    save_theme_weights(WEIGHTS, tmp_path / "themes.npz")
    read = read_theme_weights(tmp_path / "themes.npz")
    assert (read.terms.rows, read.terms.learned, read.thresholds) == (
        WEIGHTS.terms.rows,
        WEIGHTS.terms.learned,
        WEIGHTS.thresholds,
    )
    assert np.array_equal(read.terms.weights, WEIGHTS.terms.weights)
    assert np.array_equal(read.with_terms, WEIGHTS.with_terms)


@pytest.mark.parametrize(("theme", "least"), [("wages", 0.5), ("own", 0.25)])
def test_a_theme_without_threshold_takes_the_shared_one(theme, least):
    assert WEIGHTS.threshold(theme) == least


@pytest.mark.parametrize("content", [b"", b"no weights", None])
def test_what_are_no_weights_is_a_bad_resource(tmp_path, content):
    file = tmp_path / "themes.npz"
    if content is None:
        np.savez(file, other=np.zeros(1))
    else:
        file.write_bytes(content)
    with pytest.raises(BadResource, match=r"themes\.npz"):
        read_theme_weights(file)


def test_the_shipped_weights_know_the_shipped_themes():
    weights = load_theme_weights()
    assert set(weights.terms.learned) <= set(load_themes().themes)
    assert all(0.0 < least < 1.0 for least in weights.thresholds.values())

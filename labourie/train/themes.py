"""Learn what the themes' terms and cues weigh from labelled articles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from labourie.find.themes.words import term_scores
from labourie.models.themes import Array, TermWeights, ThemeWeights
from labourie.train.labelled import Labelled

# Penalty of the terms, from a grid of .1, .2, .4, .8, and inverse penalty of the cues, from .1, .3, 1, by
# cross-validation. Logistic regression of the terms takes twenty times as long for F1 .844 where this gives .853.
_TERM_PENALTY = 0.2
_CUE_C = 0.3
# A term must stand in this many training articles and in no more than half of them.
_LEAST_ARTICLES = 3
# With fewer examples than this a theme learns no terms and goes by its cues.
_LEAST_EXAMPLES = 6
_FOLDS = 4

Rows = NDArray[np.int64]


def fit(articles: Sequence[Labelled], usual: frozenset[str]) -> ThemeWeights:
    """Learn from all of `articles`, with terms of `usual` words only; every threshold is one half."""
    themes = list(articles[0].cues)
    learned = tuple(theme for theme in themes if sum(theme in article.truth for article in articles) >= _LEAST_EXAMPLES)
    held_out: dict[int, Array] = {}
    for inside, outside in folds(articles, _FOLDS):
        part = fit_terms([articles[at] for at in inside], learned, usual)
        held_out |= {int(at): term_scores(articles[at].terms, part) for at in outside}
    rows = [
        ((*article.cues[theme], held_out[at][column]), theme in article.truth)
        for at, article in enumerate(articles)
        for column, theme in enumerate(learned)
    ]
    return ThemeWeights(
        terms=fit_terms(articles, learned, usual),
        with_terms=_logistic(rows),
        cues_only=_logistic(
            [(article.cues[theme], theme in article.truth) for article in articles for theme in themes]
        ),
        thresholds={"*": 0.5},
    )


def fit_terms(articles: Sequence[Labelled], learned: tuple[str, ...], usual: frozenset[str]) -> TermWeights:
    """One ridge regression for each learned theme over TF-IDF of the usual terms."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_extraction.text import TfidfTransformer

    counter = DictVectorizer().fit([dict.fromkeys(_frequent(articles, usual), 1)])
    tfidf = TfidfTransformer(sublinear_tf=True)
    rows = tfidf.fit_transform(counter.transform([article.terms for article in articles]))
    truth = np.array([[1.0 if theme in article.truth else -1.0 for theme in learned] for article in articles])
    # Articles are far fewer than terms, so it is solved for the articles; the bias is one more term that all have.
    alike = (rows @ rows.T).toarray() + 1.0
    shares = np.linalg.solve(alike + _TERM_PENALTY * np.eye(len(articles)), truth)
    return TermWeights(
        rows=dict(counter.vocabulary_),
        idf=tfidf.idf_,
        weights=rows.T @ shares,
        bias=shares.sum(axis=0),
        learned=learned,
    )


def _frequent(articles: Sequence[Labelled], usual: frozenset[str]) -> list[str]:
    from sklearn.feature_extraction.text import CountVectorizer

    counter = CountVectorizer(analyzer=lambda article: article.terms, min_df=_LEAST_ARTICLES, max_df=0.5)
    return [term for term in counter.fit(articles).get_feature_names_out().tolist() if usual.issuperset(term.split())]


def _logistic(rows: Sequence[tuple[tuple[float, ...], bool]]) -> Array:
    """Weights and, last, intercept, for rows as they are (they are scaled while fitting)."""
    from sklearn.linear_model import LogisticRegression

    numbers = np.array([row for row, _ in rows])
    scale = numbers.std(axis=0) + 1e-9
    model = LogisticRegression(C=_CUE_C, max_iter=3000).fit(numbers / scale, [truth for _, truth in rows])
    return np.append(model.coef_[0] / scale, model.intercept_)


def folds(articles: Sequence[Labelled], count: int) -> list[tuple[Rows, Rows]]:
    """Train and test rows of each fold; near copies of one article stay in the same fold."""
    from sklearn.model_selection import GroupKFold

    return list(GroupKFold(count).split(articles, groups=[article.group for article in articles]))

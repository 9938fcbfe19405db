"""Train the theme weights and print what they are worth: on unseen articles, by cues alone, on news at large.

    python -m labourie.train.themes_report DATA OUT.npz --check GOLD [--annotated FILE]

DATA holds labour/ and diplomacy/ (gold JSON) and text/articles.jsonl.xz (news at large); FILE more articles, as JSONL
of surfaces and themes: with it news at large is not needed as examples without a theme. Nothing is learned from GOLD.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path

import numpy as np

from labourie.find.themes import score_themes
from labourie.lexicon.themes import load_themes
from labourie.models.themes import ThemeWeights, read_theme_weights, save_theme_weights
from labourie.train.labelled import (
    Labelled,
    general_news,
    grouped,
    news_texts,
    read_annotated,
    read_labelled,
    usual_words,
)
from labourie.train.themes import fit, folds

_FOLDS = 5
_NEWS = 300
_NEWS_CHECKED = 200
# Of the news at large every third article is read: 11,000 are enough to know the usual words.
_EACH = 3
_GRID = tuple(percent / 100 for percent in range(14, 62, 2))
# A standard error of F1 over 400 themes.
_SLACK = 0.015
_BINS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)

Scores = Sequence[Mapping[str, float]]


def cross_validate(
    articles: Sequence[Labelled], others: Sequence[Labelled], usual: frozenset[str]
) -> tuple[Scores, Scores]:
    """The scores of `articles` by models that saw neither them nor near copies: (with terms, by cues only)."""
    full: dict[int, Mapping[str, float]] = {}
    cues: dict[int, Mapping[str, float]] = {}
    everything = grouped([*articles, *others])
    articles, others = everything[: len(articles)], everything[len(articles) :]
    for inside, outside in folds(articles, _FOLDS):
        unseen = {articles[at].group for at in outside}
        known = [*(articles[at] for at in inside), *(other for other in others if other.group not in unseen)]
        weights = fit(known, usual)
        for at in outside.tolist():
            full[at] = score(articles[at], weights)
            cues[at] = score(articles[at], _without_terms(weights))
    return [full[at] for at in range(len(articles))], [cues[at] for at in range(len(articles))]


def score(article: Labelled, weights: ThemeWeights) -> Mapping[str, float]:
    """The score of each theme, as the program gives it; 0 for one that it does not claim of such an article."""
    given = score_themes(article.cues, article.terms, weights)
    return {theme: 0.0 if theme in article.shut else value for theme, value in given.items()}


def _without_terms(weights: ThemeWeights) -> ThemeWeights:
    terms = replace(weights.terms, learned=(), weights=weights.terms.weights[:, :0], bias=weights.terms.bias[:0])
    return replace(weights, terms=terms)


def f1(articles: Sequence[Labelled], scores: Scores, thresholds: Mapping[str, float]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the themes that have a threshold."""
    right = found = wanted = 0
    for article, given in zip(articles, scores, strict=True):
        claimed = {theme for theme, least in thresholds.items() if given[theme] >= least}
        truth = article.truth & thresholds.keys()
        right, found, wanted = right + len(claimed & truth), found + len(claimed), wanted + len(truth)
    return right / max(found, 1), right / max(wanted, 1), 2 * right / max(found + wanted, 1)


def choose_threshold(articles: Sequence[Labelled], scores: Scores) -> float:
    """The least score whose F1 is within _SLACK of the best, one for all themes.

    One standard error towards recall: a reader files an article under two to five themes, these articles under 1.5. A
    threshold for each theme gives .862 on the articles that it was chosen on, but .789 on others: there are too few
    examples of a theme.
    """
    names = list(scores[0])
    found = {least: f1(articles, scores, spread({"*": least}, names))[2] for least in _GRID}
    return min(least for least, value in found.items() if value >= max(found.values()) - _SLACK)


def spread(thresholds: Mapping[str, float], themes: Sequence[str]) -> dict[str, float]:
    """The threshold of each theme, that of "*" where it has none of its own."""
    return {theme: thresholds.get(theme, thresholds["*"]) for theme in themes}


def print_figures(name: str, articles: Sequence[Labelled], scores: Scores, thresholds: Mapping[str, float]) -> None:
    """One line for all themes and one for each: threshold, precision, recall, F1, examples."""
    themes = list(scores[0])
    print(f"{name:24} P {{:.3f}} R {{:.3f}} F1 {{:.3f}}".format(*f1(articles, scores, spread(thresholds, themes))))
    for theme in themes:
        least = spread(thresholds, themes)[theme]
        figures = f1(articles, scores, {theme: least})
        count = sum(theme in article.truth for article in articles)
        print(f"  {theme:22} >= {least:.2f}  P {figures[0]:.2f} R {figures[1]:.2f} F1 {figures[2]:.2f}  n {count}")


def print_reliability(articles: Sequence[Labelled], scores: Scores) -> None:
    """For each range of scores: how many, their mean, and the share that a reader agrees with."""
    pairs = [(given[theme], theme in one.truth) for one, given in zip(articles, scores, strict=True) for theme in given]
    print("score        n   mean score   share right")
    for low, high in pairwise(_BINS):
        inside = [pair for pair in pairs if low <= pair[0] < high]
        if inside:
            mean, share = np.mean([given for given, _ in inside]), np.mean([right for _, right in inside])
            print(f"{low:.2f}-{high:.2f} {len(inside):6}   {mean:10.3f}   {share:11.3f}")


def main() -> None:
    """Read, cross-validate, fit, write, check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--check", type=Path, required=True)
    parser.add_argument("--annotated", type=Path, help="further articles with surfaces and themes, JSONL")
    arguments = parser.parse_args()
    themes = load_themes()
    texts = list(islice(news_texts(arguments.data / "text" / "articles.jsonl.xz"), 0, None, _EACH))
    usual = usual_words(texts)
    labour = read_labelled(arguments.data / "labour", themes)
    news = general_news(texts, themes, count=_NEWS + _NEWS_CHECKED)
    more = read_annotated(arguments.annotated, themes) if arguments.annotated else news[:_NEWS]
    others = [*read_labelled(arguments.data / "diplomacy", themes), *more]
    full, cues = cross_validate(labour, others, usual)
    thresholds = {"*": choose_threshold(labour, full)}
    print_figures("cross-validated", labour, full, thresholds)
    print_figures("cues alone", labour, cues, {"*": choose_threshold(labour, cues)})
    print_reliability(labour, full)
    weights = replace(fit(grouped([*labour, *others]), usual), thresholds=thresholds)
    save_theme_weights(weights, arguments.out)
    weights = read_theme_weights(arguments.out)
    check = read_labelled(arguments.check, themes)
    print_figures("check", check, [score(article, weights) for article in check], thresholds)
    unseen = [score(article, weights) for article in islice(news, _NEWS, None)]
    claimed = sum(any(given[theme] >= weights.threshold(theme) for theme in given) for given in unseen)
    print(f"general news: {claimed} of {len(unseen)} unseen articles get a theme")
    print(f"{len(weights.terms.rows)} terms, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()

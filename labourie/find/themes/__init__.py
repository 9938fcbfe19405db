"""Find the policy themes that a story is about, each with a calibrated score and the words that speak for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

import numpy as np

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.find.mention import Mention
from labourie.find.themes.cues import CueHit, features, find_cues
from labourie.find.themes.words import term_counts, term_scores, term_values, terms
from labourie.lexicon.themes import Themes
from labourie.models.themes import TermWeights, ThemeWeights

# More places than these convince no reader further.
_MOST_EVIDENCE = 20
_MOST_TERMS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeClaim:
    """A theme that the story is about. `score`: 0..1, calibrated; `evidence`: by place, never empty.

    The rule of evidence is "cue" (a listed word), "weak cue" (one that counts beside others) or "term" (of the learned
    terms one that weighs most, where no cue stands).
    """

    id: str
    label: str
    label_id: str
    score: float
    evidence: tuple[Mention, ...]


def find_themes(annotation: Annotation, themes: Themes, weights: ThemeWeights) -> tuple[ThemeClaim, ...]:
    """The themes of the story, the surest first. A story that is not about labour has none."""
    story = annotation.article.story
    hits = find_cues(annotation, themes)
    places = terms(story)
    counts = term_counts(story, places)
    shut = shut_themes(story, themes)
    scores = score_themes(features(story, hits, themes), counts, weights)
    claims = [
        ThemeClaim(
            id=theme,
            label=themes.themes[theme].label,
            label_id=themes.themes[theme].label_id,
            score=score,
            evidence=tuple(
                Mention(span=span, surface=span.of(annotation.article.text), rule=rule)
                for span, rule in _cue_evidence(theme, hits) or _term_evidence(theme, places, counts, weights.terms)
            ),
        )
        for theme, score in scores.items()
        if score >= weights.threshold(theme) and theme not in shut
    ]
    return tuple(sorted((claim for claim in claims if claim.evidence), key=lambda claim: (-claim.score, claim.id)))


def shut_themes(story: str, themes: Themes) -> frozenset[str]:
    """The themes that are not claimed of this story whatever they score: the broad ones, if no word is of labour."""
    if next(themes.labour.find(story), None) is not None:
        return frozenset()
    return frozenset(theme.id for theme in themes.themes.values() if theme.broad)


def score_themes(
    numbers: Mapping[str, tuple[float, ...]], counts: Mapping[str, int], weights: ThemeWeights
) -> dict[str, float]:
    """For each theme how likely it is, 0..1, that a story with these cue features and terms is about it."""
    by_terms = dict(zip(weights.terms.learned, term_scores(counts, weights.terms), strict=True))
    scores: dict[str, float] = {}
    for theme, cues in numbers.items():
        if theme in by_terms:
            logit = float(np.dot((*cues, by_terms[theme], 1.0), weights.with_terms))
        else:
            logit = float(np.dot((*cues, 1.0), weights.cues_only))
        scores[theme] = 1.0 / (1.0 + exp(-logit))
    return scores


def _cue_evidence(theme: str, hits: tuple[CueHit, ...]) -> list[tuple[Span, str]]:
    """The cues of the theme, those outside names and the strong ones first; none where only weak ones stand."""
    cues = [hit for hit in hits if hit.cue.theme == theme]
    if all(hit.cue.weak for hit in cues):
        return []
    best = sorted(cues, key=lambda hit: (hit.in_name, hit.cue.weak, hit.span))[:_MOST_EVIDENCE]
    return sorted((hit.span, "weak cue" if hit.cue.weak else "cue") for hit in best)


def _term_evidence(
    theme: str, places: Mapping[str, list[Span]], counts: Mapping[str, int], weights: TermWeights
) -> list[tuple[Span, str]]:
    """The first places of the learned terms that speak most for the theme; none where it has learned no terms."""
    if theme not in weights.learned:
        return []
    column = weights.learned.index(theme)
    rows, values = term_values({term: counts[term] for term in counts if term in weights.rows}, weights)
    known = [term for term in counts if term in weights.rows]
    gains = values * weights.weights[rows, column]
    spans = [places[known[at]][0] for at in np.argsort(-gains, kind="stable")[:_MOST_TERMS] if gains[at] > 0]
    apart = [span for at, span in enumerate(spans) if not any(span.overlaps(other) for other in spans[:at])]
    return sorted((span, "term") for span in apart)

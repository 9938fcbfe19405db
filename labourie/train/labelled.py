"""Articles for learning themes: cue features, terms and the themes that a reader gave; and news at large, with none."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article
from labourie.find.themes.cues import features, find_cues
from labourie.find.themes.words import terms
from labourie.lexicon.themes import Themes
from labourie.read.furniture import find_zones
from labourie.train.project import read_gold

_WORD = re.compile(r"[^\W\d_][\w-]*")
_SHINGLE = 5
# Two articles that share more of the shorter one's five-word runs than this are near copies.
_COPIED = 0.15
# A word of an article of news at large is usual if it stands in this many articles, mostly in small letters.
_USUAL_ARTICLES = 5
_ACRONYM_ARTICLES = 10
_LEAST_WORDS = 80


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """One article as numbers. `cues`: features by theme; `terms`: counts; `group`: equal for near copies."""

    id: str
    cues: Mapping[str, tuple[float, ...]]
    terms: Mapping[str, int]
    truth: frozenset[str]
    group: int


def read_labelled(folder: Path, themes: Themes) -> list[Labelled]:
    """The gold articles of a folder, their names as the gold has them, furniture left out."""
    labels = {path.stem: json.loads(path.read_text("utf-8"))["themes"] for path in sorted(folder.glob("*.json"))}
    articles: list[Labelled] = []
    stories: list[str] = []
    for gold, (name, truth) in zip(read_gold(folder), labels.items(), strict=True):
        article = replace(gold.article, zones=find_zones(gold.article.text))
        names = tuple(NamedSpan(span, Label(label)) for span, label in sorted([*gold.names, *gold.wider]))
        articles.append(_labelled(name, Annotation(article, (), names), frozenset(truth), themes))
        stories.append(article.story)
    return [replace(article, group=group) for article, group in zip(articles, _groups(stories), strict=True)]


def general_news(texts: Iterable[str], themes: Themes, *, count: int, seed: int = 1) -> list[Labelled]:
    """`count` articles drawn from `texts` that hold at most one strong cue: no reader would file them under labour."""
    shuffled = list(texts)
    Random(seed).shuffle(shuffled)
    found: list[Labelled] = []
    for text in shuffled:
        if len(found) == count:
            break
        article = Article(id=str(len(found)), text=text, source="-", zones=find_zones(text))
        annotation = Annotation(article, (), ())
        if len(text.split()) >= _LEAST_WORDS and sum(not hit.cue.weak for hit in find_cues(annotation, themes)) <= 1:
            found.append(_labelled(f"news-{len(found)}", annotation, frozenset(), themes))
    return [replace(article, group=at) for at, article in enumerate(found)]


def together(*collections: Sequence[Labelled]) -> list[Labelled]:
    """All articles in one list; groups of different collections are made different."""
    joined: list[Labelled] = []
    for articles in collections:
        first = 1 + max((article.group for article in joined), default=-1)
        joined += [replace(article, group=first + article.group) for article in articles]
    return joined


def _labelled(name: str, annotation: Annotation, truth: frozenset[str], themes: Themes) -> Labelled:
    story = annotation.article.story
    cues = features(story, find_cues(annotation, themes), themes)
    counts = {term: len(spans) for term, spans in terms(story).items()}
    return Labelled(id=name, cues=cues, terms=counts, truth=truth, group=0)


def news_texts(file: Path) -> Iterator[str]:
    """The texts of a compressed JSONL file of articles."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def usual_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that name no one: written small at least every other time, and acronyms; both in many articles."""
    articles: Counter[str] = Counter()
    written: Counter[str] = Counter()
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        words = _WORD.findall(text)
        articles.update({word.lower() for word in words})
        written.update(word.lower() for word in words)
        small.update(word for word in words if word.islower())
        capital.update(word.lower() for word in words if word.isupper() and 2 <= len(word) <= 7)
    return frozenset(
        word
        for word, count in articles.items()
        if (count >= _USUAL_ARTICLES and 2 * small[word] >= written[word])
        or (count >= _ACRONYM_ARTICLES and capital[word] >= 0.8 * written[word])
    )


def _groups(stories: list[str]) -> list[int]:
    """A number for each story, the same for near copies (by five-word runs)."""
    runs = [_runs(story) for story in stories]
    groups = list(range(len(stories)))
    for one, mine in enumerate(runs):
        for other in range(one):
            shared = len(mine & runs[other])
            if shared > _COPIED * min(len(mine), len(runs[other])):
                old, new = groups[one], groups[other]
                groups = [new if group == old else group for group in groups]
    return groups


def _runs(story: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", story.lower())
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}

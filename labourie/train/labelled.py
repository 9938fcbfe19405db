"""Articles for learning themes: cue features, terms and the themes that a reader gave; and news at large, with none."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from zlib import crc32

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article
from labourie.find.themes import shut_themes
from labourie.find.themes.cues import features, find_cues
from labourie.find.themes.words import term_counts, terms
from labourie.lexicon.themes import Themes
from labourie.read.furniture import find_zones
from labourie.train.project import Gold, read_gold, read_surfaces

_WORD = re.compile(r"[^\W\d_][\w-]*")
_RUN = 5
# Two articles that share more of the shorter one's five-word runs than this are near copies.
_COPIED = 0.15
# A word of an article of news at large is usual if it stands in this many articles, mostly in small letters.
_USUAL_ARTICLES = 5
_ACRONYM_ARTICLES = 10
_LEAST_WORDS = 80


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """One article as numbers. `cues`: features by theme; `terms`: counts; `shut`: themes that are not claimed of it.

    `runs`: its runs of five words, hashed; `group`: equal for near copies, once `grouped` has compared them.
    """

    id: str
    cues: Mapping[str, tuple[float, ...]]
    terms: Mapping[str, int]
    truth: frozenset[str]
    shut: frozenset[str]
    runs: frozenset[int]
    group: int = 0


def read_labelled(folder: Path, themes: Themes) -> list[Labelled]:
    """The gold articles of a folder, their names as the gold has them, furniture left out."""
    labels = [json.loads(path.read_text("utf-8"))["themes"] for path in sorted(folder.glob("*.json"))]
    return [_from_gold(gold, truth, themes) for gold, truth in zip(read_gold(folder), labels, strict=True)]


def read_annotated(file: Path, themes: Themes) -> list[Labelled]:
    """The articles of a JSONL file: {"id", "text", "themes": [...], "PER": [...], "ORG": [...], ...}."""
    labels = [json.loads(line)["themes"] for line in file.read_text("utf-8").splitlines()]
    return [_from_gold(gold, truth, themes) for gold, truth in zip(read_surfaces(file), labels, strict=True)]


def general_news(texts: Iterable[str], themes: Themes, *, count: int, seed: int = 1) -> list[Labelled]:
    """`count` articles drawn from `texts` that hold at most one strong cue: no reader would file them under labour."""
    shuffled = list(texts)
    Random(seed).shuffle(shuffled)
    found: list[Labelled] = []
    for text in shuffled:
        if len(found) == count:
            break
        article = Article(id=f"news-{len(found)}", text=text, source="-", zones=find_zones(text))
        annotation = Annotation(article, (), ())
        if len(text.split()) >= _LEAST_WORDS and sum(not hit.cue.weak for hit in find_cues(annotation, themes)) <= 1:
            found.append(_labelled(annotation, (), themes))
    return found


def grouped(articles: Iterable[Labelled]) -> list[Labelled]:
    """The articles, those that are near copies of one another (by five-word runs) in one group."""
    listed = list(articles)
    groups = list(range(len(listed)))
    holders: dict[int, list[int]] = defaultdict(list)
    for one, article in enumerate(listed):
        shared = Counter(other for run in article.runs for other in holders[run])
        for other, count in shared.items():
            if count > _COPIED * min(len(article.runs), len(listed[other].runs)):
                old, new = groups[one], groups[other]
                groups = [new if group == old else group for group in groups]
        for run in article.runs:
            holders[run].append(one)
    return [replace(article, group=group) for article, group in zip(listed, groups, strict=True)]


def _from_gold(gold: Gold, truth: Iterable[str], themes: Themes) -> Labelled:
    names = tuple(NamedSpan(span, Label(label)) for span, label in sorted([*gold.names, *gold.wider]))
    return _labelled(Annotation(gold.article, (), names), truth, themes)


def _labelled(annotation: Annotation, truth: Iterable[str], themes: Themes) -> Labelled:
    story = annotation.article.story
    words = re.findall(r"\w+", story.lower())
    return Labelled(
        id=annotation.article.id,
        cues=features(story, find_cues(annotation, themes), themes),
        terms=term_counts(story, terms(story)),
        truth=frozenset(truth),
        shut=shut_themes(story, themes),
        runs=frozenset(crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)),
    )


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

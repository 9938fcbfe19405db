"""More training sentences without annotators: articles tagged by a first model, kept where it is sure."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from labourie.annotation import Annotation
from labourie.article import Article, Span
from labourie.lexicon.organisations import load_bodies
from labourie.train.corpus import Tagged, normalise
from labourie.train.project import Gold, Names, place, story, tag

# Words that an article on labour or on diplomacy holds several of.
TOPIC = re.compile(
    r"\b(?:buruh|pekerja|ketenagakerjaan|upah|serikat|tenaga kerja|menaker|kemnaker|tki|pmi|phk|ilo"
    r"|pekerja migran|pelatihan|menteri|kementerian|bilateral|kerja sama|duta besar|delegasi|kunjungan|perdana menteri"
    r"|presiden|kedutaan|nota)\b",
    re.IGNORECASE,
)
SURE = 0.6  # the least score of a name in a sentence that is kept; 0.9 kept few organisations
PLAIN = 4  # of sentences without any name one in so many is kept, or what is unsure would be learned as no name


def pick(path: Path, banned: frozenset[str], *, limit: int) -> list[Article]:
    """The `limit` articles with most topic words to their length, none that shares a sentence with `banned`."""
    rated: list[tuple[float, str, str]] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"]
            words = text.count(" ") + 1
            if 120 <= words <= 900:
                rated.append((len(TOPIC.findall(text)) / words, str(row["id"]), text))
    rated.sort(reverse=True)
    kept: list[Article] = []
    seen: set[str] = set()
    for _, key, text in rated:
        parts = {normalise(part) for part in re.split(r"(?<=[.?!])\s+|\n", text) if len(part) > 40}
        if not parts & banned and len(parts & seen) * 2 <= len(parts):
            seen |= parts
            kept.append(story(key, text))
        if len(kept) == limit:
            break
    return kept


def harvest(annotations: Iterable[Annotation], banned: frozenset[str]) -> list[Tagged]:
    """The sentences of tagged articles, each name as the article mostly labels it; unsure sentences left out."""
    result: list[Tagged] = []
    for annotation in annotations:
        gold, doubt = _settled(annotation)
        for at, sentence in enumerate(annotation.sentences):
            words = [token.span for token in sentence.tokens]
            if any(span.overlaps(sentence.span) for span in doubt) or normalise(_text(annotation, words)) in banned:
                continue
            names, wider = (
                tag(words, tuple(name for name in found if name[0].overlaps(sentence.span)))
                for found in (gold.names, gold.wider)
            )
            if at % PLAIN and all(one == "O" for one in (*names, *wider)):
                continue
            result.append(Tagged(tuple(token.text for token in sentence.tokens), names, wider, "silver"))
    return result


def _text(annotation: Annotation, words: Sequence[Span]) -> str:
    return annotation.article.text[words[0].start : words[-1].end]


def _settled(annotation: Annotation) -> tuple[Gold, list[Span]]:
    """The names of an article after a vote over all places of each surface, and the places that stay in doubt."""
    text = annotation.article.story
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    best: Counter[str] = Counter()
    for name in annotation.names:
        surface, score = name.span.of(text), name.score or 0.0
        if name.label in ("PER", "ORG", "LOC"):
            votes[surface][name.label.value] += round(100 * score)
            best[surface] = max(best[surface], round(100 * score))
    label = {surface: counter.most_common(1)[0][0] for surface, counter in votes.items()}
    people = [
        surface for surface, value in label.items() if value == "PER" and " " in surface and best[surface] >= 100 * SURE
    ]
    for part in {part for surface in people for part in surface.split() if len(part) > 3 and part[0].isupper()}:
        if best[part] < 100 * SURE:
            label[part], best[part] = "PER", 100
    sure = [(s, value) for s, value in label.items() if best[s] >= 100 * SURE]
    voted = place(text, [(s, value) for s, value in sure if s[:1].isupper()])
    names = tuple(sorted([*voted, *_listed(text, voted)]))
    doubt = [n.span for n in annotation.names if (n.score or 0) < SURE and not _covered(n.span, names)]
    wider = tuple((n.span, n.label.value) for n in annotation.names if n.label in ("EVT", "ROLE"))
    return Gold(annotation.article, names, wider), doubt


def _listed(text: str, names: Names) -> Iterator[tuple[Span, str]]:
    """Public bodies of the lexicon where the model has found nothing: few stand in the annotated articles."""
    taken = bytearray(len(text))
    for span, _ in names:
        taken[span.start : span.end] = b"\1" * len(span)
    for span, _ in load_bodies().listed.find(text):
        if not any(taken[span.start : span.end]):
            yield span, "ORG"


def _covered(span: Span, names: Iterable[tuple[Span, str]]) -> bool:
    return any(span == name for name, _ in names)

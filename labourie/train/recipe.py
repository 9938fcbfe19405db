"""The steps of the recipe: each reads the data folder and what the steps before it left in the work folder."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from labourie.annotate.splitter import Splitter
from labourie.annotate.stanza_annotator import PARAGRAPH, StanzaAnnotator
from labourie.annotate.tagger import Tagger
from labourie.article import Article, Span
from labourie.lexicon import DATA
from labourie.lexicon.countries import load_countries
from labourie.train import corpus, ner, project, silver, swap
from labourie.train.corpus import Tagged

# How often an epoch passes over a source, one copy being as annotated and the others with swapped names.
COPIES = {"labour": 2, "diplomacy": 2, "annotated": 2, corpus.IDNER: 3}
SWAPPED = 0.25  # share of the sentences of the other sources that stand with swapped names
LATER = ner.Settings(epochs=2, rate=2e-3, seed=2)  # how the tagger goes on with self-labelled sentences


def development(data: Path) -> Path:
    """The folder of development articles that belongs to a data folder."""
    return data.parent / "gold" / "dev"


def prepare(data: Path, work: Path, *, annotated: Path | None = None) -> int:
    """Write `work`/tagged.jsonl, every training sentence, tokenised by `work`/tokenizer.pt; how many.

    `annotated`: a JSONL file of further articles with the surfaces of their names, or None.
    """
    banned = corpus.banned_sentences(data, development(data))
    sentences = corpus.public(data / "ner", banned)
    splitter = Splitter.load(work / "tokenizer.pt")
    for name in ("labour", "diplomacy"):
        gold = project.read_gold(data / name)
        sentences += project.sentences(gold, cut(splitter, [one.article for one in gold]), name)
    if annotated is not None:
        gold = project.read_surfaces(annotated)
        sentences += project.sentences(gold, cut(splitter, [one.article for one in gold]), "annotated")
    kept = [s for s in sentences if corpus.normalise("".join(s.words)) not in banned]
    corpus.dump(kept, work / "tagged.jsonl")
    return len(kept)


def cut(splitter: Splitter, articles: Sequence[Article]) -> list[list[list[Span]]]:
    """The sentences of each article as spans of words, cut as at run time."""
    result: list[list[list[Span]]] = []
    for article in articles:
        lines = list(PARAGRAPH.finditer(article.story))
        split = splitter.split([line.group() for line in lines])
        result.append(
            [
                [Span(word.start + line.start(), word.end + line.start()) for word in sentence]
                for line, sentences in zip(lines, split, strict=True)
                for sentence in sentences
            ]
        )
    return result


def self_train(data: Path, work: Path, *, articles: int = 1500) -> int:
    """Write `work`/silver.jsonl, sentences beyond the annotated ones that `work`/ner.pt is sure of; how many."""
    known = {corpus.normalise("".join(s.words)) for s in corpus.load(work / "tagged.jsonl")}
    banned = corpus.banned_sentences(data, development(data)) | known
    tagger = Tagger.load(work / "ner.pt", work / "vectors.pt")
    annotator = StanzaAnnotator(Splitter.load(work / "tokenizer.pt"), tagger)
    picked = silver.pick(data / "text" / "articles.jsonl.xz", banned, limit=articles)
    sentences = silver.harvest(annotator.annotate(picked), banned)
    corpus.dump(sentences, work / "silver.jsonl")
    return len(sentences)


def train_ner(work: Path, *, minutes: float, out: Path) -> None:
    """Train the tagger on what `prepare` wrote and save it as `out`; `minutes`: time limit.

    Once `self_train` has written, go on from `out` with its sentences as well.
    """
    tagged, silvered = corpus.load(work / "tagged.jsonl"), corpus.load(work / "silver.jsonl")
    settings = replace(LATER if silvered else ner.Settings(), minutes=minutes)
    vectors = work / "vectors.pt"
    trainer = ner.resume(out, vectors, settings) if silvered else ner.build(tagged, vectors, settings)
    ner.train(trainer, Refresher([*tagged, *silvered]), settings, after=lambda averaged, _: averaged.save(str(out)))


class Refresher:
    """The sentences of one epoch: our own as they are and with other names, all a little roughened."""

    def __init__(self, sentences: Sequence[Tagged]) -> None:
        names = {name for _, name in load_countries().shown.values()}
        self._sentences = list(sentences)
        rows = csv.DictReader((DATA / "organisations.csv").read_text(encoding="utf-8").splitlines())
        bodies = [form for row in rows for form in (row["name"], row["acronym"]) if form]
        self._swapper = swap.Swapper.load(sorted(names), bodies)

    def __call__(self, rng: random.Random) -> list[Tagged]:
        """The next epoch."""
        epoch: list[Tagged] = []
        for sentence in self._sentences:
            copies = COPIES.get(sentence.source, 1)
            epoch += [self._swapper.swap(sentence, rng) for _ in range(copies - 1)]
            swapped = copies == 1 and rng.random() < SWAPPED
            epoch.append(self._swapper.swap(sentence, rng) if swapped else sentence)
        rng.shuffle(epoch)
        return [swap.roughen(sentence, rng) for sentence in epoch]

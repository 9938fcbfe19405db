"""The table of figures: the shipped models on the public benchmarks and the development articles."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from labourie import models
from labourie.annotate import load_annotator
from labourie.annotate.splitter import Splitter
from labourie.annotate.tagger import Tagger
from labourie.article import Span
from labourie.train import corpus, gsd, measure, project, treebank

Row = tuple[str, float]
NAMES = frozenset({"PER", "ORG", "LOC"})


def table(data: Path) -> Iterator[Row]:
    """Every figure as (what, value), in per cent unless the name tells a unit; gold/dev stands beside `data`."""
    yield from splitting(Splitter.load(models.path("tokenizer")), data / "ud")
    yield from benchmark(Tagger.load(models.path("ner"), models.path("vectors"), [corpus.IDNER_TAGS]), data / "ner")
    yield from development(data.parent / "gold" / "dev")
    yield "weights (MB)", sum(card.bytes for card in models.cards()) / 1e6


def splitting(splitter: Splitter, folder: Path) -> Iterator[Row]:
    """F1 of tokens, sentences and multiword tokens on the treebank tests, each read as one paragraph.

    GSD by its own splitting, and by that of news, which is what the program finds in articles.
    """
    for name, file, form in (
        ("GSD test", "id_gsd-ud-test.conllu", gsd.in_its_form),
        ("GSD test as news:", "id_gsd-ud-test.conllu", str),
        ("CSUI test", "id_csui-ud-test.conllu", str),
    ):
        gold = treebank.flatten(list(treebank.read(folder / file)))
        text = form(gold.text)
        found = splitter.split([text])[0]
        yield f"{name} tokens", measure.f1(gold.tokens, {token for sentence in found for token in sentence})
        whole = {Span(sentence[0].start, sentence[-1].end) for sentence in found}
        yield f"{name} sentences", measure.f1(gold.sentences, whole)
        yield f"{name} multiword tokens", measure.f1(gold.multiword, set(splitter.multiword(text)))


def benchmark(tagger: Tagger, folder: Path) -> Iterator[Row]:
    """Entity F1 on IDNER-2k, on its own tokens, by the tag set that was learned from it."""
    for part in ("dev", "test"):
        rows = list(corpus.read_columns(folder / f"idner-news-2k.{part}.txt"))
        tally = measure.Tally()
        for row, found in zip(rows, tagger.tag([[word for word, _ in row] for row in rows]), strict=True):
            predicted = [((entity.start, entity.end), entity.label) for entity in found]
            tally.add(measure.runs([tag for _, tag in row]), predicted)
        labels = ("PER", "ORG", "LOC", "all") if part == "test" else ("all",)
        yield from ((f"IDNER-2k {part} {label}", tally.f1(label)) for label in labels)


def development(folder: Path) -> Iterator[Row]:
    """Entity F1 on the development articles from raw text through our own tokenizer, time to load, words a second."""
    began = time.perf_counter()
    annotator = load_annotator()
    yield "load, torch imported (s)", time.perf_counter() - began
    gold = project.read_gold(folder)
    articles = [one.article for one in gold]
    began = time.perf_counter()
    annotations = annotator.annotate(articles)
    spent = time.perf_counter() - began
    names, wider = measure.Tally(), measure.Tally()
    for one, annotation in zip(gold, annotations, strict=True):
        found = [(name.span, name.label.value) for name in annotation.names]
        names.add(one.names, [entity for entity in found if entity[1] in NAMES])
        wider.add(one.wider, [entity for entity in found if entity[1] not in NAMES])
    yield from ((f"labour dev {label}", names.f1(label)) for label in ("PER", "ORG", "LOC", "all"))
    yield from ((f"labour dev {label}", wider.f1(label)) for label in ("EVT", "ROLE"))
    yield "bulk speed (words/s)", sum(len(article.text.split()) for article in articles) / spent

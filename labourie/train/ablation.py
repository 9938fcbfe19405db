"""What each ingredient of the tagger brings: small taggers of one size, each trained for the same number of steps."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from stanza.models.ner.trainer import Trainer

from labourie import models
from labourie.annotate.splitter import Splitter
from labourie.train import charlm, corpus, measure, ner, project, recipe, swap
from labourie.train.corpus import Tagged

STEPS = 300
SETTINGS = ner.Settings(epochs=1, batch=32, hidden=96, characters=48)
ARTICLES = ("labour", "diplomacy", "annotated")


@dataclass(frozen=True, kw_only=True)
class Variant:
    """What a tagger is trained with beside the public corpora. `labour`: share of those articles, the first ones."""

    labour: float = 0.0
    diplomacy: bool = False
    annotated: bool = False
    silver: bool = False
    swaps: bool = False
    vectors: bool = True
    charlm: bool = False


ALL = Variant(labour=1.0, diplomacy=True, annotated=True, silver=True, swaps=True)
VARIANTS = {
    "public corpora and vectors": Variant(),
    "+ 25 % of the labour articles": Variant(labour=0.25),
    "+ 50 % of the labour articles": Variant(labour=0.5),
    "+ all labour articles": Variant(labour=1.0),
    "+ diplomacy articles": Variant(diplomacy=True),
    "+ other names swapped in": Variant(swaps=True),
    "+ self-labelled sentences": Variant(silver=True),
    "+ language model": Variant(charlm=True),
    "- vectors": Variant(vectors=False),
    "all but the language model": ALL,
    "all - labour articles": replace(ALL, labour=0.0),
    "all - diplomacy articles": replace(ALL, diplomacy=False),
    "all - swapped names": replace(ALL, swaps=False),
    "all - self-labelled sentences": replace(ALL, silver=False),
    "all - vectors": replace(ALL, vectors=False),
    "all + language model": replace(ALL, charlm=True),
}


@dataclass(frozen=True, slots=True)
class Scores:
    """Entity F1, per cent: development articles by the averaged weights, by the last ones; IDNER-2k test; per label."""

    dev: float
    last: float
    idner: float
    person: float
    organisation: float
    location: float


def table(data: Path, work: Path) -> Iterator[str]:
    """The lines of the table; every row is kept in `work`/ablation.jsonl and not trained again."""
    known = work / "ablation.jsonl"
    rows = {row["name"]: row for row in map(json.loads, known.read_text().splitlines())} if known.exists() else {}
    yield f"{'':32}{'dev':>6}{'PER':>6}{'ORG':>6}{'LOC':>6}{'IDNER':>7}{'dev, no averaging':>19}"
    trials = Trials(data, work)
    for name, variant in VARIANTS.items():
        if name not in rows:
            began = time.monotonic()
            rows[name] = {"name": name, **asdict(trials.run(variant)), "minutes": (time.monotonic() - began) / 60}
            with known.open("a") as out:
                out.write(json.dumps(rows[name]) + "\n")
        row = rows[name]
        scores = f"{row['dev']:6.1f}{row['person']:6.1f}{row['organisation']:6.1f}{row['location']:6.1f}"
        yield f"{name:32}{scores}{row['idner']:7.1f}{row['last']:19.1f}"


class Trials:
    """The sentences that the variants choose from, and what they are measured on."""

    def __init__(self, data: Path, work: Path) -> None:
        self._work = work
        self._tagged = corpus.load(work / "tagged.jsonl")
        self._silver = corpus.load(work / "silver.jsonl")
        self._gold = project.read_gold(recipe.development(data))
        splitter = Splitter.load(models.path("tokenizer"))
        self._cut = recipe.cut(splitter, [one.article for one in self._gold])
        self._idner = list(corpus.read_columns(data / "ner" / f"{corpus.IDNER}.test.txt"))

    def run(self, variant: Variant) -> Scores:
        """Train and measure one variant."""
        sentences = self.sentences(variant)
        more = charlm.arguments(self._work) if variant.charlm else []
        trainer = ner.build(sentences, self._work / "vectors.pt", SETTINGS, more)
        if not variant.vectors:
            trainer.model.word_emb.weight.data.zero_()
        averaged = ner.train(trainer, _fixed(sentences, variant), SETTINGS, after=lambda *_: None)
        dev, idner = self._development(averaged), self._benchmark(averaged)
        last = self._development(trainer).f1()
        return Scores(dev.f1(), last, idner.f1(), dev.f1("PER"), dev.f1("ORG"), dev.f1("LOC"))

    def sentences(self, variant: Variant) -> list[Tagged]:
        """What a variant is trained on."""
        labour = [s for s in self._tagged if s.source == "labour"]
        chosen = [s for s in self._tagged if s.source not in ARTICLES]
        chosen += labour[: max(1, int(variant.labour * len(labour)))]  # one, so that every tag set has its tags
        chosen += [s for s in self._tagged if s.source in ARTICLES[1:] and getattr(variant, s.source)]
        return chosen + self._silver * variant.silver

    def _development(self, trainer: Trainer) -> measure.Tally:
        words = [
            [word.of(one.article.text) for word in sentence]
            for one, cut in zip(self._gold, self._cut, strict=True)
            for sentence in cut
        ]
        found = iter(ner.predict(trainer, words))
        tally = measure.Tally()
        for one, cut in zip(self._gold, self._cut, strict=True):
            tally.add(one.names, [name for sentence in cut for name in project.spans(sentence, next(found))])
        return tally

    def _benchmark(self, trainer: Trainer) -> measure.Tally:
        found = ner.predict(trainer, [[word for word, _ in row] for row in self._idner], column=corpus.IDNER_TAGS)
        tally = measure.Tally()
        for row, tags in zip(self._idner, found, strict=True):
            tally.add(measure.runs([tag for _, tag in row]), measure.runs(tags))
        return tally


def _fixed(sentences: Sequence[Tagged], variant: Variant) -> Callable[[random.Random], list[Tagged]]:
    """One epoch of STEPS batches, whatever the number of sentences."""
    refresh = recipe.Refresher(sentences) if variant.swaps else None

    def epoch(rng: random.Random) -> list[Tagged]:
        found: list[Tagged] = []
        while len(found) < STEPS * SETTINGS.batch:
            found += refresh(rng) if refresh else _plain(sentences, rng)
        return found[: STEPS * SETTINGS.batch]

    return epoch


def _plain(sentences: Sequence[Tagged], rng: random.Random) -> list[Tagged]:
    copies = [s for s in sentences for _ in range(recipe.COPIES.get(s.source, 1))]
    rng.shuffle(copies)
    return [swap.roughen(s, rng) for s in copies]

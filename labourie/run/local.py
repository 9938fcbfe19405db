"""Run batches in this process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from labourie.article import Article
from labourie.outcome import Extraction, Failure
from labourie.run.batches import Batch


class Extractor(Protocol):
    """What does the work: the pipeline, or a stand-in for it in a test."""

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """Give one extraction for each article, in order."""
        ...


Loader = Callable[[], Extractor]


def run_here(todo: Iterable[Batch], load: Loader) -> Iterator[Extraction | Failure]:
    """Extract batch after batch; `load` is called at the first article."""
    extractor: Extractor | None = None
    for batch in todo:
        if extractor is None and any(isinstance(one, Article) for one in batch):
            extractor = load()
        yield from extract_batch(batch, extractor)


def extract_batch(batch: Batch, extractor: Extractor | None) -> list[Extraction | Failure]:
    """Give the outcomes of one batch in its order; `extractor` is None only where the batch holds no article."""
    articles = [one for one in batch if isinstance(one, Article)]
    done = iter(extractor.extract(articles) if extractor else ())
    return [next(done) if isinstance(one, Article) else one for one in batch]


def cores() -> int:
    """Processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

"""Run batches in this process, and what a worker does with its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from traceback import format_exception
from typing import Protocol

from labourie.article import Article
from labourie.errors import DEBUG, BadResource, Fault
from labourie.outcome import Extraction, Failure
from labourie.run.batches import Batch

_LOG = logging.getLogger("labourie.run")


class Extractor(Protocol):
    """What does the work: the pipeline, or a stand-in for it in a test."""

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """Give one extraction for each article, in order."""
        ...


Loader = Callable[[], Extractor]


Outcomes = list[Extraction | Failure]


def run_here(todo: Iterable[Batch], load: Loader) -> Iterator[Extraction | Failure]:
    """Extract batch after batch; `load` is called at the first article."""
    runner = Runner(load)
    for batch in todo:
        yield from noted(runner.outcomes(batch))


class Runner:
    """Extracts batches with what `load` gives; it is called at the first article."""

    def __init__(self, load: Loader) -> None:
        self._load = load
        self._extractor: Extractor | None = None

    def outcomes(self, batch: Batch) -> Outcomes:
        """The outcomes of one batch in its order; an article on which the extractor fails is a Failure with a Fault.

        Raises BadResource, and whatever loading raises.
        """
        articles = [one for one in batch if isinstance(one, Article)]
        if articles and self._extractor is None:
            self._extractor = self._load()
        done = iter(_extracted(articles, self._extractor) if self._extractor else ())
        return [next(done) if isinstance(one, Article) else one for one in batch]


def _extracted(articles: Sequence[Article], extractor: Extractor) -> Outcomes:
    """One outcome for each article; where all of them together fail, they are tried one by one."""
    try:
        return [*extractor.extract(articles)]
    except BadResource:
        raise
    except Exception as error:  # noqa: BLE001 (a fault of any kind may cost no other article its outcome)
        if len(articles) == 1:
            return [_fault(articles[0], error)]
    return [outcome for one in articles for outcome in _extracted([one], extractor)]


def _fault(article: Article, error: Exception) -> Failure:
    message = f"{article.source}: a fault in labourie: {type(error).__name__}: {error}"
    trace = "".join(format_exception(error))
    return Failure(
        article.source, Fault(message, hint=f"run it again with {DEBUG}=1 and report what it says", trace=trace)
    )


def noted(outcomes: Outcomes) -> Outcomes:
    """The same outcomes; the traceback of each fault goes to the log, in the process that has one."""
    for one in outcomes:
        if isinstance(one, Failure) and isinstance(one.error, Fault):
            _LOG.debug("%s: %s", one.source, one.error.trace)
    return outcomes


def cores() -> int:
    """Processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

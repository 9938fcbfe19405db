"""Where the work runs: this process or a pool of workers. Outcomes come in the order of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice

from labourie.article import Article
from labourie.outcome import Extraction, Failure
from labourie.run.batches import Batch, batches
from labourie.run.local import Extractor, cores, run_here
from labourie.settings import Settings


def version(settings: Settings | None = None) -> str:
    """Name the code, models and language data: a record of another version is out of date."""
    return (settings or Settings()).version()


def extract(
    articles: Iterable[Article | Failure], *, jobs: int | None = None, settings: Settings | None = None
) -> Iterator[Extraction | Failure]:
    """Extract every article; exactly one outcome each, in input order, as soon as it is there.

    `articles`: read lazily, a few batches ahead; failures pass through. `jobs`: worker processes, None for one a core;
    no more than a batch for each is done in this process, since a worker takes seconds to start. Models are loaded when
    an article needs them. An article on which labourie itself fails is a Failure with a Fault.
    Raises BadResource where a model or data file is missing or damaged.
    """
    settings = settings or Settings()
    jobs = jobs or cores()
    todo = batches(articles)
    first: list[Batch] = list(islice(todo, jobs + 1))
    todo = chain(first, todo)
    if jobs == 1 or len(first) <= jobs:
        return run_here(todo, partial(_load, settings))
    from labourie.run.pool import run_pool  # noqa: PLC0415 (a quarter of the start, for one process in vain)

    return run_pool(todo, partial(_load, settings), jobs=jobs)


def _load(settings: Settings) -> Extractor:
    from labourie.pipeline import Pipeline  # noqa: PLC0415 (half of the start, in vain where the store knows it all)

    return Pipeline.load(settings)

"""Run batches in worker processes, each with its own models; a worker that dies is replaced.

Every worker is a pool of one, so that a death tells which batch it was. That batch is tried once more; if the new
worker dies too, its articles are tried one by one, and the guilty article becomes a failure. What the worker lives to
tell comes with its outcomes.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import cycle
from multiprocessing import get_context, parent_process
from threading import Thread

from labourie.article import Article
from labourie.errors import BadInput
from labourie.outcome import Extraction, Failure
from labourie.run.batches import Batch
from labourie.run.local import Loader, Outcomes, Runner, noted

# Batches given to a worker ahead of time, so that it never waits for the reader.
AHEAD = 2


class _Worker:
    """One process that can be replaced."""

    def __init__(self, load: Loader) -> None:
        self._load = load
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_set_up, initargs=(self._load,))

    def submit(self, batch: Batch) -> Future[Outcomes]:
        try:
            return self._pool.submit(_extract, batch)
        except BrokenProcessPool:
            self._pool.shutdown()
            self._pool = self._start()
            return self._pool.submit(_extract, batch)

    def stop(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class _Task:
    worker: _Worker
    batch: Batch
    future: Future[Outcomes]


def run_pool(todo: Iterable[Batch], load: Loader, *, jobs: int) -> Iterator[Extraction | Failure]:
    """Extract batches in `jobs` processes, in order; no more than `jobs` times AHEAD batches are held at once.

    `load`: called once in each worker; must be picklable. Raises BadResource as soon as a worker meets one.
    """
    workers = [_Worker(load) for _ in range(jobs)]
    tasks: deque[_Task] = deque()
    try:
        for worker, batch in zip(cycle(workers), todo, strict=False):
            tasks.append(_Task(worker, batch, worker.submit(batch)))
            if len(tasks) >= jobs * AHEAD:
                yield from noted(_outcomes(tasks.popleft()))
        while tasks:
            yield from noted(_outcomes(tasks.popleft()))
    finally:
        for worker in workers:
            worker.stop()


def _outcomes(task: _Task) -> Outcomes:
    try:
        return task.future.result()
    except BrokenProcessPool:
        return _again(task.worker, task.batch)


def _again(worker: _Worker, batch: Batch) -> Outcomes:
    """Try a batch that a worker died of (or waited behind) a second time, then article by article."""
    try:
        return worker.submit(batch).result()
    except BrokenProcessPool:
        if len(batch) == 1:
            return [_failure(batch[0])]
        return [outcome for one in batch for outcome in _alone(worker, one)]


def _alone(worker: _Worker, one: Article | Failure) -> Outcomes:
    try:
        return worker.submit([one]).result()
    except BrokenProcessPool:
        return [_failure(one)]


def _failure(one: Article | Failure) -> Failure:
    return Failure(
        one.source, BadInput(f"{one.source}: the worker process died twice", hint="is memory short? try --jobs 1")
    )


_runner: list[Runner] = []


def _set_up(load: Loader) -> None:
    """Prepare a worker: Ctrl-C is the parent's business.

    The models are loaded with the first batch, whose outcome can tell what is wrong with them.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _runner[:] = [Runner(load)]


def _end_with_parent() -> None:
    """A worker holds both ends of its own queue, so that it would wait forever for a parent that was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _extract(batch: Batch) -> Outcomes:
    return _runner[0].outcomes(batch)

"""One line of the table."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`what` was measured and its `figure`, with unit."""

    what: str
    figure: str


def seconds(work: Callable[[], object], *, times: int = 1) -> float:
    """The least wall-clock time of `times` runs of `work`."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best

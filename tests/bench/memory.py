"""Peak memory of the main process and of its workers, over archives of growing size. Linux only."""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, Popen

from .corpus import Corpus
from .row import Row

_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


def peaks(corpus: Corpus) -> Iterator[Row]:
    """Peaks at 1,000 and 10,000 articles and their ratio."""
    found: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in (1_000, 10_000):
            path = Path(folder, f"{count}.jsonl")
            corpus.write(path, count)
            options = ["--jsonl", "--store", str(Path(folder, f"{count}.db")), "--jobs", "2"]
            main, worker = _watch([sys.executable, "-m", "labourie", "extract", str(path), *options])
            found.append((main, worker))
            yield Row(f"{count:,} articles: main process, largest worker", f"{main:.0f} / {worker:.0f} MiB")
    (main, worker), (more_main, more_worker) = found
    yield Row("10,000 against 1,000: main, worker", f"{more_main / main:.2f} / {more_worker / worker:.2f} x")


def _watch(command: list[str]) -> tuple[float, float]:
    """The peaks (MiB) of a command and of the largest process that it starts.

    Asked while they run: what `resource` tells afterwards begins at the size of the process that started them.
    """
    highest: dict[int, float] = {}
    child = Popen(command, stdout=DEVNULL, stderr=DEVNULL)
    while child.poll() is None:
        for process in (child.pid, *_children(child.pid)):
            highest[process] = max(highest.get(process, 0.0), _peak(process))
        time.sleep(0.2)
    if child.returncode:
        raise RuntimeError(f"{command} ended with {child.returncode}")
    main = highest.pop(child.pid)
    return main, max(highest.values(), default=0.0)


def _children(process: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:  # it has ended
        return []


def _peak(process: int) -> float:
    try:
        found = _PEAK.search(Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0.0
    return int(found.group(1)) / 1024 if found else 0.0

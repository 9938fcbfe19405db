"""Peak memory of the main process and of its workers, over archives of growing size."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

from .corpus import Corpus
from .row import Row

# Runs the command line in a child and prints the peak resident memory (MiB) of the child and of the largest worker.
PROBE = """
import resource, runpy, sys
sys.argv = ["labourie", *sys.argv[1:]]
try:
    runpy.run_module("labourie", run_name="__main__")
except SystemExit:
    pass
for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    print(resource.getrusage(who).ru_maxrss // 1024, file=sys.stderr)
"""


def peaks(corpus: Corpus) -> Iterator[Row]:
    """Peaks at 1,000 and 10,000 articles and their ratio."""
    found: list[tuple[int, int]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in (1_000, 10_000):
            path = Path(folder, f"{count}.jsonl")
            corpus.write(path, count)
            options = ["extract", str(path), "--jsonl", "--store", str(Path(folder, f"{count}.db")), "--jobs", "2"]
            with Path(folder, "out").open("w") as out:
                done = run([sys.executable, "-c", PROBE, *options], check=True, stdout=out, stderr=-1, encoding="utf-8")
            main, worker = (int(line) for line in done.stderr.split()[-2:])
            found.append((main, worker))
            yield Row(f"{count:,} articles: main process, largest worker", f"{main} / {worker} MiB")
    (main, worker), (more_main, more_worker) = found
    yield Row("10,000 against 1,000: main, worker", f"{more_main / main:.2f} / {more_worker / worker:.2f} x")

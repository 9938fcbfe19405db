"""Print one table of speed and memory figures. See `--help`."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterator
from pathlib import Path

from . import equality, memory, questions, resume, speed, startup
from .corpus import Corpus
from .row import Row

MEASURES: dict[str, Callable[[Corpus], Iterator[Row]]] = {
    "pipeline": speed.pipeline,
    "jobs": speed.jobs,
    "lengths": speed.lengths,
    "transformer": speed.transformer,
    "equality": equality.equality,
    "memory": memory.peaks,
    "who": questions.who,
    "startup": startup.commands,
    "resume": resume.resume,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("articles", type=Path, help="JSONL of articles with a `text` field; .xz and .gz are read too")
    parser.add_argument("--only", nargs="+", choices=sorted(MEASURES), default=list(MEASURES), help="measures to take")
    parser.add_argument("--count", type=int, default=1000, help="articles for the speed figures")
    arguments = parser.parse_args()
    corpus = Corpus(arguments.articles, arguments.count)
    print(f"{platform.machine()}, Python {platform.python_version()}, {corpus.cores} cores")
    print(f"{'measure':<12} {'what':<58} {'figure':>12}")
    for name in arguments.only:
        for row in MEASURES[name](corpus):
            print(f"{name:<12} {row.what:<58} {row.figure:>12}", flush=True)


if __name__ == "__main__":
    main()

"""Print one table of speed and memory figures. See `--help`."""

from __future__ import annotations

import argparse
import platform
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from labourie.train.report import write_block

from . import equality, memory, questions, resume, speed, startup
from .corpus import Corpus
from .row import Row

ROOT = Path(__file__).parents[2]
MEASURES: dict[str, Callable[[Corpus], Iterator[Row]]] = {
    "pipeline": speed.pipeline,
    "jobs": speed.jobs,
    "lengths": speed.lengths,
    "transformer": speed.transformer,
    "startup": startup.commands,
    "equality": equality.equality,
    "who": questions.who,
    "memory": memory.peaks,
    "resume": resume.resume,
}
# Which measures stand in which document, between two lines of comment.
DOCUMENTS = {"README.md": ("pipeline", "jobs", "transformer"), "CONTRIBUTING.md": tuple(MEASURES)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("articles", type=Path, help="JSONL of articles with a `text` field; .xz and .gz are read too")
    parser.add_argument("--only", nargs="+", choices=sorted(MEASURES), default=list(MEASURES), help="measures to take")
    parser.add_argument("--count", type=int, default=1000, help="articles for the speed figures")
    parser.add_argument("--write", action="store_true", help="put the table into README.md and CONTRIBUTING.md")
    arguments = parser.parse_args()
    corpus = Corpus(arguments.articles, arguments.count)
    machine = f"{_processor()}, {corpus.cores} cores, Python {platform.python_version()}"
    print(machine)
    lines: dict[str, list[str]] = {}
    for name in arguments.only:
        for row in MEASURES[name](corpus):
            lines.setdefault(name, []).append(f"{name:<12} {row.what:<62} {row.figure:>18}")
            print(lines[name][-1], flush=True)
    if arguments.write:
        for document, names in DOCUMENTS.items():
            told = (line for name in names for line in lines.get(name, ()))
            write_block(ROOT / document, "bench", [machine, *told])


def _processor() -> str:
    """The name of the processor where the system tells it."""
    info = Path("/proc/cpuinfo")
    named = re.search(r"^model name\s*: (.+)$", info.read_text(), re.MULTILINE) if info.exists() else None
    return named.group(1) if named else platform.machine()


if __name__ == "__main__":
    main()

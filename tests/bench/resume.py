"""A run that is killed again and again, and taken up each time, against one that is not."""

from __future__ import annotations

import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, Popen, run

from .corpus import Corpus
from .row import Row, seconds

ARTICLES = 500
KILLS = 10


def resume(corpus: Corpus) -> Iterator[Row]:
    """Kill -9 at random moments of a run; after the last resumption the two stores hold the same."""
    moments = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        corpus.write(path, ARTICLES)
        whole, killed = Path(folder, "whole.db"), Path(folder, "killed.db")
        spent = seconds(lambda: run(_command(path, whole), check=True, stdout=DEVNULL, stderr=DEVNULL))
        kept = []
        for _ in range(KILLS):
            working = Popen(_command(path, killed), stdout=DEVNULL, stderr=DEVNULL)
            time.sleep(moments.uniform(0.2, 0.5) * spent)
            working.send_signal(signal.SIGKILL)
            working.wait()
            kept.append(_count(killed))
        run(_command(path, killed), check=True, stdout=DEVNULL, stderr=DEVNULL)
        same = _content(whole) == _content(killed)
        yield Row(f"kill -9 {KILLS} times: articles kept after each", " ".join(map(str, kept)))
        yield Row("the resumed store is that of an uninterrupted run", "yes" if same else "NO")


def _command(path: Path, store: Path) -> list[str]:
    return [sys.executable, "-m", "labourie", "extract", str(path), "--jsonl", "--store", str(store)]


def _count(store: Path) -> int:
    if not store.exists():
        return 0
    with sqlite3.connect(store) as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'article'").fetchone()[0]
        return int(connection.execute("SELECT count(*) FROM article").fetchone()[0]) if tables else 0


def _content(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, sorted."""
    with sqlite3.connect(store) as connection:
        names = [
            str(name)
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}

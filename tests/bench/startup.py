"""Start-up of the commands against the least any Typer and Rich program needs."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, run

from .corpus import Corpus
from .row import Row, seconds

SEEDS = Path(__file__).parents[2] / "seeds"


def commands(_corpus: Corpus) -> Iterator[Row]:
    """`--help`, `who` and a repeated `extract` as multiples of `import typer, rich.table`."""

    def spent(*arguments: str) -> float:
        command = [sys.executable, *arguments]
        return seconds(lambda: run(command, check=True, stdout=DEVNULL, stderr=DEVNULL), times=7)

    with tempfile.TemporaryDirectory() as folder:
        store = ("--store", str(Path(folder, "labourie.db")))
        run([sys.executable, "-m", "labourie", "extract", str(SEEDS), *store], check=True, stdout=DEVNULL)
        least = spent("-c", "import typer, rich.table")
        yield Row("labourie --help", f"{spent('-m', 'labourie', '--help') / least:.2f} x")
        yield Row(
            "labourie who --country Singapore",
            f"{spent('-m', 'labourie', 'who', '--country', 'Singapore', *store) / least:.2f} x",
        )
        yield Row(
            "labourie extract seeds, again", f"{spent('-m', 'labourie', 'extract', str(SEEDS), *store) / least:.2f} x"
        )

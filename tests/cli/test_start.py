"""What a command may import, and how long it may take to start."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pytest
from harness import LABOURIE, STANDIN

QUESTIONS = ["who", "orgs", "countries", "dates", "themes", "quotes", "status", "show"]
HEAVY = {"torch", "stanza", "numpy", "pyarrow", "trafilatura", "pydantic", "labourie.pipeline"}
TELL = "import sys; from labourie.cli import main\ntry: main()\nfinally: print('|'.join(sys.modules), file=sys.stderr)"


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and a store that knows them."""
    folder = tmp_path_factory.mktemp("stored")
    (folder / "a.txt").write_text("Ketua Ani Wijaya terbang ke Singapura.")
    (folder / "b.txt").write_text("Ketua Budi Santoso menolak.")
    subprocess.run([*STANDIN, "extract", "a.txt", "b.txt"], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    "arguments", [["--help"], ["who", "--json"], *([question, "--format", "table"] for question in QUESTIONS)]
)
def test_no_question_loads_what_is_heavy(stored: Path, arguments: list[str]):
    if "show" in arguments:
        arguments = ["show", "a.txt", *arguments[1:]]
    done = subprocess.run(
        [sys.executable, "-c", TELL, *arguments], cwd=stored, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(done.stderr.splitlines()[-1].split("|")) == set()


def test_known_articles_are_answered_without_the_pipeline(stored: Path):
    known = TELL.replace("import sys;", "import sys; import labourie.run; labourie.run.version = lambda _: '1';")
    done = subprocess.run(
        [sys.executable, "-c", known, "extract", "a.txt", "b.txt"],
        cwd=stored,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Budi Santoso" in done.stdout
    assert HEAVY & set(done.stderr.splitlines()[-1].split("|")) == set()


def seconds(command: Sequence[str], folder: Path) -> float:
    """Processor time of one run, so that what else the machine does counts less."""
    before = os.times()
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.slow
@pytest.mark.parametrize(
    ("program", "arguments", "most"),
    [
        (LABOURIE, ["--help"], 2.5),
        (LABOURIE, ["who", "--country", "Singapore", "--format", "table"], 3.5),
        (STANDIN, ["extract", "a.txt", "b.txt", "--format", "table"], 5.0),
    ],
)
def test_the_start_is_quick(stored: Path, program: list[str], arguments: list[str], most: float):
    bare = [sys.executable, "-c", "import typer, rich.table"]
    seconds([*program, *arguments], stored)
    ratios = []
    for _ in range(7):
        one = seconds(bare, stored)
        ratios.append(seconds([*program, *arguments], stored) / one)
        time.sleep(0.01)
    assert median(ratios) <= most

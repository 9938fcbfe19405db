"""Two ways to run the command line: in this process, which is fast, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from labourie.cli import main

LABOURIE = [sys.executable, "-c", "from labourie.cli import main; main()"]


@dataclass(frozen=True)
class Result:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run the command line in this process and in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LABOURIE_STORE", raising=False)
    monkeypatch.delenv("LABOURIE_DEBUG", raising=False)

    def run(*arguments: str | Path) -> Result:
        monkeypatch.setattr(sys, "argv", ["labourie", *map(str, arguments)])
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        return Result(int(left.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Run:
    """Run the command line as a process; `stdout`: a file to write to instead of a pipe."""
    root = Path(__file__).parents[2]

    def process(*arguments: str | Path, stdout: int = subprocess.PIPE, **environment: str) -> Result:
        done = subprocess.run(
            [*LABOURIE, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(root), **environment},
            timeout=60,
            check=False,
        )
        return Result(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())

    return process

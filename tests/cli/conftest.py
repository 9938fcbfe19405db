"""Two ways to run the command line: in this process, which is fast, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest
from harness import LABOURIE, Result, Run

from labourie.cli import main


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
def standin(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Let `run` work without models; the module tells what was extracted."""
    import standin

    standin.CALLS.clear()
    monkeypatch.setattr(standin, "VERSION", ["1"])
    monkeypatch.setattr("labourie.run.extract", standin.extract)
    monkeypatch.setattr("labourie.run.version", standin.version)
    return standin


@pytest.fixture
def process(tmp_path: Path) -> Run:
    """Run the command line as a process; `stdout`: a file to write to instead of a pipe; `program`: how to start it."""

    def process(
        *arguments: str | Path, stdout: int = subprocess.PIPE, program: Sequence[str] = LABOURIE, **environment: str
    ) -> Result:
        done = subprocess.run(
            [*program, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, **environment},
            timeout=60,
            check=False,
        )
        return Result(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())

    return process

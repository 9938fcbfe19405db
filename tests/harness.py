"""What tests of the command line share."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

LABOURIE = [sys.executable, "-c", "from labourie.cli import main; main()"]


@dataclass(frozen=True)
class Result:
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]

STANDIN = [sys.executable, str(Path(__file__).with_name("standin.py"))]
"""The command line without models, as a process: see standin.py."""

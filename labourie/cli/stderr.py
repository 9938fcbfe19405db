"""Standard error: what is said to the person beside the answer."""

from __future__ import annotations

import sys


def say(message: str) -> None:
    """Write one message on a line of its own."""
    sys.stderr.write(f"{message}\n")

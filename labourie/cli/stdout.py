"""Standard output: UTF-8 in a pipe, and its two ways to fail told apart."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from labourie.errors import LabourieError


class ClosedPipe(Exception):
    """The reader has had enough (`| head -1`): end quietly."""


def prepare() -> None:
    """Make standard output and error able to take any text, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def terminal() -> bool:
    """True where a person reads along."""
    return sys.stdout.isatty()


def write(parts: Iterable[str]) -> None:
    """Write each part as soon as it is there. Raises ClosedPipe, and LabourieError where the disk is full."""
    for part in parts:
        try:
            sys.stdout.write(part)
        except OSError as error:
            _fail(error)


def flush() -> None:
    """Hand on what is buffered. Raises as `write` does."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _fail(error)


def _fail(error: OSError) -> None:
    """Let nothing more be written, or Python would complain once more when it exits; then raise."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        raise ClosedPipe from None
    raise LabourieError(f"standard output: {error.strerror}", hint="free some space or write elsewhere") from error

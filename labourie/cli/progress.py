"""The line on a terminal that tells how far the work is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from labourie.record import Record

EVERY = 0.1
"""Seconds between two drawings of the line."""

_ERASE = "\r\x1b[2K"


class Progress:
    """Articles and words so far, drawn on `stream` where that is a terminal, and messages that stay.

    `clock`: seconds that only grow.
    """

    def __init__(self, stream: TextIO, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._clock = clock
        self._start = clock()
        self._drawn = float("-inf")
        self.articles = 0
        self.failed = 0
        self._words = 0
        self._waiting: str | None = None

    def say(self, message: str) -> None:
        """Write a message that stays."""
        self.clear()
        self._stream.write(f"{message}\n")

    def wait(self, what: str) -> None:
        """Draw what the next outcome waits for."""
        self._waiting = what
        self._drawn = float("-inf")
        self.draw()

    def done(self, record: Record) -> None:
        """Count one article."""
        self.articles += 1
        self._words += record.article.words
        self._waiting = None
        self.draw()

    def fail(self, message: str) -> None:
        """Count one article that failed, and tell why."""
        self.failed += 1
        self.say(f"error: {message}")

    def draw(self) -> None:
        """Draw the line, but not too often."""
        now = self._clock()
        if self._shown and now - self._drawn >= EVERY:
            self._drawn = now
            self._stream.write(_ERASE + self.line())
            self._stream.flush()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._shown and self._drawn > float("-inf"):
            self._stream.write(_ERASE)
            self._stream.flush()
            self._drawn = float("-inf")

    def finish(self) -> None:
        """Say how it went: on a terminal always, elsewhere only where some articles failed and others did not."""
        self.clear()
        if self._shown:
            self.say(self.line())
        elif self.failed and self.articles:
            self.say(f"{self.failed} of {self.failed + self.articles} articles failed; the others are done")

    def line(self) -> str:
        """What has been done, how fast, and what is waited for."""
        parts = [f"{self.articles:,} article{'' if self.articles == 1 else 's'}", f"{self._words:,} words"]
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        seconds = self._clock() - self._start
        if self._words and seconds:
            parts.append(f"{self._words / seconds:,.0f} words/s")
        if self._waiting:
            parts.append(self._waiting)
        return ", ".join(parts)

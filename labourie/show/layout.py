"""What a table holds on a screen of a given width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

R = TypeVar("R")

WIDE = 120
"""Columns of a screen from which a table has room for its wide layout."""

Line = tuple[str, str]
"""A text and its style, as Rich names styles; a cell is one or more of them, one below the other."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a table is shown. `width`: in columns. `colour`: may ANSI styles be used."""

    width: int = 80
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Cells(Generic[R]):
    """One column of a table. `lines`: of its cell; empty texts are left out.

    `share`: its part of the width where the table needs it all; 0: as wide as its content, which is never wrapped.
    """

    head: str
    lines: Callable[[R], Iterable[Line]]
    share: int = 1
    right: bool = False


@dataclass(frozen=True, slots=True)
class Layout(Generic[R]):
    """The columns of a table on a narrow and on a wide screen."""

    narrow: Sequence[Cells[R]]
    wide: Sequence[Cells[R]]

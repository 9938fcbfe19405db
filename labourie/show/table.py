"""Tables for a terminal of any width: text is wrapped, never cut."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from labourie.show.layout import WIDE, Layout, Line, R, Screen

_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)], "\N{REPLACEMENT CHARACTER}")
"""What a text must not do to a terminal: everything but tab and line feed among the C0 and C1 controls."""


def table(rows: Sequence[R], layout: Layout[R], screen: Screen) -> str:
    """The rows as one table, as it stands on `screen`; the empty string for no rows."""
    if not rows:
        return ""
    columns = layout.wide if screen.width >= WIDE else layout.narrow
    cells = [[list(column.lines(row)) for column in columns] for row in rows]
    tall = any(sum(bool(text) for text, _ in cell) > 1 for row in cells for cell in row)
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=int(tall), header_style="dim")
    grid.show_header = any(column.head for column in columns)
    for column in columns:
        grid.add_column(
            column.head,
            ratio=column.share or None,
            no_wrap=not column.share,
            overflow="fold",
            justify="right" if column.right else "left",
        )
    for row in cells:
        grid.add_row(*(stacked(cell) for cell in row))
    return render(grid, screen)


def stacked(lines: Iterable[Line]) -> RenderableType:
    """Lines one below the other, each in its style; markup in them is text."""
    return Text("\n").join(Text(safe(text), style=style) for text, style in lines if text)


def safe(text: str) -> str:
    """`text` without what could steer a terminal; as long as it was."""
    return text.translate(_CONTROLS)


def render(what: RenderableType, screen: Screen) -> str:
    """What Rich would print on `screen`, without the white space at the ends of lines."""
    console = console_for(screen)
    with console.capture() as captured:
        console.print(what)
    return "\n".join(line.rstrip() for line in captured.get().strip("\n").split("\n")) + "\n"


def console_for(screen: Screen) -> Console:
    """A Rich console as large as `screen` that writes nowhere."""
    return Console(
        file=io.StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )

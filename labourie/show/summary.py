"""One article at a glance: a block of text for the screen, with everything the record holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from labourie.record import Person, Record
from labourie.show.facts import position, speakers
from labourie.show.layout import WIDE, Line, Screen
from labourie.show.table import render, safe, stacked

BETWEEN = " · "
AMONG = "; "


def summary(record: Record, screen: Screen) -> str:
    """The block of one article, with an empty line at its end."""
    people, rest, quotes = _people(record), _rest(record), _quotes(record)
    body: RenderableType = _labelled([*people, *rest, *quotes])
    if screen.width >= WIDE and people:
        body = _beside(_labelled([*people, *quotes]), _labelled(rest))
    return render(Group(stacked(head(record)), Padding(body, (0, 0, 0, 2))), screen) + "\n"


def head(record: Record) -> Iterator[Line]:
    """Two lines that name an article: title, or source where there is none, and what else is known of it."""
    info = record.article
    about = [info.outlet, info.published, f"{info.words} words", ", ".join(info.authors)]
    if info.title:
        yield " ".join(info.title.split()), "bold"
        about.insert(0, info.source)
    else:
        yield info.source, "bold"
    yield BETWEEN.join(part for part in about if part), "dim"


Labelled = list[tuple[str, RenderableType]]


def _people(record: Record) -> Labelled:
    return [("people" if not n else "", _person(person)) for n, person in enumerate(record.people)]


def _person(person: Person) -> RenderableType:
    name = f"{person.name} ({person.country})" if person.country else person.name
    roles = (Padding(stacked([(position(role), "")]), (0, 0, 0, 2)) for role in person.roles)
    return Group(stacked([(name, "bold")]), *roles)


def _quotes(record: Record) -> Labelled:
    names = speakers(record)
    said = Counter(names.get(quote.speaker or "", "not told") for quote in record.quotes)
    return [("quotes", _flow([f"{name} ({count})" for name, count in said.items()], "green"))] if said else []


def _rest(record: Record) -> Labelled:
    bodies = [f"{b.name} ({b.acronym})" if b.acronym else b.name for b in record.organisations]
    dates = [d.value if d.text == d.value else f"{d.value} “{d.text}”" for d in record.dates]
    lists = (
        ("themes", [theme.label for theme in record.themes], "magenta"),
        ("organisations", bodies, ""),
        ("countries", [country.name for country in record.countries], "cyan"),
        ("places", [place.name for place in record.places], ""),
        ("dates", dates, "yellow"),
        ("events", [event.name for event in record.events], ""),
    )
    return [(label, _flow(items, style)) for label, items, style in lists if items]


def _flow(items: list[str], style: str) -> RenderableType:
    return Text(AMONG, style="dim").join(Text(safe(" ".join(item.split())), style=style) for item in items)


def _labelled(parts: Labelled) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, min_width=13)
    grid.add_column(overflow="fold")
    for label, content in parts:
        grid.add_row(label, content)
    return grid


def _beside(left: RenderableType, right: RenderableType) -> Table:
    grid = Table.grid(padding=(0, 4, 0, 0), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(left, right)
    return grid

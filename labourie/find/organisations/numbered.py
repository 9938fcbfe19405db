"""Find the bodies that a number tells from others of the same acronym: "Ketua Umum SBMI 98 Sunarsih"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.article import Span
from labourie.find.organisations.grammar import NameReader
from labourie.find.organisations.spans import SpanIndex

_NUMBERED = re.compile(r"(?<![\w-])(?P<acronym>[A-Z]{3,}(?:-[A-Z]+)?) (?P<number>\d\d(?:\d\d)?)(?= [A-Z])")
_YEAR = 4  # digits; behind the acronyms of other bodies than unions it is the year of an office ("BEM UI 2023")


def numbered_names(reader: NameReader, people: SpanIndex) -> Iterator[tuple[Span, str | None]]:
    """An acronym with its number where they stand between a title and the person who holds it, with its kind."""
    bodies = reader.bodies
    for match in _NUMBERED.finditer(reader.story):
        kind = bodies.kind_of(match["acronym"])
        held = reader.is_held(match.start()) and people.starting_at(match.end() + 1)
        if held and bodies.is_name(match["acronym"]) and (len(match["number"]) < _YEAR or kind == "union"):
            yield Span(*match.span()), kind

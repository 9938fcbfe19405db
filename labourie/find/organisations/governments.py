"""Find local governments whose acronym stands inside the name: "Pemerintah Kota (Pemkot) Melati"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from labourie.article import Span
from labourie.find.organisations.spans import SpanIndex
from labourie.lexicon.organisations import Bodies

_BROKEN = re.compile(r"(?<!\w)(?P<first>[A-Z][a-z]+) (?P<region>[A-Z][a-z]+) \((?P<short>[A-Z][a-z]+)\) (?=[A-Z])")


def lone_governments(story: str, bodies: Bodies, places: Sequence[Span]) -> Iterator[Span]:
    """Each whose place stands with it here alone; elsewhere "Pemkot Melati" is its name, and the bracket ends this one.

    `places`: those the model saw.
    """
    broken = list(_BROKEN.finditer(story))
    if not broken:
        return
    seen = SpanIndex([*places, *(span for span, _ in bodies.places.find(story))])
    regions = "|".join(sorted(bodies.districts))
    for match in broken:
        governs = match["first"] in bodies.regions and match["region"].casefold() in bodies.districts
        place = max(seen.starting_at(match.end()), default=None)
        if not governs or f"{match['first']} {match['region']}" not in bodies.heads or place is None:
            continue
        first = re.escape(place.of(story).split()[0])
        if not re.search(rf"(?i:(?:{match['first']}|{match['short']}) (?:(?:{regions}) )?){first}(?!\w)", story):
            yield Span(match.start(), place.end)

"""Find the further places of names already found: whole words, the longest name first, outside other names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from labourie.article import Span
from labourie.find.mention import PersonMention

_NEVER_ALONE = 2  # a name this short ("SP") is only believed where the model or the text points at it


def find_again(story: str, mentions: Sequence[PersonMention], taken: Sequence[Span]) -> Iterator[PersonMention]:
    """Yield the places of the surfaces of `mentions` in `story` that no span of `taken` or `mentions` covers."""
    used = bytearray(len(story))
    for span in [*taken, *(mention.span for mention in mentions)]:
        used[span.start : span.end] = b"\1" * len(span)
    best: dict[str, float] = {}
    for mention in mentions:
        if len(mention.surface) > _NEVER_ALONE:
            best[mention.surface] = max(mention.score, best.get(mention.surface, 0.0))
    for surface in sorted(best, key=lambda surface: (-len(surface), surface)):
        for found in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", story):
            if not any(used[found.start() : found.end()]):
                span = Span(found.start(), found.end())
                used[span.start : span.end] = b"\1" * len(span)
                yield PersonMention(span=span, surface=surface, rule="people.again", score=best[surface])

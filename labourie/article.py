"""The article as read, and places in its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points in `Article.text`, 0-based, never empty.

    An unknown place is None, never a special span. Raises ValueError when empty or negative.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}-{self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """True if `other` lies wholly inside this span (or is equal to it)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True if the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


class ZoneKind(StrEnum):
    """What a stretch of text is. Everything but TITLE is furniture: not part of the story."""

    TITLE = "title"
    DATELINE = "dateline"
    BYLINE = "byline"
    OUTLET = "outlet"
    RELATED = "related"
    SHARE = "share"
    NOTICE = "notice"
    ADVERT = "advert"
    CREDIT = "credit"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A labelled stretch of the text."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article. Every Span in the program points into `text`, which is kept as decoded, never normalised.

    `id`: the input's own id, else 16 hex digits of a hash of the text. `source`: path as given, with `#row` for a row
    of a table, "-" for standard input. `published`: day of publication; None leaves relative dates unresolved.
    `zones`: sorted, not overlapping.
    """

    id: str
    text: str
    source: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None
    zones: tuple[Zone, ...] = field(default=())

    @cached_property
    def story(self) -> str:
        """`text` with every character of the furniture replaced by a line feed: same length, so same offsets."""
        parts: list[str] = []
        at = 0
        for zone in self.zones:
            if zone.kind is not ZoneKind.TITLE:
                parts += [self.text[at : zone.span.start], "\n" * len(zone.span)]
                at = zone.span.end
        return "".join([*parts, self.text[at:]])

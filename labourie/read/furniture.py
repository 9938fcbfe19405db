"""Find what stands around the story (datelines, bylines, "Baca juga", notices) and what it tells of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from labourie.article import Span, Zone, ZoneKind
from labourie.lexicon.furniture import FurnitureTable, Rule, Where, load_furniture
from labourie.read.published import parse_published
from labourie.read.related import find_related
from labourie.read.unlabelled import find_unlabelled

# Furniture at the two ends stands within this many characters; beyond it no rule looks back or ahead.
_TAIL_WINDOW = 600
_HEAD_WINDOW = 600
_TAIL_PIECES = 40
_FIRST_LINES = 8
_AGAIN = 8
_LINE_LIMIT = 300
_TITLE = re.compile(r"[A-Z0-9“‘\"'][^\n]{12,148}[^\s.,:;!\\]")


@dataclass(frozen=True, slots=True)
class Furniture:
    """The zones of a text, sorted, not overlapping, and the fields that they tell; None or () where they do not."""

    zones: tuple[Zone, ...] = ()
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None


@dataclass(slots=True)
class _Finds:
    """What has been found so far, in no order; a field keeps what was told first."""

    zones: list[Zone] = field(default_factory=list)
    title: str | None = None
    outlet: str | None = None
    authors: list[str] = field(default_factory=list)
    published: date | None = None

    def add(self, kind: ZoneKind, match: re.Match[str], at: int = 0) -> None:
        """Keep a match that begins at `at` + its own start, and the fields its groups tell."""
        self.add_span(kind, at + match.start(), at + match.end(), match.string[match.start() : match.end()])
        groups = match.groupdict()
        if groups.get("outlet"):
            self.outlet = self.outlet or groups["outlet"].strip()
        if groups.get("day"):
            self.published = self.published or parse_published(groups["day"])
        if groups.get("title"):
            self.title = self.title or groups["title"]
        if groups.get("authors"):
            self.authors += [name for name in re.split(r" ?[,&|/;] ?| dan ", groups["authors"]) if name]

    def add_span(self, kind: ZoneKind, start: int, end: int, surface: str) -> None:
        """Keep text[start:end], which is `surface`, without the white space at its ends."""
        start += len(surface) - len(surface.lstrip())
        end -= len(surface) - len(surface.rstrip())
        if start < end:
            self.zones.append(Zone(Span(start, end), kind))


def find_zones(text: str, *, title: str | None = None) -> tuple[Zone, ...]:
    """The furniture of `text` and its title line, sorted, not overlapping, white space at the ends left out."""
    return find_furniture(text, title=title).zones


def find_furniture(text: str, *, title: str | None = None) -> Furniture:
    """The zones of `text` and the fields that they tell. `title`: the known one, whose repetition is no story.

    Shapes come from lexicon/data/furniture.toml. Never raises; text that is none of its shapes is story.
    """
    table = load_furniture()
    finds = _Finds()
    _find_lines(text, table, finds)
    _find_inline(text, table, finds)
    for start, end in find_related(text, table.headlines, sorted(zone.span.start for zone in finds.zones)):
        finds.add_span(ZoneKind.RELATED, start, end, text[start:end])
    for start, end in find_unlabelled(text, table.headlines):
        finds.add_span(ZoneKind.RELATED, start, end, text[start:end])
    _eat_head(text, table, finds, title)
    _eat_tail(text, table, finds)
    return Furniture(
        zones=_merged(text, finds.zones),
        title=finds.title,
        outlet=finds.outlet,
        authors=tuple(dict.fromkeys(finds.authors)),
        published=finds.published,
    )


def _eat_head(text: str, table: FurnitureTable, finds: _Finds, title: str | None) -> None:
    """Furniture and title lines from the first character on; then datelines where the next lines begin."""
    ends = {zone.span.start: zone.span.end for zone in finds.zones}
    rules = table.at(Where.HEAD, Where.START)
    at = _skip_space(text, 0)
    while at < len(text):
        if hit := _match(rules, text, at):
            finds.add(hit[0].kind, hit[1])
            end = hit[1].end()
        elif at in ends:
            end = ends[at]
        elif end := _title_end(text, at, title or finds.title, rules):
            finds.add_span(ZoneKind.TITLE, at, end, text[at:end])
            finds.title = finds.title or text[at:end].strip()
        else:
            break
        at = _skip_space(text, end)
    _find_again(text, at, finds)
    rules = table.at(Where.START)
    for _ in range(_FIRST_LINES):
        at = _skip_space(text, text.find("\n", at) + 1 or len(text))
        if hit := _match(rules, text, at):
            finds.add(hit[0].kind, hit[1])


def _find_again(text: str, at: int, finds: _Finds) -> None:
    """The dateline of the head where it stands again: some archives hold an article twice in a row."""
    for surface in {zone.span.of(text) for zone in finds.zones if zone.kind is ZoneKind.DATELINE}:
        for match in re.finditer(re.escape(surface), text[at:]):
            if len(surface) >= _AGAIN:
                finds.add(ZoneKind.DATELINE, match, at)


def _match(rules: tuple[Rule, ...], text: str, at: int) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that finds something at `at`, and what it finds."""
    lowered = text[at : at + _HEAD_WINDOW].lower()
    for rule in rules:
        match = rule.pattern.match(text, at) if rule.may_find(lowered) else None
        if match and match.end() > at:
            return rule, match
    return None


def _title_end(text: str, at: int, title: str | None, rules: tuple[Rule, ...]) -> int:
    """Where the title line at `at` ends; 0 if it is none.

    A title is known already, or it is a line without a full stop right above a byline or a dateline.
    """
    end = text.find("\n", at)
    line = text[at : end if end > at else len(text)].rstrip()
    if title is not None:
        return at + len(line) if _repeats(line, title) else 0
    if end < 0 or not _TITLE.fullmatch(line):
        return 0
    return at + len(line) if _match(rules, text, _skip_space(text, end)) else 0


def _repeats(line: str, title: str) -> bool:
    """True if `line` is the title again, alone or with a short caption after it."""
    if line.casefold() == title.casefold():
        return True
    return line.casefold().startswith(title.casefold()) and 20 < len(title) > len(line) - 40 and line[-1] not in '.”"'


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _eat_tail(text: str, table: FurnitureTable, finds: _Finds) -> None:
    """Furniture from the last character backwards, over what has been found there already."""
    starts = {zone.span.end: zone.span.start for zone in finds.zones}
    rules = table.at(Where.TAIL)
    end = len(text.rstrip())
    for _ in range(_TAIL_PIECES):
        low = max(0, end - _TAIL_WINDOW)
        window = text[low:end]
        if end in starts:
            start = starts[end]
        elif hit := _search(rules, window):
            finds.add(hit[0].kind, hit[1], low)
            start = low + hit[1].start()
        else:
            break
        end = start - (len(window[: start - low]) - len(window[: start - low].rstrip())) if start > low else start


def _search(rules: tuple[Rule, ...], window: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that finds something in `window`, and what it finds."""
    lowered = window.lower()
    for rule in rules:
        match = rule.pattern.search(window) if rule.may_find(lowered) else None
        if match:
            return rule, match
    return None


def _lines(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"[^\n]+", text)


def _find_lines(text: str, table: FurnitureTable, finds: _Finds) -> None:
    rules = table.at(Where.LINE)
    for line in _lines(text):
        stripped = line.group().strip()
        if 0 < len(stripped) <= _LINE_LIMIT:
            lowered = stripped.lower()
            for rule in rules:
                match = rule.pattern.fullmatch(stripped) if rule.may_find(lowered) else None
                if match:
                    finds.add(rule.kind, match, line.start() + line.group().index(stripped))
                    break


def _find_inline(text: str, table: FurnitureTable, finds: _Finds) -> None:
    lowered = text.lower()
    for rule in table.at(Where.INLINE):
        if rule.may_find(lowered):
            for match in rule.pattern.finditer(text):
                finds.add(rule.kind, match)


def _merged(text: str, zones: list[Zone]) -> tuple[Zone, ...]:
    """Sorted and cut so that none overlaps: where two do, the one that starts first (and is longer) keeps its text."""
    merged: list[Zone] = []
    end = 0
    for zone in sorted(zones, key=lambda zone: (zone.span.start, -zone.span.end)):
        start = _skip_space(text, max(end, zone.span.start))
        if start < zone.span.end:
            end = zone.span.end
            merged.append(Zone(Span(start, end), zone.kind))
    return tuple(merged)

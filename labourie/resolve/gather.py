"""Mentions that need no resolving, such as countries and dates, as entries of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from labourie.find.countries import CountryMention
from labourie.find.dates import DateMention
from labourie.find.events import EventMention
from labourie.find.mention import Mention
from labourie.find.places import PlaceMention
from labourie.find.themes import ThemeClaim
from labourie.lexicon.countries import Countries
from labourie.record import Country, Date, Event, Evidence, Place, Theme

M = TypeVar("M", bound=Mention)


def gather(mentions: Iterable[M], key: Callable[[M], str]) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of each key, keys and evidence in order of appearance."""
    groups: dict[str, list[Evidence]] = {}
    for mention in mentions:
        groups.setdefault(key(mention), []).append(mention.evidence())
    return {name: tuple(evidence) for name, evidence in groups.items()}


def resolve_countries(mentions: Iterable[CountryMention], countries: Countries) -> tuple[Country, ...]:
    """The countries of one article in order of appearance."""
    return tuple(
        Country(code=code, name=countries.name(code), name_id=countries.name_id(code), mentions=evidence)
        for code, evidence in gather(mentions, lambda mention: mention.code).items()
    )


def resolve_places(mentions: Iterable[PlaceMention]) -> tuple[Place, ...]:
    """The places of one article in order of appearance."""
    return tuple(
        Place(name=name, mentions=evidence) for name, evidence in gather(mentions, lambda mention: mention.name).items()
    )


def resolve_events(mentions: Iterable[EventMention]) -> tuple[Event, ...]:
    """The events of one article in order of appearance."""
    return tuple(
        Event(name=name, mentions=evidence) for name, evidence in gather(mentions, lambda mention: mention.name).items()
    )


def theme_of(claim: ThemeClaim) -> Theme:
    """One theme as the record shows it."""
    return Theme(
        id=claim.id,
        label=claim.label,
        label_id=claim.label_id,
        score=round(claim.score, 3),
        evidence=tuple(mention.evidence() for mention in claim.evidence),
    )


def date_of(mention: DateMention) -> Date:
    """One date expression as the record shows it."""
    return Date(
        value=mention.value,
        start=mention.span.start,
        end=mention.span.end,
        text=mention.surface,
        rule=mention.rule,
        anchor=mention.anchor.isoformat() if mention.anchor else None,
        granularity=mention.granularity,
        note=mention.note,
    )

"""The furniture of news sites: what stands around a story, by general shapes from data/furniture.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from labourie.article import ZoneKind
from labourie.lexicon import built_from, read_toml
from labourie.lexicon.calendar import Kind, load_calendar


class Where(StrEnum):
    """Where a rule looks. HEAD, START and TAIL eat their way into the article from its two ends."""

    HEAD = "head"
    START = "start"
    TAIL = "tail"
    LINE = "line"
    INLINE = "inline"


@dataclass(frozen=True)
class Rule:
    """A shape of furniture.

    `expression`: what it looks like. `cues`: one of them, in small letters, must stand where the rule looks; none: it
    always looks. `example`: what it finds when `after` follows.
    """

    kind: ZoneKind
    where: Where
    expression: str
    cues: tuple[str, ...]
    example: str
    after: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """`expression`, compiled when it is first needed: all of them would take a fifth of a second."""
        return re.compile(self.expression)

    def may_find(self, lowered: str) -> bool:
        """True if a cue of this rule stands in `lowered`, a text in small letters, or it needs none."""
        return not self.cues or any(cue in lowered for cue in self.cues)


@dataclass(frozen=True, slots=True)
class Headlines:
    """How the headlines of other articles look.

    `label`: what announces one; with its group `weak` it does so only where a headline follows. `cues`: each label
    holds one of them, in small letters. `small`: words that a headline does not capitalise. `opener`: a capitalised
    word that opens a sentence right behind a headline. `joined`: names that are spelt like two words that lost their
    space ("YouTube"). `marker`: stands in texts of pages that show headlines without a label.
    """

    label: re.Pattern[str]
    cues: tuple[str, ...]
    small: frozenset[str]
    opener: re.Pattern[str]
    joined: re.Pattern[str]
    marker: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FurnitureTable:
    """The table: the rules in the order of the file, and how headlines look."""

    rules: tuple[Rule, ...]
    headlines: Headlines

    def at(self, *places: Where) -> tuple[Rule, ...]:
        """The rules that look at one of `places`, in the order of the file."""
        return tuple(rule for rule in self.rules if rule.where in places)


@cache
def months() -> Mapping[str, int]:
    """The names of months and their short and English forms, in small letters, with their numbers."""
    words = load_calendar().words.items()
    return {form: word.value for form, word in words if word.kind in (Kind.MONTH, Kind.SHORT_MONTH)}


@cache
@built_from("furniture.toml")
def load_furniture() -> FurnitureTable:
    """The shipped table. Raises BadResource where it is damaged."""
    data = read_toml("furniture.toml")
    fragments = {"month": "|".join(sorted(months(), key=len, reverse=True))}
    for name, pattern in data["fragments"].items():
        fragments[name] = _expand(pattern, fragments)
    return FurnitureTable(
        rules=tuple(_rule(entry, fragments) for entry in data["rule"]),
        headlines=_headlines(data["headlines"]),
    )


def _headlines(data: Mapping[str, Any]) -> Headlines:
    openers = "|".join([*data["openers"], *(word.capitalize() for word in data["small"])])
    return Headlines(
        label=re.compile(data["label"]),
        cues=tuple(data["cues"]),
        small=frozenset(data["small"]),
        opener=re.compile(rf"(?<=[\w)?!] )(?:{openers})(?= [a-z])"),
        joined=re.compile("|".join(data["joined"])),
        marker=re.compile(data["marker"]),
    )


def _rule(entry: Mapping[str, Any], fragments: Mapping[str, str]) -> Rule:
    where = Where(entry["where"])
    pattern = _expand(entry["pattern"], fragments)
    if where is Where.TAIL:
        pattern = rf"(?:{pattern})\s*\Z"
    return Rule(
        kind=ZoneKind(entry["kind"]),
        where=where,
        expression=pattern,
        cues=tuple(entry.get("cues", ())),
        example=entry["example"],
        after=entry.get("after", ""),
    )


def _expand(pattern: str, fragments: Mapping[str, str]) -> str:
    """`pattern` with every `{name}` replaced by the fragment of that name."""
    return re.sub(r"\{([a-z_]+)\}", lambda match: f"(?:{fragments[match[1]]})", pattern)

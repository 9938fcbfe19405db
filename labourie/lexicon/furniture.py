"""The furniture of news sites: what stands around a story, by general shapes from data/furniture.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from labourie.article import ZoneKind
from labourie.errors import BadResource
from labourie.lexicon import read_toml


class Where(StrEnum):
    """Where a rule looks. HEAD, START and TAIL eat their way into the article from its two ends."""

    HEAD = "head"
    START = "start"
    TAIL = "tail"
    LINE = "line"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape of furniture.

    `cues`: an INLINE rule needs one of them, in small letters, somewhere in the text. `example`: what it finds when
    `after` follows.
    """

    kind: ZoneKind
    where: Where
    pattern: re.Pattern[str]
    cues: tuple[str, ...]
    example: str
    after: str


@dataclass(frozen=True, slots=True)
class Headlines:
    """How the headlines of other articles look.

    `label`: what announces one; with its group `weak` it does so only where a headline follows. `small`: words that a
    headline does not capitalise. `opener`: a capitalised word that opens a sentence right behind a headline. `joined`:
    names that are spelt like two words that lost their space ("YouTube").
    """

    label: re.Pattern[str]
    small: frozenset[str]
    opener: re.Pattern[str]
    joined: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FurnitureTable:
    """The table. `months`: name in small letters to number."""

    rules: tuple[Rule, ...]
    months: Mapping[str, int]
    headlines: Headlines

    def at(self, *places: Where) -> tuple[Rule, ...]:
        """The rules that look at one of `places`, in the order of the file."""
        return tuple(rule for rule in self.rules if rule.where in places)


@cache
def load_furniture() -> FurnitureTable:
    """The shipped table. Raises BadResource where it is damaged."""
    data = read_toml("furniture.toml")
    try:
        fragments: dict[str, str] = {}
        for name, pattern in data["fragments"].items():
            fragments[name] = _expand(pattern, fragments)
        return FurnitureTable(
            rules=tuple(_rule(entry, fragments) for entry in data["rule"]),
            months=data["months"],
            headlines=_headlines(data["headlines"]),
        )
    except (KeyError, ValueError, re.error) as error:
        raise BadResource(f"lexicon file furniture.toml: {error}", hint="install labourie again") from error


def _headlines(data: Mapping[str, Any]) -> Headlines:
    openers = "|".join([*data["openers"], *(word.capitalize() for word in data["small"])])
    return Headlines(
        label=re.compile(data["label"]),
        small=frozenset(data["small"]),
        opener=re.compile(rf"(?<=[\w)?!] )(?:{openers})(?= [a-z])"),
        joined=re.compile("|".join(data["joined"])),
    )


def _rule(entry: Mapping[str, Any], fragments: Mapping[str, str]) -> Rule:
    where = Where(entry["where"])
    pattern = _expand(entry["pattern"], fragments)
    if where is Where.TAIL:
        pattern = rf"(?:{pattern})\s*\Z"
    return Rule(
        kind=ZoneKind(entry["kind"]),
        where=where,
        pattern=re.compile(pattern),
        cues=tuple(entry.get("cues", ())),
        example=entry["example"],
        after=entry.get("after", ""),
    )


def _expand(pattern: str, fragments: Mapping[str, str]) -> str:
    """`pattern` with every `{name}` replaced by the fragment of that name."""
    return re.sub(r"\{([a-z_]+)\}", lambda match: f"(?:{fragments[match[1]]})", pattern)

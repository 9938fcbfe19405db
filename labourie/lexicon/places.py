"""Names of places: Indonesian provinces, regencies and cities, regions, and well-known cities abroad.

Data: `data/places.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from labourie.lexicon import built_from, read_toml
from labourie.lexicon.matcher import PhraseMatcher
from labourie.lexicon.patterns import any_of


@dataclass(frozen=True, kw_only=True)
class Gazetteer:
    """The table of places. `matcher` finds names, each with whether it is one only after a word of `cue`.

    `directions`: words that name no place by themselves. `capitals`: those that may stand for a government.

    The patterns match the text that ends where a name begins: `cue` before a weak name, `not_after` before one that is
    part of an office or a body, `head` before one that it belongs to ("Kabupaten "; its group is the head), `district`
    before one that is a district or a province, `called_after` before one that only gives its name to a dish or an art,
    `stance` before a capital that stands for its government. `acting` matches what follows such a capital, `state` the
    words before the name of a state at the beginning of its long name.
    """

    matcher: PhraseMatcher[bool]
    directions: frozenset[str]
    cue: re.Pattern[str]
    not_after: re.Pattern[str]
    head: re.Pattern[str]
    district: re.Pattern[str]
    called_after: re.Pattern[str]
    capitals: frozenset[str]
    stance: re.Pattern[str]
    acting: re.Pattern[str]
    state: re.Pattern[str]


@cache
@built_from("places.toml")
def load_gazetteer() -> Gazetteer:
    """The shipped table. Raises BadResource where the data file is damaged."""
    return _build(read_toml("places.toml"))


def _build(table: Mapping[str, Any]) -> Gazetteer:
    entries = [
        (form, weak)
        for group in table["group"]
        for names, weak in ((group["names"], False), (group.get("weak", ()), True))
        for name in names
        for form in (name, name.upper())
    ]
    cue, heads, seats = table["cue"], table["head"], table["governments"]
    return Gazetteer(
        matcher=PhraseMatcher(entries, ignore_case=False),
        directions=frozenset(table["directions"]["names"]),
        cue=re.compile(rf"\b(?:{any_of(cue['before'])})\s+$", re.IGNORECASE),
        not_after=re.compile(rf"\b(?:{any_of(cue['not_after'])})\s+$", re.IGNORECASE),
        head=re.compile(rf"(?<!\w)((?:{any_of([*heads['units'], *heads['sites']])})[ \t]+)$"),
        district=re.compile(rf"(?<!\w)(?:{any_of([*heads['units'], *heads['provinces']])})[ \t]+$"),
        called_after=re.compile(rf"\b(?:{any_of(table['called_after']['before'])})\s+$", re.IGNORECASE),
        capitals=frozenset(seats["capitals"]),
        stance=re.compile(rf"\b(?:{any_of([*seats['stances'], *seats['objects']])})[\"”’]*\s+$", re.IGNORECASE),
        acting=re.compile(rf"\s+(?:(?:{any_of(seats['adverbs'])})\s+){{0,3}}(?:{any_of(seats['verbs'])})\b"),
        state=re.compile(rf"(?:{any_of(table['states']['before'])})\s+"),
    )

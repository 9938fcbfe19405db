"""The grammar of the names of events: what begins one and what may go on with it.

Data: `data/events.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from labourie.lexicon import built_from, read_toml
from labourie.lexicon.patterns import any_of

_ORDINAL = r"[ \t]+(?:yang[ \t]+)?ke(?:[-–][ \t]?|[ \t]+)(?:\d{1,3}\b|[IVXLC]+\b)"
_YEAR = r"[ \t]+(?:[Tt]ahun[ \t]+)?(?:19|20)\d\d\b(?:/\d{2,4}\b)?"
_BRACKET = r"[ \t]+\([A-Z][\w/& -]{1,60}\)"
_EDITION = r"(?:[Tt]he[ \t]+)?\d{1,3}(?:st|nd|rd|th)"


@dataclass(frozen=True, kw_only=True)
class Events:
    """Patterns that match a whole name: `headed` by its first word, `tailed` by its last (English word order).

    `headed` has a group "rest", what follows the head, empty where the head stands alone; the group "whole" is there
    where that is enough. `edition` matches names that begin with "the 7th", and acronyms with an ordinal ("ILC ke-1").
    """

    headed: re.Pattern[str]
    tailed: re.Pattern[str]
    edition: re.Pattern[str]


@cache
@built_from("events.toml")
def load_events() -> Events:
    """The shipped table. Raises BadResource where the data file is damaged."""
    table = read_toml("events.toml")
    return _build(table["heads"], table["inside"])


def _build(heads: Mapping[str, Any], inside: Mapping[str, Any]) -> Events:
    word = rf"(?!(?:{any_of(inside['stops'])})\b)[A-Z][\w&’'/-]{{0,60}}+"
    # "KTT ASEAN dan APEC" are two.
    link = rf"(?:(?:{any_of(inside['links'])})[ \t]+|dan[ \t]+(?![A-Z0-9-]{{2,}}\b))"
    rest = rf"(?:[ \t]+(?:{link}){{0,2}}{word}|{_ORDINAL}|{_YEAR}|{_BRACKET})"
    day = rf"Hari(?![ \t]+(?:{any_of(inside['not_after_day'])})\b)"
    national = rf"(?:HUT|[Hh]ari [Uu]lang [Tt]ahun)\b[^.,\n]{{0,20}}\b(?:{any_of(inside['national_day'])})\b"
    opened = "|".join(_either_case(head) for head in sorted(heads["open"], key=lambda head: (-len(head), head)))
    return Events(
        headed=re.compile(
            rf"(?<!\w)(?!{national})(?:(?P<whole>{any_of(heads['whole'])})|{any_of(heads['exact'])}|{day}|{opened})(?!\w)"
            rf"(?P<rest>{rest}{{0,16}})"
        ),
        tailed=re.compile(
            rf"(?<!\w)(?:{word}[ \t]+(?:of[ \t]+|and[ \t]+)?){{1,6}}(?:{any_of(heads['last'])})\b"
            rf"(?:{_BRACKET})?(?:{_YEAR}|{_ORDINAL}){{0,2}}"
        ),
        edition=re.compile(rf"(?<!\w)(?:{_EDITION}{rest}{{2,20}}|(?!(?:HUT|RI)\b)[A-Z]{{2,6}}{_ORDINAL})"),
    )


def _either_case(head: str) -> str:
    """The head with each word small or capitalised."""
    return "[ \\t]+".join(f"[{word[0].lower()}{word[0].upper()}]{re.escape(word[1:])}" for word in head.split())

"""Whom heads of state and government and foreign ministers act for, as everybody knows: data/leaders.toml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labourie.lexicon import built_from, read_toml
from labourie.lexicon.person_names import fold

_LETTERS = 4  # a single part of a name tells its bearer from this length on: "Macron", not "Kim"


@dataclass(frozen=True)
class Leaders:
    """The states of leaders, ISO alpha-3, by their folded names and by each long part of these."""

    names: Mapping[str, frozenset[str]]
    parts: Mapping[str, frozenset[str]]

    def state_of(self, name: str, *, in_office: bool) -> str | None:
        """The state that somebody of this name leads, or None where nobody is known or leaders of several states are.

        `in_office`: an office of the state stands with the name, so that a part of it will do ("Presiden Widodo").
        """
        folded = fold(name)
        found = self.names.get(folded, frozenset())
        if not found and in_office:
            found = self.parts.get(folded, frozenset())
        return next(iter(found)) if len(found) == 1 else None


@cache
@built_from("leaders.toml")
def load_leaders() -> Leaders:
    """The table of data/leaders.toml. Raises BadResource where it is broken."""
    names: dict[str, set[str]] = defaultdict(set)
    parts: dict[str, set[str]] = defaultdict(set)
    for group in read_toml("leaders.toml")["state"]:
        for name in map(fold, group["names"]):
            names[name].add(group["code"])
            for part in (part for part in name.split() if len(part) >= _LETTERS):
                parts[part].add(group["code"])
    return Leaders(
        {name: frozenset(codes) for name, codes in names.items()},
        {part: frozenset(codes) for part, codes in parts.items()},
    )

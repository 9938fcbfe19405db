"""Short forms of bodies that exist many times over, once in every region: data/local_bodies.toml."""

from __future__ import annotations

from functools import cache

from labourie.lexicon import built_from, read_toml
from labourie.lexicon.person_names import fold


@cache
@built_from("local_bodies.toml")
def load_local_bodies() -> frozenset[str]:
    """The short forms, folded. Raises BadResource where the table is broken."""
    return frozenset(fold(form) for group in read_toml("local_bodies.toml")["group"] for form in group["forms"])

"""Short forms of bodies that exist many times over, once in every region: data/local_bodies.toml."""

from __future__ import annotations

from functools import cache

from labourie.errors import BadResource
from labourie.lexicon import read_toml
from labourie.lexicon.person_names import fold


@cache
def load_local_bodies() -> frozenset[str]:
    """The short forms, folded. Raises BadResource where the table is broken."""
    try:
        return frozenset(fold(form) for group in read_toml("local_bodies.toml")["group"] for form in group["forms"])
    except (KeyError, TypeError) as error:
        raise BadResource(f"lexicon file local_bodies.toml: {error!r}", hint="install labourie again") from error

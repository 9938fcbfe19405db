"""What two names must have in common to be compared: so that a new article costs the same in every store."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from labourie.resolve.across import Profile
from labourie.resolve.across_bodies import BodyProfile
from labourie.store.keys import number

Mark = tuple[int, bool]
"""A number, and whether it is open: two that share the number are compared if one of the two marks is open."""


def marks_of(described: Profile | BodyProfile) -> Iterator[Mark]:
    """The marks of a person or organisation. Whoever `same_person` or `same_body` could call the same shares one."""
    if isinstance(described, BodyProfile):
        for form in (described.core, *described.acronyms):
            yield number("body", form), True
    elif described.fullness > 1:
        yield from _full_name(described)
    else:
        yield from _offices(described, is_open=True)


def _full_name(described: Profile) -> Iterator[Mark]:
    """Names that tell by themselves; two parts with a body or an office; one part with an office, for single names."""
    if described.distinctive:
        yield number("ends", described.full[0], described.full[-1]), True
        yield number("letters", described.letters), True
    for pair in combinations(described.full, 2):
        for anchor in described.anchors:
            if anchor.whole or not anchor.office:
                yield number("pair", *pair, anchor.office, anchor.body), True
    yield from _offices(described, is_open=False)


def _offices(described: Profile, *, is_open: bool) -> Iterator[Mark]:
    for anchor in described.anchors:
        if anchor.office:
            for part in described.called:
                yield number("part", part, anchor.office, anchor.body), is_open

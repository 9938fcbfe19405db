"""Who is meant by an office without a name ("Menaker mengatakan ..."): the person who holds it in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from labourie.lexicon.roles import Roles
from labourie.record import Person, Role
from labourie.resolve.affiliations import plain_office

_BRACKET = re.compile(r"\(([^()]+)\)")
_SPACES = re.compile(r"\s+")


def holders(people: Sequence[Person], table: Roles) -> Mapping[str, str]:
    """The words of each office, lower case with single spaces -> id of the one person who holds it.

    An office stands under its title, its title written out, its short forms ("menaker"), and its first words alone
    ("menteri", "dirjen"); what would fit several people stands for none. Former offices do not count.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for role in person.roles:
            if role.title and role.status != "former":
                for words in _forms(role, table):
                    found[_SPACES.sub(" ", words).strip().lower()].add(person.id)
    return {words: next(iter(ids)) for words, ids in found.items() if words and len(ids) == 1}


def _forms(role: Role, table: Roles) -> Iterator[str]:
    """The words by which the holder of a role may be called."""
    bare = _BRACKET.sub("", role.title)
    full = table.expand(bare.strip())
    yield from (role.title, bare, full, *_BRACKET.findall(role.title))
    if role.organisation is not None:
        yield f"{bare} {role.organisation}"
    yield from (short for short, long in table.fused.items() if long.lower() == full.lower())
    deputy = full.lower().startswith("wakil ")
    for words in (full, plain_office(bare, table)):
        if not (deputy and not words.lower().startswith("wakil ")):
            yield from (head for head in _heads(words, table))


def _heads(words: str, table: Roles) -> Iterator[str]:
    """The head that begins `words`, and its short forms ("direktur jenderal", "dirjen")."""
    for span, head in table.find_heads(words):
        if span.start == 0:
            yield head.words
            yield from (short for short, long in table.fused.items() if long.lower() == head.words)
        return

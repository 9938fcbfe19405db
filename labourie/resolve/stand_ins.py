"""Officials through whom another one or a body speaks: "Kapolres Melati AKBP A melalui Kasat Reskrim B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from labourie.article import Span
from labourie.find.mention import RoleMention
from labourie.lexicon.roles import LinkWords, RoleKind
from labourie.record import Organisation
from labourie.resolve.affiliations import Affiliations

# Offices that have a body of their own, whoever they speak for.
_OWN = frozenset({RoleKind.STATE, RoleKind.MINISTER, RoleKind.REGION})
# Degrees, titles and brackets between a name and "melalui".
_GAP = re.compile(r"(?:[ ,.]|[A-Z][\w.]*|\([^()\n]{1,40}\)){0,40}")
_LINK = 20


def with_stand_ins(roles: Sequence[RoleMention], bodies: Affiliations) -> tuple[RoleMention, ...]:
    """The roles, those of stand-ins that have no body of their own with that of the one they speak for."""
    return tuple(_lent(role, roles, bodies) for role in roles)


def _lent(role: RoleMention, roles: Sequence[RoleMention], bodies: Affiliations) -> RoleMention:
    story = bodies.around.annotation.article.story
    start = role.span.start
    link = _through(bodies.table.links).search(story, max(0, start - _LINK), start)
    if link is None or not role.title or bodies.of(role) is not None:
        return role
    if any(head.kind in _OWN for _, head in bodies.table.find_heads(role.title)):
        return role
    near = [
        (end, body)
        for end, body in _named(roles, bodies)
        if end <= link.start() and _GAP.fullmatch(story, end, link.start())
    ]
    return replace(role, organisation=max(near, key=lambda one: one[0])[1]) if near else role


def _named(roles: Sequence[RoleMention], bodies: Affiliations) -> Iterator[tuple[int, Span]]:
    """Where an official or a body is named to the end, and where the body stands."""
    for role in roles:
        if (body := bodies.of(role)) is not None:
            yield max(role.person.end, role.span.end), role.organisation or _first(body)
    for body in bodies.around.organisations:
        yield from ((mention.end, Span(mention.start, mention.end)) for mention in body.mentions)


def _first(body: Organisation) -> Span:
    return Span(body.mentions[0].start, body.mentions[0].end)


@lru_cache(maxsize=4)
def _through(links: LinkWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(links.through)})\s$")

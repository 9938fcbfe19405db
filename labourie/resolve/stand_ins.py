"""Officials who speak for another one or a body or stand beside one: "Kapolres Melati A melalui Kasat Reskrim B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from labourie.article import Span
from labourie.find.mention import RoleMention
from labourie.lexicon.roles import OFFICES, LinkWords, RoleKind
from labourie.record import Organisation
from labourie.resolve.affiliations import Affiliations

# Degrees, titles and brackets between a name and "melalui". Each word is taken whole: cut in two at every capital, a
# headline all in capitals would be read in as many ways as it has subsets of letters.
_GAP = re.compile(r"(?:[ ,.]|[A-Z][\w.]*+|\([^()\n]{1,40}\)){0,40}+")
_WIDEST = 300  # code points of such a gap
_LINK = 25


def with_stand_ins(roles: Sequence[RoleMention], bodies: Affiliations) -> tuple[RoleMention, ...]:
    """The roles, those of stand-ins that have no body of their own with that of the one they speak for.

    So have heads of units and the like who accompany an official ("Kapolres Melati A didampingi Kasat Reskrim B").
    """
    return tuple(_lent(role, roles, bodies) for role in roles)


def _lent(role: RoleMention, roles: Sequence[RoleMention], bodies: Affiliations) -> RoleMention:
    story = bodies.around.annotation.article.story
    start = role.span.start
    link = _links(bodies.table.links).search(story, max(0, start - _LINK), start)
    if link is None or not role.title or bodies.of(role) is not None:
        return role
    kinds = [head.kind for _, head in bodies.table.find_heads(role.title)]
    beside = link["beside"] is not None
    if any(kind in OFFICES for kind in kinds) or (beside and kinds[:1] != [RoleKind.POST]):
        return role
    before = range(link.start() - _WIDEST, link.start() + 1)
    named = [*_led(roles, bodies, before), *([] if beside else _bodies(bodies, before))]
    near = [one for one in named if _GAP.fullmatch(story, one[0], link.start())]
    return replace(role, organisation=max(near)[1]) if near else role


def _led(roles: Sequence[RoleMention], bodies: Affiliations, where: range) -> Iterator[tuple[int, Span]]:
    """The ends of what names officials, as far as they lie in `where`, and where the body of each stands."""
    for role in roles:
        end = max(role.person.end, role.span.end)
        if end in where and (body := bodies.of(role)) is not None:
            yield end, role.organisation or _first(body)


def _bodies(bodies: Affiliations, where: range) -> Iterator[tuple[int, Span]]:
    for body in bodies.around.organisations:
        for mention in body.mentions:
            if mention.end in where:
                yield mention.end, Span(mention.start, mention.end)


def _first(body: Organisation) -> Span:
    return Span(body.mentions[0].start, body.mentions[0].end)


@lru_cache(maxsize=4)
def _links(links: LinkWords) -> re.Pattern[str]:
    through, beside = "|".join(links.through), "|".join(links.beside)
    return re.compile(rf"\b(?:{through}|(?:yang\s)?(?P<beside>{beside}))\s$")

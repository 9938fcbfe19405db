"""The positions the article gives one person, as the record shows them."""

from __future__ import annotations

from collections.abc import Sequence

from labourie.find.mention import RoleMention
from labourie.lexicon.roles import Roles
from labourie.record import Role
from labourie.resolve.surroundings import Surroundings


def roles_of(mentions: Sequence[RoleMention], around: Surroundings, table: Roles) -> tuple[Role, ...]:
    """One role for each position among the mentions, in order of place."""
    held: dict[str, Role] = {}
    for mention in mentions:
        body = around.organisation_at(mention.organisation) if mention.organisation else None
        role = Role(
            title=mention.title,
            organisation=body.name if body else None,
            status=mention.status,
            start=mention.span.start,
            end=mention.span.end,
            text=mention.surface,
            rule=mention.rule,
            score=mention.score,
        )
        held.setdefault(table.expand(mention.title).casefold(), role)
    return tuple(held.values())

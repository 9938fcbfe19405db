"""The positions the article gives one person, as the record shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labourie.find.mention import RoleMention, Status
from labourie.lexicon.roles import OFFICES
from labourie.record import Organisation, Role
from labourie.resolve.acting_for import ActingFor, acting_for
from labourie.resolve.affiliations import Affiliations, office_key


@dataclass(frozen=True, slots=True)
class _Held:
    """One position with what the article tells of it."""

    mention: RoleMention
    key: tuple[str, ...]
    body: Organisation | None
    country: ActingFor | None


def roles_of(mentions: Sequence[RoleMention], bodies: Affiliations) -> tuple[Role, ...]:
    """One role for each position among the mentions: those in office first, then in order of place.

    Several mentions of one position ("Menaker", "Menteri Ketenagakerjaan") give one role with the fullest title; a body
    told apart ("Budi dari Serikat Maju") completes a role that has none, or stands alone if none can have it.
    """
    held = _merged([_held(mention, bodies) for mention in mentions if mention.title])
    for known in (_held(mention, bodies) for mention in mentions if not mention.title):
        lacking = next((at for at, role in enumerate(held) if role.body is None and not _is_alone(role, bodies)), None)
        if lacking is None:
            held += [known] if all(role.body is None for role in held) else []
        else:
            role = held[lacking]
            held[lacking] = _Held(role.mention, role.key, known.body, known.country or role.country)
    if all(role.body is None for role in held):
        held = [_held(role.mention, bodies, bodies.near(role.mention)) for role in held]
    told = next((role.country for role in held if role.country and role.country.told), None)
    held.sort(key=lambda role: (role.mention.status is Status.FORMER, role.mention.span))
    return tuple(_role(role, told) for role in held)


def _is_alone(role: _Held, bodies: Affiliations) -> bool:
    """True for an office with a body of its own, not that its holder comes from ("PM Lestari dari Partai X")."""
    return any(head.kind in OFFICES for _, head in bodies.table.find_heads(role.mention.title))


def _held(mention: RoleMention, bodies: Affiliations, near: Organisation | None = None) -> _Held:
    body = bodies.of(mention) or near
    country = acting_for(mention, body, bodies.around, bodies.table)
    return _Held(mention, office_key(mention.title, bodies.table), body, country)


def _merged(roles: list[_Held]) -> list[_Held]:
    """The roles without doubles; of two mentions of one position the fuller title stays, with the body of either."""
    kept: list[_Held] = []
    for role in sorted(roles, key=lambda role: (-len(role.key), -len(role.mention.title), role.mention.span)):
        at = next((at for at, known in enumerate(kept) if _same(role, known)), None)
        if at is None:
            kept.append(role)
        elif kept[at].body is None and role.body is not None:
            kept[at] = _Held(kept[at].mention, kept[at].key, role.body, role.country)
    return kept


def _same(role: _Held, known: _Held) -> bool:
    """True if a shorter title is the beginning of a longer one and their bodies do not differ."""
    if role.mention.status is not known.mention.status or known.key[: len(role.key)] != role.key:
        return False
    return role.body is None or known.body is None or role.body.id == known.body.id


def _role(held: _Held, told: ActingFor | None) -> Role:
    mention, country = held.mention, held.country
    if country is not None and not country.told and told is not None:
        country = told
    return Role(
        title=mention.title,
        organisation=held.body.name if held.body else None,
        country=country.code if country else None,
        status=mention.status,
        start=mention.span.start,
        end=mention.span.end,
        text=mention.surface,
        rule=mention.rule,
        score=round(mention.score, 3),
    )

"""For which state a person acts in a role: the country the role names, its body's, or that of the passage."""

from __future__ import annotations

from dataclasses import dataclass

from labourie.find.mention import RoleMention
from labourie.lexicon.countries import HOME
from labourie.lexicon.roles import Head, RoleKind, Roles
from labourie.record import Organisation
from labourie.resolve.surroundings import Surroundings

_PRIVATE = frozenset({RoleKind.EXPERT, RoleKind.JOB})
_OF_STATE = frozenset({RoleKind.STATE, RoleKind.MINISTER})
_INTERNATIONAL = "international"  # kind of a body that acts for no state


@dataclass(frozen=True, slots=True)
class ActingFor:
    """ISO alpha-3 of a state, and whether the text names it in the role or by its body (`told`)."""

    code: str
    told: bool


def acting_for(mention: RoleMention, body: Organisation | None, around: Surroundings, table: Roles) -> ActingFor | None:
    """The state that the holder of a role acts for, or None: international bodies, private jobs, nothing to tell."""
    inside = mention.organisation is not None and mention.span.covers(mention.organisation)
    stop = mention.organisation.start if mention.organisation and inside else mention.span.end
    if named := around.countries_in(mention.span.start, stop):
        return ActingFor(named[0], told=True)
    if body is not None and (body.country or body.kind == _INTERNATIONAL):
        return ActingFor(body.country, told=True) if body.country else None
    head = next((head for _, head in table.find_heads(mention.title)), None)
    if body is None and head is None:
        return None
    if head is not None and (head.foreign or (body is None and head.kind not in _PRIVATE)):
        return _guessed(head, mention, around, table)
    if head is not None and head.kind is RoleKind.JOB:
        return None
    code = around.setting
    return ActingFor(code, told=False) if code and (body is not None or code == HOME) else None


def _guessed(head: Head, mention: RoleMention, around: Surroundings, table: Roles) -> ActingFor | None:
    """The state of an office that is given without one: home offices, known leaders, the passage, the article's own."""
    if head.indonesian:
        return ActingFor(HOME, told=True)
    name = mention.person.of(around.annotation.article.text)
    if head.kind in _OF_STATE and (code := table.leaders.state_of(name, in_office=True)):
        return ActingFor(code, told=False)
    offset = mention.span.start
    near = around.named_before(offset)
    if head.foreign:
        code = near if near not in (None, HOME) else around.abroad_before(offset)
    elif head.kind is RoleKind.POST:
        code = near or around.setting
        return ActingFor(code, told=False) if code else None
    else:
        code = near or (HOME if around.is_home else around.main_country())
    return ActingFor(code or HOME, told=False)

"""Find the positions the story gives its people: before the name, after it, and handed over."""

from __future__ import annotations

from collections.abc import Sequence

from labourie.annotation import Annotation, Label
from labourie.find.mention import OrganisationMention, PersonMention, RoleMention
from labourie.find.roles.after import roles_after
from labourie.find.roles.before import roles_before
from labourie.find.roles.handover import with_handovers
from labourie.find.roles.openers import find_openers
from labourie.find.roles.phrase import Ground
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles

_RANK = 40  # characters before a name in which a rank stands


def find_roles(
    annotation: Annotation,
    people: Sequence[PersonMention],
    organisations: Sequence[OrganisationMention],
    roles: Roles,
    titles: Titles,
) -> tuple[RoleMention, ...]:
    """The roles of the people, sorted by place; one person may hold several, one place may serve several people."""
    story = annotation.article.story
    bodies = tuple(organisation.span for organisation in organisations)
    persons = [person.span for person in people]
    others = [name.span for name in annotation.named(Label.PLACE, Label.EVENT)]
    openers = find_openers(annotation, [*bodies, *persons, *others], roles)
    ground = Ground(
        story=story,
        table=roles,
        whole={span.start: span.end for span in sorted([*others, *bodies], key=len)},
        people={span.start: span.end for span in persons},
        bodies=bodies,
        openers={opener.span.start: opener for opener in openers},
    )
    before = list(roles_before(ground, openers, people, titles))
    after = list(roles_after(ground, people, titles, before))
    serving = {start for start, opener in ground.openers.items() if ground.serves(opener)}
    taken = {role.span.start for role in after} & serving  # "Budi, ahli waris Rini": not Rini's
    found = [*after, *(role for role in before if role.span.start not in taken)]
    found = with_handovers(found, annotation, ground, people)
    titled = {role.person for role in found if role.title and role.organisation is not None}
    titled |= {
        role.person for role in found if role.title and titles.ends_with_corps(story[: role.person.start][-_RANK:])
    }
    kept = {role for role in found if role.title or not (role.person in titled or _is_inside(role, found))}
    return tuple(sorted(kept, key=lambda role: (role.span, role.person)))


def _is_inside(role: RoleMention, found: Sequence[RoleMention]) -> bool:
    """True for a body that a title of the same person names: "Duta Besar RI untuk ASEAN Budi"."""
    return any(other.title and other.person == role.person and other.span.covers(role.span) for other in found)

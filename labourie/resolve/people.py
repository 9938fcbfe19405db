"""Who is who in one article: mentions of people gathered into persons, each with its fullest name and its aliases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from labourie.article import Span
from labourie.find.mention import PersonMention, RoleMention
from labourie.lexicon.roles import Roles
from labourie.lexicon.titles import Titles
from labourie.record import Person
from labourie.resolve.names import Likeness, likeness, size
from labourie.resolve.roles import roles_of
from labourie.resolve.surroundings import Surroundings


@dataclass(slots=True)
class _Cluster:
    """The mentions of one person so far. `forms`: those that are its name or part of it; `nicknames`: the others."""

    mentions: list[PersonMention] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form."""
        return max(self.forms or self.nicknames, key=size)

    def add(self, form: str, mentions: list[PersonMention], titles: Titles) -> None:
        """Take in a form with its mentions; one that is no part of the name counts as a nickname."""
        like = likeness(form, self.name, titles) if self.forms else Likeness.SAME
        (self.forms if like is not None and like <= Likeness.SLIP else self.nicknames).append(form)
        self.mentions = sorted([*self.mentions, *mentions], key=lambda mention: mention.span)

    def nearest(self, offset: int) -> int:
        """How far before `offset` the last earlier mention starts; mentions after it count as very far."""
        return min(
            offset - m.span.start if m.span.start <= offset else 10**6 + m.span.start - offset for m in self.mentions
        )


def resolve_people(
    people: Sequence[PersonMention], roles: Sequence[RoleMention], around: Surroundings, titles: Titles, table: Roles
) -> tuple[Person, ...]:
    """The people of one article in order of appearance, with names, aliases, roles, country and every mention.

    Forms are joined where one is part of the other, a slip of the pen, the initials, or where the text says so
    ("alias"); a part that several people share belongs to the one named last before it.
    """
    clusters = sorted(_cluster(people, titles), key=lambda cluster: cluster.mentions[0].span)
    persons = []
    for number, cluster in enumerate(clusters, 1):
        spans = {mention.span for mention in cluster.mentions}
        held = roles_of([role for role in roles if role.person in spans], around, table)
        name = cluster.name
        persons.append(
            Person(
                id=f"p{number}",
                name=name,
                aliases=tuple(dict.fromkeys(m.surface for m in cluster.mentions if m.surface != name)),
                country=next((role.country for role in held if role.country), None),
                roles=held,
                mentions=tuple(mention.evidence() for mention in cluster.mentions),
            )
        )
    return tuple(persons)


def _cluster(people: Sequence[PersonMention], titles: Titles) -> list[_Cluster]:
    """Gather the mentions: each distinct form, the fullest first, joins the cluster it is most like."""
    places: dict[str, list[PersonMention]] = {}
    for mention in people:
        places.setdefault(mention.surface, []).append(mention)
    clusters: list[_Cluster] = []
    aliases = {m.surface: m.also for m in people if m.also is not None}
    for form in sorted(places, key=lambda form: (form in aliases, _emptiness(form), places[form][0].span)):
        first = places[form][0].span.start
        told = _told(aliases.get(form), clusters)
        cluster = told or _most_like(titles.bare(form), first, clusters, titles)
        if cluster is None:
            cluster = _Cluster()
            clusters.append(cluster)
        cluster.add(form, places[form], titles)
    return clusters


def _emptiness(form: str) -> tuple[int, ...]:
    """Sorts the fullest forms first."""
    return tuple(-part for part in size(form))


def _told(also: Span | None, clusters: list[_Cluster]) -> _Cluster | None:
    """The cluster that holds the mention the text equates this form with."""
    if also is None:
        return None
    return next((cluster for cluster in clusters for mention in cluster.mentions if mention.span == also), None)


def _most_like(form: str, offset: int, clusters: list[_Cluster], titles: Titles) -> _Cluster | None:
    """The cluster `form` belongs to, or None: the closest likeness, then the one named last before `offset`."""
    found: list[tuple[Likeness, int, int]] = []
    for number, cluster in enumerate(clusters):
        kinds = [kind for known in cluster.forms if (kind := likeness(form, known, titles)) is not None]
        if kinds:
            found.append((min(kinds), cluster.nearest(offset), number))
    return clusters[min(found)[2]] if found else None

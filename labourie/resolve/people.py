"""Who is who in one article: mentions of people gathered into persons, each with its fullest name and its aliases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from labourie.article import Span
from labourie.find.mention import PersonMention, RoleMention
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.titles import Titles
from labourie.record import Person
from labourie.resolve.affiliations import Affiliations
from labourie.resolve.names import Likeness, likeness, size, words
from labourie.resolve.roles import roles_of
from labourie.resolve.stand_ins import with_stand_ins
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
    presidents = _heads_of_state(people, roles, table)
    clusters = sorted(_cluster(people, titles, presidents), key=lambda cluster: cluster.mentions[0].span)
    bodies = Affiliations(around, table)
    roles = with_stand_ins(roles, bodies)
    persons = []
    for number, cluster in enumerate(clusters, 1):
        spans = {mention.span for mention in cluster.mentions}
        held = roles_of([role for role in roles if role.person in spans], bodies)
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


def _heads_of_state(people: Sequence[PersonMention], roles: Sequence[RoleMention], table: Roles) -> Mapping[str, bool]:
    """The forms that hold an office in the article, and whether it is that of a head of state or government."""
    surfaces = {mention.span: mention.surface for mention in people}
    held: dict[str, bool] = {}
    for role in roles:
        head = next((head for _, head in table.find_heads(role.title)), None)
        if head is not None and not head.weak:
            form = surfaces[role.person]
            held[form] = held.get(form, False) or (head.kind is RoleKind.STATE and role.organisation is None)
    return held


def _cluster(people: Sequence[PersonMention], titles: Titles, presidents: Mapping[str, bool]) -> list[_Cluster]:
    """Gather the mentions: each distinct form, the fullest first, joins the cluster it is most like.

    The last part of a name stays apart where it comes first, is a head of state's, and the longer name holds another
    office: "Presiden Budi" is not "Wakil Menteri Rini Budi".
    """
    places: dict[str, list[PersonMention]] = {}
    for mention in people:
        places.setdefault(mention.surface, []).append(mention)
    clusters: list[_Cluster] = []
    origins = {m.span: m.also for m in people if m.also is not None}
    aliases = {m.surface: _origin(m.also, origins) for m in people if m.also is not None}
    for form in sorted(places, key=lambda form: (form in aliases, _emptiness(form), places[form][0].span)):
        first = places[form][0].span.start
        told = _told(aliases.get(form), clusters)
        open_to = [
            known
            for known in clusters
            if not presidents.get(form)
            or known.mentions[0].span.start < first
            or words(form)[:1] == words(known.name)[:1]
            or any(presidents.get(part, True) for part in known.forms)
        ]
        cluster = told or _most_like(titles.bare(form), first, open_to, titles)
        if cluster is None:
            cluster = _Cluster()
            clusters.append(cluster)
        cluster.add(form, places[form], titles)
    return clusters


def _origin(also: Span, origins: Mapping[Span, Span]) -> Span:
    """The name at the beginning of a chain of other forms: "Lestari (LK) atau 'Tari'"."""
    passed = {also}
    while (before := origins.get(also)) is not None and before not in passed:
        passed.add(before)
        also = before
    return also


def _emptiness(form: str) -> tuple[int, ...]:
    """Sorts the fullest forms first."""
    return tuple(-part for part in size(form))


def _told(also: Span | None, clusters: list[_Cluster]) -> _Cluster | None:
    """The cluster that holds the mention the text equates this form with."""
    if also is None:
        return None
    return next((cluster for cluster in clusters for mention in cluster.mentions if mention.span == also), None)


def _most_like(form: str, offset: int, clusters: list[_Cluster], titles: Titles) -> _Cluster | None:
    """The cluster `form` belongs to, or None: the closest likeness, a first name, the one last before `offset`."""
    found: list[tuple[Likeness, bool, int, int]] = []
    for number, cluster in enumerate(clusters):
        kinds = [kind for known in cluster.forms if (kind := likeness(form, known, titles)) is not None]
        if kinds:
            later_part = words(form)[:1] != words(cluster.name)[:1]
            found.append((min(kinds), later_part, cluster.nearest(offset), number))
    return clusters[min(found)[-1]] if found else None

"""The answer to `who`, worked out in plain Python from the records: slow, and without any of the store's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from labourie.article import Span
from labourie.outcome import Extraction
from labourie.record import Evidence, Organisation, Person
from labourie.store import Filters, Link

Answer = tuple[str, Link | None, int, int, str | None]
"""Key, link, articles, mentions, day of publication of the article shown."""


Keys = dict[tuple[str, str], str]
"""The key of each person across articles, by id of the article and id in its record."""


def who(keys: Keys, held: Iterable[Extraction], filters: Filters, *, link: Link) -> list[Answer]:
    """What `labourie.store.who` should answer. Who is the same as whom is given."""
    seen: dict[str, list[tuple[int, bool, str, Extraction, Person]]] = defaultdict(list)
    for one in held:
        if not _passes(one, filters):
            continue
        for person in one.record.people:
            rank, key = _rank(one, person, filters), keys[one.article.id, person.id]
            if rank is not None and (not filters.people or key in filters.people):
                day = one.record.article.published or ""
                seen[key].append((rank, not person.roles, day, one, person))
    rows = []
    for key, sightings in seen.items():
        rank = min(sighting[0] for sighting in sightings)
        if rank <= list(Link).index(link):
            best = min(sightings, key=lambda s: (s[0], s[1], [-ord(letter) for letter in s[2]] or [0]))
            articles = {sighting[3].article.id for sighting in sightings}
            mentions = sum(len(sighting[4].mentions) for sighting in sightings)
            tied = list(Link)[rank] if filters.countries or filters.orgs else None
            rows.append((key, tied, len(articles), mentions, best[3].record.article.published))
    return sorted(rows, key=lambda row: (row[1] is not None and list(Link).index(row[1]), -row[2], row[0]))


def _passes(one: Extraction, filters: Filters) -> bool:
    record, day = one.record, one.record.article.published or ""
    return (
        (not filters.themes or any(theme.id in filters.themes for theme in record.themes))
        and (filters.since is None or day >= filters.since.isoformat())
        and (filters.until is None or "" < day <= filters.until.isoformat())
        and (not filters.articles or one.article.id in filters.articles or one.article.source in filters.articles)
    )


def _rank(one: Extraction, person: Person, filters: Filters) -> int | None:
    """The weakest of the strongest ties: 0 acts for, 1 one sentence, 2 one article; None where one is missing."""
    ranks = [0]
    if filters.countries:
        ties = [0 for code in filters.countries if person.country == code]
        ties += [_beside(one, person, c.mentions) for c in one.record.countries if c.code in filters.countries]
        ranks.append(min(ties, default=9))
    if filters.orgs:
        bodies = [body for body in one.record.organisations if _forms(body) & set(filters.orgs)]
        ties = [0 for body in bodies if any(role.organisation == body.name for role in person.roles)]
        ties += [_beside(one, person, body.mentions) for body in bodies]
        ranks.append(min(ties, default=9))
    return None if max(ranks) > 2 else max(ranks)


def _forms(body: Organisation) -> set[str]:
    """The invented bodies have two forms each, and one stands for the other in every article."""
    pairs = ({"SPN", "Serikat Pekerja Nusantara"}, {"Kemnaker", "Kementerian Ketenagakerjaan"})
    return next((pair for pair in pairs if body.name in pair), {body.name})


def _beside(one: Extraction, person: Person, mentions: Iterable[Evidence]) -> int:
    return 1 if _sentences(one, person.mentions) & _sentences(one, mentions) else 2


def _sentences(one: Extraction, mentions: Iterable[Evidence]) -> set[Span]:
    return {s for s in one.sentences for m in mentions if s.start <= m.start < s.end}

"""The questions: who, organisations, countries, dates, themes, quotes, one article, and what the store holds."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from labourie.article import Article, Span, Zone, ZoneKind
from labourie.errors import WrongUse
from labourie.record import Evidence, Person, Record
from labourie.store.keeping import Store, open_record
from labourie.store.rows import (
    ArticleView,
    CountryRow,
    DateRow,
    Filters,
    Found,
    Identity,
    Link,
    MonthCount,
    OrganisationRow,
    QuoteRow,
    Status,
    ThemeRow,
    VersionCount,
    WhoRow,
)


@dataclass(frozen=True)
class _Held:
    record: Record
    text: str
    sentences: tuple[Span, ...]

    def found(self, start: int | None) -> Found:
        info = self.record.article
        at = next((s for s in self.sentences if start is not None and s.start <= start < s.end), None)
        sentence = None if at is None else at.of(self.text)
        return Found(article=info.id, source=info.source, published=info.published, sentence=sentence)

    def sentences_of(self, mentions: Sequence[Evidence]) -> set[Span]:
        return {s for s in self.sentences for m in mentions if s.start <= m.start < s.end}


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _key(person: Person) -> str:
    return "-".join(_fold(person.name).split())


def _called(person: Person, asked: str) -> bool:
    words = set(_fold(person.name).split())
    return _key(person) == asked or set(_fold(asked).split()) <= words


def _org_forms(record: Record) -> dict[str, str]:
    forms = {}
    for org in record.organisations:
        for form in (org.name, org.acronym, *org.aliases):
            if form:
                forms[_fold(form)] = org.name
    return forms


def _passes(held: _Held, filters: Filters) -> bool:
    record, info = held.record, held.record.article
    day = info.published or ""
    return (
        (not filters.countries or any(c.code in filters.countries for c in record.countries))
        and (not filters.orgs or any(_fold(org) in _org_forms(record) for org in filters.orgs))
        and (not filters.people or any(_called(p, asked) for p in record.people for asked in filters.people))
        and (not filters.themes or any(theme.id in filters.themes for theme in record.themes))
        and (filters.since is None or day >= filters.since.isoformat())
        and (filters.until is None or "" < day <= filters.until.isoformat())
        and (not filters.articles or any(info.id.startswith(a) or info.source == a for a in filters.articles))
    )


def _held(store: Store, filters: Filters) -> Iterator[_Held]:
    for row in store.ask("article", "all_records"):
        sentences = tuple(Span(start, end) for start, end in json.loads(row["sentences"]))
        held = _Held(open_record(row["record"], row["source"]), row["text"], sentences)
        if _passes(held, filters):
            yield held


def _links(held: _Held, person: Person, filters: Filters) -> Iterator[tuple[Link, str, int]]:
    """Every link of the person to a country or organisation asked for, with where it stands."""
    spoken = held.sentences_of(person.mentions)
    first = person.mentions[0].start if person.mentions else 0
    asked = {_fold(org) for org in filters.orgs}
    for role in person.roles:
        if role.organisation and _fold(role.organisation) in asked:
            yield Link.ACTS_FOR, role.organisation, role.start
    if person.country and person.country in filters.countries:
        yield Link.ACTS_FOR, person.country, person.roles[0].start if person.roles else first
    named = [(c.code, c.mentions) for c in held.record.countries if c.code in filters.countries]
    forms = _org_forms(held.record)
    named += [
        (o.name, o.mentions) for o in held.record.organisations if {f for f in forms if forms[f] == o.name} & asked
    ]
    for name, mentions in named:
        shared = sorted(spoken & held.sentences_of(mentions))
        if shared:
            yield Link.SENTENCE, name, shared[0].start
        yield Link.ARTICLE, name, first


_ORDER = list(Link)
_REASONS = {
    Link.ACTS_FOR: "acts for {}",
    Link.SENTENCE: "in one sentence with {}",
    Link.ARTICLE: "in one article with {}",
}


def who(store: Store, filters: Filters, *, link: Link = Link.SENTENCE) -> tuple[WhoRow, ...]:
    """The people of the articles that pass `filters`, each once across articles.

    `link`: the weakest link to a country or organisation asked for that still counts. Those who act for it come
    first, then those named in one sentence with it, then the others; in each group most articles first.
    """
    rows: dict[str, list[tuple[int, WhoRow]]] = defaultdict(list)
    for held in _held(store, filters):
        for person in held.record.people:
            if filters.people and not any(_called(person, asked) for asked in filters.people):
                continue
            row = _who(held, person, filters, link)
            if row is not None:
                rows[row.key].append((_ORDER.index(row.link) if row.link else 0, row))
    merged = [
        (rank, _replace_counts(best, len(group), sum(row.mentions for _, row in group)))
        for group in rows.values()
        for rank, best in [min(group, key=lambda pair: (pair[0], pair[1].found.article))]
    ]
    merged.sort(key=lambda pair: (pair[0], -pair[1].articles, pair[1].name))
    return tuple(row for _, row in merged)[: filters.limit]


def _who(held: _Held, person: Person, filters: Filters, weakest: Link) -> WhoRow | None:
    links = [found for found in _links(held, person, filters) if _ORDER.index(found[0]) <= _ORDER.index(weakest)]
    if (filters.countries or filters.orgs) and not links:
        return None
    start = person.mentions[0].start if person.mentions else None
    best: tuple[Link, str, int] | None = min(links, key=lambda found: _ORDER.index(found[0]), default=None)
    role = person.roles[0] if person.roles else None
    return WhoRow(
        key=_key(person),
        name=person.name,
        aliases=person.aliases,
        title=role.title if role else None,
        organisation=role.organisation if role else None,
        country=person.country,
        link=best[0] if best else None,
        matched=best[1] if best else None,
        reason=_REASONS[best[0]].format(best[1]) if best else "named",
        articles=1,
        mentions=len(person.mentions),
        found=held.found(best[2] if best else start),
    )


def _replace_counts(row: WhoRow, articles: int, mentions: int) -> WhoRow:
    return WhoRow(
        key=row.key,
        name=row.name,
        aliases=row.aliases,
        title=row.title,
        organisation=row.organisation,
        country=row.country,
        link=row.link,
        matched=row.matched,
        reason=row.reason,
        articles=articles,
        mentions=mentions,
        found=row.found,
    )


def organisations(store: Store, filters: Filters) -> tuple[OrganisationRow, ...]:
    """The organisations of the articles that pass `filters`, most articles first."""
    groups: dict[tuple[str, str | None], list[tuple[_Held, int]]] = defaultdict(list)
    for held in _held(store, filters):
        for at, org in enumerate(held.record.organisations):
            groups[_fold(org.name), org.country].append((held, at))
    rows = []
    for group in groups.values():
        held, at = group[0]
        org = held.record.organisations[at]
        rows.append(
            OrganisationRow(
                name=org.name,
                acronym=org.acronym,
                aliases=org.aliases,
                kind=org.kind,
                country=org.country,
                articles=len(group),
                mentions=sum(len(h.record.organisations[i].mentions) for h, i in group),
                found=held.found(org.mentions[0].start if org.mentions else None),
            )
        )
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.name)))[: filters.limit]


def countries(store: Store, filters: Filters) -> tuple[CountryRow, ...]:
    """The countries named in the articles that pass `filters`, with whom and on which themes; most articles first."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    about: dict[str, Counter[str]] = defaultdict(Counter)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, tuple[str, str]] = {}
    for held in _held(store, filters):
        for country in held.record.countries:
            names[country.code] = (country.name, country.name_id)
            counts[country.code].update(articles=1, mentions=len(country.mentions))
            about[country.code].update(theme.id for theme in held.record.themes)
            spoken = held.sentences_of(country.mentions)
            people[country.code].update(
                p.name
                for p in held.record.people
                if p.country == country.code or spoken & held.sentences_of(p.mentions)
            )
    rows = [
        CountryRow(
            code=code,
            name=names[code][0],
            name_id=names[code][1],
            articles=counts[code]["articles"],
            mentions=counts[code]["mentions"],
            people=_top(people[code]),
            themes=_top(about[code]),
        )
        for code in names
    ]
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.code)))[: filters.limit]


def _top(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:3])


def dates(store: Store, filters: Filters) -> tuple[DateRow, ...]:
    """The date expressions of the articles that pass `filters`, in order of value, then article, then place."""
    rows = [
        (
            d.value,
            held.record.article.id,
            d.start,
            DateRow(value=d.value, text=d.text, granularity=d.granularity, note=d.note, found=held.found(d.start)),
        )
        for held in _held(store, filters)
        for d in held.record.dates
    ]
    return tuple(row for *_, row in sorted(rows, key=lambda row: row[:3]))[: filters.limit]


def themes(store: Store, filters: Filters) -> tuple[ThemeRow, ...]:
    """The themes of the articles that pass `filters`: how many articles, and how many by month; most articles first."""
    months: dict[str, Counter[str | None]] = defaultdict(Counter)
    scores: dict[str, list[float]] = defaultdict(list)
    labels: dict[str, tuple[str, str]] = {}
    for held in _held(store, filters):
        for theme in held.record.themes:
            day = held.record.article.published
            months[theme.id][day[:7] if day else None] += 1
            scores[theme.id].append(theme.score)
            labels[theme.id] = (theme.label, theme.label_id)
    rows = [
        ThemeRow(
            id=theme,
            label=labels[theme][0],
            label_id=labels[theme][1],
            articles=len(scores[theme]),
            score=sum(scores[theme]) / len(scores[theme]),
            months=_by_month(months[theme]),
        )
        for theme in labels
    ]
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.id)))[: filters.limit]


def _by_month(counts: Counter[str | None]) -> tuple[MonthCount, ...]:
    months = sorted(counts, key=lambda month: (month is None, month or ""))
    return tuple(MonthCount(month=month, articles=counts[month]) for month in months)


def quotes(store: Store, filters: Filters) -> tuple[QuoteRow, ...]:
    """The quotations of the articles that pass `filters`, latest article first.

    With `people` or `countries`: only what these people, or people who act for these countries, said.
    """
    return tuple(row for held in _held(store, filters) for row in _quotes(held, filters))[: filters.limit]


def _quotes(held: _Held, filters: Filters) -> Iterable[QuoteRow]:
    people = {person.id: person for person in held.record.people}
    orgs = {org.id: org for org in held.record.organisations}
    for quote in held.record.quotes:
        person, org = people.get(quote.speaker or ""), orgs.get(quote.speaker or "")
        if filters.people and not (person and any(_called(person, asked) for asked in filters.people)):
            continue
        speaker = person or org
        yield QuoteRow(
            speaker=speaker.name if speaker else None,
            key=_key(person) if person else None,
            country=speaker.country if speaker else None,
            text=quote.text,
            score=quote.score,
            found=held.found(quote.start),
        )


def article(store: Store, name: str) -> ArticleView:
    """The article whose id, source, or beginning of the id is `name`. Raises WrongUse: none, or several."""
    keys = {row["key"]: row["id"] for row in store.ask("article", "named", name=name)}
    if not keys:
        raise WrongUse(f"{name}: no such article in {store.path}", hint="labourie who prints the ids")
    if len(keys) > 1:
        raise WrongUse(f"{name}: several articles: {', '.join(sorted(keys.values())[:3])}", hint="give more of the id")
    (key,) = keys
    (row,) = store.ask("article", "one", key=key)
    sources = tuple(source["name"] for source in store.ask("article", "sources", article=key))
    record = open_record(row["record"], sources[0])
    info = record.article
    return ArticleView(
        article=Article(
            id=row["id"],
            text=row["text"],
            source=sources[0],
            title=info.title,
            outlet=info.outlet,
            authors=info.authors,
            published=date.fromisoformat(info.published) if info.published else None,
            url=info.url,
            zones=tuple(Zone(Span(s, e), ZoneKind(kind)) for s, e, kind in json.loads(row["zones"])),
        ),
        sources=sources,
        record=record,
        sentences=tuple(Span(start, end) for start, end in json.loads(row["sentences"])),
        identities=tuple(Identity(person=p.id, key=_key(p), name=p.name, articles=1, joined=()) for p in record.people),
        version=row["version"],
    )


def status(store: Store) -> Status:
    """What the store holds."""
    (row,) = store.ask("article", "status")
    held = [held.record for held in _held(store, Filters())]
    return Status(
        path=str(store.path),
        schema=store.schema,
        size=store.path.stat().st_size,
        articles=row["articles"],
        words=row["words"],
        people=len({_key(p) for r in held for p in r.people}),
        organisations=len({_fold(o.name) for r in held for o in r.organisations}),
        countries=len({c.code for r in held for c in r.countries}),
        quotes=sum(len(r.quotes) for r in held),
        first=row["first"],
        last=row["last"],
        versions=tuple(
            VersionCount(version=v["version"], articles=v["articles"]) for v in store.ask("article", "versions")
        ),
    )

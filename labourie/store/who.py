"""Who: people across articles, each once, with the reason and the sentence that show it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from labourie.store.keeping import Store
from labourie.store.passages import Passages
from labourie.store.picking import Parameters, pick, understand
from labourie.store.rows import Filters, Link, WhoRow

_LINKS = tuple(Link)
_REASONS = {
    Link.ACTS_FOR: "acts for {}",
    Link.SENTENCE: "in one sentence with {}",
    Link.ARTICLE: "in one article with {}",
}


@dataclass(frozen=True, slots=True)
class _Tie:
    """What ties a person to what was asked for, in one article. `at`: where that is said."""

    link: Link
    other: str
    at: int


def who(store: Store, filters: Filters, *, link: Link = Link.SENTENCE) -> tuple[WhoRow, ...]:
    """The people of the articles that pass `filters`, each once across articles.

    `link`: the weakest link to a country or organisation asked for that still counts. Those who act for it come
    first, then those named in one sentence with it, then the others; in each group most articles first. Where both
    countries and organisations are asked for, the weaker of the two links counts.
    """
    with store.snapshot():
        asked, people = _people(store, filters, _LINKS.index(link))
        passages = Passages(store)
        return tuple(_row(store, passages, asked, row) for row in people)


def _people(store: Store, filters: Filters, weakest: int) -> tuple[Parameters, Iterator[sqlite3.Row]]:
    """The people asked for in order; from tables kept for it where one country, or nothing, is asked for."""
    if filters == Filters(limit=filters.limit):
        asked = understand(store, filters)
        return asked, store.ask("who", "all", **asked)
    if filters == Filters(countries=filters.countries, limit=filters.limit) and len(filters.countries) == 1:
        asked = understand(store, filters)
        return asked, store.ask("who", "of_country", **asked, country=filters.countries[0], weakest=weakest)
    asked = pick(store, filters)
    return asked, store.ask("who", "some", **asked, weakest=weakest)


def _row(store: Store, passages: Passages, asked: Parameters, row: sqlite3.Row) -> WhoRow:
    (person,) = store.ask("who", "entity", entity=row["entity"])
    (seen,) = store.ask("who", "sighting", article=row["article"], sighting=row["sighting"])
    ties = list(_ties(store, asked, row))
    weakest = max(ties, key=lambda tie: _LINKS.index(tie.link), default=None)
    name, aliases = names_among(forms_of(store, row["entity"]))
    return WhoRow(
        key=person["id"],
        name=name,
        aliases=aliases,
        title=seen["title"],
        organisation=seen["body"],
        country=seen["country"],
        link=weakest.link if weakest else None,
        matched=weakest.other if weakest else None,
        reason="; ".join(_REASONS[tie.link].format(tie.other) for tie in ties) or "named in the article",
        articles=row["articles"],
        mentions=row["mentions"],
        found=passages.found(row["article"], weakest.at if weakest else seen["at"]),
    )


def _ties(store: Store, asked: Parameters, row: sqlite3.Row) -> Iterator[_Tie]:
    """In the article of `row`: the strongest tie to a country asked for, and to an organisation."""
    place = {"article": row["article"], "person": row["sighting"]}
    for kind, name in (("countries", "country_tie"), ("orgs", "body_tie")):
        if asked[kind] is not None:
            for tie in store.ask("who", name, **place, **{kind: asked[kind]}):
                yield _Tie(_LINKS[tie["rank"]], tie["other"], tie["at"])


def forms_of(store: Store, entity: int) -> list[tuple[str, str]]:
    """How a person or organisation is written, and each form's use (table form), most frequent first."""
    return [(row["form"], row["use"]) for row in store.ask("who", "forms", entity=entity)]


def names_among(forms: list[tuple[str, str]]) -> tuple[str, tuple[str, ...]]:
    """The name across articles, and every other form, most frequent first.

    The name is the form that most articles give as the full name; one of several words before one of a single word.
    """
    names = [form for form, use in forms if use == "name"]
    name = next((form for form in names if " " in form), names[0])
    return name, tuple(dict.fromkeys(form for form, use in forms if form != name and use != "kind"))

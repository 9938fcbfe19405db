"""Organisations, countries and themes of the articles that pass a filter, with how many articles have them."""

from __future__ import annotations

import sqlite3

from labourie.store.keeping import Store
from labourie.store.passages import Passages
from labourie.store.picking import Parameters, pick
from labourie.store.rows import CountryRow, Filters, MonthCount, OrganisationRow, ThemeRow
from labourie.store.who import forms_of, names_among


def organisations(store: Store, filters: Filters) -> tuple[OrganisationRow, ...]:
    """The organisations of the articles that pass `filters`, each once across articles, most articles first.

    With `orgs`: only these. With `countries`: first those that belong to one of them.
    """
    with store.snapshot():
        asked, passages = pick(store, filters), Passages(store)
        rows = list(store.ask("counts", "all_organisations" if asked["every"] else "organisations", **asked))
        return tuple(_organisation(store, passages, row) for row in rows)


def _organisation(store: Store, passages: Passages, row: sqlite3.Row) -> OrganisationRow:
    (seen,) = store.ask("who", "sighting", article=row["article"], sighting=row["sighting"])
    country = next(store.ask("counts", "country_of", entity=row["entity"]), None)
    forms = forms_of(store, row["entity"])
    name, aliases = names_among(forms)
    return OrganisationRow(
        name=name,
        acronym=next((form for form, use in forms if use == "acronym" and form != name), None),
        aliases=aliases,
        kind=next((form for form, use in forms if use == "kind"), None),
        country=country["country"] if country else None,
        articles=row["articles"],
        mentions=row["mentions"],
        found=passages.found(row["article"], seen["at"]),
    )


def countries(store: Store, filters: Filters) -> tuple[CountryRow, ...]:
    """The countries named in the articles that pass `filters`, with whom and on which themes; most articles first.

    With `countries`: only these.
    """
    with store.snapshot():
        asked = pick(store, filters)
        return tuple(_country(store, asked, row) for row in list(store.ask("counts", "countries", **asked)))


def _country(store: Store, asked: Parameters, row: sqlite3.Row) -> CountryRow:
    name = "all_people_of" if asked["every"] else "people_of"
    people = [person["entity"] for person in store.ask("counts", name, code=row["code"])]
    themes = store.ask("counts", "themes_of", code=row["code"], every=asked["every"])
    return CountryRow(
        code=row["code"],
        name=row["name"],
        name_id=row["name_id"],
        articles=row["articles"],
        mentions=row["mentions"],
        people=tuple(names_among(forms_of(store, entity))[0] for entity in people),
        themes=tuple(theme["id"] for theme in themes),
    )


def themes(store: Store, filters: Filters) -> tuple[ThemeRow, ...]:
    """The themes of the articles that pass `filters`: how many articles, and how many by month; most articles first.

    With `themes`: only these.
    """
    with store.snapshot():
        asked = pick(store, filters)
        return tuple(_theme(store, asked, row) for row in list(store.ask("counts", "themes", **asked)))


def _theme(store: Store, asked: Parameters, row: sqlite3.Row) -> ThemeRow:
    months = store.ask("counts", "months", theme=row["id"], every=asked["every"])
    return ThemeRow(
        id=row["id"],
        label=row["label"],
        label_id=row["label_id"],
        articles=row["articles"],
        score=round(row["score"], 3),
        months=tuple(MonthCount(month=month["month"], articles=month["articles"]) for month in months),
    )

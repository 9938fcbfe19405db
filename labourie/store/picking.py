"""From filters to the articles that pass them, and from what a user typed to the rows it means."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from labourie.errors import WrongUse
from labourie.lexicon.person_names import fold
from labourie.store.keeping import Store
from labourie.store.rows import Filters

Parameters = dict[str, str | int | None]
"""What the statements of the questions are given: the filters, lists as JSON, None where nothing was asked."""


def pick(store: Store, filters: Filters) -> Parameters:
    """Puts the articles that pass `filters` into temp.picked; gives what the question's own statement needs.

    `every` is 1, and temp.picked empty, where there is no filter. Raises WrongUse: an article that is not there.
    """
    asked = understand(store, filters)
    store.do("picking", "prepare")
    store.do("picking", "clear")
    if not asked["every"]:
        store.do("picking", "pick", **asked)
    return asked


def understand(store: Store, filters: Filters) -> Parameters:
    """What the statements are given, without looking for the articles. Raises WrongUse: no such article."""
    chosen: Parameters = {
        "countries": _listed(filters.countries),
        "orgs": _called(store, "organisation", filters.orgs),
        "people": _called(store, "person", filters.people),
        "themes": _listed(filters.themes),
        "articles": _listed(key for name in filters.articles for key in article_keys(store, name)),
        "since": filters.since.isoformat() if filters.since else None,
        "until": filters.until.isoformat() if filters.until else None,
    }
    every = all(value is None for value in chosen.values())
    return {**chosen, "every": int(every), "limit": -1 if filters.limit is None else filters.limit}


def article_keys(store: Store, name: str) -> tuple[int, ...]:
    """The articles with this id, else those read from this source or a row of it, else the one whose id begins so.

    Raises WrongUse: none, or several that begin so.
    """
    for how in ("by_id", "by_source"):
        if keys := tuple(row["key"] for row in store.ask("picking", how, name=name)):
            return keys
    found = [row["id"] for row in store.ask("picking", "by_beginning", name=name)] if name else []
    if not found:
        raise WrongUse(f"{name}: no such article in {store.path}", hint="labourie who prints the ids of articles")
    if len(found) > 1:
        raise WrongUse(f"{name}: ids of several articles begin so: {_few(found)}", hint="give more of it")
    return article_keys(store, found[0])


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")


def _called(store: Store, kind: str, asked: Sequence[str]) -> str | None:
    """The keys of the variants that are meant, as JSON; None where none was asked for."""
    if not asked:
        return None
    words = {name: json.dumps(sorted(set(fold(name).split()))) for name in asked}
    rows = (store.ask("picking", "called", kind=kind, asked=name, words=words[name]) for name in asked)
    return json.dumps(sorted({row["key"] for found in rows for row in found}))


def _listed(values: Iterable[str | int]) -> str | None:
    """`values` as JSON, sorted; None where there are none to ask for."""
    listed = sorted(set(values), key=str)
    return json.dumps(listed) if listed else None

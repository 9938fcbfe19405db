"""One stored article with the people behind its names, and what the store holds in all."""

from __future__ import annotations

import json
from collections.abc import Iterator

from labourie.errors import WrongUse
from labourie.store.keeping import Store
from labourie.store.packing import unpack
from labourie.store.picking import article_keys
from labourie.store.rows import ArticleView, Identity, Joined, Status, VersionCount
from labourie.store.who import forms_of, names_among


def article(store: Store, name: str) -> ArticleView:
    """The article whose id, source, or beginning of the id is `name`. Raises WrongUse: none, or several."""
    with store.snapshot():
        keys = article_keys(store, name)
        if len(keys) > 1:
            raise WrongUse(f"{name}: {len(keys)} articles come from it", hint="give its id, or its source with #row")
        (row,) = store.ask("article", "one", key=keys[0])
        sources = tuple(store.ask("article", "sources", article=keys[0]))
        extraction = unpack(row, sources[0]["name"], sources[0]["about"])
        return ArticleView(
            article=extraction.article,
            sources=tuple(source["name"] for source in sources),
            record=extraction.record,
            sentences=extraction.sentences,
            identities=tuple(_identity(store, keys[0], person.id) for person in extraction.record.people),
            version=row["version"],
        )


def _identity(store: Store, key: int, person: str) -> Identity:
    (row,) = store.ask("identity", "person", article=key, person=person)
    return Identity(
        person=person,
        key=row["id"],
        name=names_among(forms_of(store, row["entity"]))[0],
        articles=row["articles"],
        joined=tuple(_joined(store, row["variant"])),
    )


def _joined(store: Store, variant: int) -> Iterator[Joined]:
    """What was decided about the other names that this one was compared with; the surest sameness first."""
    for row in store.ask("identity", "decisions", variant=variant):
        yield Joined(
            name=row["form"],
            country=row["country"],
            verdict=row["verdict"],
            score=row["score"],
            reasons=tuple(json.loads(row["reasons"])),
            articles=row["sightings"],
        )


def status(store: Store) -> Status:
    """What the store holds."""
    with store.snapshot():
        (held,) = store.ask("identity", "status")
        return Status(
            path=str(store.path),
            schema=store.schema,
            size=store.path.stat().st_size,
            versions=tuple(
                VersionCount(version=row["version"], articles=row["articles"])
                for row in store.ask("identity", "versions")
            ),
            **{name: held[name] for name in held.keys()},  # noqa: SIM118  (a row is no mapping)
        )

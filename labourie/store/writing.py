"""Put extractions into the tables and take them out again, keeping every count, group and index true."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterable

from labourie.errors import BadStore
from labourie.outcome import Extraction
from labourie.resolve.profiles import load_tables
from labourie.store.facts import facts_of
from labourie.store.groups import regroup
from labourie.store.packing import unpack
from labourie.store.sql import statements

_LOG = logging.getLogger(__name__)
_NO_WORD = re.compile(r"\W+", re.ASCII)
_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no letters that look like others


class Writer:
    """Writes within a transaction that its caller begins and ends. Call `finish` before the end of it.

    Raises sqlite3.Error where the file fails it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._tables = load_tables()
        self._fresh: set[int] = set()
        self._changed = False
        connection.create_function("entity_id", 4, entity_id, deterministic=True)
        for name in ("prepare", "prepare_touched", "prepare_stale", "clear_fresh", "clear_touched", "clear_stale"):
            connection.execute(statements("facts")[name])

    def put(self, article: int, extraction: Extraction) -> None:
        """Adds the facts of an article whose row has just been put."""
        facts, sql = facts_of(article, extraction, self._tables), statements("facts")
        self._many("variant", facts.variants)
        self._many("sighting", facts.sightings)
        self._many("country_tie", facts.country_ties)
        self._many("body_tie", facts.body_ties)
        self._many("country", facts.countries)
        self._many("theme", facts.themes)
        self._many("date", facts.dates)
        self._many("quote", facts.quotes)
        self._connection.execute(sql["touch_new_traits"], {"article": article})
        self._count(article, 1)
        self._connection.execute(sql["freshen"], (article,))
        self._fresh.add(article)
        self._changed = True

    def take_out(self, article: int) -> None:
        """Subtracts the facts of an article whose row is about to be dropped (which drops its other rows)."""
        if article in self._fresh:
            self.finish()
        for name in ("leave_entity", "leave_standing", "stale_evidence"):
            self._connection.execute(statements("tallies")[name], {"article": article})
        self._count(article, -1)
        for name in ("touch_lost", "drop_forms", "drop_traits"):
            self._connection.execute(statements("facts")[name], {"article": article})
        self._changed = True

    def finish(self) -> None:
        """Brings groups and tallies up to date with what was put and taken out."""
        if not self._changed:
            return
        regroup(self._connection, self._tables)
        for name in ("drop_stale_entities", "drop_stale_standings", "count_entities", "count_standings"):
            self._connection.execute(statements("tallies")[name])
        for name in ("clear_fresh", "clear_touched", "clear_stale"):
            self._connection.execute(statements("facts")[name])
        self._fresh.clear()
        self._changed = False

    def _count(self, article: int, sign: int) -> None:
        for name in ("count_variants", "count_forms", "count_traits"):
            self._connection.execute(statements("facts")[name], {"article": article, "sign": sign})

    def _many(self, name: str, rows: Iterable[tuple[object, ...]]) -> None:
        self._connection.executemany(statements("facts")[name], rows)


def refill(connection: sqlite3.Connection) -> None:
    """Fills the tables that are derived from the records, all empty, from the articles; no transaction of its own.

    A record that cannot be read adds nothing but a warning: its article will be extracted again.
    """
    sql, writer = statements("article"), Writer(connection)
    for place, (key,) in enumerate(connection.execute(sql["keys"]).fetchall(), 1):
        row = connection.execute(sql["one"], {"key": key}).fetchone()
        try:
            writer.put(key, unpack(row, row["id"]))
        except BadStore as error:
            _LOG.warning("%s", error)
        if place % 500 == 0:  # what is not yet tallied stands in memory
            writer.finish()
    writer.finish()


def entity_id(name: str, country: str | None, scope: str, key: int) -> str:
    """What a person or organisation is called on the command line: "ida-fauziyah-idn", "agus-7k3m2q"."""
    told = (
        country.lower() if country and not scope else "".join(_DIGITS[key >> shift & 31] for shift in range(0, 30, 5))
    )
    return "-".join(part for part in (*_NO_WORD.split(name), told) if part)

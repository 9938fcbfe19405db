"""Open a store file: check that it is ours, bring its schema up to date, and turn SQLite's errors into BadStore."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labourie.errors import BadStore
from labourie.store.packing import teach
from labourie.store.sql import script

APPLICATION = 0x4C41424F
"""Bytes 68 to 71 of every store ("LABO"): SQLite's application_id, which tells our files from any other database."""

MIGRATIONS = (("001_articles", False), ("002_facts", True), ("003_copies", True))
"""Scripts that make the schema, in order; the schema number is how many have run (SQLite's user_version).

True: the script empties the tables that are derived from the records, so they are filled anew after it.
"""

WAIT = 5.0
"""Seconds to wait for another writer before giving up."""

_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_MAGIC = b"SQLite format 3\0"
_SAID = {
    sqlite3.SQLITE_BUSY: ("another program is writing to it", "wait until it has ended and run again"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to it", "wait until it has ended and run again"),
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space and run again: what was stored before is kept"),
    sqlite3.SQLITE_READONLY: ("it cannot be written", "give yourself the right to write, or name another with --store"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "check the rights of the file and its folder"),
    sqlite3.SQLITE_PERM: ("it cannot be opened", "check the rights of the file and its folder"),
    sqlite3.SQLITE_IOERR: ("reading or writing it failed", "check the disk, then run again"),
    sqlite3.SQLITE_CORRUPT: ("it is damaged", "restore it from a copy, or extract again into a new one"),
    sqlite3.SQLITE_NOTADB: ("it is damaged", "restore it from a copy, or extract again into a new one"),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite raises about `path` into BadStore: what happened, and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        what, hint = _SAID.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, (str(error), None))
        raise BadStore(f"{path}: {what}", hint=hint) from error


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the store at `path`, its schema the newest.

    `create`: make it where nothing (or an empty file) stands. Raises BadStore: missing, not a store, made by a newer
    version, locked, damaged, or not to be read or written. A file that is not a store is not touched.
    """
    _check(path, create=create)
    with told(path):
        try:
            return _prepared(sqlite3.connect(path, timeout=WAIT, isolation_level=None), path, create=create)
        except sqlite3.OperationalError as error:
            pending = path.with_name(f"{path.name}-wal").exists()
            if create or pending or error.sqlite_errorcode & 0xFF not in _UNWRITABLE:
                raise
        # A store on a disk that cannot be written: nobody writes to it now, so it needs no lock either.
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return _prepared(sqlite3.connect(address, uri=True, isolation_level=None), path, create=False)


def _check(path: Path, *, create: bool) -> None:
    """Raises BadStore unless `path` is a store or may become one. Reads the first 100 bytes, writes nothing."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        head = b""
        if create and not path.parent.is_dir():
            raise BadStore(f"{path}: its folder is missing", hint="make it first") from None
    except IsADirectoryError:
        raise BadStore(f"{path}: a folder, not a store", hint="name a file with --store") from None
    except OSError as error:
        raise BadStore(f"{path}: {error.strerror}", hint="check the rights of the file and its folder") from error
    if not head and not create:
        raise BadStore(f"{path}: no store here", hint="run labourie extract first, or name one with --store")
    if head and (not head.startswith(_MAGIC) or head[68:72] != APPLICATION.to_bytes(4, "big")):
        raise BadStore(f"{path}: not a labourie store", hint="it was left as it is; name another with --store")


def _prepared(connection: sqlite3.Connection, path: Path, *, create: bool) -> sqlite3.Connection:
    """Sets the connection up and brings the schema up to date. Closes it where that fails."""
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -4096")  # 4 MB: full after a thousand articles, so flat
        connection.execute("PRAGMA synchronous = NORMAL")  # with WAL: kill -9 loses nothing, a power cut not the file
        if schema_of(connection) < len(MIGRATIONS):
            with transaction(connection):
                _migrate(connection)
        _refuse_newer(connection, path)
        if create:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA wal_autocheckpoint = 4000")  # 16 MB: places met again are written back once
            connection.execute("DELETE FROM source WHERE 0")  # tells before the work whether the file can be written
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    if schema_of(connection) > len(MIGRATIONS):
        raise BadStore(f"{path}: made by a newer labourie", hint="update labourie, or name another with --store")


def schema_of(connection: sqlite3.Connection) -> int:
    """The schema number of the store: how many migrations have run."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """What is done inside is done as a whole or not at all; no other process writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _migrate(connection: sqlite3.Connection) -> None:
    """Runs the migrations that are missing (none where another process has just done so), all in one transaction."""
    missing = MIGRATIONS[schema_of(connection) :]
    teach(connection)
    for name, _ in missing:
        for statement in _split(script(name)):
            connection.execute(statement)
    if (
        any(refill for _, refill in missing)
        and connection.execute("SELECT EXISTS (SELECT 1 FROM article)").fetchone()[0]
    ):
        from labourie.store.writing import refill  # noqa: PLC0415  (language data that no question needs)

        refill(connection)
    if missing:
        # PRAGMA takes no parameters; both numbers are our own constants
        connection.execute(f"PRAGMA application_id = {APPLICATION:d}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS):d}")


def _split(text: str) -> Iterator[str]:
    """The statements of a script. `executescript` would commit before it starts, and so lose the transaction."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

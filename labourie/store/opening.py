"""Open a store file: check that it is ours, bring its schema up to date, and turn SQLite's errors into BadStore."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from labourie.errors import BadStore
from labourie.store.sql import script

APPLICATION = 0x4C41424F
"""Bytes 68 to 71 of every store ("LABO"): SQLite's application_id, which tells our files from any other database."""

MIGRATIONS = ("001_articles", "002_facts")
"""Scripts that make the schema, in order; the schema number is how many have run (SQLite's user_version)."""

WAIT = 5.0
"""Seconds to wait for another writer before giving up."""

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
        connection = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


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


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Sets the connection up and runs the missing migrations, each in a transaction of its own."""
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL: kill -9 loses nothing, a power cut not the file
    for number, name in enumerate(MIGRATIONS, start=1):
        if schema_of(connection) < number:
            _migrate(connection, number, name)
    if schema_of(connection) > len(MIGRATIONS):
        raise BadStore(f"{path}: made by a newer labourie", hint="bring labourie up to date, or name another --store")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def schema_of(connection: sqlite3.Connection) -> int:
    """The schema number of the store: how many migrations have run."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, number: int, name: str) -> None:
    """Runs one migration unless another process has done so meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if schema_of(connection) < number:
            for statement in _split(script(name)):
                connection.execute(statement)
            # PRAGMA takes no parameters; both numbers are our own constants
            connection.execute(f"PRAGMA application_id = {APPLICATION:d}")
            connection.execute(f"PRAGMA user_version = {number:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _split(text: str) -> Iterator[str]:
    """The statements of a script. `executescript` would commit before it starts, and so lose the transaction."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

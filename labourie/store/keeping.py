"""The store itself: write extractions, and know what is already there."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from labourie.article import Article
from labourie.outcome import Extraction
from labourie.record import Record
from labourie.store import opening
from labourie.store.packing import Row, article_key, fingerprint, open_record, pack
from labourie.store.sql import statements

if TYPE_CHECKING:
    from labourie.store.writing import Writer

_LOG = logging.getLogger(__name__)

Value = str | int | float | bytes | None


class Store:
    """An open store. Use it in a `with` statement, in the thread that opened it.

    All its methods raise BadStore where the file fails them; what was written before is then still there.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        self._connection = opening.connect(path, create=create)
        self._writer: Writer | None = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file. Nothing is pending: every write was one transaction."""
        self._connection.close()

    @property
    def schema(self) -> int:
        """The number of the store's schema."""
        return opening.schema_of(self._connection)

    def known(self, article: Article, *, version: str) -> Record | None:
        """The record of `article` as it would be made now, or None: unknown, changed, or made by another version.

        `article.source` of the record is the source of the article asked for.
        """
        asked = {"id": article.id, "fingerprint": fingerprint(article), "version": version}
        row = next(self.ask("article", "known", **asked), None)
        return None if row is None else open_record(row["record"], article.source)

    def add_source(self, articles: Iterable[Article]) -> None:
        """Notes under which sources stored articles were seen again, in one transaction."""
        with self._transaction():
            for article in articles:
                self._run("article", "add_source", name=article.source, article=article_key(article.id))

    def write(self, extractions: Iterable[Extraction], *, version: str) -> None:
        """Stores the extractions in one transaction: all of them or, where it fails, none.

        `version`: of models, lexicon and code. The same article again changes nothing but adds its source; of two with
        one id the later replaces the earlier. Take the extractions as they come, some dozens a call.
        """
        from labourie.store.writing import Writer  # noqa: PLC0415  (language data that no question needs)

        ready = tuple(extractions)
        self._writer = self._writer or Writer(self._connection)
        with self._transaction():
            try:
                for extraction in ready:
                    self._write(self._writer, extraction, version)
                self._writer.finish()
            except BaseException:
                self._writer.forget()
                raise

    def ask(self, file: str, name: str, /, **parameters: Value) -> Iterator[sqlite3.Row]:
        """The rows of the statement `name` in `file`.sql."""
        with opening.told(self.path):
            yield from self._connection.execute(statements(file)[name], parameters)

    def do(self, file: str, name: str, /, **parameters: Value) -> None:
        """Runs the statement `name` in `file`.sql."""
        with opening.told(self.path):
            self._run(file, name, **parameters)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is asked inside sees one state of the store, whatever another process writes meanwhile."""
        with opening.told(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")  # ends the reading; only temporary tables were written

    def _write(self, writer: Writer, extraction: Extraction, version: str) -> None:
        row, source = pack(extraction, version=version), extraction.article.source
        key = article_key(extraction.article.id)
        held = next(self.ask("article", "held", key=key), None)
        sources = {source}
        if held is not None and held["fingerprint"] != row["fingerprint"]:
            _LOG.warning("%s: replaces another article with the id %s", source, extraction.article.id)
        elif held is not None:
            sources |= {known["name"] for known in self.ask("article", "sources", article=key)}
        if held is None or any(held[column] != row[column] for column in held.keys()):  # noqa: SIM118  (no mapping)
            if held is not None:
                writer.take_out(key)
                self._run("article", "drop", key=key)
            self._put(writer, extraction, row)
        for name in sources:
            self._run("article", "add_source", name=name, article=key)

    def _put(self, writer: Writer, extraction: Extraction, row: Row) -> None:
        self._run("article", "put", **row)
        writer.put(article_key(extraction.article.id), extraction)

    def _run(self, file: str, name: str, /, **parameters: Value) -> None:
        self._connection.execute(statements(file)[name], parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with opening.told(self.path), opening.transaction(self._connection):
            yield

"""The store itself: write extractions, and know what is already there."""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from labourie.article import Article
from labourie.errors import BadStore
from labourie.outcome import Extraction
from labourie.record import Record
from labourie.store import opening
from labourie.store.packing import about, key_of, open_record, pack
from labourie.store.sql import statements

if TYPE_CHECKING:
    from labourie.store.writing import Writer

_LOG = logging.getLogger(__name__)
_ROW = re.compile(r"#\d+$")

Value = str | int | float | bytes | None


class Store:
    """An open store. Use it in a `with` statement, in the thread that opened it.

    All its methods raise BadStore where the file fails them; what was written before is then still there.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        self._connection = opening.connect(path, create=create)
        self._writer: Writer | None = None
        self._told = False  # that two articles have one id

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

        What differs from copy to copy (source, title, outlet, authors, url) is that of the article asked for. A record
        that cannot be read is unknown too, with a warning.
        """
        row = next(self.ask("article", "known", key=key_of(article), version=version), None)
        try:
            return None if row is None else open_record(row["record"], article)
        except BadStore as error:
            _LOG.warning("%s; extracted again", error.args[0])
            return None

    def add_source(self, articles: Iterable[Article]) -> None:
        """Notes under which sources stored articles were seen again, in one transaction."""
        with self._changing():
            self._meet(list(articles))

    def write(self, extractions: Iterable[Extraction], *, version: str) -> None:
        """Stores the extractions in one transaction: all of them or, where it fails, none.

        `version`: of models, lexicon and code. The same article again changes nothing but adds its source. What a file
        told under the same id before is replaced; what other files tell under that id, or other rows of this one since
        the store was opened, is kept beside it. Take the extractions as they come, some dozens a call.
        """
        ready = tuple(extractions)
        with self._changing():
            for extraction in ready:
                self._write(extraction, version)

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
                if self._connection.in_transaction:  # an error may have ended it
                    self._connection.execute("COMMIT")  # ends the reading; only temporary tables were written

    def _write(self, extraction: Extraction, version: str) -> None:
        row, key = pack(extraction, version=version), key_of(extraction.article)
        held = next(self.ask("article", "held", key=key), None)
        if held is None or any(held[column] != row[column] for column in held.keys()):  # noqa: SIM118  (no mapping)
            sources = list(self.ask("article", "sources", article=key))
            if held is not None:
                self._drop(key)
            self._run("article", "put", **row)
            self._writing.put(key, extraction)
            for source in sources:
                self._run("article", "add_source", article=key, **source)
        self._meet([extraction.article])

    def _drop(self, key: int) -> None:
        self._writing.take_out(key)
        self._run("article", "drop", key=key)

    def _meet(self, articles: Sequence[Article]) -> None:
        """Notes the sources of stored articles; where one is new, what its file told under that id before goes."""
        new = []
        for article in articles:
            claim: dict[str, Value] = {"name": article.source, "article": key_of(article)}
            if next(self.ask("article", "source", **claim), None) is None:
                new.append(article)
            self._run("article", "add_source", about=about(article), **claim)
            self._run("article", "meet", article=claim["article"])
        for article in new:
            self._supersede(article)

    def _supersede(self, article: Article) -> None:
        """Takes the source of `article` from others with its id, and drops those that have no other source."""
        for (key,) in list(self.ask("article", "namesakes", id=article.id, key=key_of(article))):
            self._run("article", "leave", article=key, name=article.source, file=_ROW.sub("", article.source))
            if next(self.ask("article", "sources", article=key), None) is None:
                _LOG.warning("%s: replaces another article with the id %s", article.source, article.id)
                self._drop(key)
            elif not self._told:
                self._told = True
                _LOG.warning(
                    "%s: another text or day of publication under the id %s is kept beside this one (told once)",
                    article.source,
                    article.id,
                )

    def _run(self, file: str, name: str, /, **parameters: Value) -> None:
        self._connection.execute(statements(file)[name], parameters)

    @property
    def _writing(self) -> Writer:
        from labourie.store.writing import Writer  # noqa: PLC0415  (language data that known articles do not need)

        self._writer = self._writer or Writer(self._connection)
        return self._writer

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """What is done inside is done as a whole or not at all."""
        with opening.told(self.path):
            self._run("article", "prepare")
            with opening.transaction(self._connection):
                try:
                    yield
                    if self._writer:
                        self._writer.finish()
                except BaseException:
                    self._writer = None  # its temporary tables are rolled back, too
                    raise

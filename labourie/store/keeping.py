"""The store itself: write extractions, and know what is already there."""

from __future__ import annotations

import json
import logging
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec

from labourie import record as records
from labourie.article import Article
from labourie.outcome import Extraction
from labourie.record import Record
from labourie.store import opening
from labourie.store.sql import statements

if TYPE_CHECKING:
    from labourie.store.writing import Writer

_LOG = logging.getLogger(__name__)


def article_key(article_id: str) -> int:
    """63 bits of a hash of the id: the row number of the article in every store."""
    return int.from_bytes(blake2b(article_id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def fingerprint(article: Article) -> str:
    """16 hex digits that change whenever the text, or what else the record is made from, changes."""
    published = article.published.isoformat() if article.published else None
    made_from = (article.text, article.title, article.outlet, article.authors, published, article.url)
    return blake2b(json.dumps(made_from).encode(), digest_size=8).hexdigest()


class Store:
    """An open store. Use it in a `with` statement, in the thread that opened it.

    All its methods raise BadStore where the file fails them; what was written before is then still there.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self.path = path
        self._connection = opening.connect(path, create=create)

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
        row = next(self.ask("article", "known", id=article.id, fingerprint=fingerprint(article), version=version), None)
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
        with self._transaction():
            writer = Writer(self._connection)
            for extraction in ready:
                self._write(writer, extraction, version)
            writer.finish()

    def ask(self, file: str, name: str, /, **parameters: str | int | float | bytes | None) -> Iterator[sqlite3.Row]:
        """The rows of the statement `name` in `file`.sql."""
        with opening.told(self.path):
            yield from self._connection.execute(statements(file)[name], parameters)

    def do(self, file: str, name: str, /, **parameters: str | int | float | bytes | None) -> None:
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
        article, mark = extraction.article, fingerprint(extraction.article)
        key = article_key(article.id)
        held = next(self.ask("article", "held", key=key), None)
        sources = {article.source}
        if held is not None and held["fingerprint"] != mark:
            _LOG.warning("%s: replaces another article with the id %s", article.source, article.id)
        elif held is not None:
            sources |= {row["name"] for row in self.ask("article", "sources", article=key)}
        if held is None or (held["fingerprint"], held["version"]) != (mark, version):
            if held is not None:
                writer.take_out(key)
                self._run("article", "drop", key=key)
            self._put(key, extraction, mark, version)
            writer.put(key, extraction)
        for name in sources:
            self._run("article", "add_source", name=name, article=key)

    def _put(self, key: int, extraction: Extraction, mark: str, version: str) -> None:
        article = extraction.article
        self._run(
            "article",
            "put",
            key=key,
            id=article.id,
            fingerprint=mark,
            version=version,
            published=article.published.isoformat() if article.published else None,
            words=extraction.record.article.words,
            text=article.text,
            sentences=json.dumps([(span.start, span.end) for span in extraction.sentences]),
            zones=json.dumps([(zone.span.start, zone.span.end, zone.kind.value) for zone in article.zones]),
            record=pack_record(extraction.record),
        )

    def _run(self, file: str, name: str, /, **parameters: str | int | float | bytes | None) -> None:
        self._connection.execute(statements(file)[name], parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with opening.told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def pack_record(record: Record) -> bytes:
    """The record as it is kept: without its source, which the article may have several of."""
    sourceless = msgspec.structs.replace(record, article=msgspec.structs.replace(record.article, source=""))
    return zlib.compress(records.dump(sourceless), 6)


def open_record(packed: bytes, source: str) -> Record:
    """The record of what `pack_record` gave, with `source` as its source."""
    record = records.load(zlib.decompress(packed))
    return msgspec.structs.replace(record, article=msgspec.structs.replace(record.article, source=source))

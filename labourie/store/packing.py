"""How an extraction is kept in the rows of tables article and source, and how it comes back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from datetime import date

import msgspec

from labourie import record as records
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.errors import BadStore
from labourie.outcome import Extraction
from labourie.record import ArticleInfo, Record
from labourie.store.keys import article_key

Row = dict[str, str | int | bytes | None]


class About(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one source says of its copy of an article, as in `Article`. No fact is made from it."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None


def key_of(article: Article) -> int:
    """The row number of the article in every store: see `article_key`."""
    return article_key(article.id, article.text, _zones(article), _day(article))


def about(told: Article | ArticleInfo) -> str:
    """What its source says of an article: column about of table source."""
    said = About(title=told.title, outlet=told.outlet, authors=told.authors, url=told.url)
    return msgspec.json.encode(said).decode()


def pack(extraction: Extraction, *, version: str) -> Row:
    """The columns of table article. The same whichever of its sources the article was read from."""
    article, record = extraction.article, extraction.record
    return {
        "key": key_of(article),
        "id": article.id,
        "version": version,
        "published": _day(article),
        "words": record.article.words,
        "text": article.text,
        "sentences": json.dumps([(span.start, span.end) for span in extraction.sentences]),
        "zones": _zones(article),
        "record": _bare(record),
    }


def unpack(row: sqlite3.Row, source: str, said: str = "{}") -> Extraction:
    """The extraction of a row of table article, read from `source`. `said`: column about of that source."""
    known = msgspec.json.decode(said, type=About)
    article = Article(
        id=row["id"],
        text=row["text"],
        source=source,
        title=known.title,
        outlet=known.outlet,
        authors=known.authors,
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        url=known.url,
        zones=tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in json.loads(row["zones"])),
    )
    spans = tuple(Span(start, end) for start, end in json.loads(row["sentences"]))
    return Extraction(article, open_record(row["record"], article), spans)


def open_record(packed: bytes, article: Article) -> Record:
    """The record, told of this copy of the article. Raises BadStore: damaged, or of a schema that is read no more."""
    try:
        record = _load(packed)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise BadStore(
            f"{article.source}: its stored record cannot be read ({error})", hint="extract it again"
        ) from error
    return _told(record, article.source, article)


def teach(connection: sqlite3.Connection) -> None:
    """Adds the functions that migrations need to bring older rows into this form."""
    connection.create_function("article_key", 4, article_key, deterministic=True)
    connection.create_function("about_of", 1, _about_of, deterministic=True)
    connection.create_function("bare", 1, _bare_of, deterministic=True)


def _about_of(packed: bytes) -> str:
    """What a record of schema 2 or older says of its source; nothing where it cannot be read."""
    try:
        return about(_load(packed).article)
    except (zlib.error, msgspec.MsgspecError):
        return "{}"


def _bare_of(packed: bytes) -> bytes:
    try:
        return _bare(_load(packed))
    except (zlib.error, msgspec.MsgspecError):
        return packed


def _bare(record: Record) -> bytes:
    """The record without what differs from source to source."""
    return zlib.compress(records.dump(_told(record, "", About())), 6)


def _told(record: Record, source: str, said: About | Article) -> Record:
    """The record with what its source says of the article."""
    info = msgspec.structs.replace(
        record.article, source=source, title=said.title, outlet=said.outlet, authors=said.authors, url=said.url
    )
    return msgspec.structs.replace(record, article=info)


def _load(packed: bytes) -> Record:
    return records.load(zlib.decompress(packed))


def _zones(article: Article) -> str:
    return json.dumps([(zone.span.start, zone.span.end, zone.kind.value) for zone in article.zones])


def _day(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None

"""How an extraction is kept in a row of table article, and how it comes back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from datetime import date
from hashlib import blake2b

import msgspec

from labourie import record as records
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.errors import BadStore
from labourie.outcome import Extraction
from labourie.record import Record

Row = dict[str, str | int | bytes | None]


def article_key(article_id: str) -> int:
    """63 bits of a hash of the id: the row number of the article in every store."""
    return int.from_bytes(blake2b(article_id.encode(), digest_size=8).digest(), "big") >> 1


def fingerprint(article: Article) -> str:
    """16 hex digits that change whenever the text, or what else the record is made from, changes."""
    published = article.published.isoformat() if article.published else None
    made_from = (article.text, article.title, article.outlet, article.authors, published, article.url)
    return blake2b(json.dumps(made_from).encode(), digest_size=8).hexdigest()


def pack(extraction: Extraction, *, version: str) -> Row:
    """The columns of table article. The same whichever of its sources the article was read from."""
    article, record = extraction.article, extraction.record
    sourceless = msgspec.structs.replace(record, article=msgspec.structs.replace(record.article, source=""))
    return {
        "key": article_key(article.id),
        "id": article.id,
        "fingerprint": fingerprint(article),
        "version": version,
        "published": article.published.isoformat() if article.published else None,
        "words": record.article.words,
        "text": article.text,
        "sentences": json.dumps([(span.start, span.end) for span in extraction.sentences]),
        "zones": json.dumps([(zone.span.start, zone.span.end, zone.kind.value) for zone in article.zones]),
        "record": zlib.compress(records.dump(sourceless), 6),
    }


def unpack(row: sqlite3.Row, source: str) -> Extraction:
    """The extraction of a row of table article, read from `source`."""
    record = open_record(row["record"], source)
    info = record.article
    article = Article(
        id=row["id"],
        text=row["text"],
        source=source,
        title=info.title,
        outlet=info.outlet,
        authors=info.authors,
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        url=info.url,
        zones=tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in json.loads(row["zones"])),
    )
    return Extraction(article, record, tuple(Span(start, end) for start, end in json.loads(row["sentences"])))


def open_record(packed: bytes, source: str) -> Record:
    """The record alone, with `source` as its source. Raises BadStore: damaged, or of a schema that is read no more."""
    try:
        record = records.load(zlib.decompress(packed))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise BadStore(f"{source}: its stored record cannot be read ({error})", hint="extract it again") from error
    return msgspec.structs.replace(record, article=msgspec.structs.replace(record.article, source=source))

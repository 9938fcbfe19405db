"""The article of one row: its own fields first, then what its furniture tells."""

from __future__ import annotations

from hashlib import blake2b

from labourie.article import Article
from labourie.read.fields import Fields
from labourie.read.furniture import find_furniture


def build_article(fields: Fields, source: str) -> Article:
    """The article; title, outlet, authors and published come from the furniture where `fields` has none."""
    found = find_furniture(fields.text, title=fields.title)
    return Article(
        id=fields.id or _digest(fields.text),
        text=fields.text,
        source=source,
        title=fields.title or found.title,
        outlet=fields.outlet or found.outlet,
        authors=fields.authors or found.authors,
        published=fields.published or found.published,
        url=fields.url,
        zones=found.zones,
    )


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()

"""Keys: 63-bit numbers that name the same thing in every store, whatever was written before it."""

from __future__ import annotations

from hashlib import blake2b


def number(*parts: str | None) -> int:
    """63 bits of a hash of `parts`: the key of what they name."""
    told = "\x1f".join("\x1e" if part is None else part for part in parts)
    return int.from_bytes(blake2b(told.encode(), digest_size=8).digest(), "big") >> 1


def article_key(identity: str, text: str, zones: str, published: str | None) -> int:
    """The key of an article: its id and all that its facts are made from. `zones`: as table article has them.

    So two texts under one id are two articles, and copies that differ in title, outlet, authors or url are one.
    """
    return number("article", identity, text, zones, published)

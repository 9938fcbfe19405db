"""HTML pages: the article's text and what the page says of it, through trafilatura."""

from __future__ import annotations

import re

from labourie.errors import BadInput
from labourie.read.decode import decode
from labourie.read.fields import Fields, fields_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)


def page_fields(data: bytes, name: str, encoding: str | None) -> Fields:
    """The main text of a page, a paragraph a line, with the fields of its metadata.

    Encoding: the given one, else UTF-8, else what the page declares, else a guess. Raises BadInput for a page without
    a text or not in the encoding given.
    """
    from trafilatura import bare_extraction

    page = bare_extraction(_decoded(data, name, encoding), with_metadata=True, include_comments=False)
    text = page.text if page is not None and not isinstance(page, dict) else None
    if page is None or isinstance(page, dict) or not text:
        raise BadInput(f"{name}: no article found in this page", hint="give the text itself as .txt")
    row: dict[str, object] = {
        "text": text,
        "title": page.title,
        "published": page.date,
        "url": page.url,
        "outlet": page.sitename,
        "authors": page.author,
    }
    fields = fields_of(row)
    if fields is None:
        raise BadInput(f"{name}: no article found in this page", hint="give the text itself as .txt")
    return fields


def _decoded(data: bytes, name: str, encoding: str | None) -> str:
    if encoding is not None:
        return decode(data, name, encoding)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
    try:
        return decode(data, name, declared[1].decode() if declared else None)
    except (LookupError, UnicodeError, BadInput):
        return decode(data, name)

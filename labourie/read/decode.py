"""Bytes become text: UTF-8 first, a guess with a note after that, never a silent replacement."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from typing import BinaryIO

from labourie.errors import BadInput, WrongUse

_LOG = logging.getLogger("labourie.read")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PIECE = 1 << 20
_LINE_END = re.compile(r"\r+\n?|\n")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b")
# The 8-bit code pages of Indonesian and other Western text. Left to all its tables charset-normalizer takes a short
# cp1252 article for Baltic or Turkish.
_CANDIDATES = ["cp1252", "mac_roman"]


def storable(text: str) -> str:
    """`text` with U+FFFD for each half of a surrogate pair, as JSON and the names of files may hold one."""
    return _SURROGATE.sub("\ufffd", text)


def check_encoding(encoding: str | None) -> None:
    """Raises WrongUse where `encoding` is no text encoding that Python knows and can read any text with."""
    try:
        b"a".decode(encoding or "utf-8", errors="replace")
    except (LookupError, ValueError) as error:  # "idna" and "undefined" exist and read no text
        raise WrongUse(f"unknown encoding: {encoding}", hint="for instance utf-8, cp1252 or utf-16") from error


def bom_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that `data` begins with and its encoding, or None."""
    return next(((bom, name) for bom, name in _BOMS if data.startswith(bom)), None)


def decode(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of `data`, a byte order mark left off, otherwise untouched. `name`: the source, for messages.

    `encoding` overrides; else a byte order mark decides, then UTF-8; what is neither is guessed, with a note on the
    log. Raises BadInput where it is no text or no guess fits.
    """
    data, encoding = _unmarked(data, encoding)
    if encoding is None:
        encoding = _wide(data)
        if encoding is None and _is_noise(data):
            raise _not_text(name)
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        guess = None if encoding else _guess(data)
        if guess is None:
            raise undecodable(name, encoding or "UTF-8", error.start) from error
        _note(name, error.start, guess[1])
        return guess[0]


def lines_of(stream: BinaryIO, name: str, encoding: str | None = None) -> Iterator[str]:
    """The lines of a long stream with their ends, a piece in memory at a time; encodings as with `decode`.

    The first MiB decides the encoding. The first line decides whether all of them end in line feeds or in carriage
    returns. Raises BadInput at the first byte that does not fit, and where the stream ends inside a character.
    """
    end, rest = None, ""
    for text in _pieces(stream, name, encoding):
        rest += text
        if end is None and (first := _LINE_END.search(rest)) and first.end() < len(rest):
            end = first[0][-1]
        if end is not None:
            *lines, rest = rest.split(end)
            for line in lines:
                yield line + end
    if rest:
        yield rest


def _pieces(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[str]:
    first = stream.read(_PIECE)
    piece, known = _unmarked(first, encoding)
    encoding = known or _encoding_of(piece, name, whole=len(first) < _PIECE)
    decoder = codecs.getincrementaldecoder(encoding)()
    at = len(first) - len(piece)
    while True:
        held = len(decoder.getstate()[0])  # bytes of a character that began in the piece before
        try:
            yield decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise undecodable(name, encoding, at - held + error.start) from error
        if not piece:
            return
        at += len(piece)
        piece = stream.read(_PIECE)


def _encoding_of(piece: bytes, name: str, *, whole: bool) -> str:
    """The encoding of a stream that begins with `piece` and has no mark; a guess is noted on the log.

    `whole`: nothing comes after it.
    """
    if wide := _wide(piece):
        return wide
    if _is_noise(piece):
        raise _not_text(name)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece, final=whole)
    except UnicodeDecodeError as error:
        guess = _guess(piece)
        if guess is None:
            raise undecodable(name, "UTF-8", error.start) from error
        _note(name, error.start, guess[1])
        return guess[1]
    return "utf-8"


def _note(name: str, at: int, encoding: str) -> None:
    _LOG.warning("%s: not UTF-8 at byte %d; read as %s", name, at, encoding)


def _not_text(name: str) -> BadInput:
    return BadInput(f"{name}: not text but binary data", hint="give .txt, .html, .jsonl, .csv or .parquet")


def _unmarked(data: bytes, encoding: str | None) -> tuple[bytes, str | None]:
    """`data` without the byte order mark of `encoding`, and the encoding that the mark tells; None if nothing tells."""
    bom = bom_of(data)
    if bom is None or (encoding is not None and codecs.lookup(encoding).name not in (bom[1], "utf-16", "utf-32")):
        return data, encoding
    return data[len(bom[0]) :], bom[1]


def undecodable(name: str, encoding: str, at: int) -> BadInput:
    """The error for a byte that `encoding` does not know. `at`: its 0-based place in the source."""
    other = "utf-8" if encoding.lower() == "cp1252" else "cp1252"
    return BadInput(f"{name}: not {encoding} at byte {at}", hint=f"try --encoding {other}")


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark, told by the zeros in every second byte; None where there are none."""
    head = data[:65536]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < len(head) or min(even, odd) * 100 > len(head):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_noise(data: bytes) -> bool:
    """True if more than one byte in fifty is a control character."""
    head = data[:65536]
    return (len(head) - len(head.translate(None, _CONTROLS))) * 50 > len(head)


def _guess(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is None:
        return None
    text = str(best)
    return None if re.search("[\x00-\x08\x0e-\x19\x1c-\x1f]", text) else (text, best.encoding)

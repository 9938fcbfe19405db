"""The body an office belongs to where the article names it apart: a minister's ministry, a mayor's city government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.lexicon.roles import Roles
from labourie.record import Organisation

_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
# Words that a form of the same name may lack: the state's, and "bidang", "urusan" of a portfolio.
_TAIL = frozenset({"ri", "republik", "indonesia", "bidang", "dan", "urusan", "of", "the"})


def body_of(title: str, organisations: tuple[Organisation, ...], table: Roles) -> Organisation | None:
    """The organisation among those of the article that an office heads, or None.

    "Wamenaker" and "mantan Menteri Ketenagakerjaan" belong to "Kementerian Ketenagakerjaan" or "Kemnaker", "Wali Kota
    Bandung" to "Pemkot Bandung"; an office whose body the article does not name belongs to none.
    """
    wanted = {_key(form, table) for form in _bodies(title, table)} - {()}
    for organisation in organisations:
        if wanted & {_key(form, table) for form in (organisation.name, *organisation.aliases)}:
            return organisation
    return None


def seat_of(
    title: str, states: tuple[str, ...], organisations: tuple[Organisation, ...], table: Roles
) -> Organisation | None:
    """The one body of the article that holders of an office sit in: a judge's court, an ambassador's embassy; or None.

    `states`: the countries that the title names; an embassy must be that of the first of them.
    """
    heads = [span.of(title).lower() for span, _ in table.find_heads(title)]
    kind = next((table.seats[head] for head in heads if head in table.seats), None)
    if kind is None:
        return None
    found = [body for body in organisations if body.kind == kind and body.country in (states or (body.country,))[:1]]
    return found[0] if len(found) == 1 else None


def _key(form: str, table: Roles) -> tuple[str, ...]:
    """The words that tell one body from another, in order, short forms of regions written out."""
    words = _WORD.findall(_BRACKET.sub("", form).lower())
    full = " ".join(table.regions.get(word, word) for word in words).lower()
    return tuple(word for word in full.split() if word not in _TAIL)


def _bodies(title: str, table: Roles) -> Iterator[str]:
    """The names that the body of an office may have."""
    office = plain_office(title, table)
    full = table.expand(office)
    for words in (office, full):
        fits = [start for start in table.bodies if f"{words.lower()} ".startswith(f"{start} ")]
        start = max(fits, key=len, default="")
        yield from (f"{body}{words[len(start) :]}" for body in table.bodies.get(start, ()))
    for short, long in table.fused.items():
        if long.lower().startswith("menteri") and _key(long, table) == _key(full, table):
            # "Menaker": "Kemenaker", "Kemnaker"; "Menkomdigi": "Kemkomdigi", "Komdigi"; "Menko PM": "Kemenko PM".
            yield from (f"ke{short}", f"kem{short[2:]}", f"kem{short[3:]}", f"kemen{short[3:]}", short[3:])
            portfolio = short.removeprefix("menteri ")  # "Menteri P2MI": "Kementerian P2MI", "P2MI"
            yield from (portfolio, f"kementerian {portfolio}")


def office_key(title: str, table: Roles) -> tuple[str, ...]:
    """What two titles of one office have in common: its words written out, without brackets and short forms."""
    return tuple(_WORD.findall(table.expand(_BRACKET.sub("", title)).lower()))


def plain_office(title: str, table: Roles) -> str:
    """A title without brackets and without the words of status and deputyship before it ("Plt. Wakil Menteri X")."""
    words = _BRACKET.sub("", title).split()
    while len(words) > 1 and (_is_before(words[0], table) or _is_before(" ".join(words[:2]), table)):
        words = words[1:] if _is_before(words[0], table) else words[2:]
    plain = " ".join(words)
    full = table.expand(plain)
    return full.removeprefix("Wakil ") if full.startswith("Wakil ") else plain


def _is_before(words: str, table: Roles) -> bool:
    small = words.lower()
    return small in table.former or small in table.acting or small in table.modifiers

"""How two forms of a body's name may stand to each other: listed together, acronym, legal form, place, slip."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from labourie.lexicon.abbreviations import abbreviates
from labourie.lexicon.countries import HOME
from labourie.lexicon.organisations import STATE_KINDS, Bodies, Body

_BRACKET = re.compile(r"\s*\([^()]*\)")
_NUMBER = re.compile(r"\b(?:\d+|[IVXL]+)\b")
_WHOLE = frozenset({"agency", "bank", "company", "employers", "international", "party", "union"})
_PRIVATE = frozenset({"company", "media", "ngo", "school", "union", "university", None})
_SLIP = 12  # letters a name must have before a slip of the pen in it is believed
_SLIPS = 2  # letters wrong, missing, added or swapped


class Tie(StrEnum):
    """Why two forms name the same body, the surest first."""

    SAME = "same"
    GIVEN = "acronym_given"
    LISTED = "listed"
    LEGAL = "legal_form"
    HEAD = "head_left_out"
    ACRONYM = "acronym"
    PLACE = "place_left_out"
    HEAD_ALONE = "head_alone"
    BEGINNING = "beginning"
    SLIP = "slip"


SCORES = {
    Tie.SAME: 1.0,
    Tie.GIVEN: 1.0,
    Tie.LISTED: 0.95,
    Tie.LEGAL: 0.95,
    Tie.HEAD: 0.9,
    Tie.ACRONYM: 0.9,
    Tie.PLACE: 0.8,
    Tie.HEAD_ALONE: 0.8,
    Tie.BEGINNING: 0.8,
    Tie.SLIP: 0.8,
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way the article writes a body. `country`: a foreign state it is tied to here, or None.

    `body`: the entry of the list, or None. `core`: its words in lower case without legal forms, state words and words
    for kinds of regions. `tail`: the words at its end that name places.
    """

    surface: str
    country: str | None
    kind: str | None
    body: Body | None
    core: tuple[str, ...]
    tail: tuple[str, ...]

    @property
    def bare(self) -> tuple[str, ...]:
        """The core without the places at its end."""
        return self.core[: len(self.core) - len(self.tail)]


def make_form(surface: str, country: str | None, kind: str | None, places: frozenset[str], bodies: Bodies) -> Form:
    """The form `surface`. `places`: words that name places, lower case."""
    core = _core(surface, bodies)
    size = 0
    while size < len(core) - 1 and core[-1 - size] in places:
        size += 1
    body = bodies.of.get(surface) or bodies.of.get(_plain(surface, bodies))
    return Form(surface, country, kind, body, core, core[len(core) - size :])


def tie(short: Form, long: Form, bodies: Bodies) -> Tie | None:
    """Why `short` may be another way to write the longer `long`, or None."""
    if _are_of_two_states(short, long):
        return None
    if short.surface.casefold() == long.surface.casefold():
        return Tie.SAME if short.country == long.country or short.body is None else None
    if f"({short.surface})" in long.surface:
        return None if _is_of_inner(short, long, bodies) else Tie.GIVEN
    if short.body is not None and long.body is not None:
        return _listed_tie(short.body, long.body)
    if short.surface[0].casefold() != long.surface[0].casefold() and not set(short.core) & set(long.core):
        return None
    return next((why for why, holds in _TESTS.items() if holds(short, long, bodies)), None)


def _are_of_two_states(short: Form, long: Form) -> bool:
    if short.country is not None and long.country is not None:
        return short.country != long.country
    return (is_home(short) and long.country is not None) or (is_home(long) and short.country is not None)


def is_home(form: Form) -> bool:
    """True for what only the home state's body is called: "Kemhan", "Kemhan RI", not "Kementerian Pertahanan"."""
    if form.country is not None:
        return False
    if form.kind in STATE_KINDS and form.core[-1:] == ("indonesia",):
        return True
    if form.body is None or form.body.country != HOME:
        return False
    return " " not in form.surface or form.surface not in form.body.forms


def _is_of_inner(short: Form, long: Form, bodies: Bodies) -> bool:
    """True if the bracket belongs to a body inside the name: "Komisi XI Dewan Perwakilan Rakyat (DPR) RI"."""
    words = long.surface.partition(f"({short.surface})")[0].split()
    forms = short.body.forms if short.body else ()
    if " ".join(words) in forms or abbreviates(short.surface, " ".join(words)):
        return False
    inner = [" ".join(words[at:]) for at in range(1, len(words) - 1)]
    return any(name in forms or (bodies.head_of(name) and abbreviates(short.surface, name)) for name in inner)


def _listed_tie(short: Body, long: Body) -> Tie | None:
    """One entry of the list, or two of which the shorter is the beginning of the longer ("BPJS", "BPJS Kesehatan")."""
    if short is long:
        return Tie.LISTED
    return Tie.HEAD_ALONE if any(form.startswith(f"{short.name} ") for form in long.forms) else None


def _is_legal_form_left_out(short: Form, long: Form, _: Bodies) -> bool:
    return short.core == long.core and (short.kind == long.kind or None in {short.kind, long.kind})


def _is_head_left_out(short: Form, long: Form, bodies: Bodies) -> bool:
    """True for "Gerindra" and "Partai Gerindra"."""
    found = bodies.head_of(long.surface)
    if found is None or not found[1].silent:
        return False
    return _core(long.surface.removeprefix(found[0]), bodies) == short.core


def _is_acronym(short: Form, long: Form, _: Bodies) -> bool:
    return abbreviates(short.surface, long.surface) or _abbreviates_core(short, long)


def _is_head_alone(short: Form, long: Form, bodies: Bodies) -> bool:
    """True for "Mahkamah" and "Mahkamah Tinggi"."""
    return len(short.core) == 1 and short.surface in bodies.heads and short.core == long.core[:1]


def _abbreviates_core(short: Form, long: Form) -> bool:
    """True if the words but for legal forms do: "PT MJ" of "PT Melati Jaya Tbk"."""
    return short.core != tuple(short.surface.casefold().split()) and abbreviates(
        " ".join(short.core), " ".join(long.core)
    )


@lru_cache(maxsize=8192)
def _words(surface: str) -> tuple[str, ...]:
    """The words as written, brackets left out; a hyphen and a slash stay inside a word."""
    return tuple(word.strip(".,&") for word in _BRACKET.sub("", surface).split() if word.strip(".,&"))


def _plain(surface: str, bodies: Bodies) -> str:
    """The surface without brackets, legal forms and state words."""
    text = f" {surface} "
    for affix in bodies.affixes:
        text = text.replace(f" {affix} ", " ")
    return _BRACKET.sub("", text).strip()


def _core(surface: str, bodies: Bodies) -> tuple[str, ...]:
    words = [word.casefold() for word in _words(_plain(surface, bodies))]
    # "Pemerintah Kota" is another body than "Pemerintah Provinsi"; "Disnaker Kota X" is the same as "Disnaker X".
    return tuple(
        word
        for at, word in enumerate(words)
        if word not in bodies.districts or (at > 0 and words[at - 1] == "pemerintah")
    )


def _is_place_left_out(short: Form, long: Form, bodies: Bodies) -> bool:
    """True if the forms are one but for places at the end of either, and those do not differ."""
    tails = [set(form.tail) - {"indonesia"} for form in (short, long)]
    if all(tails) and not tails[0] & tails[1]:
        return False
    if short.bare and short.bare == long.bare:
        return short.country == long.country and not _is_branch(short, long)
    if short.kind == long.kind == "parliament" and long.core[: len(short.core)] == short.core:
        return long.core[len(short.core)] in {"dpr", "dprd"}
    if (not short.tail and not long.tail) or _is_branch(short, long) or short.country != long.country:
        return False
    one, other = sorted((_unplaced(short), _unplaced(long)), key=len)
    listed = bodies.of.get(one)
    return (listed is not None and other in listed.forms) or (" " not in one and abbreviates(one, other))


def _is_branch(short: Form, long: Form) -> bool:
    """True if one is a body of the whole country that the list has, the other its office in a place."""
    plain = long if short.tail else short
    return plain.body is not None and bool(short.tail) != bool(long.tail) and plain.kind in _WHOLE


def _unplaced(form: Form) -> str:
    """The surface up to the places at its end; the country stays, acronyms count it."""
    words = _words(form.surface)
    while words and words[-1].casefold() not in {*form.bare, "indonesia"}:
        words = words[:-1]
    return " ".join(words)


def _is_beginning(short: Form, long: Form, bodies: Bodies) -> bool:
    """True for "PT Melati" and "PT Melati Jaya", not for "Serikat Pekerja" and "Serikat Pekerja dan Buruh".

    A listed body has subsidiaries and branches that begin like it.
    """
    size = len(short.core)
    if short.body is not None or short.country != long.country or not {short.kind, long.kind} <= _PRIVATE:
        return False
    return 0 < size < len(long.core) and long.core[:size] == short.core and long.core[size] not in bodies.joins


def _is_slip(short: Form, long: Form, bodies: Bodies) -> bool:
    """True for long names of one kind and head that differ by a letter or two, and not in a number."""
    one, other = short.surface, long.surface
    if min(len(one), len(other)) < _SLIP or short.kind != long.kind or short.country != long.country:
        return False
    heads = [found[0] if (found := bodies.head_of(surface)) else surface.split()[0] for surface in (one, other)]
    if heads[0] != heads[1] or _NUMBER.findall(one) != _NUMBER.findall(other):
        return False
    return OSA.distance(one.casefold(), other.casefold(), score_cutoff=_SLIPS) <= _SLIPS


_TESTS: Mapping[Tie, Callable[[Form, Form, Bodies], bool]] = {
    Tie.LEGAL: _is_legal_form_left_out,
    Tie.HEAD: _is_head_left_out,
    Tie.ACRONYM: _is_acronym,
    Tie.PLACE: _is_place_left_out,
    Tie.HEAD_ALONE: _is_head_alone,
    Tie.BEGINNING: _is_beginning,
    Tie.SLIP: _is_slip,
}

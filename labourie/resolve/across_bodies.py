"""Are two organisations of different articles the same body? A decision with its reasons, never a merge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from labourie.lexicon.countries import Countries
from labourie.lexicon.person_names import fold
from labourie.resolve.decision import Decision, Verdict

ALIKE = 85.0
"""Least rapidfuzz ratio (0..100) of two names that begin with one word and share an acronym, to be one name.

"Kementerian Ketenagakerjaan" and "Kementerian Tenaga Kerja" have 90.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyProfile:
    """An organisation as one or more articles describe it under one name.

    `name`: folded; `core`: the same without its country at the end. `acronyms`: folded, given for it somewhere; such
    as every region has ("Disnaker") are left out. `country`: ISO alpha-3 or None.
    """

    name: str
    core: str
    acronyms: frozenset[str] = frozenset()
    country: str | None = None

    @property
    def fullness(self) -> int:
        """1 for a name of several words; 0 for one word, which may be an acronym."""
        return int(" " in self.core)


@dataclass(frozen=True, slots=True)
class BodyTables:
    """The language data that knowing a body needs. `local`: folded short forms that many bodies share."""

    countries: Countries
    local: frozenset[str]


def body_profile(
    name: str, tables: BodyTables, *, acronyms: Iterable[str] = (), country: str | None = None
) -> BodyProfile:
    """The profile of an organisation, `name` and `acronyms` as written or folded."""
    folded = fold(name)
    core = " ".join(tables.countries.without(folded.split(), country))
    known = frozenset(fold(acronym) for acronym in acronyms) - tables.local - {""}
    return BodyProfile(name=folded, core=core, acronyms=known, country=country)


def same_body(left: BodyProfile, right: BodyProfile) -> Decision:
    """Whether two profiles describe one organisation. Symmetric.

    Equal names are one body, an acronym is the body that an article gives it to, and two full names that share an
    acronym and their first word are one if they are nearly equal and neither goes on where the other ends ("Dinas
    Tenaga Kerja", "Dinas Tenaga Kerja Solo"). Never across countries.
    """
    score, said = _names(*sorted((left, right), key=lambda side: (side.fullness, side.name)))
    if not score:
        return Decision(Verdict.DIFFERENT, 0.0, (said,))
    if left.country and right.country and left.country != right.country:
        return Decision(
            Verdict.DIFFERENT, score / 2, (said, "of {} and {}".format(*sorted((left.country, right.country))))
        )
    return Decision(Verdict.SAME, score, (said,))


def _names(short: BodyProfile, long: BodyProfile) -> tuple[float, str]:
    """How far two names are one (0: not at all), and how they relate, in words."""
    if short.name == long.name:
        return 0.97, "the same name"
    if short.core == long.core:
        return 0.95, "the same name but for the country in it"
    if not short.fullness and short.core in long.acronyms:
        return (0.92, "its acronym") if _made_of(short.core, long.name) else (0.86, "its other name")
    if short.fullness and short.core.split()[0] == long.core.split()[0]:
        return _full_names(short, long)
    return 0.0, "the names differ"


def _full_names(one: BodyProfile, other: BodyProfile) -> tuple[float, str]:
    """The same for two full names that begin with one word."""
    shared = [form for form in sorted(one.acronyms & other.acronyms) if _made_of(form, one.name)]
    goes_on = f"{one.core} ".startswith(f"{other.core} ") or f"{other.core} ".startswith(f"{one.core} ")
    alike = ratio(one.core, other.core)
    if shared and not goes_on and alike >= ALIKE:
        return 0.88, f"both {shared[0]}, and names {alike:.0f} of 100 alike"
    return 0.0, "the names differ"


def _made_of(acronym: str, name: str) -> bool:
    """True if the letters of `acronym` stand in `name` in order, the first one at the beginning of a word."""
    letters = [letter for letter in acronym if letter.isalpha()]
    starts = (at for at, letter in enumerate(f" {name}") if letter == " ")
    return bool(letters) and any(_in_order(letters, name[at:]) for at in starts if name[at:].startswith(letters[0]))


def _in_order(letters: list[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)

"""Are two people of different articles the same person? A decision with its reasons, never a merge.

Careful on purpose: a row that mixes two people is a false claim about both, two rows for one person are a nuisance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.fuzz import ratio

from labourie.lexicon.person_names import PersonNames, fold_person
from labourie.resolve.decision import Decision, Verdict

ALIKE = 85.0
"""Least rapidfuzz ratio (0..100) of two middle parts to be one but for a slip (not "anggoro" and "anggraini")."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """What a person is known by besides the name; both folded.

    `office` with `body`: a position in a body, or (`whole`) an office that one person holds in the state `body`.
    `office` empty: the body alone.
    """

    office: str
    body: str
    whole: bool = False

    def __str__(self) -> str:
        return f"{self.office}, {self.body}" if self.office else self.body


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A person as one or more articles describe him or her under one name.

    `name`: folded. `sounds`: its parts with their spelling evened out. `common`: so frequent that it does not tell
    one person. `nicknames`: sounds of one-word forms used for the same person. `country`: ISO alpha-3 or None.
    """

    name: str
    sounds: tuple[str, ...]
    common: bool
    nicknames: frozenset[str] = frozenset()
    country: str | None = None
    anchors: frozenset[Anchor] = field(default=frozenset())

    @cached_property
    def full(self) -> tuple[str, ...]:
        """The parts that are no initials."""
        return tuple(sound for sound in self.sounds if len(sound) > 1)

    @property
    def letters(self) -> str:
        """The sounds without the blanks, which some writers put elsewhere ("Il-hoon", "Il Hoon")."""
        return "".join(self.sounds)

    @property
    def fullness(self) -> int:
        """How many parts are no initials."""
        return len(self.full)

    @property
    def distinctive(self) -> bool:
        """True if the name alone tells one person (of a country)."""
        return len(self.full) >= 2 and not self.common

    @property
    def called(self) -> frozenset[str]:
        """Every single word by which the person goes."""
        return self.nicknames | frozenset(self.full)


def profile(name: str, names: PersonNames, *, country: str | None = None, nicknames: Iterable[str] = (),
            anchors: Iterable[Anchor] = ()) -> Profile:  # fmt: skip
    """The profile of `name` as written. Of `nicknames` only single words of two letters or more are kept."""
    folded = fold_person(name)
    sounds = tuple(names.sound(part) for part in folded.split())
    short = (fold_person(nickname) for nickname in nicknames)
    return Profile(
        name=folded,
        sounds=sounds,
        common=names.is_common(tuple(sound for sound in sounds if len(sound) > 1)),
        nicknames=frozenset(names.sound(word) for word in short if " " not in word and len(word) > 1),
        country=country,
        anchors=frozenset(anchors),
    )


def same_person(left: Profile, right: Profile) -> Decision:
    """Whether two profiles describe one person. Symmetric.

    Full names that are equal, or equal but for their spelling or a middle initial, are one person unless the
    countries differ. Frequent names ("Budi Santoso"), shorter forms of a full name and single names ("Ida") need an
    office or, where there are two parts, a body in common besides.
    """
    short, long = sorted((left, right), key=lambda side: (len(side.full), side.name))
    said, score = _names(short, long)
    if not score:
        return Decision(Verdict.DIFFERENT, 0.0, (said,))
    shared = _shared(short, long, offices_only=len(short.full) < 2)
    reasons = [said, *(f"both {anchor}" for anchor in shared[:2])]
    if left.country and right.country and left.country != right.country:
        verdict = Verdict.UNSURE if shared else Verdict.DIFFERENT
        return Decision(
            verdict, score / 2, (*reasons, "act for {} and {}".format(*sorted((left.country, right.country))))
        )
    if left.country and right.country:
        reasons.append(f"both act for {left.country}")
    if shared:
        return Decision(Verdict.SAME, min(score + 0.02, 1.0), tuple(reasons))
    if short.distinctive and long.distinctive and score >= 0.9:
        return Decision(Verdict.SAME, score, tuple(reasons))
    lacking = "no office in common" if len(short.full) < 2 else "no office or body in common"
    return Decision(Verdict.UNSURE, score / 2, (*reasons, lacking))


def _names(short: Profile, long: Profile) -> tuple[str, float]:
    """How two names relate, in words, and how far that goes (0: they are two names)."""
    if short.name == long.name:
        return "the same name", 0.97
    if short.letters == long.letters:
        return "the same name in another spelling", 0.92
    if len(short.full) >= 2:
        return _full_names(short, long)
    if len(short.full) == 1 and short.full[0] in long.full:
        return "one part of the name", 0.8
    if len(short.full) == 1 and (short.full[0] in long.nicknames or short.nicknames.intersection(long.full[:1])):
        return "a nickname of the person", 0.8
    return "the names differ", 0.0


def _full_names(short: Profile, long: Profile) -> tuple[str, float]:
    """The same for two names of two parts or more."""
    if short.full == long.full and _initials_fit(short, long):
        return "the same name but for an initial", 0.92
    if short.full != long.full and _alike(short.full, long.full):
        return "the same name but for a slip in the middle", 0.9
    if len(short.full) < len(long.full) and _within(short.full, long.full):
        return "a shorter form of the name", 0.85
    return "the names differ", 0.0


def _initials_fit(short: Profile, long: Profile) -> bool:
    """True unless both have initials and those of one are not among the other's ("Budi A. Sari", "Budi E. Sari")."""
    first, second = sorted(([sound for sound in side.sounds if len(sound) == 1] for side in (short, long)), key=len)
    return _within(first, second)


def _alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """True if the first and last parts are equal and every part between them nearly so."""
    ends = (left[0], left[-1]) == (right[0], right[-1])
    return ends and len(left) == len(right) and all(ratio(*pair) >= ALIKE for pair in zip(left, right, strict=True))


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """True if the parts of `short` stand in `long` in the same order."""
    rest = iter(long)
    return all(part in rest for part in short)


def _shared(left: Profile, right: Profile, *, offices_only: bool) -> list[Anchor]:
    """What both are known by, offices before bodies."""
    shared = [anchor for anchor in left.anchors & right.anchors if anchor.office or not offices_only]
    return sorted(shared, key=lambda anchor: (not anchor.whole, not anchor.office, anchor))

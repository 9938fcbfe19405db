"""What a comparison of two names comes to, and how comparisons make groups. Nothing is merged: a group is a view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Protocol, TypeVar


class Verdict(StrEnum):
    """What a comparison comes to. UNSURE neither joins nor parts."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a comparison came to, how sure (0..1), and why, in words."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


class Described(Protocol):
    """What grouping needs to know of a person or organisation."""

    @property
    def country(self) -> str | None:
        """ISO alpha-3, or None where it is not known."""

    @property
    def fullness(self) -> int:
        """How much of the name is given: a single name or an acronym has less than the full name."""


D = TypeVar("D", bound=Described)


def group(
    profiles: Mapping[int, D], decisions: Mapping[tuple[int, int], Decision], compare: Callable[[D, D], Decision]
) -> list[list[int]]:
    """The members of `profiles` in groups, each sorted. A function of its arguments' content, not of their order.

    Members that are the same are joined, the surest first, but never two countries in one group. A vague member (a
    single name, or one without a country) whose surest fits differ from one another is joined to none of them.
    `decisions`: by pair, smaller key first; `compare`: for pairs that were not looked at.
    """
    same = {pair: decision.score for pair, decision in decisions.items() if decision.verdict is Verdict.SAME}
    for vague, fits in _fits(profiles, same).items():
        best = [key for key, score in fits.items() if score == max(fits.values())]
        if any(compare(profiles[a], profiles[b]).verdict is Verdict.DIFFERENT for a, b in combinations(best, 2)):
            for key in fits:
                same.pop((min(vague, key), max(vague, key)), None)
    groups = {key: [key] for key in profiles}
    lands = {key: {profile.country} - {None} for key, profile in profiles.items()}
    for left, right in sorted(same, key=lambda pair: (-same[pair], pair)):
        into, gone = groups[left], groups[right]
        if into is not gone and len(lands[into[0]] | lands[gone[0]]) < 2:
            lands[into[0]] |= lands[gone[0]]
            into += gone
            groups.update((key, into) for key in gone)
    return [sorted(members) for key, members in sorted(groups.items()) if key == min(members)]


def _fits(profiles: Mapping[int, D], same: Mapping[tuple[int, int], float]) -> dict[int, dict[int, float]]:
    """For each vague member the clearer ones that it is the same as, and how surely."""
    fits: dict[int, dict[int, float]] = defaultdict(dict)
    for (left, right), score in same.items():
        for vague, clear in ((left, right), (right, left)):
            if _vaguer(profiles[vague], profiles[clear]):
                fits[vague][clear] = score
    return fits


def _vaguer(one: Described, other: Described) -> bool:
    """True if `other` says more than `one`: a fuller name, or a country where `one` has none."""
    return one.fullness < other.fullness or (one.country is None and other.country is not None)

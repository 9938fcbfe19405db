"""Exact entity F1, and sentence and token F1 against a treebank: the figures of the evaluation table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from labourie.article import Span


@dataclass
class Tally:
    """Right, found and wanted entities by label; "all" counts every label."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Iterable[tuple[Hashable, str]], predicted: Iterable[tuple[Hashable, str]]) -> None:
        """Count one text. An entity is right if its place and label are both exactly those of a gold entity."""
        wanted, found = set(gold), set(predicted)
        for counter, entities in ((self.wanted, wanted), (self.found, found), (self.right, wanted & found)):
            for _, label in entities:
                counter[label] += 1
                counter["all"] += 1

    def f1(self, label: str = "all") -> float:
        """F1 in per cent; 0 where nothing was wanted or found."""
        total = self.found[label] + self.wanted[label]
        return 200 * self.right[label] / total if total else 0.0


def runs(tags: Sequence[str]) -> list[tuple[tuple[int, int], str]]:
    """The entities of BIO or BIOES tags as ((first, last + 1), label); a run that lacks its beginning counts too."""
    found: list[tuple[tuple[int, int], str]] = []
    before = ""
    for at, tag in enumerate(tags):
        mark, _, label = tag.partition("-")
        if mark in ("I", "E") and label == before:
            (start, _), _ = found[-1]
            found[-1] = ((start, at + 1), label)
        elif label:
            found.append(((at, at + 1), label))
        before = label if mark in ("B", "I") else ""
    return found


def f1(gold: Set[Span], predicted: Set[Span]) -> float:
    """F1 in per cent of spans that must be equal."""
    total = len(gold) + len(predicted)
    return 200 * len(gold & predicted) / total if total else 0.0

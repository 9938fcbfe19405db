"""Counts of found, wrong and missed items, and the report they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LAST_ROWS = ("places", "events")
"""Sets printed after all other rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report. `n`: gold items, or judged items where precision and recall are one accuracy."""

    kind: str
    precision: float
    recall: float
    f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome: how many gold files, the rows, and one note for every miss and every wrong answer."""

    articles: int
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    def table(self) -> str:
        """The report as aligned text."""
        head = f"{self.articles} articles\n{'':24}{'P':>7}{'R':>7}{'F1':>7}{'n':>7}"
        lines = [f"{r.kind:24}{r.precision:7.3f}{r.recall:7.3f}{r.f1:7.3f}{r.n:7d}" for r in self.rows]
        return "\n".join([head, *lines])


class Tally:
    """Counts by kind: found, wrong and missed items; right answers among the judged ones.

    `article`: the gold file at hand, named in the notes.
    """

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.judged: Counter[str] = Counter()
        self.notes: list[str] = []
        self.article = ""

    def miss(self, kind: str, what: str) -> None:
        """Count a gold item that was not found."""
        self.missed[kind] += 1
        self.notes.append(f"{self.article}: {kind}: missed {what}")

    def err(self, kind: str, what: str) -> None:
        """Count a found item that is not gold."""
        self.wrong[kind] += 1
        self.notes.append(f"{self.article}: {kind}: wrong {what}")

    def judge(self, kind: str, right: bool, note: str) -> None:  # noqa: FBT001 the verdict itself
        """Count one verdict; `note`: what to say of a wrong one."""
        self.judged[kind] += 1
        self.right[kind] += right
        if not right:
            self.notes.append(f"{self.article}: {kind}: {note}")

    def sets(self, kind: str, gold: Iterable[str], found: Iterable[str], *, of: str = "") -> None:
        """Compare two sets of strings; `of`: the entity they belong to, named in the notes before the kind."""
        expected, given = set(gold), set(found)
        self.hits[kind] += len(expected & given)
        self.missed[kind] += len(expected - given)
        self.wrong[kind] += len(given - expected)
        where = f"{self.article} {of}" if of else self.article
        self.notes += [f"{where}: {kind}: missed {item}" for item in sorted(expected - given)]
        self.notes += [f"{where}: {kind}: wrong {item}" for item in sorted(given - expected)]

    def rows(self) -> Iterator[Row]:
        """The rows of the report: found kinds, judged kinds, then LAST_ROWS, each sorted."""
        kinds = {*self.hits, *self.wrong, *self.missed}
        for kind in sorted(kinds - set(LAST_ROWS)):
            yield self._row(kind)
        for kind in sorted(self.judged):
            share = self.right[kind] / self.judged[kind]
            yield Row(kind, share, share, share, self.judged[kind])
        for kind in LAST_ROWS:
            yield self._row(kind)

    def _row(self, kind: str) -> Row:
        hits, wrong, missed = self.hits[kind], self.wrong[kind], self.missed[kind]
        precision = hits / (hits + wrong) if hits + wrong else 0.0
        recall = hits / (hits + missed) if hits + missed else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Row(kind, precision, recall, f1, hits + missed)

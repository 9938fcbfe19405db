"""Let an article speak with one voice: a name found in one place is found in all, with the label it mostly has."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from labourie.annotation import Label, NamedSpan
from labourie.article import Span

NAMES = frozenset({Label.PERSON, Label.ORGANISATION, Label.PLACE})
EDGES = " ,;:[]\"'“”‘’-–—•|/"
# A stop at the end is the sentence's, but after an initial and in abbreviations that end names ("M.H.", "Tbk.").
ABBREVIATIONS = ("Co", "Corp", "Inc", "Jr", "Ltd", "Pte", "Sr", "Tbk")
STOP = re.compile(r"(?<=\w\w)" + "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS) + r"\.$")
SURE = (
    0.7  # least best score of a name that is looked for elsewhere; of 0.5 to 0.9 it gave most on development articles
)

MOST = 0.8  # share of a surface's places in which the model may have seen no name; of more, the few are slips


def spread(text: str, names: Iterable[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The names of one article, trimmed of marks at their edges, of one label per surface, in all places of a surface.

    `text`: the story, furniture blanked. Events and roles stay as they are. Sorted by place.
    """
    found = list(names)
    kept = [name for name in found if name.label not in NAMES]
    trimmed = [trim(text, name) for name in found if name.label in NAMES]
    voices, best = _count(text, (name for name in trimmed if name is not None))
    agreed = [NamedSpan(name.span, voices[name.span.of(text)], name.score) for name in trimmed if name is not None]
    return tuple(sorted([*kept, *agreed, *_elsewhere(text, agreed, voices, best)]))


def trim(text: str, name: NamedSpan) -> NamedSpan | None:
    """The name without marks and blanks at its edges; None if nothing is left."""
    surface = name.span.of(text)
    edges = EDGES if surface.count("(") == surface.count(")") else EDGES + "()"
    left = len(surface) - len(surface.lstrip(edges + "."))
    right = len(STOP.sub("", surface.rstrip(edges)))
    if left >= right:
        return None
    return NamedSpan(Span(name.span.start + left, name.span.start + right), name.label, name.score)


def _count(text: str, names: Iterable[NamedSpan]) -> tuple[dict[str, Label], Counter[str]]:
    """The label of each surface by the sum of its scores, and the best score of each in thousandths."""
    votes: dict[str, Counter[Label]] = defaultdict(Counter)
    best: Counter[str] = Counter()
    for name in names:
        surface, score = name.span.of(text), round(1000 * (1.0 if name.score is None else name.score))
        votes[surface][name.label] += score
        best[surface] = max(best[surface], score)
    return {surface: counter.most_common(1)[0][0] for surface, counter in votes.items()}, best


def _elsewhere(
    text: str, agreed: list[NamedSpan], voices: Mapping[str, Label], best: Mapping[str, int]
) -> Iterator[NamedSpan]:
    """Places where a surface stands as whole words and no name was found, the longest surface first."""
    taken = bytearray(len(text))
    for name in agreed:
        taken[name.span.start : name.span.end] = b"\1" * len(name.span)
    for surface in sorted(voices, key=lambda surface: (-len(surface), surface)):
        if best[surface] < 1000 * SURE or len(surface) < 2 or not surface[0].isupper():
            continue
        places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text)]
        free = [(start, end) for start, end in places if not any(taken[start:end])]
        if len(free) > MOST * len(places):
            continue
        for start, end in free:
            taken[start:end] = b"\1" * (end - start)
            yield NamedSpan(Span(start, end), voices[surface], best[surface] / 1000)

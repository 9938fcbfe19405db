"""Gold articles as tagged sentences: the surfaces of their names projected on every place where they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labourie.article import Article, Span
from labourie.lexicon.glued import cuts
from labourie.read.furniture import find_zones
from labourie.train.corpus import Tagged

_LETTER = re.compile(r"\w")

Names = tuple[tuple[Span, str], ...]


@dataclass(frozen=True)
class Gold:
    """An annotated article. `names`: spans of PER ORG LOC; `wider`: of EVT ROLE. Both sorted and free of overlaps."""

    article: Article
    names: Names
    wider: Names


def read_gold(folder: Path) -> list[Gold]:
    """The gold articles of a folder of JSON files as the annotation guidelines describe them."""
    return [project(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


def read_surfaces(path: Path) -> list[Gold]:
    """Articles of a JSONL file that lists the exact surfaces of each label: {"id", "text", "PER": [...], ...}."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_gold(entry["id"], entry["text"], entry) for entry in map(json.loads, lines)]


def project(gold: Mapping[str, Any]) -> Gold:
    """One gold article with the spans of all its names."""
    people = gold["people"]
    countries = [surface for country in gold["countries"] for surface in country["surfaces"]]
    surfaces = {
        "PER": [form for person in people for form in (person["name"], *person["aliases"])],
        "ORG": [form for body in gold["organisations"] for form in (body["name"], *body["aliases"])],
        "LOC": [*gold["places"], *countries],
        "EVT": gold["events"],
        "ROLE": [person["role"] for person in people if person["role"]],
    }
    return _gold(gold["id"], gold["text"], surfaces)


def _gold(key: str, text: str, surfaces: Mapping[str, Sequence[str]]) -> Gold:
    article = story(key, text)
    forms = [(s, label) for label in ("PER", "ORG", "LOC") for s in surfaces.get(label, ())]
    names = place(article.story, forms)
    events = place(article.story, [(s, "EVT") for s in surfaces.get("EVT", ())])
    people = [span for span, label in names if label == "PER"]
    roles = _roles(article.story, surfaces.get("ROLE", ()), people)
    apart = [role for role in roles if not any(role[0].overlaps(event) for event, _ in events)]
    return Gold(article, names, tuple(sorted([*events, *apart])))


def story(key: str, text: str) -> Article:
    """The article with its furniture marked, as the program reads it."""
    return Article(id=key, text=text, source=key, zones=find_zones(text))


def place(text: str, forms: Iterable[tuple[str, str]]) -> Names:
    """Every whole-word occurrence of each form, the longest form first; no two overlap.

    Words that scraping ran together are apart here, as they are for the annotator.
    """
    taken: list[tuple[Span, str]] = []
    used = bytearray(len(text))
    parted = frozenset(cuts(text))
    for form, label in sorted({form: None for form in forms if form[0].strip()}, key=lambda f: -len(f[0])):
        for match in re.finditer(re.escape(form), text):
            start, end = match.span()
            if _is_whole(text, Span(start, end), parted) and not any(used[start:end]):
                used[start:end] = b"\1" * (end - start)
                taken.append((Span(start, end), label))
    return tuple(sorted(taken))


def _is_whole(text: str, span: Span, parted: Set[int]) -> bool:
    """True if no word goes on across the ends of the span; `parted`: where two words stand without a space."""
    before = span.start in parted or not _LETTER.fullmatch(text[max(0, span.start - 1) : span.start])
    return before and (span.end in parted or not _LETTER.fullmatch(text[span.end : span.end + 1]))


def _roles(text: str, roles: Iterable[str], people: Sequence[Span]) -> Names:
    """Roles where they stand within 40 characters of a person, or anywhere if capitalised."""
    placed = place(text, ((role, "ROLE") for role in roles))
    return tuple(
        (span, label)
        for span, label in placed
        if span.of(text)[0].isupper() or any(span.start - 40 <= p.end and p.start <= span.end + 40 for p in people)
    )


def tag(words: Sequence[Span], names: Names) -> tuple[str, ...]:
    """One BIO tag for each word; a word belongs to the first name that it overlaps."""
    tags = ["O"] * len(words)
    for name, label in names:
        mark = "B"
        for at, word in enumerate(words):
            if word.overlaps(name) and tags[at] == "O":
                tags[at] = f"{mark}-{label}"
                mark = "I"
    return tuple(tags)


def spans(words: Sequence[Span], tags: Sequence[str]) -> Names:
    """The names that BIO or BIOES tags say, as spans of the text."""
    found: list[tuple[Span, str]] = []
    for at, (word, value) in enumerate(zip(words, tags, strict=True)):
        mark, _, label = value.partition("-")
        if mark in ("B", "S"):
            found.append((word, label))
        elif mark in ("I", "E") and found and found[-1][1] == label and at and found[-1][0].end == words[at - 1].end:
            found[-1] = (Span(found[-1][0].start, word.end), label)
        elif mark in ("I", "E"):
            found.append((word, label))
    return tuple(found)


def sentences(gold: Sequence[Gold], cut: Sequence[Sequence[Sequence[Span]]], source: str) -> list[Tagged]:
    """The sentences of annotated articles; `cut`: for each article its sentences as spans of words."""
    result: list[Tagged] = []
    for item, parts in zip(gold, cut, strict=True):
        for words in parts:
            here = Span(words[0].start, words[-1].end)
            names, wider = (
                tag(words, tuple(name for name in found if name[0].overlaps(here)))
                for found in (item.names, item.wider)
            )
            result.append(Tagged(tuple(word.of(item.article.text) for word in words), names, wider, source))
    return result

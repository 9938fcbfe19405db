"""Tagged sentences: reading the public corpora, one label set for all, and keeping benchmark sentences out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LABELS = Path(__file__).parent / "data" / "labels.toml"
UNKNOWN = "-"  # a tag that is not known: the loss passes over it
IDNER = "idner-news-2k"  # the public benchmark: its names have a tag set of their own
IDNER_TAGS = 2  # the place of that tag set among those of the model: see `ner.columns_of`


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence of words with two BIO tags each: `names` PER ORG LOC, `wider` EVT and ROLE. `source`: the corpus."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    wider: tuple[str, ...]
    source: str


def normalise(text: str) -> str:
    """Letters and digits only, lower-cased: two sentences with equal results are the same for us."""
    return re.sub(r"[\W_]+", "", text.lower())


def read_columns(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a column file as (word, tag), tag the last column; a blank line ends a sentence."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if columns:
            sentence.append((columns[0], columns[-1]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def harmonise(tags: Iterable[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    """BIO tags in our labels. A label that `labels` lacks becomes O; an I- that continues nothing becomes B-."""
    result: list[str] = []
    for tag in tags:
        mark, _, label = tag.partition("-")
        ours = labels.get(label)
        before = result[-1][2:] if result else ""
        result.append("O" if ours is None else f"{'I' if mark == 'I' and before == ours else 'B'}-{ours}")
    return tuple(result)


def public(folder: Path, banned: frozenset[str]) -> list[Tagged]:
    """All public training sentences in `folder`, each once, without those whose normalised text is in `banned`."""
    seen = set(banned)
    result: list[Tagged] = []
    for name, entry in tomllib.loads(LABELS.read_text(encoding="utf-8")).items():
        if name == "source":
            continue
        for file in entry["files"]:
            for sentence in read_columns(folder / file):
                key = normalise("".join(word for word, _ in sentence))
                if key in seen:
                    continue
                seen.add(key)
                tags = harmonise((tag for _, tag in sentence), entry["labels"])
                words = tuple(word for word, _ in sentence)
                words, tags = rejoin(words, tags)
                result.append(Tagged(words, tags, (UNKNOWN,) * len(words), name))
    return result


def rejoin(words: tuple[str, ...], tags: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words as our tokenizer leaves them: `sumber - sumber` is one where a corpus has cut at the hyphen."""
    out: list[str] = []
    kept: list[str] = []
    at = 0
    while at < len(words):
        if words[at] == "-" and out and at + 1 < len(words) and _joins(out[-1], words[at + 1]):
            out[-1] += "-" + words[at + 1]
            at += 2
            continue
        out.append(words[at])
        kept.append(tags[at])
        at += 1
    return tuple(out), tuple(kept)


def _joins(left: str, right: str) -> bool:
    """True for reduplications and affixes: sumber-sumber, se-Asia, 1990-an."""
    same = left[:3].lower() == right[:3].lower() and left[:1].isalpha()
    return same or left.lower() in {"non", "se", "ke", "pasca", "anti", "pro", "eks"} or right in {"an", "nya"}


def banned_sentences(data: Path, development: Path) -> frozenset[str]:
    """Normalised sentences that no training may see: those of IDNER dev and test and of the development articles."""
    keys: set[str] = set()
    for part in ("dev", "test"):
        for sentence in read_columns(data / "ner" / f"idner-news-2k.{part}.txt"):
            keys.add(normalise("".join(word for word, _ in sentence)))
    for path in sorted(development.glob("*.json")):
        text = json.loads(path.read_text(encoding="utf-8"))["text"]
        for paragraph in text.split("\n"):
            keys.add(normalise(paragraph))
            keys.update(normalise(part) for part in re.split(r"(?<=[.?!])\s+", paragraph))
    return frozenset(keys - {""})


def dump(sentences: Iterable[Tagged], path: Path) -> None:
    """Write sentences as JSON lines of [source, words, names, wider]."""
    rows = (json.dumps([s.source, s.words, s.names, s.wider], ensure_ascii=False) for s in sentences)
    path.write_text("".join(row + "\n" for row in rows), encoding="utf-8")


def load(path: Path) -> list[Tagged]:
    """What `dump` wrote; nothing where the file is missing."""
    if not path.exists():
        return []
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Tagged(tuple(words), tuple(names), tuple(wider), source) for source, words, names, wider in rows]

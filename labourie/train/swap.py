"""Change training sentences so that the tagger learns surroundings and shapes: other names, other case, lost spaces."""

from __future__ import annotations

import random
import string
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labourie.train.corpus import Tagged
from labourie.train.measure import runs
from labourie.train.treebank import pieces

LISTS = Path(__file__).parent / "data" / "swapping.toml"
MINISTRY = frozenset({"kementerian", "kementrian", "departemen", "dinas", "badan"})
UNION = frozenset({"serikat", "konfederasi", "federasi", "asosiasi", "aliansi", "universitas", "balai", "persatuan"})
COMPANY = frozenset({"pt", "cv", "bank", "perusahaan"})
PUBLIC = 0.3  # share of the bodies of a clear kind that become a public one


@dataclass(frozen=True)
class Swapper:
    """Invents names from `lists` (swapping.toml), `countries`, and public `bodies`, their full names and acronyms."""

    lists: dict[str, Any]
    countries: tuple[str, ...]
    bodies: tuple[str, ...]

    @classmethod
    def load(cls, countries: Sequence[str], bodies: Sequence[str]) -> Swapper:
        """The lists of the package; `countries`: names of countries in Indonesian."""
        return cls(tomllib.loads(LISTS.read_text(encoding="utf-8")), tuple(countries), tuple(bodies))

    def person(self, rng: random.Random) -> list[str]:
        """An invented name as words."""
        origin: dict[str, list[str]] = rng.choices(self.lists["people"], [o["weight"] for o in self.lists["people"]])[0]
        words: list[str] = []
        for part in rng.choice(origin["patterns"]).split():
            if part == "{initial}":
                words.append(rng.choice(string.ascii_uppercase) + ".")
            else:
                words += rng.choice(origin[part[1:-1]]).split() if part[0] == "{" else [part]
        return words

    def body(self, old: Sequence[str], rng: random.Random) -> list[str] | None:
        """An organisation of the kind of `old`, or a public one of its shape; None for one small word."""
        first = old[0].lower()
        if rng.random() < PUBLIC or first not in MINISTRY | UNION | COMPANY:
            return self._public(old, rng)
        if first in MINISTRY and len(old) > 1:
            words = self._compose("ministry", rng)
            return [*words, *self.country(rng)] if rng.random() < 0.35 else words
        if first in UNION and len(old) > 1:
            return self._compose("union", rng)
        if first in COMPANY and len(old) > 1:
            tail = rng.choice(self.lists["company"]["tails"])
            return [*self._compose("company", rng), *tail.split()]
        return None

    def _public(self, old: Sequence[str], rng: random.Random) -> list[str] | None:
        """A public body: an acronym for a single word in capitals, a name of several words for several."""
        if len(old) == 1 and not old[0].isupper():
            return None
        while True:
            words = [piece.text for piece in pieces(rng.choice(self.bodies))]
            if (len(words) == 1) == (len(old) == 1) and (len(old) > 1 or words[0].isupper()):
                return words

    def country(self, rng: random.Random) -> list[str]:
        """A country as words."""
        return rng.choice(self.countries).split()

    def _compose(self, kind: str, rng: random.Random) -> list[str]:
        return f"{rng.choice(self.lists[kind]['heads'])} {rng.choice(self.lists[kind]['fields'])}".split()

    def swap(self, sentence: Tagged, rng: random.Random, *, share: float = 0.5) -> Tagged:
        """The sentence with `share` of its people, and of the bodies and countries of a clear kind, replaced."""
        words, names, wider = list(sentence.words), list(sentence.names), list(sentence.wider)
        for (start, end), label in reversed(runs(sentence.names)):
            if rng.random() >= share:
                continue
            new = self._other(label, words[start:end], rng)
            if new is None or len(set(wider[start:end])) > 1:
                continue
            words[start:end] = new
            names[start:end] = [f"B-{label}", *[f"I-{label}"] * (len(new) - 1)]
            inside = wider[start] if wider[start][0] in "O-" else "I" + wider[start][1:]
            wider[start:end] = [wider[start], *[inside] * (len(new) - 1)]
        return Tagged(tuple(words), tuple(names), tuple(wider), sentence.source)

    def _other(self, label: str, old: Sequence[str], rng: random.Random) -> list[str] | None:
        new: list[str] | None = None
        if label == "PER":
            new = self.person(rng)
        elif label == "ORG":
            new = self.body(old, rng)
        elif label == "LOC" and " ".join(old) in self.countries:
            new = self.country(rng)
        if new is not None and " ".join(old).isupper() and len("".join(old)) > 4:
            new = [word.upper() for word in new]
        return new


def roughen(sentence: Tagged, rng: random.Random) -> Tagged:
    """Headline capitals, all capitals or lost final marks in a few sentences, as scraped text has them."""
    words = list(sentence.words)
    kind = rng.random()
    if kind < 0.02:
        words = [word.upper() for word in words]
    elif kind < 0.05 and len(words) < 20:
        words = [word if word in {"di", "ke", "dan", "dari", "yang"} else word[:1].upper() + word[1:] for word in words]
    elif kind < 0.08 and len(words) > 3 and words[-1] in ".?!":
        return Tagged(sentence.words[:-1], sentence.names[:-1], sentence.wider[:-1], sentence.source)
    return Tagged(tuple(words), sentence.names, sentence.wider, sentence.source)

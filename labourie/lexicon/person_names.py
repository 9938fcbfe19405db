"""Spellings of persons' names that are one, and name parts too frequent to tell one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labourie.lexicon import built_from, read_toml

_MARKS = re.compile("['’‘`ʼ´]")
_REST = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"(.)\1+")


def fold(name: str) -> str:
    """`name` as it is compared: no case, accents, apostrophes or points, one blank between parts, "&" as "dan"."""
    letters = _MARKS.sub("", name.replace("&", " dan "))
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters)
        letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _REST.sub(" ", letters.casefold()).strip()


def fold_person(name: str) -> str:
    """A person's name folded, its hyphens kept: "Il-hoon" is one part of a name, not two."""
    words = (filter(None, map(fold, word.split("-"))) for word in name.split())
    return " ".join(filter(None, map("-".join, words)))


@dataclass(frozen=True)
class PersonNames:
    """The table of data/person_names.toml.

    `letters`: (written, meant), applied in order; `same`: form -> the form that stands for all of its group;
    `common`: parts by their sound.
    """

    letters: tuple[tuple[str, str], ...]
    same: Mapping[str, str]
    common: frozenset[str]

    def sound(self, part: str) -> str:
        """A folded part with its spelling evened out ("soekarno" and "sukarno", "il-hoon" and "ilhoon" are one)."""
        part = self.same.get(part, part.replace("-", ""))
        for written, meant in self.letters:
            part = part.replace(written, meant)
        return _DOUBLED.sub(r"\1", part)

    def is_common(self, sounds: tuple[str, ...]) -> bool:
        """True if the name of these sounds is borne by so many that it does not tell one person."""
        return len(sounds) <= 2 and all(sound in self.common for sound in sounds)


@cache
@built_from("person_names.toml")
def load_person_names() -> PersonNames:
    """The table of data/person_names.toml. Raises BadResource where it is broken."""
    data = read_toml("person_names.toml")
    letters = tuple((written, meant) for written, meant in data["spelling"]["letters"])
    same = {form: group["forms"][0] for group in data["same"] for form in group["forms"]}
    names = PersonNames(letters, same, frozenset())
    return PersonNames(letters, same, frozenset(names.sound(part) for part in data["common"]["parts"]))

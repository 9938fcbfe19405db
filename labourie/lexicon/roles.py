"""Offices, posts and jobs: the words that begin a role, that tie it to a person, and that fuse office and body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from labourie.article import Span
from labourie.errors import BadResource
from labourie.lexicon import read_toml
from labourie.lexicon.matcher import PhraseMatcher


class RoleKind(StrEnum):
    """What sort of position a head names; it decides what stays in the title and for whom the holder acts."""

    STATE = "state"
    MINISTER = "minister"
    REGION = "region"
    DIPLOMAT = "diplomat"
    SERVICE = "service"
    POST = "post"
    EXPERT = "expert"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Head:
    """The word or words a role begins with. `words`: lower case.

    `indonesian`: an office that only Indonesia has. `weak`: also an everyday word, so it counts beside a name only.
    `capitals`: an abbreviation that counts in capitals only ("PM", "PR").
    """

    words: str
    kind: RoleKind
    indonesian: bool = False
    weak: bool = False
    capitals: bool = False


@dataclass(frozen=True)
class Roles:
    """The table of data/roles.toml; all words lower case.

    `fused`: office fused with its body or portfolio -> the office in full ("menaker" -> "Menteri Ketenagakerjaan").
    `bodies`: first words of an office -> the first words of the body it heads ("menteri" -> "Kementerian").
    """

    heads: Mapping[str, Head]
    fused: Mapping[str, str]
    bodies: Mapping[str, tuple[str, ...]]
    former: frozenset[str]
    acting: frozenset[str]
    modifiers: frozenset[str]
    following: frozenset[str]
    links_after: frozenset[str]
    links_before: frozenset[str]

    @cached_property
    def _matcher(self) -> PhraseMatcher[Head]:
        return PhraseMatcher(((words, head) for words, head in self.heads.items()), ignore_case=True)

    def find_heads(self, text: str) -> Iterator[tuple[Span, Head]]:
        """Yield each head in `text`, in order, not overlapping, the longest first."""
        for span, head in self._matcher.find(text):
            if not head.capitals or span.of(text).isupper():
                yield span, head

    def expand(self, title: str) -> str:
        """`title` with its fused first words written out ("Menaker RI" -> "Menteri Ketenagakerjaan RI")."""
        words = title.split()
        for count in range(min(3, len(words)), 0, -1):
            full = self.fused.get(" ".join(words[:count]).lower().strip("."))
            if full is not None:
                return " ".join([full, *words[count:]])
        return title


@cache
def load_roles() -> Roles:
    """The table of data/roles.toml. Raises BadResource where it is broken."""
    data = read_toml("roles.toml")
    try:
        return _roles(data)
    except (KeyError, TypeError, ValueError) as error:
        raise BadResource(f"lexicon file roles.toml: {error!r}", hint="install labourie again") from error


def _roles(data: dict[str, Any]) -> Roles:
    fused = {word.lower(): full for table in ("minister", "office") for word, full in data["fused"][table].items()}
    deputies = {f"wa{word.lower()}": f"Wakil {full}" for word, full in data["fused"]["minister"].items()}
    heads: dict[str, Head] = {}
    for group in data["group"]:
        kind = RoleKind(group["kind"])
        if not group["source"]:
            raise ValueError(f"group without source: {kind}")
        for words in group["heads"]:
            key = words.lower()
            flags = group.get("indonesian", False), group.get("weak", False), words.isupper()
            heads.setdefault(key, Head(key, kind, *flags))
    abroad = {word.lower() for word in data["fused"]["abroad"]}
    for word in {word.lower() for word in data["fused"]["minister"]} | deputies.keys():
        heads[word] = Head(word, RoleKind.MINISTER, indonesian=word.removeprefix("wa") not in abroad)
    return Roles(
        heads=heads,
        fused=fused | deputies,
        bodies={office.lower(): tuple(bodies) for office, bodies in data["bodies"].items() if office != "source"},
        former=frozenset(data["status"]["former"]),
        acting=frozenset(data["status"]["acting"]),
        modifiers=frozenset(data["modifiers"]["before"]),
        following=frozenset(data["modifiers"]["after"]),
        links_after=frozenset(data["links"]["after"]),
        links_before=frozenset(data["links"]["before"]),
    )

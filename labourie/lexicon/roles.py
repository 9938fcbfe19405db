"""Offices, posts and jobs: the words that begin a role, that tie it to a person, and that fuse office and body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from labourie.article import Span
from labourie.lexicon import built_from, read_toml
from labourie.lexicon.leaders import Leaders, load_leaders
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


# Offices whose body is their own state, ministry or region, whoever their holders speak for or come from.
OFFICES = frozenset({RoleKind.STATE, RoleKind.MINISTER, RoleKind.REGION})


@dataclass(frozen=True, slots=True)
class Head:
    """The word or words a role begins with. `words`: lower case.

    `indonesian`: an office that only Indonesia has; `foreign`: one that it has not. `weak`: also an everyday word, so
    it counts beside a name only. `capitals`: an abbreviation that counts in capitals only ("PM", "PR"). `english`: ends
    its title, so that capitalised words before it belong to it.
    """

    words: str
    kind: RoleKind
    indonesian: bool = False
    weak: bool = False
    capitals: bool = False
    english: bool = False
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """Words in small letters inside and around the phrase of a role.

    `connectors` stand inside it, `joining` ones before a second role, `entering` ones and `bodies` ("perusahaan")
    before the name of its body; `stops` end it, and so do verbs, but for words that only look like them (`verb_like`).
    `serving`: heads of roles for a person ("juru bicara Budi"), `of_another` those never held by the name behind.
    `units`, `nesting`: a body that opens with one of
    `units` and holds one of `nesting` is a unit with its body. `plural`: before a role that several hold or held.
    `listing`: before the examples of a class ("tokoh, di antaranya Menteri X"). `pay`: before those whom a
    payment is for ("THR PNS"). `envoys`: whose rank may follow ("Wakil Tetap RI, Duta Besar Budi").
    """

    connectors: frozenset[str]
    joining: frozenset[str]
    entering: frozenset[str]
    bodies: frozenset[str]
    serving: frozenset[str]
    of_another: frozenset[str]
    envoys: frozenset[str]
    units: frozenset[str]
    nesting: frozenset[str]
    plural: frozenset[str]
    listing: frozenset[str]
    pay: frozenset[str]
    stops: frozenset[str]
    verb_like: frozenset[str]


@dataclass(frozen=True, slots=True)
class LinkWords:
    """Words that tie a role to a name, longest first.

    After the name: "yang" + `adverbs` + a verb of `after` + `prepositions`; before it: a verb of `before` + "oleh", or
    `naming`; between it and a body without a position: `coming` ("dari"); between body and leader: `led`; before
    the role of one through whom an official or a body speaks: `through`, of one who accompanies an official: `beside`.
    `past`: those of all these that say the position is held no more.
    """

    adverbs: tuple[str, ...]
    past: tuple[str, ...]
    after: tuple[str, ...]
    prepositions: tuple[str, ...]
    before: tuple[str, ...]
    coming: tuple[str, ...]
    naming: tuple[str, ...]
    through: tuple[str, ...]
    beside: tuple[str, ...]
    led: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoverWords:
    """Words of a role that passes from one person to another, longest first.

    `seats` stand before the role ("posisi"), `taking` before the role of a successor ("menjadi"), `giver` and `taker`
    before the two people ("dari", "kepada"), `replacing` before the first ("menggantikan"), there with `predecessors`
    between ("pendahulunya").
    """

    giver: tuple[str, ...]
    predecessors: tuple[str, ...]
    replacing: tuple[str, ...]
    seats: tuple[str, ...]
    taker: tuple[str, ...]
    taking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnintroducedWords:
    """Words before a name without a role, longest first: `politics` of a politician, `private` of nobody's agent.

    `between`: what may stand between these and the name. `counterparts`: before the country of one.
    """

    politics: tuple[str, ...]
    between: tuple[str, ...]
    counterparts: tuple[str, ...]
    private: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Roles:
    """The table of data/roles.toml; all words lower case.

    `fused`: office fused with its body or portfolio -> the office in full ("menaker" -> "Menteri Ketenagakerjaan").
    `bodies`: first words of an office -> the first words of the body it heads ("menteri" -> "Kementerian"). `seats`:
    an office -> the kind of body its holders belong to. `lone`: an office that is always that of a body -> the kinds of
    body. `regions`: short forms of provinces -> their names. `leaders`: those known by name, of data/leaders.toml.
    `acting`: before an acting holder's office, `acting_behind` behind it. `left_out`: words that a form of the same
    office or body may lack.
    """

    heads: Mapping[str, Head]
    fused: Mapping[str, str]
    bodies: Mapping[str, tuple[str, ...]]
    seats: Mapping[str, str]
    lone: Mapping[str, frozenset[str]]
    regions: Mapping[str, str]
    former: frozenset[str]
    acting: frozenset[str]
    acting_behind: frozenset[str]
    modifiers: frozenset[str]
    left_out: frozenset[str]
    links: LinkWords
    phrase: PhraseWords
    handover: HandoverWords
    unintroduced: UnintroducedWords
    leaders: Leaders

    @cached_property
    def _matcher(self) -> PhraseMatcher[Head]:
        return PhraseMatcher(((words, head) for words, head in self.heads.items()), ignore_case=True)

    @cached_property
    def _longest_fused(self) -> int:
        return max(len(words.split()) for words in self.fused)

    def find_heads(self, text: str) -> Iterator[tuple[Span, Head]]:
        """Yield each head in `text`, in order, not overlapping, the longest first."""
        for span, head in self._matcher.find(text):
            if not head.capitals or span.of(text).isupper():
                yield span, head

    def expand(self, title: str) -> str:
        """`title` with its fused first words written out ("Menaker RI" -> "Menteri Ketenagakerjaan RI")."""
        words = title.split()
        for count in range(min(self._longest_fused, len(words)), 0, -1):
            full = self.fused.get(" ".join(words[:count]).lower().strip("."))
            if full is not None:
                return " ".join([full, *words[count:]])
        return title


@cache
@built_from("roles.toml")
def load_roles() -> Roles:
    """The table of data/roles.toml. Raises BadResource where it is broken."""
    return _roles(read_toml("roles.toml"))


def _roles(data: dict[str, Any]) -> Roles:
    fused = {word.lower(): full for table in ("minister", "office") for word, full in data["fused"][table].items()}
    deputies = {
        f"wakil {word.lower()}" if " " in word and word.startswith("Menteri") else f"wa{word.lower()}": f"Wakil {full}"
        for word, full in data["fused"]["minister"].items()
    }
    heads: dict[str, Head] = {}
    for group in data["group"]:
        kind = RoleKind(group["kind"])
        if not group["source"]:
            raise ValueError(f"group without source: {kind}")
        for words in group["heads"]:
            key = words.lower()
            flags = {flag: bool(group.get(flag)) for flag in ("indonesian", "weak", "english", "foreign")}
            heads.setdefault(key, Head(key, kind, capitals=words.isupper(), **flags))
    abroad = {word.lower() for word in data["fused"]["abroad"]}
    for word in {word.lower() for word in data["fused"]["minister"]} | deputies.keys():
        heads[word] = Head(word, RoleKind.MINISTER, indonesian=word.removeprefix("wa") not in abroad)
    return Roles(
        heads=heads,
        fused=fused | deputies,
        bodies={office.lower(): tuple(bodies) for office, bodies in data["bodies"].items() if office != "source"},
        seats={
            office.lower(): kind for kind, offices in data["seats"].items() if kind != "source" for office in offices
        },
        lone={head.lower(): frozenset(group["kinds"]) for group in data["lone"] for head in group["heads"]},
        regions={short.lower(): full for short, full in data["regions"].items() if short != "source"},
        former=frozenset(data["status"]["former"]),
        acting=frozenset(data["status"]["acting"]),
        acting_behind=frozenset(data["status"]["acting_behind"]),
        modifiers=frozenset(data["modifiers"]["before"]),
        left_out=frozenset(data["portfolio"]["left_out"]),
        links=LinkWords(**{key: _longest_first(data["links"][key]) for key in LinkWords.__slots__}),
        phrase=PhraseWords(**{key: frozenset(data["phrase"][key]) for key in PhraseWords.__slots__}),
        handover=HandoverWords(**{key: _longest_first(data["handover"][key]) for key in HandoverWords.__slots__}),
        unintroduced=UnintroducedWords(
            **{key: _longest_first(data["unintroduced"][key]) for key in UnintroducedWords.__slots__}
        ),
        leaders=load_leaders(),
    )


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))

"""Named bodies of public life from organisations.csv, and how names of bodies are built from organisations.toml."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labourie.article import Span
from labourie.errors import BadResource
from labourie.lexicon import DATA, built_from, read_toml
from labourie.lexicon.countries import load_countries
from labourie.lexicon.matcher import PhraseMatcher
from labourie.lexicon.places import load_gazetteer

_SITE = re.compile(r"\w\.(?:asia|co|com|id|net|news|tv)\b", re.IGNORECASE)  # an outlet named by its address
# Kinds of bodies that every state has: the same name may mean that of another state.
STATE_KINDS = frozenset(
    {"agency", "court", "embassy", "government", "military", "ministry", "parliament", "party", "police", "prosecutor"}
)
_LONGEST_STATE = 4  # words
_CAPITAL_WORD = re.compile(r" [^\W\d_a-z][\w'’-]*")
_NEXT_WORDS = re.compile(rf"(?:{_CAPITAL_WORD.pattern}){{1,{_LONGEST_STATE}}}")
_COLUMNS = ["name", "acronym", "aliases", "weak", "kind", "country", "source"]


@dataclass(frozen=True, slots=True)
class Body:
    """One body of the list. `acronym`, `country` (ISO 3166-1 alpha-3): None where it has none."""

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    kind: str
    country: str | None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write it, the full name first."""
        return tuple(form for form in (self.name, self.acronym, *self.aliases) if form)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first words of a name tell.

    `joins`: "dan" may stand inside; `national`: Indonesian, unless another country is named; `eponym`: may bear the
    name of a person; `silent`: may be left out ("Gerindra").
    """

    kind: str
    joins: bool
    national: bool
    eponym: bool
    silent: bool


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """The list and the grammar of names.

    `listed`: finds the strong forms; `small`: those of more words, whatever their capitals; `places`: finds names of
    places (places.toml); `of`: the body of each form, weak ones included (also common words or other names: they find
    nothing). `also`: what else a form stands for where these words are in the text, lower case. `heads`: by the first
    words of a name; `english`: nouns that tell an English one. `states`: names of countries, lower case. `joins`,
    `inner`: small words inside a name; `unfinished`: words that no name ends with. `outlets`: kinds of outlets, before
    the name of one; `maybe_outlets`: those also before other names; `about_outlets`: what may stand between. `stops`:
    capitalised words that end one. `blocks`: before a name, they make it a place, a meeting or a text. `citing`:
    before an outlet whose report is told; `hearers`: before one that only listens. `affixes`: legal forms and state
    words of no weight. `generic`: names of kinds ("Rumah Sakit"). `not_bodies`: first words of buildings and the like
    ("Balai Kota"). `things`: first or last words of what acronyms of no body stand for; `acronyms`: such acronyms.
    `units`: first words that belong to one of the `titles` before them. `regions`: first words of places that a model
    takes for bodies. `districts`, `provinces`: lower-case words for kinds of regions, and of the names of provinces;
    `short_provinces`: as written behind acronyms. `causes`: lower-case words in a name before the country that it acts
    for or against. `offices`: titles that stand in a name right behind its head; `premises`: before a body, its
    building; `frames`: before the country that a sentence opens with.
    """

    listed: PhraseMatcher[Body]
    small: PhraseMatcher[tuple[str, Body]]
    places: PhraseMatcher[bool]
    of: Mapping[str, Body]
    also: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, Head]
    states: frozenset[str]
    joins: frozenset[str]
    short_provinces: frozenset[str]
    english: frozenset[str]
    inner: frozenset[str]
    unfinished: frozenset[str]
    stops: frozenset[str]
    blocks: frozenset[str]
    hearers: frozenset[str]
    affixes: frozenset[str]
    generic: frozenset[str]
    not_bodies: frozenset[str]
    citing: frozenset[str]
    outlets: frozenset[str]
    maybe_outlets: frozenset[str]
    about_outlets: frozenset[str]
    things: frozenset[str]
    acronyms: frozenset[str]
    titles: frozenset[str]
    units: frozenset[str]
    regions: frozenset[str]
    districts: frozenset[str]
    provinces: frozenset[str]
    causes: frozenset[str]
    offices: frozenset[str]
    premises: frozenset[str]
    frames: frozenset[str]

    def listed_in(self, text: str) -> list[tuple[Span, Body]]:
        """Where bodies of the list stand; words behind the first one may be small ("Kementerian Luar negeri").

        Not so for governments of regions: "Pemerintah provinsi" is any of them.
        """
        small = [
            (span, body)
            for span, (form, body) in self.small.find(text)
            if span.of(text) not in self.of and span.of(text).split()[0] == form.split()[0]
        ]
        strict = [hit for hit in self.listed.find(text) if not any(hit[0].overlaps(span) for span, _ in small)]
        return sorted([*small, *strict], key=lambda hit: hit[0])

    def head_of(self, name: str) -> tuple[str, Head] | None:
        """The longest head that `name` begins with, or None."""
        words = name.split()
        for size in range(min(4, len(words)), 0, -1):
            head = self.heads.get(" ".join(words[:size]))
            if head is not None:
                return " ".join(words[:size]), head
        return None

    def is_name(self, text: str) -> bool:
        """False for kinds of bodies and for acronyms of other things ("Rumah Sakit", "PHK")."""
        return text not in self.generic | self.acronyms

    def is_building(self, text: str) -> bool:
        """True for what begins like a body and is a building or the like ("Balai Kota Solo")."""
        return " ".join(text.split()[:2]) in self.not_bodies

    def kind_of(self, name: str) -> str | None:
        """The kind of the body of that name, by the list, else by its head; None where neither tells."""
        if body := self.of.get(name):
            return body.kind
        if _SITE.search(name):
            return "media"
        found = self.head_of(name)
        return found[1].kind if found else None

    def kind_abroad(self, name: str) -> str | None:
        """The kind of a body of another state that bears the name of one at home ("Kemlu Korea Selatan"), or None."""
        words = name.split()
        for size in range(1, min(_LONGEST_STATE, len(words) - 1) + 1):
            if " ".join(words[-size:]).casefold() in self.states:
                body = self.of.get(" ".join(words[:-size]))
                return body.kind if body and body.kind in STATE_KINDS else None
        return None

    def state_after(self, text: str, at: int) -> int:
        """Where the name of a country ends that follows offset `at` of `text` after one blank; `at` if none does."""
        words = _NEXT_WORDS.match(text, at)
        ends = [word.end() for word in _CAPITAL_WORD.finditer(text, at, words.end())] if words else []
        return next((end for end in reversed(ends) if text[at + 1 : end].casefold() in self.states), at)


def _read_bodies() -> tuple[list[tuple[Body, frozenset[str]]], frozenset[str]]:
    """The bodies of organisations.csv with their own weak forms, and the forms that are strong for none of them."""
    bodies: list[tuple[Body, frozenset[str]]] = []
    weak: set[str] = set()
    strong: set[str] = set()
    rows = csv.DictReader((DATA / "organisations.csv").read_text(encoding="utf-8").splitlines(), strict=True)
    if rows.fieldnames != _COLUMNS:
        raise BadResource("lexicon file organisations.csv: wrong columns", hint="install labourie again")
    for row in rows:
        aliases = tuple(filter(None, row["aliases"].split("|")))
        body = Body(row["name"], row["acronym"] or None, aliases, row["kind"], row["country"] or None)
        own = frozenset(filter(None, row["weak"].split("|")))
        bodies.append((body, own))
        weak |= own
        strong.update(form for form in body.forms if form not in own)
    return bodies, frozenset(weak - strong)


@cache
@built_from("organisations.toml or organisations.csv")
def load_bodies() -> Bodies:
    """The tables of organisations.csv and organisations.toml. Raises BadResource where they are damaged."""
    bodies, weak = _read_bodies()
    table = read_toml("organisations.toml")
    words = {name: frozenset(entries) for name, entries in table["words"].items()}
    of: dict[str, Body] = {}
    for body, own in bodies:
        for form in body.forms:
            if form not in of or form not in own:
                of[form] = body
    heads = {
        head: Head(kind["name"], kind["joins"], kind["national"], kind["eponym"], kind["silent"])
        for kind in table["kind"]
        for head in kind["heads"]
    }
    strong = [(form, body) for form, body in of.items() if form not in weak]
    listed = PhraseMatcher(strong, ignore_case=False)
    small = PhraseMatcher(
        [(form, (form, body)) for form, body in strong if " " in form and body.kind != "local_government"],
        ignore_case=True,
    )
    states = frozenset(load_countries().known)
    also = {form: tuple(phrases) for form, phrases in table["also"].items()}
    places = load_gazetteer().matcher
    return Bodies(listed=listed, small=small, places=places, of=of, also=also, heads=heads, states=states, **words)

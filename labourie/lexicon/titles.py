"""Titles, ranks and degrees that stand beside a person's name: what to strip from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from labourie.lexicon import built_from, read_toml

_LOOSE = re.compile(r"[\s.]+")
_LAST_WORD = re.compile(r"\s(\S+)$")
_RANK_WORDS = 5  # "Brigadir Jenderal TNI Kehormatan (Purn)"


def title_key(form: str) -> str:
    """The form in which titles are compared: without dots and spaces, lower case ("M.Pd. I" -> "mpdi")."""
    return _LOOSE.sub("", form).casefold()


@dataclass(frozen=True, slots=True)
class AlsoWords:
    """How a text says that two names are one person, lower case, each list longest first.

    `initials`: "berinisial"; `parties`: before two capitals that are initials, unless they are among `no_initials`;
    `between`: "alias"; `adverbs` and `verbs`: "akrab" + "disapa"; `nouns`: "sapaan akrab".
    """

    initials: tuple[str, ...]
    parties: tuple[str, ...]
    no_initials: tuple[str, ...]
    between: tuple[str, ...]
    adverbs: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusals:
    """Words, lower case, that no person's name is behind (`before`), opens with (`starts`) or ends with (`ends`).

    `inside`: capitalised words before a name that are no part of it; `glued`: words that scraping glues to the end of
    a name, longest first.
    """

    before: tuple[str, ...]
    starts: frozenset[str]
    ends: frozenset[str]
    inside: frozenset[str]
    glued: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titles:
    """What may stand before a name, what only with a written dot, and what after it. All in `title_key` form.

    `familiar`: words that make a nickname with part of the name and stay in it ("Gus", "Cak", "Mbak"). `particles`:
    name parts that name nobody alone ("bin", "van"). `short`: name parts as usually cut ("muh" -> "muhammad").
    `ranks`: those of `before` that `corps` may follow: force, branch or standing ("Kolonel Inf", "Kolonel Laut (P)").
    """

    before: frozenset[str]
    ranks: frozenset[str]
    corps: frozenset[str]
    dotted: frozenset[str]
    after: frozenset[str]
    familiar: frozenset[str]
    also: AlsoWords
    particles: frozenset[str]
    short: Mapping[str, str]
    refusals: Refusals

    def opens(self, words: str) -> bool:
        """True if `words`, as written before a name, is a title ("Prof. Dr.", "H.", "Tan Sri")."""
        key = title_key(words)
        return key in self.before or ("." in words and key in self.dotted) or self._is_rank(words)

    def ends_with_corps(self, text: str) -> bool:
        """True if a rank with the corps behind it ends `text` ("kata Kolonel Inf")."""
        words = text.split()
        return any(self._is_rank(" ".join(words[-count:])) for count in range(2, _RANK_WORDS + 1))

    def are_corps(self, text: str) -> bool:
        """True if all words of `text` are corps, as behind a rank ("Inf (Purn)")."""
        return all(title_key(word) in self.corps for word in text.split())

    def _is_rank(self, words: str) -> bool:
        """True for a rank and its corps, all of it."""
        rank = words
        while (last := _LAST_WORD.search(rank)) and title_key(last.group(1)) in self.corps:
            rank = rank[: last.start()]
        return rank != words and title_key(rank) in self.ranks

    def closes(self, words: str) -> bool:
        """True if `words`, as written after a name, is a degree ("M.Si.", "Ph.D")."""
        return title_key(words) in self.after

    def bare(self, form: str) -> str:
        """`form` without the familiar word that opens it ("Gus Dur" -> "Dur"); a lone word is kept."""
        first, _, rest = form.partition(" ")
        return rest if rest and title_key(first) in self.familiar else form


@cache
@built_from("titles.toml")
def load_titles() -> Titles:
    """The table of data/titles.toml. Raises BadResource where it is broken."""
    data = read_toml("titles.toml")
    sets: dict[str, set[str]] = {
        "before": set(),
        "dotted": set(),
        "after": set(),
        "familiar": set(),
        "rank": set(),
        "corps": set(),
    }
    for group in data["group"]:
        place = "dotted" if group.get("dotted") else group["place"]
        sets[place] |= {title_key(form) for form in group["forms"]}
    lists = {key: tuple(sorted(data["also"][key], key=len, reverse=True)) for key in AlsoWords.__slots__}
    refuse = {key: [word.lower() for word in data["refuse"][key]] for key in ("before", "starts", "ends", "inside")}
    glued = tuple(sorted(data["glued"]["words"], key=len, reverse=True))
    parts = frozenset(data["parts"]["particles"]), dict(data["parts"]["short"])
    sets["before"] |= sets["rank"]
    sets["ranks"] = sets.pop("rank")
    frozen = {key: frozenset(forms) for key, forms in sets.items()}
    refusals = Refusals(
        before=tuple(refuse["before"]),
        starts=frozenset(refuse["starts"]),
        ends=frozenset(refuse["ends"]),
        inside=frozenset(refuse["inside"]),
        glued=glued,
    )
    return Titles(**frozen, refusals=refusals, also=AlsoWords(**lists), particles=parts[0], short=parts[1])

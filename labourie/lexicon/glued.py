"""Where scraping ran two words together: "MenteriJermanAnna" is three of them, "Prancisyang" two. Data: glued.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from labourie.lexicon import built_from, read_toml

# Words with a capital, and long small ones that may open with a word of citing. Handles, tags, addresses and words
# with digits are left alone.
_WORD = re.compile(r"(?<![\w@#/])(?:[A-Z][^\W\d_]{4,}+|[a-z]++[A-Z][^\W\d_]++|(?:di|me)[a-z]{9,}+)(?![\w@/])")
_ALONE = re.compile(r"(?<![\w-])[A-Z][a-z]++(?![\w-])")
_BOUNDARY = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDLIKE = re.compile(
    r"(?!Nya$)(?:[A-Z]?[a-z]{3,}|[A-Z][a-z]{2,}|[A-Z]{2,}(?:[a-z]{2,})?)(?![A-Za-z])|[A-Z]{2,}[A-Z][a-z]+|Al$"
)
_VOWEL = re.compile(r"[aiueoAIUEO]")
_COUNTRY = 4  # least letters of a country's name that is looked for
_NAME = 4  # least letters of any other name, and of a small word behind it


@dataclass(frozen=True, slots=True, eq=False)
class GluedWords:
    """Words of glued.toml. `small`, `verb` and `before` stand before another word, `after` behind one.

    `states`: countries, places and media; `brands`: those of them that also make other names; `whole`: never parted.
    `tail`: a small word or verb behind a name; `acronym`: one with such a word behind it; `cited`: a word of citing
    with a small-lettered outlet; `named`: a small word or verb of more letters behind what may be a name.
    """

    small: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    states: frozenset[str]
    brands: frozenset[str]
    whole: frozenset[str]
    verb: re.Pattern[str]
    tail: re.Pattern[str]
    acronym: re.Pattern[str]
    cited: re.Pattern[str]
    named: re.Pattern[str]

    def parted(self, left: str, right: str) -> bool:
        """True if `left` and `right`, which begins with a capital, are two words."""
        if not _WORDLIKE.fullmatch(right):
            return False
        if left.islower():
            known = left in self.small or self.verb.fullmatch(left) is not None
            return known or (len(left) >= _COUNTRY and (right in self.after or self._is_sure(right)))
        if left in self.before or self._is_sure(left):
            return True
        sure = right in self.after or self._is_sure(right)
        return sure and _WORDLIKE.fullmatch(left) is not None and _VOWEL.search(left) is not None

    def _is_sure(self, word: str) -> bool:
        return word in self.states and word not in self.brands


@lru_cache(maxsize=4)
def cuts(text: str) -> tuple[int, ...]:
    """Where in `text` a word ends and the next begins with no space between, sorted.

    Any word with a capital is parted from what is glued to it if it also stands alone in `text`.
    """
    words = [(match.start(), match.group(), *_cuts_of(match.group())) for match in _WORD.finditer(text)]
    alone = set(_ALONE.findall(text)) if any(head and not inside for *_, inside, head in words) else set()
    found: list[int] = []
    for start, word, inside, head in words:
        named = (head,) if not inside and word[:head] in alone else inside
        found += [start + at for at in named]
    return tuple(found)


@lru_cache(maxsize=4_096)
def _cuts_of(word: str) -> tuple[tuple[int, ...], int]:
    """The places in one run of letters where it is to be parted; where a name would end in it, 0 if nowhere."""
    table = load_glued()
    named = table.named.fullmatch(word)
    return tuple(_find_cuts(word, table)), named.end("name") if named else 0


def _find_cuts(word: str, table: GluedWords) -> Iterator[int]:
    if word in table.whole:
        return
    if cited := table.cited.match(word):
        yield cited.end("word")
        return
    starts = [0, *(match.start() for match in _BOUNDARY.finditer(word))]
    pieces = [word[start:end] for start, end in zip(starts, [*starts[1:], len(word)], strict=True)]
    heads = [_head(piece, table) for piece in pieces]
    for at, (start, head) in enumerate(zip(starts, heads, strict=True)):
        if at and (heads[at - 1] != pieces[at - 1] or table.parted(pieces[at - 1], head)):
            yield start
        if head != pieces[at]:
            yield start + len(head)


def _head(piece: str, table: GluedWords) -> str:
    """The name or acronym that `piece` begins with if a small word or verb is glued to it; else `piece` itself."""
    if acronym := table.acronym.fullmatch(piece):
        return piece[: acronym.end("name")]
    for end in range(_COUNTRY, len(piece) - 1):
        if piece[:end] in table.states and table.tail.fullmatch(piece, end):
            return piece[:end]
    return piece


@cache
@built_from("glued.toml")
def load_glued() -> GluedWords:
    """The table of glued.toml. Raises BadResource where the file is damaged."""
    # The table of countries is built on the matcher, which asks this module where words end.
    from labourie.lexicon.countries import load_countries  # noqa: PLC0415

    return _build(read_toml("glued.toml"), load_countries().known)


def _build(data: Mapping[str, Any], countries: Iterable[str]) -> GluedWords:
    small, titles = data["small"], data["titles"]
    verb = small["verbs"]
    words = "|".join(sorted(small["words"]))
    sure = "|".join(word for word in sorted(small["words"]) if len(word) >= _NAME and word not in small["endings"])
    outlets = "|".join(data["outlets"]["small"])
    states = [name.title() for name in countries if name.isalpha() and len(name) >= _COUNTRY]
    citing = "|".join(titles["citing"])
    return GluedWords(
        small=frozenset(small["words"]) | frozenset(small["nouns"]),
        before=frozenset([*titles["words"], *titles["before"], *titles["citing"]]),
        after=frozenset([*titles["words"], *titles["after"]]),
        states=frozenset([*data["places"]["names"], *data["outlets"]["names"], *states]),
        brands=frozenset(data["places"]["brands"]),
        whole=frozenset(data["whole"]["names"]),
        verb=re.compile(verb),
        tail=re.compile(rf"{words}|{verb}"),
        acronym=re.compile(rf"(?P<name>[A-Z]{{3,}})(?:{words})"),
        named=re.compile(rf"(?P<name>[A-Z][a-z]{{{_NAME - 1},}}?)(?:{small['sure_verbs']}|{sure})"),
        cited=re.compile(rf"(?P<word>(?i:{citing}))(?:{outlets})"),
    )

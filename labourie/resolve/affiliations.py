"""The body an office belongs to where the article names it apart: a minister's ministry, a mayor's city government."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from labourie.article import Span
from labourie.find.mention import RoleMention
from labourie.lexicon.roles import Roles
from labourie.record import Organisation
from labourie.resolve.surroundings import Surroundings

_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
# The place behind the bracket of a government: "Pemerintah Kota (Pemkot) Sukamaju".
_PLACE_BEHIND = re.compile(r"\s?\([^()\n]{1,30}\)((?: [A-Z][\w-]*){1,3})")


@dataclass(frozen=True)
class Affiliations:
    """The organisations of one article, asked which of them an office belongs to."""

    around: Surroundings
    table: Roles

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, ...], Organisation]:
        """The first organisation with a form of each key."""
        found: dict[tuple[str, ...], Organisation] = {}
        for organisation in self.around.organisations:
            for form in self._forms(organisation):
                found.setdefault(_key(form, self.table), organisation)
        found.pop((), None)
        return found

    def _forms(self, organisation: Organisation) -> Iterator[str]:
        """The forms of an organisation, with the place behind a bracket also where the name stops at the bracket."""
        yield from (organisation.name, *organisation.aliases)
        story = self.around.annotation.article.story
        for mention in organisation.mentions:
            if behind := _PLACE_BEHIND.match(story, mention.end):
                words = behind.group(1).split()
                yield from (f"{mention.text} {' '.join(words[:count])}" for count in range(1, len(words) + 1))

    def of(self, mention: RoleMention) -> Organisation | None:
        """The body of a role: the one named with it, else the one its office heads or sits in; or None."""
        body = self.around.organisation_at(mention.organisation) if mention.organisation else None
        if body is None and mention.title:
            states = self.around.countries_in(mention.span.start, mention.span.end)
            body = self.body_of(mention.title) or self.seat_of(mention.title, states)
        return body

    def body_of(self, title: str) -> Organisation | None:
        """The organisation that an office heads, or None.

        "Wamenaker" and "mantan Menteri Ketenagakerjaan" belong to "Kementerian Ketenagakerjaan" or "Kemnaker", "Wali
        Kota Bandung" to "Pemkot Bandung"; an office whose body the article does not name belongs to none.
        """
        wanted = {_key(form, self.table) for form in self._bodies(title)}
        hits = [organisation for key in wanted if (organisation := self._by_key.get(key))]
        return min(hits, key=self.around.organisations.index) if hits else None

    def seat_of(self, title: str, states: tuple[str, ...]) -> Organisation | None:
        """The one body that holders of an office sit in: a judge's court, an ambassador's embassy; or None.

        `states`: the countries that the title names; an embassy must be that of the first of them.
        """
        seats = self.table.seats
        heads = [span.of(title).lower() for span, _ in self.table.find_heads(title)]
        kind = next((seats[head] for head in heads if head in seats), None)
        if kind is None:
            return None
        found = [
            body
            for body in self.around.organisations
            if body.kind == kind and body.country in (states or (body.country,))[:1]
        ]
        return found[0] if len(found) == 1 else None

    def near(self, mention: RoleMention) -> Organisation | None:
        """The body of an office that is always that of one but stands without ("Ketua Umum Lestari"), or None.

        It is the only one of a kind with such an office in the sentence of the role, else in the sentence before.
        """
        kinds = self.table.lone.get(self.table.expand(plain_office(mention.title, self.table)).lower())
        sentences = self.around.annotation.sentences
        here = self.around.annotation.sentence_at(mention.span.start)
        if not kinds or here is None:
            return None
        at = sentences.index(here)
        for sentence in (sentences[at], *sentences[max(0, at - 1) : at]):
            found = [body for body in self.around.organisations if body.kind in kinds and _is_in(body, sentence.span)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _bodies(self, title: str) -> Iterator[str]:
        """The names that the body of an office may have."""
        table = self.table
        office = plain_office(title, table)
        full = table.expand(office)
        for words in (office, full):
            fits = [start for start in table.bodies if f"{words.lower()} ".startswith(f"{start} ")]
            start = max(fits, key=len, default="")
            yield from (f"{body}{words[len(start) :]}" for body in table.bodies.get(start, ()))
        for short in _ministers(table).get(_key(full, table), ()):
            # "Menaker": "Kemenaker", "Kemnaker"; "Menkomdigi": "Kemkomdigi", "Komdigi"; "Menko PM": "Kemenko PM".
            yield from (f"ke{short}", f"kem{short[2:]}", f"kem{short[3:]}", f"kemen{short[3:]}", short[3:])
            portfolio = short.removeprefix("menteri ")  # "Menteri P2MI": "Kementerian P2MI", "P2MI"
            yield from (portfolio, f"kementerian {portfolio}")


@lru_cache(maxsize=4)
def _ministers(table: Roles) -> Mapping[tuple[str, ...], list[str]]:
    """The short forms of each minister's office, by the key of the office in full."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for short, long in table.fused.items():
        if long.lower().startswith("menteri"):
            found[_key(long, table)].append(short)
    return found


def _is_in(body: Organisation, span: Span) -> bool:
    return any(span.start <= mention.start < span.end for mention in body.mentions)


def _key(form: str, table: Roles) -> tuple[str, ...]:
    """The words that tell one body from another, in order, short forms of regions written out."""
    words = _WORD.findall(_BRACKET.sub("", form).lower())
    full = " ".join(table.regions.get(word, word) for word in words).lower()
    return tuple(word for word in full.split() if word not in table.left_out)


def office_key(title: str, table: Roles) -> tuple[str, ...]:
    """What two titles of one office have in common: its words written out, without brackets and short forms."""
    return tuple(_WORD.findall(table.expand(_BRACKET.sub("", title)).lower()))


def plain_office(title: str, table: Roles) -> str:
    """A title without brackets and without the words of status and deputyship before it ("Plt. Wakil Menteri X")."""
    words = _BRACKET.sub("", title).split()
    while len(words) > 1 and (_is_before(words[0], table) or _is_before(" ".join(words[:2]), table)):
        words = words[1:] if _is_before(words[0], table) else words[2:]
    plain = " ".join(words)
    full = table.expand(plain)
    return full.removeprefix("Wakil ") if full.startswith("Wakil ") else plain


def _is_before(words: str, table: Roles) -> bool:
    small = words.lower()
    return small in table.former or small in table.acting or small in table.modifiers

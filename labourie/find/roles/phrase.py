"""How far the phrase of a role reaches: over names, portfolios and everyday words, to a verb, a stop or a person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from labourie.article import Span
from labourie.find.roles.openers import Opener
from labourie.lexicon.roles import OFFICES, PhraseWords, RoleKind, Roles

# A bracket, a word (a dot inside it only in abbreviations and addresses: "polisi.Dalam" is two words), or a mark.
_TOKEN = re.compile(
    r"\((?P<group>[^()\n]{1,90})\)|(?P<word>[^\W_](?:[^\W\d_]|(?<![a-z])\d|[’'`&/-](?=\w)|(?<=[A-Z])\.(?=\w)|\.(?=[a-z]))*\.?)"
    r"|(?P<mark>[^\s])"
)
_SPACE = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_VERB = re.compile(r"(?:me[mnlry]|ber|ter|di)[a-z]{4,}$")
_NUMBER = re.compile(r"(?:ke-)?\d{1,3}$")
_DATE = re.compile(r"\d{1,2}/\d{1,2}|\d{1,3}$|\d{1,3}\s(?:tahun|th)")
_LISTED = re.compile(r"\s(?:(?:[A-Z][\w-]*+\s?){1,4},?\s)?(?:dan|&)\s(?=[A-Z])")
_SMALL_WORDS = 4  # words in small letters in a row that a role may hold besides connectors
_ABBREVIATED = 4  # letters of a word whose dot does not end the sentence ("PT. ", "Tbk. ", "Prov. ")


@dataclass(frozen=True)
class Ground:
    """The story with the names in it: no phrase cuts one of `whole` or `bodies`, none runs over one of `people`."""

    story: str
    table: Roles
    whole: dict[int, int]
    people: dict[int, int]
    bodies: tuple[Span, ...]
    openers: dict[int, Opener]

    @cached_property
    def body_starts(self) -> frozenset[int]:
        """Where organisations begin."""
        return frozenset(body.start for body in self.bodies)

    def reach(self, opener: Opener, limit: int) -> int:
        """Where the phrase that `opener` begins ends at most, not beyond `limit`: at a verb, a stop, a person ..."""
        return _Walk(self, opener, limit).end()

    def serves(self, opener: Opener) -> bool:
        """True for a role held for somebody: "Juru Bicara", "ahli waris"."""
        return self._ends_with(opener, self.table.phrase.serving)

    def of_another(self, opener: Opener) -> bool:
        """True for a role that is another's than the name right behind it: "kuasa hukum Budi"."""
        return self._ends_with(opener, self.table.phrase.of_another)

    def _ends_with(self, opener: Opener, heads: frozenset[str]) -> bool:
        words = opener.span.of(self.story).lower()
        return any(f" {words} ".endswith(f" {head} ") for head in heads)

    def body_in(self, start: int, end: int) -> Span | None:
        """The first organisation named between `start` and `end`, one in brackets only where no other is, or None."""
        inside = [body for body in self.bodies if start <= body.start and body.end <= end]
        plain = [body for body in inside if self.story[body.start - 1] != "("]
        return next(iter(plain or inside), None)


class _Walk:
    """One walk over the words behind an opener."""

    def __init__(self, ground: Ground, opener: Opener, limit: int) -> None:
        self._ground = ground
        self._limit = limit
        self._opener = opener
        self._at = opener.span.end
        self._end = opener.span.end  # where the last word stands that may end the phrase
        self._small = 0
        self._connector = ""

    def end(self) -> int:
        """The end of the phrase."""
        if self._opener.tagged is not None:
            self._at = self._end = max(self._at, min(self._tagged_end(self._opener.tagged), self._limit))
        while self._step():
            pass
        return self._end

    def _tagged_end(self, end: int) -> int:
        """Where the model's role ends, not inside a name or an open bracket; a minister's before "/Kepala Badan X"."""
        ground = self._ground
        if self._opener.head.kind is RoleKind.MINISTER:
            second = (at for at in ground.openers if self._opener.span.end < at < end and ground.story[at - 1] == "/")
            end = min([end, *(at - 1 for at in second)])
        end = max([end, *(stop for start, stop in ground.whole.items() if start < end < stop)])
        if listed := _listing(ground.table.phrase).search(ground.story, self._opener.span.end, end):
            return listed.start()
        tail = ground.story[self._opener.span.start : end]
        return end + 1 if tail.count("(") > tail.count(")") and ground.story.startswith(")", end) else end

    def _step(self) -> bool:
        """Take one word, name or bracket; False where the phrase ends before it."""
        story, ground = self._ground.story, self._ground
        space = _SPACE.match(story, self._at, self._limit)
        at = space.end() if space else self._at
        if at >= self._limit or at in ground.people:
            return False
        if "\n" in story[self._at : at] and story[at].isupper() and not self._connector:
            return False
        if at in ground.whole:
            self._accept(ground.whole[at])
            return True
        if at in ground.openers and (self._connector == "/" or self._connector in ground.table.phrase.joining):
            return self._take_second(ground.openers[at])
        token = _TOKEN.match(story, at, self._limit)
        return token is not None and self._take(token)

    def _take_second(self, second: Opener) -> bool:
        """Take a second post of the same person where it names the body of both: "Ketua dan Pendiri Yayasan X"."""
        ground = self._ground
        end = ground.reach(second, self._limit)
        offices = {self._opener.head.kind, second.head.kind} & OFFICES
        if offices or ground.body_in(self._opener.span.end, self._at) or not ground.body_in(second.span.end, end):
            return False
        self._accept(end)
        return True

    def _accept(self, end: int) -> None:
        self._at = self._end = min(end, self._limit)
        self._small, self._connector = 0, ""

    def _take(self, token: re.Match[str]) -> bool:
        if token["group"] is not None:
            return self._take_group(token)
        if token["mark"] is not None:
            return self._take_mark(token)
        word = token["word"]
        stem = word.rstrip(".")
        if word.endswith(".") and (len(stem) > _ABBREVIATED or not stem[0].isupper()):
            self._take_word(stem, token.start() + len(stem))
            return False  # the sentence ends here
        return self._take_word(word, token.end())

    def _take_group(self, token: re.Match[str]) -> bool:
        if self._connector or _DATE.match(token["group"]):
            return False
        if any(token.start() < person < token.end() for person in self._ground.people):
            return False
        self._accept(token.end())
        return True

    def _take_mark(self, token: re.Match[str]) -> bool:
        mark = token["mark"]
        if mark in "&/–-":
            self._at, self._connector = token.end(), mark
            return True
        if mark != "," or not self._enumerates(token.end()):
            return False
        self._at, self._connector = token.end(), mark
        return True

    def _enumerates(self, after: int) -> bool:
        """True where the comma before `after` stands in the list of a portfolio: "Riset, Teknologi, dan Budaya"."""
        ground = self._ground
        found = _LISTED.match(ground.story, after, self._limit)
        if found is None or self._opener.head.kind is RoleKind.STATE:
            return False
        names = {*ground.people, *ground.openers, *ground.whole}
        return not any(after < place <= found.end() for place in names)

    def _take_word(self, word: str, end: int) -> bool:
        phrase = self._ground.table.phrase
        small = word.lower()
        number = _NUMBER.match(word) is not None
        stop = small in phrase.stops and not word.isupper() and small not in phrase.connectors
        if stop or (number and self._connector):  # a number behind a connector is a date: "Presiden pada 20 Oktober"
            return False
        if word[0].isupper() or number:
            self._accept(end)
            return True
        if small in phrase.connectors:
            self._at, self._connector = end, small
            return True
        return self._take_small(small, end)

    def _take_small(self, word: str, end: int) -> bool:
        phrase = self._ground.table.phrase
        if _VERB.match(word) and word not in phrase.verb_like:
            return False
        self._small += 1
        if self._small > _SMALL_WORDS:
            return False
        self._at, self._connector, self._end = end, "", end
        return True


@lru_cache(maxsize=4)
def _listing(phrase: PhraseWords) -> re.Pattern[str]:
    """What stands between a class of people and those of it who are named."""
    return re.compile(rf",?\s(?:{'|'.join(sorted(phrase.listing))})\s")

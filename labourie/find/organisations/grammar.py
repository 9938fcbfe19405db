"""Read the names of bodies by their grammar: a head word, then capitalised words and what may stand between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from labourie.article import Span
from labourie.find.organisations.words import headlines, tokens
from labourie.lexicon.organisations import STATE_KINDS, Bodies, Head

_BRACKET = re.compile(r" ?\((?P<short>[^()\n]{1,40})\)")
_ACRONYM = re.compile(r"(?=.*[A-Z].*)[A-Z0-9][\w&+-]*(?: (?:[A-Z][\w-]*|&|dan))?")
_VERB = re.compile(r"(?:Di|Me[mn]?)[a-z]{3,}kan")  # capitalised in headlines only
# No name of these goes on behind a state; that of an agency may ("Badan Restorasi Indonesia Timur"), an embassy's does.
OF_STATES = STATE_KINDS - {"agency", "embassy", "government"}
_REGIONAL = frozenset({"embassy", "local_government", "police", "prosecutor"})  # a place ends the name
_SINGLE = frozenset({"embassy", "ministry"})  # never two in one name
_WHOLE = frozenset({"employers", "ministry", "party", "union"})  # listed ones are followed by a place at most
_MOST_JOINED = 12  # words looked ahead for the "dan" that closes a list of commas


class NameReader:
    """Reads names off one story. `barriers`: what no name runs into (persons); `places`: named places and countries.

    `listed`: where bodies of the list stand; `located`: where places of the gazetteer do.
    """

    def __init__(self, story: str, bodies: Bodies, barriers: Sequence[Span], places: Sequence[Span]) -> None:
        self.story = story
        self.bodies = bodies
        self.tokens = list(tokens(story, bodies.stops))
        self.words = [span.of(story) for span in self.tokens]
        self._regional = bodies.provinces | bodies.districts
        self._starts = [span.start for span in self.tokens]
        self._barred = {at for span in barriers for at in self._inside(span)}
        self._placed = {at for span in places for at in self._inside(span)}
        self.listed = listed = bodies.listed_in(story)
        self._listed = {span.start for span, _ in listed}
        self._known = {at for span, _ in listed for at in self._inside(span)}
        self._whole = {self._inside(span).stop for span, body in listed if body.kind in _WHOLE}
        self._own = {self._inside(span).start: body.kind for span, body in listed}
        self.located = [span for span, _ in bodies.places.find(story)]
        self._located = {inside.start: inside.stop for inside in map(self._inside, self.located)}
        self._personal = {self.words[at] for at in self._barred if len(self.words[at]) > 2}
        self._headlines = {at for span in headlines(story) for at in self._inside(span)}

    def names(self) -> list[Span]:
        """Every name that begins with a head word, the outermost only, in order."""
        found: list[Span] = []
        at = 0
        while at < len(self.tokens):
            headed = self._head(at) if at not in self._headlines and self.opens(self.tokens[at].start) else None
            end = self._extend(at + headed[0], headed[1]) if headed else at
            if headed is None or end == at + headed[0] or not self._is_name(at, end):
                at += 1
                continue
            found.append(Span(self.tokens[at].start, self.tokens[end - 1].end))
            at = end
        return found

    def _is_name(self, at: int, end: int) -> bool:
        """False for kinds of bodies, buildings, and the premises of another body ("Kantor Kementerian Sosial")."""
        premises = self.words[at] in self.bodies.premises and self.begins_name(self.tokens[at].end + 1)
        text = " ".join(self.words[at:end])
        return not premises and self.bodies.is_name(text) and not self.bodies.is_building(text)

    def begins_name(self, offset: int) -> bool:
        """True if a head word or a listed body starts at `offset`."""
        at = bisect_left(self._starts, offset)
        return offset in self._listed or (at < len(self._starts) and self._head(at) is not None)

    def opens(self, offset: int) -> bool:
        """True unless the word at `offset` belongs to the title before it ("Kepala Biro Humas")."""
        at = bisect_left(self._starts, offset)
        return at >= len(self.words) or self.words[at] not in self.bodies.units or not self.is_held(offset)

    def is_held(self, offset: int) -> bool:
        """True if a title stands right before `offset`."""
        at = bisect_left(self._starts, offset)
        return self._adjoins(at) and self.words[at - 1] in self.bodies.titles

    def without_person(self, span: Span) -> Span:
        """The name without words at its end that are names of persons elsewhere in the story, if it goes on there."""
        inside = self._inside(span)
        end = inside.stop
        while end - 1 > inside.start and self._is_personal(end - 1):
            end -= 1
        return Span(span.start, self.tokens[end - 1].end) if inside.start < end < inside.stop else span

    def finished(self, span: Span) -> Span | None:
        """The name on over capitalised words behind a joining word that ends it, else without it; None if empty."""
        inside = self._inside(span)
        first, end = inside.start, inside.stop
        while end > first and self.words[end - 1] in self.bodies.unfinished:
            end -= 1
        if end == inside.stop:
            return span
        reach = end
        for at in range(end, len(self.tokens)):
            if (at > end and not self._adjoins(at)) or not self._carries(at, self.words[first]):
                break
            reach = reach if self.words[at] in self.bodies.unfinished else at + 1
        return Span(span.start, self.tokens[reach - 1].end) if reach > first else None

    def _carries(self, at: int, first: str) -> bool:
        """True if a name that begins with `first` and was cut at a joining word goes on over token `at`."""
        if self.words[at] in self.bodies.unfinished:
            return True
        second = self.words[at] == first or self.begins_name(self.tokens[at].start)
        apart = second and self.words[at - 1] in self.bodies.joins
        barred = at in self._barred or self.words[at] in self._personal | self.bodies.stops
        return not apart and not barred and self.words[at][0].isupper()

    def _is_personal(self, at: int) -> bool:
        """True for a title, and for part of a person's name: known as one elsewhere, or right before the rest of it."""
        if at in self._known or at in self._placed or self._is_state(at):
            return False
        if self.words[at] in self.bodies.stops:
            return True
        return self.words[at] in self._personal or (at + 1 in self._barred and self._adjoins(at + 1))

    def _inside(self, span: Span) -> range:
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def _head(self, at: int) -> tuple[int, Head] | None:
        """The longest head at token `at`, as the number of its tokens and what it tells."""
        for size in range(min(4, len(self.words) - at), 0, -1):
            head = self.bodies.heads.get(" ".join(self.words[at : at + size]))
            if head is not None and all(self._adjoins(at + step) for step in range(1, size)):
                return size, head
        return None

    def _adjoins(self, at: int) -> bool:
        """True if only one blank stands before token `at`."""
        return 0 < at < len(self.tokens) and self.story[self.tokens[at - 1].end : self.tokens[at].start] == " "

    def _extend(self, at: int, head: Head) -> int:
        """The token after the last one of the name whose head ends before `at`."""
        first = at
        while at < len(self.tokens):
            taken = self._adjoins(at) and (self._takes(at, head) or (at == first and self._follows_head(at)))
            headed = self._head(at) if taken else None
            if taken and self._ends_before(at, head, headed):
                break
            if headed:
                at, head = at + headed[0], headed[1]
                first = at
            elif taken and (place := self._place_end(at, head)):
                at = place
                if not (self._adjoins(at) and self._takes(at, head) and self._head(at)):
                    break
            elif taken:
                at += 1
            elif step := self._join(at, head, first) or self._bracket(at, head):
                at += step
            else:
                break
        return at

    def _place_end(self, at: int, head: Head) -> int:
        """The token after the place that closes a regional name ("Dinas Sosial Kota Bogor"); 0: none does."""
        if self.words[at].casefold() in self.bodies.districts and self._adjoins(at + 1):
            return self._located.get(at + 1, 0)
        return self._located.get(at, 0) if head.kind in _REGIONAL else 0

    def _ends_before(self, at: int, head: Head, headed: tuple[int, Head] | None) -> bool:
        """True if the name is whole before token `at`: a second body, or a word behind a state or a whole name."""
        if head.kind in _SINGLE and (self._own.get(at) == head.kind or (headed and headed[1].kind == head.kind)):
            return True
        if headed is not None:
            return False
        if head.kind in OF_STATES and self._is_state(at - 1):
            return True
        return at in self._whole and at not in self._placed and self.words[at].casefold() not in self._regional

    def _is_state(self, at: int) -> bool:
        """True if the whole name of a country ends with token `at`: no body of a state goes on after it."""
        before, word, after = (self.words[i].casefold() if i < len(self.words) else "" for i in range(at - 1, at + 2))
        states = self.bodies.states
        return f"{word} {after}" not in states and (word in states or f"{before} {word}" in states)

    def _follows_head(self, at: int) -> bool:
        """True for what stands in a name only right after its head: "Komisi 9", "Sekretariat Presiden"."""
        return self.words[at][0].isdigit() or self.words[at] in self.bodies.offices

    def _takes(self, at: int, head: Head) -> bool:
        """True if token `at` may stand in a name of that head: capitalised, no title, no person, no part of one."""
        if at >= len(self.tokens) or at in self._barred:
            return False
        word = self.words[at]
        if at not in self._known and word in self._personal and not head.eponym:
            return False
        if word in self.bodies.stops or _VERB.fullmatch(word):
            return False
        return word[0].isupper() or word.startswith("se-")

    def _join(self, at: int, head: Head, first: int) -> int:
        """1 if token `at` leads to the next part of the name whose words begin at `first`: "dan", a comma; else 0."""
        word = self.words[at]
        joins = word in self.bodies.inner or word in self.bodies.joins if head.joins else word == "of"
        if joins and self._adjoins(at) and at > first:
            return 1 if self._continues(at + 1, head) else 0
        return self._list(at, head) if word == "," and head.joins and at > first else 0

    def _continues(self, at: int, head: Head) -> bool:
        """True if token `at` goes on with a name that was joined, and is no body or place of its own."""
        return (
            self._adjoins(at)
            and self._takes(at, head)
            and self._head(at) is None
            and at not in self._placed
            and self.tokens[at].start not in self._listed
        )

    def _list(self, at: int, head: Head) -> int:
        """1 if the comma at token `at` is one of a list inside the name, closed by "dan" before any other mark."""
        for ahead in range(at + 1, min(at + _MOST_JOINED, len(self.tokens))):
            word = self.words[ahead]
            if word in self.bodies.joins:
                return 1 if self._continues(ahead + 1, head) else 0
            if word != "," and not self._continues(ahead, head):
                return 0
        return 0

    def _bracket(self, at: int, head: Head) -> int:
        """How many tokens a bracket inside the name has: a legal form, or an acronym that the name goes on after."""
        if self.words[at] != "(":
            return 0
        match = _BRACKET.match(self.story, self.tokens[at - 1].end)
        if match is None:
            return 0
        size = bisect_left(self._starts, match.end()) - at
        if match.group().strip() in self.bodies.affixes:
            return size
        return size if _ACRONYM.fullmatch(match.group("short")) and self._goes_on(at + size, head) else 0

    def _goes_on(self, after: int, head: Head) -> bool:
        """True if a name that a bracket breaks goes on at token `after`: "(BPJS) Ketenagakerjaan"."""
        if after >= len(self.tokens) or not self._adjoins(after):
            return False
        if self.words[after] in self.bodies.joins:
            return self._continues(after + 1, head)
        headed = self._head(after)
        if headed is not None:
            return self._takes(after, head) and headed[1].kind not in {"company", "ministry"}
        return f"{self.words[after - 2]} {self.words[after]}" in self.bodies.of

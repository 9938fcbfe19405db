"""Names the text ties to a name before or after them: "alias Noel", "(HS)", "yang akrab disapa", "sapaan akrab"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.titles import AlsoWords

_OPEN = r"[\s,(\[“\"'‘’]*"
_CLOSE = r"[)\]”\"'’]*"
_NOT_TOLD = r"(?!\s(?:[“\"'‘]|(?:ini|itu|tersebut)\b))"  # "Kata Budi, julukan itu", "julukan 'Sultan'": another one's
_NAME = re.compile(r"[A-Z]\w*(?:['’-]\w+)*(?: [A-Z]\w*(?:['’-]\w+)*)?")
_BRACKET = re.compile(r"[”\"']?\s?\([“\"'‘]?$")
_SHORT_FORM = re.compile(r"\s?\(([A-Z]{2,5})\)")
_SCORE = 0.8
_LOOK_BACK = 60  # characters before a name in which "yang akrab disapa" is looked for


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words of `AlsoWords` as patterns. `gap`: all that stands between two names of one person."""

    gap: re.Pattern[str]
    spoken: re.Pattern[str]
    noun_after: re.Pattern[str]
    noun_gap: re.Pattern[str]


@lru_cache(maxsize=4)
def _cues(also: AlsoWords) -> _Cues:
    between, verbs = _either(also.between), _either(also.verbs)
    spoken = rf"(?:yang\s)?(?:(?:{_either(also.adverbs)})\s)*(?:{verbs})"
    nouns = _either(also.nouns)
    return _Cues(
        gap=re.compile(rf"{_CLOSE}{_OPEN}(?:(?:(?:{between})\s)?{spoken}|{between}){_OPEN}"),
        spoken=re.compile(rf"\b{spoken}[\s“\"'‘]*$"),
        noun_after=re.compile(rf"{_CLOSE},?\s(?:{nouns})\b{_NOT_TOLD}"),
        noun_gap=re.compile(rf"{_CLOSE},?\s(?:{nouns})\b(?:\s[A-Z][\w.]*){{0,5}}\s?"),
    )


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in words)


def link_names(
    story: str, mentions: Sequence[PersonMention], taken: Sequence[Span], also: AlsoWords
) -> list[PersonMention]:
    """The mentions with `also` set where the text equates two names, and names added that only the text shows.

    `mentions`: in order. `taken`: spans that are no people; none of the added names touches one.
    """
    cues = _cues(also)
    linked: list[PersonMention] = []
    known: set[str] = set()
    for at, mention in enumerate(mentions):
        told = None if mention.surface in known else _told(story, mentions, at, cues)
        if told is not None:
            known.add(mention.surface)
        linked.append(mention if told is None else replace(mention, also=told))
    blocked = [*taken, *(mention.span for mention in mentions)]
    for mention in mentions:
        linked += _added(story, mention, blocked, cues)
    return sorted(linked, key=lambda mention: mention.span)


def _told(story: str, mentions: Sequence[PersonMention], at: int, cues: _Cues) -> Span | None:
    """The span of the mention that the text says number `at` is another form of, or None."""
    mention, known = mentions[at], mentions[at - 1] if at else None
    if known is not None and _equated(story, known, mention, mentions, cues):
        return known.span
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    if following is not None and cues.noun_gap.fullmatch(story, mention.span.end, following.span.start):
        return following.span
    spoken = cues.spoken.search(story, max(0, mention.span.start - _LOOK_BACK), mention.span.start)
    if spoken or cues.noun_after.match(story, mention.span.end):
        others = [m for m in reversed(mentions[:at]) if m.surface != mention.surface]
        shared = (m for m in others if mention.surface.split()[-1] in m.surface.split())
        return next((m.span for m in (*shared, *others)), None)
    return None


def _equated(
    story: str, known: PersonMention, mention: PersonMention, mentions: Sequence[PersonMention], cues: _Cues
) -> bool:
    """True if the text between two neighbours makes the second another form of the first."""
    gap = story[known.span.end : mention.span.start]
    if _BRACKET.fullmatch(gap):
        return re.match(r"[”\"'’]?\s?\)", story[mention.span.end :][:3]) is not None and _shorter(mention, known)
    if not cues.gap.fullmatch(gap):
        return False
    if "atau" not in gap or "disapa" in gap or "dipanggil" in gap or "dikenal" in gap:
        return True
    # "Budi Santoso atau Tono" is one person, "Budi Santoso atau Rini" two where Rini has a longer name of her own.
    own = any(mention.surface in m.surface.split() and m.surface != mention.surface for m in mentions)
    return not own and _shorter(mention, known)


def _shorter(mention: PersonMention, known: PersonMention) -> bool:
    count = len(mention.surface.split())
    return count <= 2 and count <= len(known.surface.split())


def _added(story: str, mention: PersonMention, blocked: list[Span], cues: _Cues) -> Iterator[PersonMention]:
    """Names the model did not tag that follow `mention` with a cue: a nickname, or its letters in brackets."""
    end = mention.span.end
    if short := _SHORT_FORM.match(story, end):
        yield from _add(story, Span(*short.span(1)), mention, blocked, ok=_spells(short.group(1), mention.surface))
    cue = cues.gap.match(story, end)
    if cue and (nickname := _NAME.match(story, cue.end())):
        yield from _add(story, Span(*nickname.span()), mention, blocked, ok=cue.group().strip(" ,") != "atau")


def _add(story: str, span: Span, known: PersonMention, blocked: list[Span], *, ok: bool) -> Iterator[PersonMention]:
    if ok and not any(span.overlaps(other) for other in blocked):
        blocked.append(span)
        yield PersonMention(span=span, surface=span.of(story), rule="people.also", score=_SCORE, also=known.span)


def _spells(letters: str, name: str) -> bool:
    """True if `letters` stand in `name` in this order, the first at its beginning ("JMS" of "Jamal Shodiqin")."""
    rest = iter(name.casefold())
    return letters[0].casefold() == name[0].casefold() and all(letter.casefold() in rest for letter in letters)

"""Pair quotation marks of every style into passages, and mend the marks that scraping lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_DOUBLE = re.compile(r"[\"“”„‟«»″＂]+|''|``|´´|’’|‘‘")
_SINGLE = re.compile(r"(?<!\w)['‘‚‹](?=[^\W_]|[(\[])((?:[^\n'‘’‚‹›]|(?<=\w)['‘’](?=\w))+)['’›](?!\w)")
_SENTENCE_START = re.compile(r"(?<=[.!?…])\s+(?=[(\[]?[A-Z0-9])")
_LONG_PARAGRAPH = 500  # code points: above this an unclosed passage ends with its sentence, not with the line
_MOST_PARAGRAPHS = 4  # a passage that runs on over more lines than this has lost its closing mark


class Lean(Enum):
    """Which way a mark points, by its neighbours first and its own shape second."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark, or a run of marks, at [start, end) of the story."""

    start: int
    end: int
    lean: Lean


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """What stands between two marks; `opened` and `closed` tell which of them the text really has."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Cues:
    """Where words of saying stand: `after` a quotation, and `before` it with their comma or colon ("ia berkata, ")."""

    after: re.Pattern[str]
    before: re.Pattern[str]


def pair_marks(story: str, cues: Cues) -> list[Passage]:
    """The passages of `story`, sorted."""
    passages = list(_Pairing(story, cues).passages())
    taken = [(passage.start, passage.end) for passage in passages]
    for match in _SINGLE.finditer(story):
        start, end = match.span(1)
        if all(end <= other or upto <= start for other, upto in taken):
            passages.append(Passage(start, end))
    return sorted(passages)


def _marks(story: str) -> list[Mark]:
    return [Mark(match.start(), match.end(), _lean(story, match)) for match in _DOUBLE.finditer(story)]


def _lean(story: str, match: re.Match[str]) -> Lean:
    left = story[match.start() - 1 : match.start()] or "\n"
    right = story[match.end() : match.end() + 1] or "\n"
    free_left = left.isspace() or left in "([{—–-:/*\\"
    free_right = right.isspace() or right in ".,;:!?)]}—–…*"
    if free_left != free_right:
        return Lean.OPEN if free_left else Lean.CLOSE
    if match.group()[0] in "“„«‟":
        return Lean.OPEN
    between_sentences = free_left and story[: match.start()].rstrip()[-1:] in ".!?" and right == " "
    if between_sentences and story[match.end() : match.end() + 2].strip().isupper():
        return Lean.OPEN
    return Lean.EITHER


class _Pairing:
    """One walk over the marks of a story; a mark that nothing can be paired with is left alone."""

    def __init__(self, story: str, cues: Cues) -> None:
        self.story = story
        self.saying = cues.after
        self.telling = cues.before
        self.marks = _marks(story)

    def passages(self) -> Iterator[Passage]:
        opened: Mark | None = None
        at = 0
        while at < len(self.marks):
            mark = self.marks[at]
            at += 1
            if opened is None:
                if mark.lean is not Lean.CLOSE:
                    opened = mark
                elif self._said_after(mark):
                    yield Passage(self._lost_start(mark, at - 2), mark.start, opened=False)
            elif self._closes(opened, mark):
                yield Passage(opened.end, mark.start)
                opened = None
            elif (skip := self._nested(opened, at)) and "\n" not in self.story[opened.end : mark.start]:
                at += skip
            else:
                yield from self._unclosed(opened, mark.start)
                opened = mark if mark.lean is not Lean.CLOSE else None
        if opened is not None and opened.end < len(self.story):
            yield from self._unclosed(opened, len(self.story))

    def _closes(self, opened: Mark, mark: Mark) -> bool:
        between = self.story[opened.end : mark.start]
        if "\n" in between:
            lines = [line for line in between.split("\n") if line.strip()]
            return mark.lean is Lean.CLOSE and len(lines) <= _MOST_PARAGRAPHS and not self._cut(between)
        return mark.lean is not Lean.OPEN or bool(between.rstrip().endswith(",") and self._said_after(mark))

    def _nested(self, opened: Mark, after: int) -> int:
        """How many marks to step over when the mark before `after` opens a quotation inside `opened`; 0 if not."""
        ahead = self.marks[after : after + 2]
        if not ahead or ahead[0].lean is Lean.OPEN or "\n" in self.story[opened.end : ahead[0].start]:
            return 0
        if len(ahead) == 2 and ahead[1].lean is Lean.CLOSE and "\n" not in self.story[ahead[0].end : ahead[1].start]:
            return 1
        return 0

    def _said_after(self, mark: Mark) -> bool:
        return self.saying.match(self.story, mark.end) is not None

    def _cut(self, text: str) -> re.Match[str] | None:
        return re.search(rf"[,.!?](?={self.saying.pattern})", text)

    def _unclosed(self, opened: Mark, limit: int) -> Iterator[Passage]:
        """The passage of a mark that nothing closes; none if it stands free between two sentences, a left-over."""
        end = self._lost_end(opened, limit)
        free = self.story[opened.end] == " " and self.story[opened.start - 1 : opened.start].isspace()
        if not free or self.saying.match(self.story, end):
            yield Passage(opened.end, end, closed=False)

    def _lost_end(self, opened: Mark, limit: int) -> int:
        line = self.story.find("\n", opened.end, limit)
        if line == opened.end:
            line = self.story.find("\n", opened.end + 1, limit)
        end = limit if line < 0 else line
        text = self.story[opened.end : end]
        if cut := self._cut(text):
            return opened.end + cut.end()
        if len(text) > _LONG_PARAGRAPH and (stop := _SENTENCE_START.search(text)):
            return opened.end + stop.start()
        return end

    def _lost_start(self, mark: Mark, before: int) -> int:
        """Where a passage without an opening mark begins: behind the last "ia berkata, ", else with a sentence.

        That is the first of the line where no other mark stands before; a story does not open with speech.
        """
        line = self.story.rfind("\n", 0, mark.start) + 1
        floor = max(line, self.marks[before].end if before >= 0 else 0)
        text = self.story[floor : mark.start].rstrip()
        opens = not self.story[:line].strip()
        if floor != line or opens or len(text) > _LONG_PARAGRAPH:
            starts = [match.end() for match in _SENTENCE_START.finditer(text)]
            floor += starts[-1] if starts else 0
        told = [match.end() for match in self.telling.finditer(self.story, floor, mark.start)]
        return told[-1] if told else floor

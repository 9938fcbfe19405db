"""Find direct speech in quotation marks, with its word of saying and the phrase that names the speaker."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.find.mention import QuoteMention
from labourie.find.quotes.marks import Cues, Passage, pair_marks
from labourie.lexicon.patterns import any_of
from labourie.lexicon.speech import Speech

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
_STOP = re.compile(r"[\"“”„«»\n]|(?<=[a-z0-9)])[.!?](?=[A-Z][a-z])")  # scraping glues sentences: "dia.Rapat"
_NAME_AFTER = re.compile(r",[\"”]+ ?(?=[A-Z])")
_FEWEST_WORDS = 4  # shorter passages are terms, not speech
_TITLE_SHARE = 0.8  # of the words that are not particles, capitalised: a title
_ENDS = re.compile(r"[.!?:\n]")
_FRAGMENTS = 80  # code points between two quotations of one sentence
_REACH = 300  # code points: a speaker is named this near to the quotation or not in its sentence


def find_quotes(annotation: Annotation, speech: Speech) -> tuple[QuoteMention, ...]:
    """Passages of four words or more in quotation marks of any style, sorted; titles, slogans and terms left out."""
    story = annotation.article.story
    found: list[QuoteMention] = []
    for passage in pair_marks(story, Cues(_saying(speech), _telling(speech))):
        span = _trimmed(story, passage)
        if span is None or len(_WORD.findall(span.of(story))) < _FEWEST_WORDS:
            continue
        cue = _cue(annotation, passage, speech)
        if _is_title(story, passage, speech):
            continue
        found.append(
            QuoteMention(
                span=span,
                surface=span.of(annotation.article.text),
                rule=_rule(passage),
                score=1.0 if passage.opened and passage.closed else 0.7,
                cue=cue,
                speaker=_speaker(annotation, passage, cue, speech),
            )
        )
    return tuple(_shared(story, found))


def _shared(story: str, found: list[QuoteMention]) -> list[QuoteMention]:
    """Fragments of one sentence with the word of saying and the speaker behind the last: "a," but they "b," said X."""
    shared = list(found)
    for at in range(len(found) - 2, -1, -1):
        quote, after = shared[at], shared[at + 1]
        between = story[quote.span.end : after.span.start]
        apart = len(between) > _FRAGMENTS or _ENDS.search(quote.surface[-1] + between)
        if quote.cue is None and after.cue and after.cue.start >= after.span.end and not apart:
            shared[at] = replace(quote, cue=after.cue, speaker=after.speaker)
    return shared


def _rule(passage: Passage) -> str:
    if not passage.opened:
        return "quotes.lost_opening"
    return "quotes.marks" if passage.closed else "quotes.lost_closing"


def _trimmed(story: str, passage: Passage) -> Span | None:
    text = story[passage.start : passage.end]
    start = passage.start + len(text) - len(text.lstrip())
    end = passage.start + len(text.rstrip())
    return Span(start, end) if start < end else None


@lru_cache(maxsize=4)
def _saying(speech: Speech) -> re.Pattern[str]:
    """A word of saying after a quotation, with what may stand between."""
    forms = sorted({*speech.bare, *speech.passive}, key=len, reverse=True)
    cue, lead, text = "|".join(map(re.escape, forms)), "|".join(speech.leads), "|".join(sorted(speech.documents))
    return re.compile(
        rf"[\"”“'’,.!?\s]*\b(?:(?:{lead})\s+(?=(?:{cue}|{text})\b))?(?P<cue>{cue}|(?<=\w\s)(?:{text}))\b", re.IGNORECASE
    )


@lru_cache(maxsize=4)
def _telling(speech: Speech) -> re.Pattern[str]:
    """A word of saying before a quotation, to its comma or colon; not one of the speaker's own ("saya katakan")."""
    forms, own = any_of(speech.active), "".join(f"(?<!{word} )" for word in sorted(speech.first_person))
    return re.compile(
        rf"{own}\b(?:{forms})(?: (?:{any_of(speech.circumstances)})\b[^,.:;!?\"“”\n]{{0,60}})?[,:]\s+",
        re.IGNORECASE,
    )


def _cue(annotation: Annotation, passage: Passage, speech: Speech) -> Span | None:
    """The word of saying: right after the quotation, else the last one before it in its sentence, else after it.

    None also where a name follows the comma of the quotation and says nothing more: "…," Rudi, Minggu (1/1).
    """
    story = annotation.article.story
    if after := _saying(speech).match(story, passage.end):
        return Span(*after.span("cue"))
    words = _WORD.finditer(story, passage.end, _sentence_end(annotation, passage.end))
    later = next((Span(*word.span()) for word in words if word.group().lower() in speech.active), None)
    if _NAME_AFTER.match(story, passage.end - 1):
        return later
    start = _clause_start(story, passage.start)
    before = [
        word
        for word in _WORD.finditer(story, start, passage.start)
        if word.group().lower() in speech.active or word.group().lower() in speech.bare
    ]
    if before:
        return Span(*before[-1].span())
    return None if story[passage.end - 1] in ".!?" else later


def _clause_start(story: str, start: int) -> int:
    """Where the sentence that leads up to a quotation at `start` begins, at the earliest after the one before it."""
    floor = max(start - _REACH, 0, story.rfind("\n", 0, start) + 1)
    text = story[floor:start].rstrip(" \"“”„«'‘:")
    stops = [match.end() for match in re.finditer(r"(?<=[^\W_]{2}[.!?])[\"”'’]?\s+|[\"”»]+", text)]
    return floor + (stops[-1] if stops else 0)


def _sentence_end(annotation: Annotation, at: int) -> int:
    """The end of the sentence that holds `at`, before any other quotation."""
    story = annotation.article.story
    sentence = annotation.sentence_at(at)
    ends = [at + _REACH, len(story)]
    if sentence is not None and sentence.span.end > at:
        ends.append(sentence.span.end)
    if stop := _STOP.search(story, at + 1):
        ends.append(stop.start())
    return min(ends)


def _speaker(annotation: Annotation, passage: Passage, cue: Span | None, speech: Speech) -> Span | None:
    story = annotation.article.story
    if cue is None:
        if not _NAME_AFTER.match(story, passage.end - 1):
            return None
        end = _sentence_end(annotation, passage.end)
        return _core(story, passage.end, _limit(story, passage.end, end, speech))
    word = cue.of(story).lower()
    named = re.match(r" [A-Z]", story[cue.end : cue.end + 2])
    if word in speech.active and (word not in speech.bare or (cue.start < passage.start and not named)):
        start = passage.end if cue.start >= passage.end else _clause_start(story, passage.start)
        return _core(story, start, cue.start)
    if word.endswith("nya"):
        return None
    end = _sentence_end(annotation, cue.end) if cue.start >= passage.end else passage.start
    return _core(story, cue.end, _limit(story, cue.end, end, speech))


def _limit(story: str, start: int, end: int, speech: Speech) -> int:
    """`end`, or where a word that closes the speaker's phrase stands before it."""
    for word in _WORD.finditer(story, start, end):
        if word.group() in speech.limits:
            return word.start()
    return end


def _core(story: str, start: int, end: int) -> Span | None:
    """[start, end) without the blanks, marks and commas around it; None when nothing is left."""
    text = story[start:end]
    left = start + len(text) - len(text.lstrip(" \n\t\"“”'’,.;:()"))
    right = start + len(text.rstrip(" \n\t\"“”'’,.;:("))
    return Span(left, right) if left < right else None


def _is_title(story: str, passage: Passage, speech: Speech) -> bool:
    """True for a name, slogan or term: called so by the word before it, or written with capitals throughout."""
    said = _saying(speech).match(story, passage.end)
    if said and said.group("cue").lower() in speech.bare:
        return False
    before = story[max(passage.start - 40, 0) : passage.start].rstrip(" \"“”„«'‘")
    word = re.search(r"(\w[\w-]*)[,:]?$", before)
    if word and word.group(1).lower() in speech.titles:
        return True
    if word and word.group(1).lower() in {*speech.active, *speech.bare}:
        return False
    words = [w.group() for w in _WORD.finditer(story, passage.start, passage.end)]
    heavy = [w for w in words if w.lower() not in speech.particles and not w[0].isdigit()]
    return sum(w[0].isupper() for w in heavy) >= _TITLE_SHARE * len(heavy)

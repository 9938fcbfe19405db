"""Who says each quotation: a person or a body of the record, by name, title or pronoun, or nobody that is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labourie.annotation import Annotation
from labourie.article import Span
from labourie.find.mention import QuoteMention
from labourie.lexicon.roles import Roles
from labourie.lexicon.speech import Speech
from labourie.record import Organisation, Person, Quote
from labourie.resolve.references import Kind, Reference, References
from labourie.resolve.subjects import Subjects

_HUMAN = frozenset({Kind.PERSON, Kind.TITLE})
_OPENING = 2  # words at the beginning of a phrase or sentence where its subject stands


@dataclass(frozen=True, slots=True)
class _Answer:
    """Who speaks (None: nobody named), by which rule, how surely. `body`: an organisation does."""

    speaker: str | None
    rule: str
    score: float
    body: bool = False


_UNNAMED = _Answer(None, "speakers.unnamed", 0.8)
_NOBODY = _Answer(None, "speakers.none", 0.5)


def resolve_speakers(
    annotation: Annotation,
    quotes: Sequence[QuoteMention],
    people: Sequence[Person],
    organisations: Sequence[Organisation],
    words: tuple[Speech, Roles],
) -> tuple[Quote, ...]:
    """One quotation for each mention, in order, with the id of its speaker in the record.

    The phrase beside the word of saying is asked first: a name, else a title that one person of the article holds, else
    a body. A pronoun, a clitic and a quotation without a word of saying take the subject of the text since the last
    quotation, else the last speaker.
    """
    subjects = Subjects(References(annotation, people, organisations, words))
    found: list[Quote] = []
    last, floor = _NOBODY, 0
    for quote in quotes:
        answer = _by_phrase(quote, subjects, floor, last) or _by_context(quote, subjects, floor, last)
        last, floor = answer, quote.span.end
        found.append(
            Quote(
                speaker=answer.speaker,
                start=quote.span.start,
                end=quote.span.end,
                text=quote.surface,
                rule=answer.rule,
                cue=quote.cue.of(annotation.article.text) if quote.cue else None,
                score=round(answer.score * quote.score, 3),
            )
        )
    return tuple(found)


def _by_phrase(quote: QuoteMention, subjects: Subjects, floor: int, last: _Answer) -> _Answer | None:
    """What the phrase beside the cue tells; None where it refers back or says nothing."""
    references = subjects.references
    text = quote.cue is not None and references.is_text(quote.cue)
    if quote.speaker is None:
        return _UNNAMED if text else None
    if references.is_account(quote.speaker):
        return _UNNAMED
    inside = [
        reference
        for reference in references.within(quote.speaker)
        if subjects.is_free(reference, quote.speaker.start) or subjects.is_relative(reference)
    ]
    if (text or references.is_text(quote.speaker)) and not any(one.kind in _HUMAN for one in inside):
        bodies = [reference for reference in references.within(quote.speaker) if reference.kind is Kind.BODY]
        return _named(bodies[-1]) if bodies else _by_body(quote, subjects, floor, last)
    if references.is_body(quote.speaker):
        return _by_body(quote, subjects, floor, last)
    if quote.cue is None or quote.cue.start < quote.speaker.start:
        return _after_cue(quote.speaker, inside, references)
    return _before_cue(quote.speaker, inside, references)


def _by_body(quote: QuoteMention, subjects: Subjects, floor: int, last: _Answer) -> _Answer:
    """The body meant by "mereka" or "surat itu": that which did something since the last quotation or said that."""
    references, phrase = subjects.references, quote.speaker
    for sentence in references.sentences_before(quote.span.start, floor):
        subject = subjects.of(sentence, 1, bodies=True)
        if subject is not None and subject.kind is not Kind.BODY:
            return _UNNAMED
        if subject is not None and (phrase is None or references.may_mean(phrase, subject.identity)):
            return _named(subject) or _UNNAMED
    return last if last.body and (phrase is None or references.may_mean(phrase, last.speaker)) else _UNNAMED


def _after_cue(phrase: Span, inside: list[Reference], references: References) -> _Answer | None:
    """The speaker of "kata ...": the first person, someone taken up again, an office, a body, or nobody named."""
    if person := next((reference for reference in inside if reference.kind is Kind.PERSON), None):
        return _named(person)
    first = next((r for r in inside if references.words_between(phrase.start, r.start) <= _OPENING), None)
    if first and first.kind is Kind.BODY and not references.opens(phrase, first):
        first = None
    if first and first.kind is Kind.TITLE:
        return _named(first)
    if references.is_back(phrase) or (first and first.kind is Kind.PRONOUN):
        return None
    return _named(first) if first else _UNNAMED


def _before_cue(phrase: Span, inside: list[Reference], references: References) -> _Answer | None:
    """The speaker of "... mengatakan": the last person or pronoun before it, else whoever opens the sentence."""
    humans = [reference for reference in inside if reference.kind in _HUMAN or reference.kind is Kind.PRONOUN]
    if humans:
        return _named(humans[-1])
    opening = next((r for r in inside if references.words_between(phrase.start, r.start) <= _OPENING), None)
    if opening is not None and (opening.kind is not Kind.BODY or references.opens(phrase, opening)):
        return _named(opening)
    return _UNNAMED if references.is_other(phrase) else None


def _named(reference: Reference) -> _Answer | None:
    """The answer that a reference stands for; None for a pronoun."""
    match reference.kind:
        case Kind.PERSON:
            return _Answer(reference.identity, "speakers.named", 1.0)
        case Kind.TITLE:
            return _Answer(reference.identity, "speakers.title", 0.9)
        case Kind.BODY:
            return _Answer(reference.identity, "speakers.body", 0.9, body=True)
        case Kind.UNNAMED:
            return _UNNAMED
        case Kind.PRONOUN:
            return None


def _by_context(quote: QuoteMention, subjects: Subjects, floor: int, last: _Answer) -> _Answer:
    """Who says something in the sentences since the last quotation, the nearest first; else the last speaker.

    Who does something else counts only until a sentence speaks of "him" or "her" again. Where nobody spoke before, any
    person named so far will do, the last one first.
    """
    references = subjects.references
    human = quote.speaker is not None and references.is_back(quote.speaker)  # "ketua organisasi itu"
    last = _UNNAMED if human and last.body else last
    bodies = not human and (last.speaker is None or last.body)
    sentences = list(references.sentences_before(quote.span.start, floor))
    spoken_of = {one.identity for one in references.people_within(quote.span) if references.is_titled(one)}
    weight = 1
    for sentence in sentences:
        subject = subjects.of(sentence, weight, bodies=bodies, other_than=spoken_of)
        told_of = spoken_of & {one.identity for one in references.people_within(sentence)}
        if subject is None and told_of and subjects.speaks(sentence):
            return _UNNAMED
        if subject is not None and (found := _named(subject)) is not None:
            return _Answer(found.speaker, "speakers.subject", 0.8, found.body)
        weight = 2 if subject is not None else weight
    if last is not _NOBODY and last.speaker not in spoken_of:
        return _Answer(last.speaker, "speakers.again", 0.8 * last.score, last.body)
    people = (
        r for s in sentences for r in references.people_within(s) if subjects.is_free(r) and r.identity not in spoken_of
    )
    nearest = next(people, None)
    return _Answer(nearest.identity, "speakers.nearest", 0.6) if nearest else _NOBODY

"""What a record claims of its article, each claim with its place, its sentence, its rule and its score."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from labourie.article import Span
from labourie.record import Date, Record
from labourie.show.facts import At, first, named, position, speakers
from labourie.show.forms import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim. `kind`: person, role, organisation, country, place, event, theme, date or quote.

    `name`: of the person, body, country, place or event; the value of a date; the id of a theme; the speaker of a
    quote, or empty. `says`: what else is claimed, or empty. `places`: how often the article tells it; `at`: the first
    time; None where there is none. `sentence`: around it, None in a title and where no sentence holds it.
    """

    kind: str
    name: str
    says: str = ""
    places: int = 1
    at: At | None
    sentence: str | None = None

    @property
    def rule(self) -> str:
        """What found it, with its score (0..1) where it gives one."""
        if self.at is None:
            return ""
        return self.at.rule if isinstance(self.at, Date) else f"{self.at.rule} {self.at.score:.2f}"


CLAIMS: tuple[Column[Claim], ...] = (
    Column("kind", lambda claim: claim.kind),
    Column("name", lambda claim: claim.name),
    Column("says", lambda claim: claim.says),
    Column("places", lambda claim: claim.places),
    Column("start", lambda claim: None if claim.at is None else claim.at.start),
    Column("end", lambda claim: None if claim.at is None else claim.at.end),
    Column("text", lambda claim: None if claim.at is None else claim.at.text),
    Column("rule", lambda claim: None if claim.at is None else claim.at.rule),
    Column("score", lambda claim: None if claim.at is None or isinstance(claim.at, Date) else claim.at.score),
    Column("sentence", lambda claim: claim.sentence),
)


def claims(record: Record, text: str, sentences: Sequence[Span]) -> Iterator[Claim]:
    """Every claim of `record`, in the order of the record. `sentences`: of the article `text`, sorted."""
    starts = [sentence.start for sentence in sentences]

    def claim(kind: str, name: str, says: str, at: At | None, places: int = 1) -> Claim:
        around = sentences[max(0, bisect_right(starts, at.start) - 1)] if at and sentences else None
        inside = at is not None and around is not None and around.start <= at.start < around.end
        sentence = around.of(text) if around is not None and inside else None
        return Claim(kind=kind, name=name, says=says, places=places, at=at, sentence=sentence)

    for person in record.people:
        also = f"also {', '.join(person.aliases)}" if person.aliases else None
        about = ", ".join(part for part in (person.country, also) if part)
        yield claim("person", person.name, about, first(person.mentions), len(person.mentions))
        for role in person.roles:
            yield claim("role", person.name, position(role), role)
    for kind, name, says, mentions in named(record):
        yield claim(kind, name, says or "", first(mentions), len(mentions))
    for date in record.dates:
        yield claim("date", date.value, date.note or "", date)
    names = speakers(record)
    for quote in record.quotes:
        yield claim("quote", names.get(quote.speaker or "", ""), quote.cue or "", quote)

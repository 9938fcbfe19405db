"""What every finder gives: a place in the text, the rule that found it and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from labourie.article import Span
from labourie.record import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """What a reader would underline. `surface == span.of(article.text)`; `rule`: its name; `score`: 0..1."""

    span: Span
    surface: str
    rule: str
    score: float = 1.0

    def evidence(self) -> Evidence:
        """This mention as the public record shows it."""
        return Evidence(
            start=self.span.start, end=self.span.end, text=self.surface, rule=self.rule, score=round(self.score, 3)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Mention):
    """One occurrence of a person's name, without titles and degrees.

    `also`: the name this one is said to be another form of ("Budi Santoso alias Noel": the span of "Budi Santoso"), or
    None where the text does not say so.
    """

    also: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationMention(Mention):
    """One occurrence of a named body. `name`: the form that names it, without bracketed acronym or country tail.

    `kind`: "ministry", "union" ... (lexicon/data/organisations.toml) or None; `acronym`: the one given beside this
    occurrence, or None.
    """

    name: str
    kind: str | None = None
    acronym: str | None = None


class Status(StrEnum):
    """How a person stands to a position that is not simply held."""

    FORMER = "former"
    ACTING = "acting"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMention(Mention):
    """A position that the text gives a person; the span holds title and organisation, not the person.

    `person`: the span of the person mention it belongs to. `title`: as written, without the organisation where that
    stands apart; empty where the text names the body alone ("Budi dari Serikat Maju"). `organisation`: where the body
    of the position is named, or None. `status`: None for one simply held.
    """

    person: Span
    title: str
    organisation: Span | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Mention):
    """Direct speech, without its marks. `cue`: the word of saying ("ujarnya"), or None.

    `speaker`: the phrase that should name the speaker: after a cue that follows the quotation, before one that
    precedes it, right after a quotation without a cue; None where the sentence names nobody (a clitic "ujarnya").
    """

    cue: Span | None = None
    speaker: Span | None = None

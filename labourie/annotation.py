"""What the language model saw in an article: sentences, tokens and named spans, all with offsets into its text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from labourie.article import Article, Span


class Label(StrEnum):
    """What a named span is. ROLE is an office or job held by a person ("Menteri Ketenagakerjaan")."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"
    EVENT = "EVT"
    ROLE = "ROLE"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; a word with a split-off `-nya` is still one token."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the story; never crosses a paragraph break or furniture. `tokens` is never empty."""

    span: Span
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, order=True)
class NamedSpan:
    """A name (or role) the model found. `score`: 0..1, the model's own; None where it gives none."""

    span: Span
    label: Label
    score: float | None = None


@dataclass(frozen=True)
class Annotation:
    """An article with its sentences and named spans, both sorted by place. Furniture holds neither."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[NamedSpan, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, or None between sentences and in furniture."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].span.end:
            return None
        return self.sentences[at]

    def named(self, *labels: Label) -> tuple[NamedSpan, ...]:
        """The named spans that carry one of `labels`, in order."""
        return tuple(name for name in self.names if name.label in labels)

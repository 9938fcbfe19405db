"""What every finder gives: a place in the text, the rule that found it and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

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

"""What the pipeline gives for one article: an extraction, or the reason there is none."""

from __future__ import annotations

from dataclasses import dataclass

from labourie.article import Article, Span
from labourie.errors import LabourieError
from labourie.record import Record


@dataclass(frozen=True, slots=True)
class Extraction:
    """An article, its record, and where its sentences stand (sorted, furniture excluded)."""

    article: Article
    record: Record
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read or extracted. `source`: as the user would name it."""

    source: str
    error: LabourieError

"""The only place that knows Stanza and torch: articles in, sentences, tokens and named spans out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from labourie.annotation import Annotation
from labourie.article import Article


class Annotator(Protocol):
    """Whatever can annotate articles."""

    def annotate(self, articles: Sequence[Article]) -> list[Annotation]:
        """Annotate many articles at once: same length and order as `articles`."""
        ...


def load_annotator() -> Annotator:
    """Load the shipped models; takes seconds, and is the first moment torch is imported.

    Raises BadResource where a model is missing or damaged.
    """
    from labourie.annotate.stanza_annotator import StanzaAnnotator  # noqa: PLC0415

    return StanzaAnnotator.load()

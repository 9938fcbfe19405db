"""The only place that knows Stanza and torch: articles in, sentences, tokens and named spans out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Protocol

from labourie.annotation import Annotation
from labourie.article import Article

# oneDNN, which torch computes with, keeps the code that it made for each shape of batch, up to 1,024 of them. Hardly a
# shape comes twice: kept or not, articles take the same time, but a worker grew by 60 MB over 10,000 articles.
_KEPT_KERNELS = "0"


class Annotator(Protocol):
    """Whatever can annotate articles."""

    def annotate(self, articles: Sequence[Article]) -> list[Annotation]:
        """Annotate many articles at once: same length and order as `articles`."""
        ...


def load_annotator() -> Annotator:
    """Load the shipped models; takes seconds, and is the first moment torch is imported.

    Raises BadResource where a model is missing or damaged.
    """
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", _KEPT_KERNELS)  # read when torch first computes
    from labourie.annotate.stanza_annotator import StanzaAnnotator  # noqa: PLC0415

    return StanzaAnnotator.load()

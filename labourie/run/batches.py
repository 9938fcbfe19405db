"""Group articles into batches of about as many words, so that long and short articles cost the same memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from labourie.article import Article
from labourie.outcome import Failure

# Words a batch: the models gain little beyond this, and it bounds the memory of a worker.
BATCH_WORDS = 6_000

Batch = list[Article | Failure]


def batches(articles: Iterable[Article | Failure], *, words: int = BATCH_WORDS) -> Iterator[Batch]:
    """Yield batches of at least one article and, but for a longer single article, at most about `words` words."""
    batch: Batch = []
    held = 0
    for article in articles:
        size = len(article.text.split()) if isinstance(article, Article) else 0
        if batch and held + size > words:
            yield batch
            batch, held = [], 0
        batch.append(article)
        held += size
    if batch:
        yield batch

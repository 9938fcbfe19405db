"""Stand-ins for the slow parts, importable from worker processes too."""

import os
from collections.abc import Sequence
from pathlib import Path

from labourie.article import Article
from labourie.errors import BadResource
from labourie.outcome import Extraction
from labourie.record import ArticleInfo, Record


class FakeExtractor:
    """Gives an empty record for each article; a text says what should go wrong."""

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        texts = [article.text for article in articles]
        if "fault" in texts:
            raise ValueError(f"no year 0 among {len(texts)}")
        if "memory" in texts and len(texts) > 1:
            raise MemoryError
        if "resource" in texts:
            raise BadResource("model file a.bin: gone")
        for article in articles:
            command, _, argument = article.text.partition(" ")
            if command == "die":
                os._exit(9)
            if command == "die-once" and not Path(argument).exists():
                Path(argument).touch()
                os._exit(9)
        return [extraction(article) for article in articles]


def load_nothing() -> FakeExtractor:
    """A loader whose models are damaged."""
    raise BadResource("model file a.bin: damaged", hint="install labourie again")


def extraction(article: Article) -> Extraction:
    """An extraction that found nothing."""
    info = ArticleInfo(id=article.id, source=article.source, words=len(article.text.split()))
    return Extraction(article, Record(article=info), ())

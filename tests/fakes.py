"""Stand-ins for the slow parts, importable from worker processes too."""

import os
from collections.abc import Sequence
from pathlib import Path

from labourie.article import Article
from labourie.outcome import Extraction
from labourie.record import ArticleInfo, Record


class FakeExtractor:
    """Gives an empty record for each article; a text says what should go wrong."""

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        for article in articles:
            command, _, argument = article.text.partition(" ")
            if command == "die":
                os._exit(9)
            if command == "die-once" and not Path(argument).exists():
                Path(argument).touch()
                os._exit(9)
        return [extraction(article) for article in articles]


def extraction(article: Article) -> Extraction:
    """An extraction that found nothing."""
    info = ArticleInfo(id=article.id, source=article.source, words=len(article.text.split()))
    return Extraction(article, Record(article=info), ())

"""The steps from article to record, in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from labourie import __version__, lexicon, models
from labourie.annotate import Annotator, load_annotator
from labourie.annotation import Annotation
from labourie.article import Article
from labourie.outcome import Extraction
from labourie.record import ArticleInfo, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may change. `themes`: a themes file of the user's own, added to the shipped themes."""

    themes: Path | None = None

    def version(self) -> str:
        """Code, models, language data and the user's own themes, each by version or hash."""
        parts = [__version__, models.version(), lexicon.version()]
        if self.themes is not None:
            parts.append(blake2b(self.themes.read_bytes(), digest_size=6).hexdigest())
        return "+".join(parts)


class Pipeline:
    """The loaded models and language data, ready for articles."""

    def __init__(self, annotator: Annotator, settings: Settings) -> None:
        self._annotator = annotator
        self._settings = settings

    @classmethod
    def load(cls, settings: Settings, *, threads: int) -> Pipeline:
        """Load models and data. Raises BadResource where one is missing, damaged or (the user's own) wrong."""
        return cls(load_annotator(threads=threads), settings)

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """Give one extraction for each article, in order."""
        return [self._extract(annotation) for annotation in self._annotator.annotate(articles)]

    def _extract(self, annotation: Annotation) -> Extraction:
        article = annotation.article
        record = Record(article=_info(article))
        return Extraction(article, record, tuple(sentence.span for sentence in annotation.sentences))


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo(
        id=article.id,
        source=article.source,
        title=article.title,
        outlet=article.outlet,
        authors=article.authors,
        published=article.published.isoformat() if article.published else None,
        url=article.url,
        words=len(article.text.split()),
    )

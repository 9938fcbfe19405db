"""Helpers of the date tests: dates of one text, with or without a day of publication."""

from datetime import date

from labourie.annotation import Annotation
from labourie.article import Article
from labourie.find.dates import DateMention, find_dates
from labourie.lexicon.calendar import load_calendar

WEDNESDAY = date(2025, 8, 13)


def dates(text: str, published: date | None = WEDNESDAY) -> tuple[DateMention, ...]:
    """The date mentions of `text` as of a day of publication, or of none."""
    article = Article(id="a", text=text, source="-", published=published)
    return find_dates(Annotation(article, (), ()), load_calendar())

"""The tagger itself: reads the dates of a story by the grammar, then resolves them in order."""

from __future__ import annotations

from labourie.annotation import Annotation
from labourie.article import Article, Span
from labourie.find.dates.lexemes import Lexemes, read_lexemes
from labourie.find.dates.mention import DateMention
from labourie.find.dates.resolve import resolve
from labourie.find.dates.scan import Read, read_dates
from labourie.find.dates.setting import Setting, Value
from labourie.find.dates.story import day_reported, in_context, is_future
from labourie.lexicon.calendar import Calendar


def find_dates(annotation: Annotation, calendar: Calendar) -> tuple[DateMention, ...]:
    """The date expressions of the story, sorted, none overlapping, each with its TIMEX3 value.

    Relative ones are resolved against `article.published`; where that is None, against the first full date with its
    weekday in the story; else they stay references. Reads `article.story` alone: no name, sentence or clock is asked.
    """
    article = annotation.article
    lexemes = read_lexemes(article.story, calendar)
    reads = tuple(read_dates(lexemes))
    setting = Setting(article.published or day_reported(reads), calendar.feasts)
    mentions = []
    for said in in_context(reads, lexemes, published=article.published is not None):
        setting.future = is_future(lexemes, said.read)
        setting.spoken = resolve(said.speech_day, setting) if said.speech_day else None
        value = resolve(said.expression, setting)
        if value is None:
            continue
        setting.tell(said.expression, value)
        mentions.append(_mention(said.read, value, article, lexemes))
    return tuple(mentions)


def _mention(read: Read, value: Value, article: Article, lexemes: Lexemes) -> DateMention:
    span = Span(lexemes.items[read.first].start, lexemes.items[read.last - 1].end)
    return DateMention(
        span=span,
        surface=span.of(article.text),
        rule=f"dates.{read.rule}",
        value=value.timex,
        anchor=value.anchor,
        granularity=value.granularity,
        note=value.note,
    )

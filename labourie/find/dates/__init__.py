"""Dates of Indonesian text as TIMEX3: a compiled grammar over words of time, and a resolver with explicit anchors."""

from labourie.find.dates.finder import find_dates
from labourie.find.dates.mention import DateMention, Granularity

__all__ = ["DateMention", "Granularity", "find_dates"]

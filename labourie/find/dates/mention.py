"""What the tagger of dates gives: a mention with its TIMEX3 value, and how it was come by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from labourie.find.mention import Mention


class Granularity(StrEnum):
    """How fine a date is. A range has that of its ends; REFERENCE is a time that is not told: PAST_REF and the like."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A date expression. `rule`: the grammar rule that read it.

    `value`: TIMEX3 (ISO-TimeML 1.2.1): `2019-07-17`, `2025-W33`, `2025-Q2`, `198X`, a range as `first/last`, unknown
    digits X, else `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`. `anchor`: the day it was resolved against; None where the
    expression is complete in itself or nothing was known. `note`: what a careful reader would remark, or None.
    """

    value: str
    anchor: date | None
    granularity: Granularity
    note: str | None = None

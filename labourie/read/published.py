"""The day of publication, in the many ways that sites and archives write it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache

from labourie.lexicon.furniture import months

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4,6}Z?)?")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
# In an address: ".../2025/08/01/...", ".../read/2025-08-01-...", ".../20250803/...", "...-20250803123456-134-...".
_IN_URL = re.compile(
    r"[/_-](199[5-9]|20[0-4]\d)(?:/(\d{1,2})/(\d{1,2})(?!\d)|(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)(?:\d{4}|\d{6})?)(?![\w.]\d|\w))"
)
_JAKARTA = timedelta(hours=7)


def parse_published(text: str) -> date | None:
    """The day of publication that `text` names, or None.

    ISO 8601, "Rabu, 26/07/2023 09:36 WIB", "26 Juli 2023", "Jul 26, 2023", "03Nov2025", seconds or milliseconds. The
    day is taken as written, whatever the time zone; seconds since 1970 are counted in Jakarta (UTC+7). Of "5/3/2024"
    the 5 is the day, as in Indonesia; "9/21/2025" can only be September.
    """
    text = text.strip()[:200]
    if match := _COMPACT.fullmatch(text):
        return _date(*map(int, match.groups()))
    if match := _EPOCH.fullmatch(text):
        return _epoch(int(match[1] or int(match[2]) // 1000))
    if match := _ISO.search(text):
        return _date(int(match[1]), int(match[3]), int(match[4]))
    if match := _SLASHED.search(text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        return _date(year, month, day) if month <= 12 else _date(year, day, month)
    return _named(text)


def published_in(url: str) -> date | None:
    """The first day from 1995 on that stands in the path of an address, as sites put it there; None without one.

    Of an address inside another one ("https://web.archive.org/web/20240102030405/https://...") the inner one is read.
    """
    path = re.split(r"[?#]", url.rpartition("://")[2], maxsplit=1)[0]
    found = (tuple(filter(None, match.groups())) for match in _IN_URL.finditer(path))
    days = (_date(int(year), int(month), int(day)) for year, month, day in found)
    return next((day for day in days if day), None)


def _named(text: str) -> date | None:
    day_first, month_first = _month_patterns()
    if match := day_first.search(text):
        return _date(int(match[3]), months()[match[2].lower()], int(match[1]))
    if match := month_first.search(text):
        return _date(int(match[3]), months()[match[1].lower()], int(match[2]))
    return None


@cache
def _month_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # In ASCII alone: "JULİ" is "juli" to a pattern, but not in the table.
    names = f"(?ai:{'|'.join(sorted(months(), key=len, reverse=True))})"
    return (
        re.compile(rf"(?<!\d)(\d{{1,2}})[\s-]*({names})(?![a-z])\.?,?[\s-]*((?:19|20)\d\d)(?!\d)", re.I),
        re.compile(rf"\b({names})(?![a-z])\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)", re.I),
    )


def _epoch(seconds: int) -> date:
    return (datetime.fromtimestamp(seconds, UTC) + _JAKARTA).date()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

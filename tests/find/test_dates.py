"""Dates found in Indonesian text and their TIMEX3 values, rule by rule."""

from datetime import date

import pytest

from labourie.annotation import Annotation
from labourie.article import Article
from labourie.find.dates import DateMention, find_dates
from labourie.lexicon.calendar import load_calendar

WEDNESDAY = date(2025, 8, 13)


def dates(text: str, published: date | None = WEDNESDAY) -> tuple[DateMention, ...]:
    article = Article(id="a", text=text, source="-", published=published)
    return find_dates(Annotation(article, (), ()), load_calendar())


DAYS = [
    ("Ia tiba pada 12 Juni 2025 di Batam.", "12 Juni 2025", "2025-06-12"),
    ("kata dia, Rabu (6/8).", "Rabu (6/8)", "2025-08-06"),
    ("kata dia, Rabu (6/8/2025).", "Rabu (6/8/2025)", "2025-08-06"),
    ("kata dia, Rabu malam (6/8/25) di Solo", "Rabu malam (6/8/25)", "2025-08-06"),
    ("Senin, 29 Desember 2014, mereka mogok", "Senin, 29 Desember 2014", "2014-12-29"),
    ("paling lambat tanggal 7 Nopember 1998", "7 Nopember 1998", "1998-11-07"),
    ("rapat 3 Pebruari 1971 itu", "3 Pebruari 1971", "1971-02-03"),
    ("terbit 17-08-1945.", "17-08-1945", "1945-08-17"),
    ("terbit 17.08.1945.", "17.08.1945", "1945-08-17"),
    ("terbit 2024-02-29.", "2024-02-29", "2024-02-29"),
]


@pytest.mark.parametrize(("text", "surface", "value"), DAYS)
def test_a_day_is_found_and_valued(text: str, surface: str, value: str) -> None:
    assert [(found.surface, found.value) for found in dates(text)] == [(surface, value)]

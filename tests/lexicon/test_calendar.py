"""The table of words of time: it loads, and its feasts fall where the decrees and the computus say."""

from datetime import date

import pytest

from labourie.lexicon import read_toml
from labourie.lexicon.calendar import easter_sunday, load_calendar


@pytest.mark.parametrize(
    "day", [date(1999, 4, 4), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)]
)
def test_easter_falls_where_the_computus_says(day: date) -> None:
    assert easter_sunday(day.year) == day


FEASTS = [
    ("Idulfitri", 2025, date(2025, 3, 31)),
    ("Iduladha", 2026, date(2026, 5, 27)),
    ("Nyepi", 2026, date(2026, 3, 19)),
    ("Natal", 1990, date(1990, 12, 25)),
    ("Jumat Agung", 2024, date(2024, 3, 29)),
    ("Waisak", 1890, None),
]


@pytest.mark.parametrize(("name", "year", "day"), FEASTS)
def test_a_feast_has_its_day_in_a_year(name: str, year: int, day: date | None) -> None:
    assert next(feast for feast in load_calendar().feasts if feast.name == name).in_year(year) == day


ERAS = [
    ("Idulfitri", 1447, date(2026, 3, 21)),
    ("Imlek", 2577, date(2026, 2, 17)),
    ("Nyepi", 1948, date(2026, 3, 19)),
    ("Natal", 2025, None),
    ("Idulfitri", 1300, None),
]


@pytest.mark.parametrize(("name", "number", "day"), ERAS)
def test_a_feast_has_its_day_in_its_own_era(name: str, number: int, day: date | None) -> None:
    assert next(feast for feast in load_calendar().feasts if feast.name == name).in_era(number) == day


def test_the_dates_of_a_feast_are_one_a_year_of_its_era() -> None:
    for feast in load_calendar().feasts:
        gaps = [(later - earlier).days for earlier, later in zip(feast.dates, feast.dates[1:], strict=False)]
        assert all(340 <= gap <= 400 for gap in gaps), feast.name


def test_the_forms_are_sorted_lower_case_and_sourced() -> None:
    table = read_toml("calendar.toml")
    for row in (*table["word"], *table["feast"]):
        assert row["source"]
        assert row["forms"] == sorted({form.lower() for form in row["forms"]})

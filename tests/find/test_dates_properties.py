"""What holds for every date, every text and every length of text."""

import re
import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from labourie.find.dates.lexemes import read_lexemes
from labourie.find.dates.scan import read_dates
from labourie.lexicon.calendar import Kind, load_calendar
from tests.find.datelines import WEDNESDAY, dates

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November")
MONTHS = (*MONTHS, "Desember")
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

FORMS = {
    "day month year": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "short month": lambda d: (
        f"{d.day:02} {MONTHS[d.month - 1][:3]} {d.year}" if d.month != 5 else f"{d.day} Mei {d.year}"
    ),
    "weekday, day month year": lambda d: f"{WEEKDAYS[d.weekday()]}, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "weekday day month year": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "weekday part, day month year": lambda d: f"{WEEKDAYS[d.weekday()]} malam, {d.day} {MONTHS[d.month - 1]} {d.year}",
    "weekday (d/m/y)": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day}/{d.month}/{d.year})",
    "weekday (dd/mm/y)": lambda d: f"{WEEKDAYS[d.weekday()]} ({d.day:02}/{d.month:02}/{d.year})",
    "d/m/y": lambda d: f"{d.day}/{d.month}/{d.year}",
    "d-m-y": lambda d: f"{d.day}-{d.month}-{d.year}",
    "dd.mm.yyyy": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "ISO": lambda d: d.isoformat(),
}

days = st.dates(date(1800, 1, 1), date(2198, 1, 1))


@pytest.mark.parametrize("form", FORMS)
@given(day=days)
def test_a_written_date_is_found_whole_and_true(form: str, day: date) -> None:
    written = FORMS[form](day)
    (found,) = dates(f"Ia tiba pada {written}.", None)
    assert (found.surface, found.value, found.note) == (written, day.isoformat(), None)


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), back=st.integers(0, 200))
def test_a_day_without_year_is_found_from_the_publication_soon_after(day: date, back: int) -> None:
    published = date.fromordinal(day.toordinal() + back)
    (found,) = dates(f"Ia tiba pada {day.day} {MONTHS[day.month - 1]}.", published)
    assert (found.value, found.anchor) == (day.isoformat(), published)


@given(first=days, length=st.integers(1, 400))
def test_a_range_holds_both_ends(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    written = " hingga ".join(FORMS["day month year"](day) for day in (first, last))
    (found,) = dates(f"Ia sibuk {written}.", None)
    assert (found.surface, found.value) == (written, f"{first}/{last}")


@given(published=days)
def test_yesterday_and_tomorrow_stand_beside_the_publication(published: date) -> None:
    values = [date.fromisoformat(found.value) for found in dates("Kata dia kemarin dan besok.", published)]
    assert [day.toordinal() - published.toordinal() for day in values] == [-1, 1]


FIGURES = ["1", "17", "31", "45", "2024", "1.000", "17/7", "3/1/", "27/5/025", "31/12/2024", "99/99/2024", "29-2-2023"]
SIGNS = [
    "Minggu",
    "Mei",
    "I",
    "IV",
    "Q2",
    "2/2025",
    "1990an",
    *'()[],-–/.&$%"“”\n',
    "bagus",
    "Kota",
    "é",
    "\u00a0",
    "😀",
]
WORDS = [*sorted(load_calendar().words), *FIGURES, *SIGNS]
texts = st.lists(st.sampled_from(WORDS), max_size=30).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda glue: glue.join(words))
)


@given(
    text=texts | st.text(max_size=80), published=st.none() | st.just(WEDNESDAY) | st.just(date.min) | st.just(date.max)
)
def test_spans_are_true_sorted_and_apart(text: str, published: date | None) -> None:
    found = dates(text, published)
    assert [mention.surface for mention in found] == [text[m.span.start : m.span.end] for m in found]
    ends = [0, *(mention.span.end for mention in found)]
    assert all(end <= mention.span.start for end, mention in zip(ends, found, strict=False))


PERIODS = ["kuartal", "triwulan", "semester", "pekan", "tahun", "abad", "dekade", "tanggal", "hingga", "lalu", "ke"]
figures = st.from_regex(r"[0-9]{1,3}/(?:0000|[0-9]{4})|[0-9]{1,4}(?:[/.-][0-9]{1,4}){0,2}", fullmatch=True)
numerals = st.text("IVX", min_size=1, max_size=5)
told = st.tuples(st.sampled_from([*PERIODS, *MONTHS]), figures | numerals).map(" ".join)


@settings(max_examples=300)
@example("kuartal IVVVX", WEDNESDAY)
@example("1 Desember hingga 3 Januari", date(1, 1, 2))
@example("Desember hingga Januari", date(1, 1, 2))
@given(text=st.lists(told, max_size=4).map(" ".join), published=st.sampled_from([WEDNESDAY, date(1, 1, 2), date.max]))
def test_impossible_figures_are_no_dates(text: str, published: date) -> None:
    for mention in dates(text, published):
        for day in re.findall(r"\d{4}-\d\d-\d\d", mention.value):
            date.fromisoformat(day)
        for part in re.findall(r"[QH]([^/]*)", mention.value):
            assert part in {"1", "2", "3", "4"}
        assert "0000" not in mention.value


@given(text=st.text(max_size=200))
def test_lexemes_are_true_and_in_order(text: str) -> None:
    places = [0]
    for lexeme in read_lexemes(text, load_calendar()).items:
        places += [lexeme.start, lexeme.end]
    assert places == sorted(places)
    assert places[-1] <= len(text)


HARD = [
    "Senin dan Selasa, 4, 5, 6, 7, 8 dan 9 Agustus 2025, ",
    "Nomor 1/2-3/4.5/6-7/8.9 dan ",
    "12-",
    "1 " * 8,
    "setiap hari Senin, Selasa dan tahun-tahun ",
    "www.a.id/2024 a@b 1,2,3,4.5.6 ",
    "awal awal awal tahun tahun 2024 2024 hingga hingga ",
]


@pytest.mark.parametrize("piece", HARD)
def test_time_is_linear_in_the_text(piece: str) -> None:
    short, long = (min(_seconds(piece * (size // len(piece))) for _ in range(2)) for size in (6_000, 12_000))
    assert long < 3 * short + 0.02


def _seconds(text: str) -> float:
    start = time.process_time()
    for _ in read_dates(read_lexemes(text, load_calendar())):
        pass
    return time.process_time() - start


def test_every_kind_of_word_is_in_the_table() -> None:
    table = load_calendar()
    phrases = (word for rows in table.phrases.values() for _, word in rows)
    assert {word.kind for word in (*table.words.values(), *phrases)} == set(Kind)

"""What a date means where it stands: its anchor, the tense, the dates told before it; and what is left unknown."""

from datetime import date

import pytest

from labourie.annotation import Annotation
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.dates import Granularity, find_dates
from labourie.lexicon.calendar import load_calendar
from tests.find.datelines import WEDNESDAY, dates

UNKNOWN = [
    ("Ia pergi kemarin.", "PAST_REF"),
    ("Ia pergi dua minggu lalu.", "PAST_REF"),
    ("Ia pergi tahun lalu.", "PAST_REF"),
    ("Ia pergi hari ini.", "PRESENT_REF"),
    ("Ia pergi tahun ini.", "PRESENT_REF"),
    ("Ia pergi pekan depan.", "FUTURE_REF"),
    ("Ia pergi besok.", "FUTURE_REF"),
    ("kata dia, Selasa (6/7).", "XXXX-07-06"),
    ("kata dia, Kamis.", "XXXX-WXX-4"),
    ("Ia pergi Kamis pekan lalu.", "XXXX-WXX-4"),
    ("Ia pergi Oktober lalu.", "XXXX-10"),
    ("kata dia, Selasa (27/5/025).", "XXXX-05-27"),
    ("digelar 23 hingga 24 September ini", "XXXX-09-23/XXXX-09-24"),
    ("tumbuh pada kuartal II.", "XXXX-Q2"),
    ("hingga akhir tahun ini", "PRESENT_REF"),
    ("hingga akhir tahun.", "XXXX"),
    ("terjadi 31 Februari", "XXXX-02-XX"),
    ("terbit 29 Februari", "XXXX-02-29"),
]


@pytest.mark.parametrize(("text", "value"), UNKNOWN)
def test_without_any_anchor_the_unknown_stays_unknown(text: str, value: str) -> None:
    assert [found.value for found in dates(text, None)] == [value]


SILENT = ["Ia pergi pada tanggal 27 itu.", "Dua hari kemudian ia pergi.", "Hari itu ia pergi.", "H-7 Lebaran"]


@pytest.mark.parametrize("text", SILENT)
def test_without_any_anchor_what_points_nowhere_is_no_date(text: str) -> None:
    assert dates(text, None) == ()


STORIES = [
    ("kata dia, Rabu (6/8/2025). Ia pergi kemarin.", ["2025-08-06", "2025-08-05"]),
    ("Ia pergi bulan lalu, kata dia, Rabu (6/8/2025).", ["2025-07", "2025-08-06"]),
    ("Pada Senin, 7 April 2014 ia lahir. Kata dia, Rabu (6/8/2025), tahun lalu", ["2014-04-07", "2025-08-06", "2024"]),
    ("kata dia, Rabu (6/8). Rapat 6 Agustus 2025 itu", ["2025-08-06", "2025-08-06"]),
    ("kata dia, Selasa (6/8). Rapat 6 Agustus 2025 itu", ["XXXX-08-06", "2025-08-06"]),
    ("Ia tiba Jumat depan, 15 Agustus 2025. Ia pergi kemarin", ["2025-08-15", "PAST_REF"]),
    ("Rapat Mei 2025 ditunda. Pada Mei, katanya", ["2025-05", "2025-05"]),
    ("Rapat 6 Mei 2025 ditunda. Rapat 9 Mei juga", ["2025-05-06", "2025-05-09"]),
    ("kuartal II 2024 naik, lalu pada kuartal I", ["2024-Q2", "2024-Q1"]),
    (
        "Pada Selasa, 23 September 2025, ia pidato. Ia pulang Selasa. Rapat 14 November 2025",
        ["2025-09-23"] * 2 + ["2025-11-14"],
    ),
    ("kata dia, Kamis (7/8). Pada Kamis ia pergi", ["XXXX-08-07", "XXXX-08-07"]),
]


@pytest.mark.parametrize(("text", "values"), STORIES)
def test_without_publication_the_story_is_its_own_anchor(text: str, values: list[str]) -> None:
    assert [found.value for found in dates(text, None)] == values


YEARS = [
    ("kata dia, Rabu (20/11).", date(2024, 11, 22), "2024-11-20"),
    ("kata dia, Selasa (31/12).", date(2025, 1, 2), "2024-12-31"),
    ("mulai Rabu (1/1).", date(2024, 12, 30), "2025-01-01"),
    ("terjadi Kamis (29/6) itu", date(2018, 11, 30), "2017-06-29"),
    ("rapat Kamis, 24 Desember nanti", date(2026, 9, 19), "2026-12-24"),
    ("rapat Kamis, 28 Mei", date(2025, 9, 19), "2026-05-28"),
    ("rapat 20 September", date(2019, 9, 23), "2019-09-20"),
    ("rapat 20 Desember", date(2019, 2, 23), "2018-12-20"),
    ("rapat akan digelar 20 Desember", date(2019, 2, 23), "2019-12-20"),
    ("Juni lalu", date(2018, 3, 6), "2017-06"),
    ("awal Mei lalu", date(2025, 5, 30), "2025-05"),
    ("Juli ini", date(2026, 5, 22), "2026-07"),
]


@pytest.mark.parametrize(("text", "published", "value"), YEARS)
def test_a_day_or_month_without_year_takes_the_likeliest(text: str, published: date, value: str) -> None:
    assert [found.value for found in dates(text, published)] == [value]


PARTS = [
    ("Laba kuartal IV naik dibandingkan kuartal sebelumnya.", date(2025, 1, 31), ["2024-Q4", "2024-Q3"]),
    ("Laba semester II naik.", date(2025, 5, 2), ["2024-H2"]),
    ("Laba triwulan II naik.", date(2025, 5, 2), ["2025-Q2"]),
    ("Laba kuartal I lalu naik.", date(2025, 5, 2), ["2025-Q1"]),
    ("Laba kuartal IV ini naik.", date(2025, 5, 2), ["2025-Q4"]),
    ("Pabrik dibuka kuartal I mendatang.", date(2024, 11, 3), ["2025-Q1"]),
    ("Pabrik akan dibuka pada kuartal I.", date(2024, 11, 3), ["2025-Q1"]),
    ("Pabrik akan dibuka pada kuartal IV.", date(2024, 11, 3), ["2024-Q4"]),
    ("Laba kuartal IV diproyeksikan turun.", date(2024, 9, 3), ["2024-Q4"]),
    ("Pabrik akan dibuka pada kuartal II.", date(9999, 12, 31), ["9999-Q2"]),
    ("Laba kuartal IV naik.", date(1, 1, 5), ["0001-Q4"]),
    ("Laba kuartal IV turun, harga akan naik.", date(2024, 9, 3), ["2023-Q4"]),
    ("Laba kuartal IV 2024 naik. Target kuartal I tetap.", date(2025, 1, 31), ["2024-Q4", "2025-Q1"]),
]


@pytest.mark.parametrize(("text", "published", "values"), PARTS)
def test_a_bare_quarter_or_half_is_the_latest_begun_or_ahead_the_next(
    text: str, published: date, values: list[str]
) -> None:
    assert [found.value for found in dates(text, published)] == values


LOST = [
    ("Dilansir Radio Melati, Selasa (12/8/2025, ia hadir", "Selasa (12/8/2025", "2025-08-12"),
    ("kata dia, Selasa (12/8, dalam rapat", "Selasa (12/8", "2025-08-12"),
    ("kata dia, Selasa (12 Agustus 2025, dalam rapat", "Selasa (12 Agustus 2025", "2025-08-12"),
    ("kata dia, Selasa (12 orang hadir)", "Selasa", "2025-08-12"),
]


@pytest.mark.parametrize(("text", "surface", "value"), LOST)
def test_a_lost_bracket_leaves_weekday_and_day_one_date(text: str, surface: str, value: str) -> None:
    assert [(found.surface, found.value) for found in dates(text)] == [(surface, value)]


def test_a_story_date_gives_its_year_to_the_same_day_later() -> None:
    assert [found.value for found in dates("Ia tiba 14 Juli 2024. Pada 14 Juli itu")] == ["2024-07-14", "2024-07-14"]


def test_a_month_told_long_ago_does_not_give_its_year() -> None:
    assert [found.value for found in dates("Merdeka 17 Agustus 1945. Rapat pada Agustus")] == ["1945-08-17", "2025-08"]


def test_a_weekday_told_with_its_date_stands_for_that_date() -> None:
    found = dates("Sidang akan dimulai Kamis. Hari Kamis (7/8) ia hadir. Pada Kamis", WEDNESDAY)
    assert [mention.value for mention in found] == ["2025-08-14", "2025-08-07", "2025-08-07"]


def test_today_followed_by_its_date_is_that_day() -> None:
    assert [found.value for found in dates("Aksi hari ini, Jumat (8/8), batal", None)] == ["XXXX-08-08", "XXXX-08-08"]


SPEECH = [
    ('"Hari ini kami mogok," kata dia, Selasa (12/8/2025).', WEDNESDAY, ["2025-08-12", "2025-08-12"]),
    ('"Hari ini kami mogok," kata dia.', WEDNESDAY, ["2025-08-13"]),
    ('"Hari ini kami mogok," kata dia, Rabu (7/5/2025).', WEDNESDAY, ["2025-08-13", "2025-05-07"]),
    ('"Bagus. Kemarin ada yang bertanya," kata dia.', WEDNESDAY, ["PAST_REF"]),
    ('"Mereka datang kemarin," kata dia.', WEDNESDAY, ["2025-08-12"]),
    ('"Mereka datang kemarin," kata dia, Rabu (6/8/2025).', None, ["PAST_REF", "2025-08-06"]),
    ('"Kemarin sore mereka datang," kata dia.', WEDNESDAY, ["2025-08-12"]),
]


@pytest.mark.parametrize(("text", "published", "values"), SPEECH)
def test_words_spoken_count_from_the_day_they_were_said(text: str, published: date, values: list[str]) -> None:
    assert [found.value for found in dates(text, published)] == values


def test_a_weekday_that_does_not_fit_is_noted_and_the_written_date_kept() -> None:
    (found,) = dates("kata dia, Selasa (6/8/2025).")
    assert (found.value, found.note) == ("2025-08-06", "written as a Tuesday, but 2025-08-06 is a Wednesday")


def test_a_weekday_that_fits_has_no_note() -> None:
    assert dates("kata dia, Rabu (6/8/2025).")[0].note is None


ANCHORS = [
    ("Ia pergi kemarin.", WEDNESDAY, Granularity.DAY),
    ("kata dia, Rabu (6/8).", WEDNESDAY, Granularity.DAY),
    ("kata dia, Rabu (6/8/2025).", None, Granularity.DAY),
    ("pekan lalu", WEDNESDAY, Granularity.WEEK),
    ("pada 2024-2025", None, Granularity.YEAR),
    ("pada 2021 hingga Maret 2025", None, Granularity.MONTH),
    ("beberapa tahun lalu", None, Granularity.REFERENCE),
    ("pada 1980-an", None, Granularity.DECADE),
    ("pada abad ke-21", None, Granularity.CENTURY),
    ("kuartal I 2024", None, Granularity.QUARTER),
    ("semester I 2024", None, Granularity.HALF),
]


@pytest.mark.parametrize(("text", "anchor", "granularity"), ANCHORS)
def test_a_mention_tells_its_anchor_and_granularity(text: str, anchor: date | None, granularity: Granularity) -> None:
    (found,) = dates(text)
    assert (found.anchor, found.granularity) == (anchor, granularity)


def test_furniture_holds_no_dates() -> None:
    text = "Baca juga: Aksi 1 Mei 2024\nIa pergi 2 Mei 2024."
    zones = (Zone(Span(0, 26), ZoneKind.RELATED),)
    article = Article(id="a", text=text, source="-", zones=zones)
    assert [found.surface for found in find_dates(Annotation(article, (), ()), load_calendar())] == ["2 Mei 2024"]

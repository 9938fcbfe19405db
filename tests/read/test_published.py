from datetime import date

import pytest

from labourie.read.fields import fields_of
from labourie.read.published import parse_published, published_in

CASES = [
    ("2023-07-26", date(2023, 7, 26)),
    ("2023-02-27T05:51:24+07:00", date(2023, 2, 27)),
    ("2019-05-29T13-23-02Z", date(2019, 5, 29)),
    ("20240209", date(2024, 2, 9)),
    ("2015/08/25", date(2015, 8, 25)),
    ("Rabu, 26/07/2023 09:36 WIB", date(2023, 7, 26)),
    ("26 Juli 2023", date(2023, 7, 26)),
    ("Selasa, 17 Des 2024 20:46 WIB", date(2024, 12, 17)),
    ("Senin, 04 Februari 2019 / 14:53 WIB", date(2019, 2, 4)),
    ("03Nov2025", date(2025, 11, 3)),
    ("Jul 26, 2023", date(2023, 7, 26)),
    ("Wed, 26 Jul 2023 09:36:00 +0700", date(2023, 7, 26)),
    ("9/21/2025 10:10", date(2025, 9, 21)),
    ("5/3/2024", date(2024, 3, 5)),
    ("1690338960", date(2023, 7, 26)),
    ("1690390800000", date(2023, 7, 27)),
    ("31 Februari 2023", None),
    ("26\u00a0JULI\u00a02023", date(2023, 7, 26)),
    ("26 JULİ 2023", None),
    ("JULİ 26, 2023", None),
    ("kemarin", None),
    ("2023", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_the_day_of_publication_is_read_in_many_forms(text: str, day: date | None):
    assert parse_published(text) == day


ADDRESSES = [
    ("https://berita.example/nasional/read/2025/08/01/10203040/upah-naik", date(2025, 8, 1)),
    ("https://berita.example/2025/8/1/upah-naik", date(2025, 8, 1)),
    ("https://berita.example/ekonomi/20250803123456-134-1185633/upah-naik", date(2025, 8, 3)),
    ("https://berita.example/ekonomi-20250803123456-134-1185633/upah-naik", date(2025, 8, 3)),
    ("https://berita.example/read/20250803/9/1/upah-naik", date(2025, 8, 3)),
    ("https://berita.example/read/20250803.html", date(2025, 8, 3)),
    ("https://berita.example/2025-08-03-upah-naik", date(2025, 8, 3)),
    ("https://arsip.example/web/20240102030405/https://berita.example/2023/05/06/upah", date(2023, 5, 6)),
    ("https://arsip.example/web/20240102030405/https://berita.example/upah", None),
    ("https://berita.example/2025/08/upah-naik", None),
    ("https://berita.example/2025/13/01/upah-naik", None),
    ("https://berita.example/2025/02/30/upah-naik", None),
    ("https://berita.example/1993/02/03/upah-naik", None),
    ("https://berita.example/d-20250803/upah?sampai=2025/08/03", date(2025, 8, 3)),
    ("https://berita.example/upah?sampai=2025/08/03", None),
    ("https://berita.example/upah-202508031", None),
    ("https://berita.example/d-20977715/upah", None),
    ("https://berita.example/upah-2024-2025-naik", None),
]


@pytest.mark.parametrize(("url", "day"), ADDRESSES)
def test_an_address_tells_its_day(url: str, day: date | None):
    assert published_in(url) == day


@pytest.mark.parametrize(
    ("published", "day"), [(None, date(2025, 8, 1)), ("kemarin", date(2025, 8, 1)), ("2025-07-30", date(2025, 7, 30))]
)
def test_the_address_counts_where_the_row_tells_no_day(published: str | None, day: date):
    row = {"text": "Upah naik.", "published": published, "url": "https://berita.example/read/2025/08/01/1/upah"}
    fields = fields_of(row)
    assert fields is not None
    assert fields.published == day

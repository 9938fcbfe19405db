from datetime import date

import pytest

from labourie.read.published import parse_published

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
    ("kemarin", None),
    ("2023", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_the_day_of_publication_is_read_in_many_forms(text: str, day: date | None):
    assert parse_published(text) == day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.lexicon.acronyms import defined_acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("korban Pemutusan Hubungan Kerja (PHK) massal", {"PHK": "Pemutusan Hubungan Kerja"}),
        ("jabatan AS (area supervisor) di toko itu", {"AS": "area supervisor"}),
        ("menurut Tenaga Kerja dan Transmigrasi (TKT)", {"TKT": "Tenaga Kerja dan Transmigrasi"}),
        (
            "stok darah Palang Merah Indonesia (PMI) menipis; PMI (pekerja migran indonesia)",
            {"PMI": "Palang Merah Indonesia"},
        ),
        (
            "Upah Minimum Provinsi (UMP) dan Upah Minimum Kota (UMK)",
            {"UMP": "Upah Minimum Provinsi", "UMK": "Upah Minimum Kota"},
        ),
        ("kata Budi (BUD) kemarin", {}),
        ("hadir pada Rabu (RKT)", {}),
        ("usia AS (34)", {}),
        ("tanpa kurung PHK", {}),
        ("", {}),
    ],
)
def test_acronyms_are_read_from_their_definitions(text, expected):
    assert defined_acronyms(text) == expected


@given(st.text(alphabet="PHKphk Mi()\n", max_size=80))
def test_a_long_form_stands_in_the_text(text):
    assert all(long in text and short in text for short, long in defined_acronyms(text).items())

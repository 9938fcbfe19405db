"""A short form abbreviates a name by initials or by pieces of its words, in their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.lexicon.abbreviations import abbreviates

TRUE = [
    ("KSPI", "Konfederasi Serikat Pekerja Indonesia"),
    ("Kemnaker", "Kementerian Ketenagakerjaan"),
    ("Kemenaker", "Kementerian Ketenagakerjaan"),
    ("Kemenkumham", "Kementerian Hukum dan Hak Asasi Manusia"),
    ("Disnakertrans", "Dinas Tenaga Kerja dan Transmigrasi"),
    ("Disnaker", "Dinas Ketenagakerjaan"),
    ("Disperindag", "Dinas Perindustrian dan Perdagangan"),
    ("Apindo", "Asosiasi Pengusaha Indonesia"),
    ("Kadin", "Kamar Dagang dan Industri"),
    ("Himbara", "Himpunan Bank Milik Negara"),
    ("Satgas PHK", "Satuan Tugas Pemutusan Hubungan Kerja"),
    ("Ditjen Binwasnaker", "Direktorat Jenderal Pembinaan Pengawasan Ketenagakerjaan"),
    ("BP2MI", "Badan Pelindungan Pekerja Migran Indonesia"),
    ("P4MI", "Pos Pelayanan Pelindungan Pekerja Migran Indonesia"),
    ("UE", "Uni Eropa"),
    ("Komnas Disabilitas", "Komisi Nasional Disabilitas"),
]

FALSE = [
    ("KSPI", "Konfederasi Serikat Buruh Seluruh Indonesia"),
    ("PHK", "Partai Buruh"),
    ("Kemnaker", "Kementerian Kesehatan"),
    ("Kemlu", "Kementerian Keuangan"),
    ("Disnaker", "Dinas Sosial"),
    ("K", "Kementerian Kesehatan"),
    ("Kementerian Kesehatan", "Kementerian Kesehatan"),
    ("Kesehatan", "Kementerian Kesehatan"),
    ("", "Kementerian Kesehatan"),
    ("BI", "Bank"),
    ("BRI", "BPJS Ketenagakerjaan Cabang Pringsewu"),
    ("Dinas Kesehatan", "Dinas Peternakan dan Kesehatan Hewan"),
]


@pytest.mark.parametrize(("short", "long"), TRUE)
def test_abbreviates(short: str, long: str) -> None:
    assert abbreviates(short, long)


@pytest.mark.parametrize(("short", "long"), FALSE)
def test_does_not_abbreviate(short: str, long: str) -> None:
    assert not abbreviates(short, long)


@given(st.text(max_size=12), st.text(max_size=60))
def test_any_text_has_an_answer(short: str, long: str) -> None:
    assert abbreviates(short, long) in {True, False}

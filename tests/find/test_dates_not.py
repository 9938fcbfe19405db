"""What looks like a date and is none."""

import pytest

from tests.find.datelines import dates

NO_DATES = [
    "UU Nomor 13 Tahun 2003 tentang Ketenagakerjaan",
    "UU No. 39 Tahun 2004",
    "UU 13 tahun 2003",
    "UUD 1945",
    "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "Permenaker Nomor 18 Tahun 2022 tentang upah",
    "PP 51/2023",
    "Permenaker 16/2024",
    "Instruksi Presiden Nomor 1 2025",
    "Keputusan Presiden RI Nomor 96P Tahun 2025",
    "SE Nomor M/3/HK.04.00/III/2025",
    "Nomor 4265 K/Pid.Sus/2023",
    "putusan nomor 168/PUU-XXI/2023",
    "Konvensi ILO Nomor 189 Tahun 2011",
    "Pasal 7/8 dan Pasal 1 ayat (2)",
    "gaji Rp 2.025.000 atau Rp2024",
    "Rp 2025 per lembar",
    "US$ 2000 dan 2024 dolar",
    "kuartal 1/0000",
    "kuartal 2/9999",
    "1/1/0000",
    "0000-01-01",
    "27/5/2205",
    "kuartal IVVVX",
    "sebanyak 2000 orang",
    "2024 pekerja di-PHK",
    "naik 2025 persen",
    "berusia 17 tahun ini",
    "pria 60 tahun itu",
    "usia 68 tahun",
    "menang 2-1 dan 3-0",
    "buka 24/7",
    "3/4 dari gaji",
    "0812-3456-2024",
    "telepon 021-1999-2000",
    "pukul 10.30 WIB",
    "COVID-19 dan G20",
    "Revolusi Industri 4.0",
    "versi 2.0.25",
    "berminggu-minggu dan mingguan",
    "selama dua hari",
    "dua hari ini",
    "dalam tiga tahun terakhir",
    "beberapa tahun terakhir",
    "selama 12 bulan terakhir",
    "dalam lima tahun mendatang",
    "selama tiga hari lalu",
    "dalam dua bulan sebelumnya",
    "saat ini, kini, sekarang, dan ke depan",
    "dari tahun ke tahun",
    "tahun-tahun sebelumnya",
    "beberapa waktu lalu",
    "beberapa hari kemudian",
    "setiap hari Jumat",
    "tiap Senin dan Kamis",
    "setiap bulan Februari",
    "setiap tanggal 5",
    "setiap Juli-Agustus",
    "Senin-Jumat pukul 08.00",
    "sekali sepekan, dua kali sebulan",
    "lalu lintas di Pasar Minggu",
    "masa depan dan masa lalu",
    "10 Dzulhijah",
    "Universitas 17 Agustus 1945",
    "Universitas Sebelas Maret",
    "Stadion 10 November",
    "Mei Ling dan Juli Santoso",
    "mei dan maret",
    "mar des sep",
    "semester 5",
    "@2024 #2024",
    "https://contoh.id/2024/05/01/berita",
    "menjelang Lebaran dan Natal",
    "10 hingga 15 tahun",
    "32 Juni dan 40 Mei",
    "99/99/2024",
    "dua Minggu",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_it_is_no_date(text: str) -> None:
    assert [(found.surface, found.rule) for found in dates(text)] == []


BESIDE = [
    ("menetapkan UMP 2025 hingga Kamis (12/12).", ["2025", "Kamis (12/12)"]),
    ("UU Nomor 13 Tahun 2003 berlaku sejak 25 Maret 2003.", ["25 Maret 2003"]),
    ("putusan Nomor 4265 K/Pid.Sus/2023 tanggal 26 September 2023.", ["26 September 2023"]),
    ("Pada 2024 perusahaan itu tutup.", ["2024"]),
    ("sejak tahun 2000 orang pindah", ["tahun 2000"]),
    ("tak terbatas usia 17 tahun pada 2024", ["2024"]),
    ("kembali pada 28/7/2025 pukul 10.30.", ["28/7/2025"]),
    ("naik 5 persen pada 2024, bukan 2023.", ["2024", "2023"]),
]


@pytest.mark.parametrize(("text", "surfaces"), BESIDE)
def test_a_date_beside_it_is_still_found(text: str, surfaces: list[str]) -> None:
    assert [found.surface for found in dates(text)] == surfaces

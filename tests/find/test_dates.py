"""The rules of dates: each with texts, what it finds in them and the TIMEX3 value as of Wednesday 13 August 2025."""

import pytest

from labourie.find.dates.rules import POINTS, rules
from tests.find.datelines import dates

CASES = {
    "day.written": [
        ("Ia tiba pada ⟦12 Juni 2025⟧ di Batam.", "2025-06-12"),
        ("⟦Senin, 29 Desember 2014⟧, mereka mogok", "2014-12-29"),
        ("sidang ⟦Selasa 18 Maret 2025⟧ itu", "2025-03-18"),
        ("Pada ⟦Selasa pagi, 25 Agustus 2015⟧, ia bebas", "2015-08-25"),
        ("pada ⟦Kamis, tanggal 4 Juni 2026⟧. Sidang", "2026-06-04"),
        ("paling lambat tanggal ⟦7 Nopember 1998⟧", "1998-11-07"),
        ("rapat ⟦3 Pebruari 1971⟧ itu", "1971-02-03"),
        ("terbit ⟦9 Agt. 2024⟧ di Jakarta", "2024-08-09"),
        ("terbit ⟦9 Agust 2024⟧ di Jakarta", "2024-08-09"),
        ("terbit ⟦5 Des 2024⟧ di Jakarta", "2024-12-05"),
        ("salat ⟦Jum'at, 8 Agustus 2025⟧", "2025-08-08"),
        ("pawai ⟦Ahad, 3 Agustus 2025⟧", "2025-08-03"),
        ("bazar ⟦hari minggu, 3 agustus 2025⟧", "2025-08-03"),
        ("pada ⟦17 Februari lalu⟧ ia hadir", "2025-02-17"),
        ("pada ⟦20 Oktober lalu⟧ ia hadir", "2024-10-20"),
        ("pada ⟦20 Oktober mendatang⟧ ia hadir", "2025-10-20"),
        ("pada ⟦2 Februari yang akan datang⟧ ia hadir", "2026-02-02"),
        ("pada ⟦4 Juni tahun lalu⟧ ia hadir", "2024-06-04"),
        ("pada ⟦4 Juni tahun ini⟧ ia hadir", "2025-06-04"),
        ("⟦Jumat depan, 15 Agustus 2025⟧, di Alaska", "2025-08-15"),
        ("mulai ⟦1 Januari (2026)⟧, katanya", "2026-01-01"),
        ("sejak ⟦31 April 2025⟧ ia hilang", "2025-04-XX"),
    ],
    "day.bracketed": [
        ("kata dia, ⟦Rabu (6/8)⟧.", "2025-08-06"),
        ("kata dia, ⟦Rabu (6/8/2025)⟧.", "2025-08-06"),
        ("kata dia, ⟦Rabu malam (6/8/25)⟧ di Solo", "2025-08-06"),
        ("kata dia, ⟦Selasa (27/5/025)⟧ sore.", "2025-05-27"),
        ("kata dia, ⟦Jumat (8/8/)⟧.", "2025-08-08"),
        ("terjadi ⟦Senin (4/8) lalu⟧ di Bogor", "2025-08-04"),
        ("⟦Jumat lalu (1/8)⟧, ia mundur", "2025-08-01"),
        ("pada ⟦Senin (4 Agustus 2025)⟧ ia mundur", "2025-08-04"),
        ("pada ⟦Senin (4 Agustus)⟧ ia mundur", "2025-08-04"),
    ],
    "day.figures": [
        ("terbit ⟦17-08-1945⟧.", "1945-08-17"),
        ("terbit ⟦17.08.1945⟧.", "1945-08-17"),
        ("terbit ⟦1/5/2019⟧, lalu", "2019-05-01"),
        ("terbit ⟦2024-02-29⟧T10:00.", "2024-02-29"),
        ("terbit ⟦Kamis 20-03-2025⟧, 15:27 WIB", "2025-03-20"),
    ],
    "day.short-figures": [("para pedagang, ⟦Ahad pagi 3/8⟧, mengaku", "2025-08-03")],
    "day.short-figures-on": [("pada ⟦9/7⟧ ia tiba", "2025-07-09"), ("tanggal ⟦9/7⟧ ia tiba", "2025-07-09")],
    "day.bracketed-alone": [("dikutip dari laman resmi (⟦9/7⟧).", "2025-07-09")],
    "day.of-month": [("rapat pada tanggal ⟦27⟧ itu", "2025-08-27"), ("sampai tanggal ⟦20 mendatang⟧.", "2025-08-20")],
    "day.editorial": [("“⟦21 [November 2023]⟧ paling lambat”", "2023-11-21")],
    "day.today": [
        ("⟦Hari ini⟧ mereka mogok.", "2025-08-13"),
        ("⟦hari ini (13/8)⟧ mereka mogok.", "2025-08-13"),
    ],
    "day.around": [
        ("Mereka mogok ⟦kemarin⟧.", "2025-08-12"),
        ("Mereka mogok ⟦kemarin⟧ sore.", "2025-08-12"),
        ("Mereka mogok ⟦besok⟧.", "2025-08-14"),
        ("Mereka mogok ⟦lusa⟧.", "2025-08-15"),
        ("Mereka mogok ⟦kemarin lusa⟧.", "2025-08-11"),
    ],
    "day.around-part": [
        ("Mereka mogok ⟦pagi ini⟧.", "2025-08-13TMO"),
        ("Mereka mogok ⟦tadi siang⟧.", "2025-08-13TAF"),
        ("Mereka mogok ⟦tadi malam⟧.", "2025-08-12TNI"),
        ("Pada 1 Mei 2025 ia datang. ⟦Keesokan harinya⟧ ia pergi.", "2025-05-02"),
    ],
    "day.around-bracketed": [("kata dia ⟦kemarin (12/8)⟧.", "2025-08-12")],
    "day.in-story": [
        ("Ia tiba 1 Mei 2025. Pada ⟦hari yang sama⟧ ia pulang.", "2025-05-01"),
        ("Ia tiba 1 Mei 2025. Pada ⟦hari itu⟧ ia pulang.", "2025-05-01"),
        ("Ia tiba 1 Mei 2025. ⟦Hari berikutnya⟧ ia pulang.", "2025-05-02"),
    ],
    "weekday.plain": [
        ("kata dia, ⟦Selasa⟧.", "2025-08-12"),
        ("kata dia, ⟦Rabu⟧ malam.", "2025-08-13"),
        ("kata dia, ⟦Jumat⟧.", "2025-08-08"),
        ("akan diumumkan pada ⟦Jumat⟧.", "2025-08-15"),
        ("pada ⟦Rabu lalu⟧ ia pergi", "2025-08-06"),
        ("pada ⟦Rabu mendatang⟧ ia pergi", "2025-08-20"),
        ("pada ⟦Minggu⟧ ia pergi", "2025-08-10"),
        ("⟦Minggu lalu⟧, ia pergi", "2025-W32"),
    ],
    "weekday.lower-case": [("pada ⟦hari minggu⟧ ia pergi", "2025-08-10")],
    "weekday.of-week": [
        ("⟦Kamis pekan lalu⟧ ia pergi", "2025-08-07"),
        ("⟦Jumat minggu depan⟧ ia pergi", "2025-08-22"),
        ("⟦Senin pekan ini⟧ ia pergi", "2025-08-11"),
    ],
    "feast.written": [
        ("menjelang ⟦Idulfitri 2025⟧", "2025-03-31"),
        ("menjelang ⟦Hari Raya Idul Fitri 1446 H⟧", "2025-03-31"),
        ("cuti ⟦Natal 2024⟧", "2024-12-25"),
        ("aksi ⟦May Day 2025⟧", "2025-05-01"),
        ("libur ⟦Idul Adha tahun lalu⟧", "2024-06-17"),
        ("libur ⟦Tahun Baru Imlek 2577 Kongzili⟧", "2026-02-17"),
        ("libur ⟦Waisak 1890⟧", "1890"),
        ("selama ⟦Natal dan Tahun Baru (Nataru) 2025⟧", "2025-12-25/2026-01-01"),
        ("selama ⟦Nataru 2024/2025⟧", "2024-12-25/2025-01-01"),
        ("libur ⟦1 Muharram 1447 H⟧", "2025-06-27"),
    ],
    "feast.bracketed": [("libur ⟦Hari Suci Nyepi (Tahun Baru Saka 1948)⟧", "2026-03-19")],
    "feast.days-before": [
        ("dibayar ⟦H-7 Lebaran 2025⟧", "2025-03-24"),
        ("dibayar ⟦H-7 sebelum Lebaran⟧", "2025-03-24"),
    ],
    "week.relative": [
        ("Ia pergi ⟦pekan lalu⟧.", "2025-W32"),
        ("Ia pergi ⟦minggu ini⟧.", "2025-W33"),
        ("Ia pergi ⟦awal pekan depan⟧.", "2025-W34"),
        ("Ia pergi ⟦akhir pekan lalu⟧.", "2025-W32-WE"),
    ],
    "week.one": [("⟦Sepekan ini⟧ ia sibuk.", "2025-W33")],
    "week.in-story": [("Ia tiba 1 Mei 2025. ⟦Pekan berikutnya⟧ ia pulang.", "2025-W19")],
    "week.of-month": [
        ("pada ⟦pekan kedua Juni 2025⟧", "2025-W24"),
        ("pada ⟦minggu ke-2 bulan Juni 2025⟧", "2025-W24"),
    ],
    "month.written": [
        ("Ia pergi pada ⟦Oktober 2022⟧.", "2022-10"),
        ("Ia pergi pada ⟦Oktober lalu⟧.", "2024-10"),
        ("Ia pergi pada ⟦bulan Oktober mendatang⟧.", "2025-10"),
        ("Ia pergi pada ⟦awal Juni⟧.", "2025-06"),
        ("Ia pergi pada ⟦akhir bulan Juni 2024⟧.", "2024-06"),
        ("Ia pergi pada ⟦Desember tahun lalu⟧.", "2024-12"),
        ("Ia pergi pada ⟦Agustus ini⟧.", "2025-08"),
        ("Rapat 2016. Pada ⟦November di tahun yang sama⟧ ia pergi.", "2016-11"),
        ("Ia pergi pada ⟦Sept 2024⟧.", "2024-09"),
        ("Ia pergi pada ⟦juni tahun lalu⟧.", "2024-06"),
        ("Ia akan pergi pada ⟦Maret⟧.", "2026-03"),
        ("Ia pergi pada ⟦Maret⟧.", "2025-03"),
    ],
    "month.relative": [
        ("Ia pergi ⟦bulan lalu⟧.", "2025-07"),
        ("Ia pergi ⟦akhir bulan ini⟧.", "2025-08"),
        ("Ia pergi ⟦bulan depan⟧.", "2025-09"),
        ("Rapat Maret 2020. ⟦Bulan berikutnya⟧ ia pergi.", "2020-04"),
    ],
    "quarter.written": [
        ("tumbuh pada ⟦triwulan III 2025⟧", "2025-Q3"),
        ("tumbuh pada ⟦kuartal II/2025⟧", "2025-Q2"),
        ("tumbuh pada ⟦kuartal 2/2025⟧", "2025-Q2"),
        ("tumbuh pada ⟦kwartal kedua⟧", "2025-Q2"),
        ("tumbuh pada ⟦kuartal ke-4 tahun lalu⟧", "2024-Q4"),
        ("tumbuh pada ⟦Q2-2025⟧", "2025-Q2"),
        ("tumbuh pada ⟦1Q25⟧", "2025-Q1"),
    ],
    "quarter.relative": [
        ("tumbuh pada ⟦kuartal ini⟧", "2025-Q3"),
        ("tumbuh pada ⟦triwulan lalu⟧", "2025-Q2"),
        ("tumbuh pada kuartal II 2024 dari ⟦kuartal sebelumnya⟧", "2024-Q1"),
    ],
    "half.written": [
        ("tumbuh pada ⟦semester I 2025⟧", "2025-H1"),
        ("tumbuh pada ⟦paruh kedua tahun ini⟧", "2025-H2"),
        ("tumbuh pada ⟦H2-2025⟧", "2025-H2"),
    ],
    "half.relative": [("tumbuh pada ⟦semester lalu⟧", "2025-H1")],
    "months.first-or-last": [
        ("tumbuh dalam ⟦tiga bulan pertama 2026⟧", "2026-Q1"),
        ("tumbuh dalam ⟦enam bulan pertama tahun ini⟧", "2025-H1"),
        ("tumbuh dalam ⟦tiga bulan terakhir 2024⟧", "2024-Q4"),
        ("tumbuh dalam ⟦lima bulan pertama 2025⟧", "2025-01/2025-05"),
    ],
    "season.relative": [("pada ⟦musim panas ini⟧", "2025-SU"), ("pada ⟦musim dingin lalu⟧", "2024-WI")],
    "year.written": [
        ("pada ⟦tahun 2007⟧ ia lahir", "2007"),
        ("pada ⟦2007⟧ ia lahir", "2007"),
        ("pada ⟦akhir 2007⟧ ia lahir", "2007"),
        ("pada ⟦pertengahan tahun 2007 lalu⟧ ia lahir", "2007"),
        ("haji ⟦tahun 2025⟧/1446 H", "2025"),
        ("kenaikan UMP ⟦2026⟧ ditolak", "2026"),
        ("pada Pilpres ⟦2024⟧, ia kalah", "2024"),
    ],
    "year.bracketed": [("sampai ⟦akhir tahun (2025)⟧, katanya", "2025")],
    "year.short": [("krisis ⟦tahun 98⟧ terulang", "1998")],
    "year.relative": [
        ("Ia pergi ⟦tahun lalu⟧.", "2024"),
        ("Ia pergi ⟦tahun ini⟧.", "2025"),
        ("Ia pergi ⟦tahun depan⟧.", "2026"),
        ("Ia pergi ⟦tahun kemarin⟧.", "2024"),
        ("Ia pergi ⟦akhir tahun nanti⟧.", "2025"),
        ("turun pada 2020 dari ⟦tahun sebelumnya⟧", "2019"),
        ("Rapat 2016. Pada ⟦tahun yang sama⟧ ia pergi.", "2016"),
    ],
    "year.phase": [("hingga ⟦akhir tahun⟧ ada diskon", "2025")],
    "decade.written": [
        ("pada ⟦1990-an⟧ ia lahir", "199X"),
        ("pada ⟦dekade 1980-an⟧ ia lahir", "198X"),
        ("sejak ⟦awal 2000-an⟧ ia ada", "200X"),
    ],
    "decade.short": [("pada ⟦tahun 90-an⟧ ia lahir", "199X"), ("pada ⟦era 80-an⟧ ia lahir", "198X")],
    "decade.one-word": [("pada ⟦tahun 1960an⟧ ia lahir", "196X")],
    "decade.relative": [("pada ⟦dekade ini⟧ ia jaya", "202X"), ("pada ⟦dekade lalu⟧ ia jaya", "201X")],
    "century.written": [
        ("pada ⟦abad ke-21⟧ ini", "20XX"),
        ("pada ⟦abad XIX⟧ ada", "18XX"),
        ("pada ⟦abad kedua⟧ ada", "01XX"),
    ],
    "century.relative": [("pada ⟦pertengahan abad ini⟧ ada", "20XX"), ("pada ⟦abad lalu⟧ ada", "19XX")],
    "ago.counted": [
        ("Ia pergi ⟦dua hari lalu⟧.", "2025-08-11"),
        ("Ia pergi ⟦dua minggu lalu⟧.", "2025-W31"),
        ("Ia pergi ⟦3 bulan yang lalu⟧.", "2025-05"),
        ("Ia pergi ⟦dua belas tahun silam⟧.", "2013"),
        ("Ia pergi ⟦dua puluh lima tahun silam⟧.", "2000"),
        ("Ia pergi ⟦dua dekade lalu⟧.", "2005"),
        ("Ia pergi ⟦lebih dari 100 tahun lalu⟧.", "PAST_REF"),
        ("Ia pergi ⟦1-2 tahun yang lalu⟧.", "PAST_REF"),
        ("Ia pergi ⟦3.000 tahun lalu⟧.", "PAST_REF"),
    ],
    "ago.one": [("Ia pergi ⟦setahun yang lalu⟧.", "2024"), ("Ia pergi ⟦sepekan lalu⟧.", "2025-W32")],
    "ago.few": [("Ia pergi ⟦beberapa tahun lalu⟧.", "PAST_REF"), ("Ia pergi ⟦puluhan tahun silam⟧.", "PAST_REF")],
    "story.counted": [
        ("Ia tiba 9 Juli 2025 dan ⟦dua hari kemudian⟧ pulang.", "2025-07-11"),
        ("Ia tiba Juli 2024. ⟦Tiga bulan sebelumnya⟧ ia sakit.", "2024-04"),
    ],
    "story.one": [
        ("Ia tiba 9 Juli 2025 dan ⟦sepekan kemudian⟧ pulang.", "2025-W29"),
        ("Ia lahir 2009. ⟦Setahun kemudian⟧ pindah.", "2010"),
    ],
    "range.days": [
        ("digelar ⟦23 hingga 24 September⟧ di Solo", "2025-09-23/2025-09-24"),
        ("digelar ⟦23 hingga 24 September ini⟧ di Solo", "2025-09-23/2025-09-24"),
        ("digelar ⟦12-14 Juni 2025⟧ di Solo", "2025-06-12/2025-06-14"),
        ("digelar tanggal ⟦12–14 Juni 2025⟧ di Solo", "2025-06-12/2025-06-14"),
        ("digelar ⟦12 s.d. 14 Juni 2025⟧ di Solo", "2025-06-12/2025-06-14"),
        ("digelar ⟦28, 29, dan 30 Mei⟧ di Solo", "2025-05-28/2025-05-30"),
        ("digelar ⟦Kamis dan Jumat, 29-30 Mei 2025⟧ di Solo", "2025-05-29/2025-05-30"),
    ],
    "range.day-figures": [
        ("digelar ⟦Senin-Selasa (4-5/8/2025)⟧ di Solo", "2025-08-04/2025-08-05"),
        ("digelar ⟦Kamis-Jumat (31/7-1/8)⟧ di Solo", "2025-07-31/2025-08-01"),
    ],
    "range.days-bracketed": [
        ("digelar ⟦Senin-Selasa (4-5 Agustus 2025)⟧ di Solo", "2025-08-04/2025-08-05"),
    ],
    "range.day-figures-alone": [("jadwal (⟦24-25/10⟧) itu", "2025-10-24/2025-10-25")],
    "range.months": [
        ("antara ⟦Maret dan Mei⟧ ia sibuk", "2025-03/2025-05"),
        ("pada ⟦Juni-Juli 2025⟧ ia sibuk", "2025-06/2025-07"),
        ("pada ⟦bulan Juni dan Juli 2025 lalu⟧ ia sibuk", "2025-06/2025-07"),
        ("pada ⟦Januari, Februari, dan Maret 2025⟧ ia sibuk", "2025-01/2025-03"),
        ("pada ⟦November-Januari 2025⟧ ia sibuk", "2024-11/2025-01"),
    ],
    "range.phases": [
        ("pada ⟦pertengahan hingga akhir Maret 2025⟧", "2025-03"),
        ("pada ⟦awal atau akhir 2025⟧", "2025"),
    ],
    "range.years": [
        ("pada ⟦2020-2022⟧ ia sibuk", "2020/2022"),
        ("pada ⟦tahun 2020 hingga 2022⟧ ia sibuk", "2020/2022"),
        ("tahun ajaran ⟦2024/2025⟧ dimulai", "2024/2025"),
    ],
    "range.quarters": [("tumbuh pada ⟦kuartal I dan II 2025⟧", "2025-Q1/2025-Q2")],
    "range.weekdays": [("rapat ⟦Selasa hingga Kamis pekan lalu⟧", "2025-08-05/2025-08-07")],
    "range.points": [
        ("digelar ⟦5 Juni-31 Juli 2025⟧ di Solo", "2025-06-05/2025-07-31"),
        ("digelar ⟦28 Desember hingga 3 Januari 2026⟧ di Solo", "2025-12-28/2026-01-03"),
        ("sejak ⟦1 Januari 2016 sampai 31 Oktober 2022⟧", "2016-01-01/2022-10-31"),
        ("pada ⟦Senin (4/8) hingga Rabu (6/8/2025)⟧", "2025-08-04/2025-08-06"),
        ("pada ⟦hari ini, Rabu (13/8) hingga 26 Agustus⟧", "2025-08-13/2025-08-26"),
        ("sejak ⟦Desember 2023 hingga Agustus 2024⟧", "2023-12/2024-08"),
        ("sejak ⟦awal Juni 2025 hingga pertengahan Juli 2025⟧", "2025-06/2025-07"),
        ("sejak ⟦2021 hingga Maret 2025⟧", "2021/2025-03"),
        ("sejak ⟦akhir 2023 hingga 17 Juli 2024⟧", "2023/2024-07-17"),
        ("mulai ⟦Mei 2025 hingga awal pertengahan 2026⟧", "2025-05/2026"),
        ("mulai ⟦hari ini (13/8) hingga hari Jumat (15/8/2025)⟧", "2025-08-13/2025-08-15"),
        ("mulai ⟦hari ini hingga 15 Agustus 2025⟧", "2025-08-13/2025-08-15"),
        ("menjabat ⟦tahun 2022-sekarang⟧", "2022/XXXX"),
        ("sejak ⟦kuartal I 2024 hingga kuartal II 2025⟧", "2024-Q1/2025-Q2"),
    ],
}


def rows() -> list[tuple[str, str, str]]:
    return [(rule, text, value) for rule, texts in CASES.items() for text, value in texts]


@pytest.mark.parametrize(("rule", "text", "value"), rows())
def test_a_rule_finds_its_dates(rule: str, text: str, value: str) -> None:
    before, _, rest = text.partition("⟦")
    surface, _, after = rest.partition("⟧")
    found = dates(before + surface + after)[-1]
    expected = (f"dates.{rule}", surface, value, len(before))
    assert (found.rule, found.surface, found.value, found.span.start) == expected


def test_every_rule_has_cases() -> None:
    assert {rule.name for rule in rules() if rule.build} <= set(CASES)


def test_every_point_of_a_range_is_a_rule() -> None:
    assert {name for name, _, _ in POINTS} <= {rule.name for rule in rules()}

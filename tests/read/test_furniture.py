import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.article import ZoneKind
from labourie.lexicon.furniture import Rule, Where, load_furniture
from labourie.read.furniture import find_furniture, find_zones

SEEDS = Path(__file__).parents[2] / "seeds"
STORY = "Upah buruh naik tahun ini, kata pemerintah."


@pytest.mark.parametrize("rule", load_furniture().rules, ids=lambda rule: f"{rule.kind}: {rule.example[:40]}")
def test_every_rule_finds_its_example_whole(rule: Rule):
    before = f"{STORY} " if rule.where in (Where.TAIL, Where.INLINE) else ""
    text = before + rule.example + rule.after
    match = rule.pattern.search(text, len(STORY) if before else 0)
    assert match is not None
    assert match.group().strip() == rule.example.strip()


HEADS = [
    "terkinni.id – ",
    "Jakarta (ANTARA) - ",
    "KATANTT.COM--",
    "JAKARTA, KOMPAS.com - ",
    "WASHINGTON DC, KOMPAS.com -",
    "TEL AVIV, KOMPAS.com –",
    "JAKARTA,KOMPAS.com—",
    "Liputan6.com, Jakarta - ",
    "Liputan6.com, Sharm el-Sheikh - ",
    "TRIBUNNEWS.COM, JAKARTA - ",
    "TRIBUNNEWS.CO. JAKARTA - ",
    "REPUBLIKA.CO.ID,JAKARTA -- ",
    "jpnn.com - JAKARTA - ",
    "jpnn.com, JAKARTA - ",
    "Bisnis.com, JAKARTA -- ",
    "Merdeka.com - ",
    "GELORA.CO - ",
    "KRUI (Lampost.co) -- ",
    "KARAWANG (PI) – ",
    "SAMARINDA – ",
    "Washington DC - ",
    "Metrotvnews.com, Jakarta: ",
    "Talang Padang, Kupastuntas.co - ",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_dateline_is_a_zone_and_the_story_after_it_stays(head: str):
    text = head + STORY
    zones = find_zones(text)
    assert [(zone.kind, zone.span.of(text)) for zone in zones] == [(ZoneKind.DATELINE, head.strip())]


NO_HEADS = [
    "KSPI - KSPI menolak kenaikan iuran itu.",
    "Menteri Ketenagakerjaan - yang baru dilantik - menemui buruh.",
    "Kerja sama Indonesia - Korea terus diperluas.",
    "Jakarta masih menunggu keputusan upah.",
    "Editor surat kabar itu menolak tuduhan tersebut.",
    "Para penulis buku itu hadir di Bandung.",
    "Kami akan lihat juga orangnya, kata Bimo.",
]


@pytest.mark.parametrize("text", NO_HEADS)
def test_a_story_line_is_no_furniture(text: str):
    assert find_zones(text) == ()


def test_the_head_of_a_page_tells_author_day_title_and_outlet():
    text = (
        "• Nasional\n\nUpah Buruh Naik di Tiga Kota\n\nRani Suprihatin | Rabu, 26/07/2023 09:36 WIB\n"
        f" Upah Buruh Naik di Tiga Kota foto_1\n\nHARIANKU.COM--{STORY}"
    )
    found = find_furniture(text)
    assert found.title == "Upah Buruh Naik di Tiga Kota"
    assert found.authors == ("Rani Suprihatin",)
    assert found.published == date(2023, 7, 26)
    assert found.outlet == "HARIANKU.COM"
    assert [zone.kind.value for zone in found.zones] == ["outlet", "title", "byline", "title", "dateline"]


def test_the_people_of_bylines_and_related_headlines_are_not_in_the_story_of_the_seeds():
    for name, gone in {
        "001_add3c31309abf647.txt": ["Zhafira", "Muhiddin", "crawling", "ANTARA"],
        "002_aaf7cb00ce573327.txt": ["Djemi", "KATANTT", "FOLLOW"],
        "003_947afba12d10ef6e.txt": ["Ida Fauziyah", "Baca juga"],
        "004_6b078c6a7cdd3806.txt": ["Djainab", "Inspektorat", "AWS", "(jpnn)"],
    }.items():
        text = (SEEDS / name).read_text(encoding="utf-8")
        story = list(text)
        for zone in find_zones(text):
            story[zone.span.start : zone.span.end] = "\n" * len(zone.span)
        assert [word for word in gone if word in "".join(story)] == [], name


PIECES = st.sampled_from(
    [rule.example for rule in load_furniture().rules]
    + HEADS
    + ["\n", " ", ". ", "Baca juga: ", "Presiden Joko Widodo", STORY, "(", "|", ":", "–", "\x85", "Rabu, 26/07/2023"]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=12).map("".join)))
def test_zones_are_sorted_apart_and_inside_any_text(text: str):
    zones = find_zones(text)
    assert all(first.span.end <= second.span.start for first, second in pairwise(zones))
    assert all(zone.span.end <= len(text) and zone.span.of(text).strip() == zone.span.of(text) for zone in zones)


STORIES = [
    "Pengusaha dilarang melakukan pemutusan hubungan kerja kepada pekerja dengan alasan berbeda paham.",
    "Ia berkata (foto dari Bimo ketika ia tiba beberapa menit yang lalu) itu benar.",
    "Pertumbuhan ekonomi inklusif (growth)",
    "Ia mewakili Kementerian Ketenagakerjaan (Kemnaker)",
    "Menaker berkunjung ke kantor Telegram dan Instagram untuk berita itu.",
    "Liputannya: buruh turun ke jalan.",
    "Serikat buruh menyebut 2 dari 5 halaman perjanjian itu kosong.",
]


@pytest.mark.parametrize("text", STORIES)
def test_a_sentence_that_looks_like_furniture_stays(text: str):
    assert find_zones(f"{STORY} {text}") == ()


def test_a_place_without_a_dash_ends_before_the_story():
    text = "Liputan6.com, Jakarta Kepindahan Son Heung-min dari London disambut buruh."
    assert [zone.span.of(text) for zone in find_zones(text)] == ["Liputan6.com, Jakarta"]


def test_a_dateline_is_found_again_where_the_article_is_repeated():
    text = f"Harianku.co.id – {STORY} (lus/mlo) Harianku.co.id – {STORY} (lus/mlo)"
    zones = find_zones(text)
    assert [zone.span.of(text) for zone in zones] == ["Harianku.co.id –", "Harianku.co.id –", "(lus/mlo)"]


def test_the_people_of_a_byline_before_a_related_headline_are_authors():
    text = (
        "JAKARTA, HARIANKU.com Upah naik. Buruh senang. (Rani Suprihatin, Bimo Prakoso)"
        "Baca: Upah Buruh Naik di Tiga Kota Besar"
    )
    furniture = find_furniture(text)
    assert furniture.authors == ("Rani Suprihatin", "Bimo Prakoso")
    assert furniture.outlet == "HARIANKU.com"
    assert [zone.kind for zone in furniture.zones] == [ZoneKind.DATELINE, ZoneKind.BYLINE, ZoneKind.RELATED]


def test_the_tail_of_one_long_line_is_taken_piece_by_piece():
    text = f"{STORY} (bmo/rsp) [Gambas:Video CNN] Pewarta: Rani S Editor: Bimo Copyright © ANTARA 2025"
    kinds = [zone.kind.value for zone in find_zones(text)]
    assert kinds == ["byline", "markup", "byline", "byline", "notice"]


@pytest.mark.parametrize("piece", ["Baca juga: ", "Copyright ", "(a/b) ", "Aa, ", "- ", "Rabu, 26/07/2023 ", "\n"])
def test_a_long_text_takes_time_in_proportion(piece: str):
    text = piece * (20_000 // len(piece))
    begin = time.process_time()
    find_zones(text)
    assert time.process_time() - begin < 8

"""Bodies are found by the model, the list and the grammar of names, each by its longest form."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.organisations import find_organisations
from labourie.lexicon.organisations import load_bodies

LABELS = {"P": Label.PERSON, "O": Label.ORGANISATION, "L": Label.PLACE, "E": Label.EVENT}


def annotated(marked: str) -> Annotation:
    """The text with what the model saw written as {O:Serikat Melati}."""
    text, names, at = "", [], 0
    for match in re.finditer(r"\{(\w):([^}]*)\}", marked):
        text += marked[at : match.start()]
        names.append(NamedSpan(Span(len(text), len(text) + len(match[2])), LABELS[match[1]], 0.95))
        text += match[2]
        at = match.end()
    return Annotation(Article(id="a", text=text + marked[at:], source="-"), (), tuple(names))


def surfaces(marked: str) -> list[str]:
    return [mention.surface for mention in find_organisations(annotated(marked), load_bodies())]


FOUND = [
    pytest.param("Kementerian Ketenagakerjaan menyurati ILO.", ["Kementerian Ketenagakerjaan", "ILO"], id="listed"),
    pytest.param("Rapat ILO dan Bank Dunia usai.", ["ILO", "Bank Dunia"], id="two-bodies-joined"),
    pytest.param("Rapat {O:ILO dan Bank Dunia} usai.", ["ILO", "Bank Dunia"], id="two-bodies-in-one-span-of-the-model"),
    pytest.param(
        "Ia bekerja di Kementerian Perburuhan dan Kesejahteraan sejak lama.",
        ["Kementerian Perburuhan dan Kesejahteraan"],
        id="coordinated-inside",
    ),
    pytest.param(
        "Kementerian Pangan, Air, dan Tanah membuka Dinas Pangan Kota Melati.",
        ["Kementerian Pangan, Air, dan Tanah", "Dinas Pangan Kota Melati"],
        id="list-inside",
    ),
    pytest.param(
        "Kementerian Keuangan, Bappenas, dan BPS rapat.", ["Kementerian Keuangan", "Bappenas", "BPS"], id="three-bodies"
    ),
    pytest.param(
        "Kementerian Kesehatan dan Kementerian Sosial rapat.",
        ["Kementerian Kesehatan", "Kementerian Sosial"],
        id="two-ministries",
    ),
    pytest.param(
        "Menurut Kementerian Perburuhan {L:Kamboja}, upah naik.", ["Kementerian Perburuhan Kamboja"], id="tail"
    ),
    pytest.param(
        "Dinas Tenaga Kerja (Disnaker) Kabupaten Melati rapat.", ["Dinas Tenaga Kerja", "Disnaker"], id="bracket-stops"
    ),
    pytest.param(
        "Serikat Pekerja Kebun Melati (SPKM) mogok. SPKM menang.",
        ["Serikat Pekerja Kebun Melati", "SPKM", "SPKM"],
        id="acronym-and-again",
    ),
    pytest.param(
        "Serikat Pekerja Kebun Melati SPKM mogok.", ["Serikat Pekerja Kebun Melati", "SPKM"], id="brackets-lost"
    ),
    pytest.param("Ketua Komisi IX DPR RI {P:Rudi} hadir.", ["Komisi IX DPR RI"], id="unit-with-body"),
    pytest.param("Kepala Biro Humas Kementerian Sosial {P:Rudi} hadir.", ["Kementerian Sosial"], id="unit-of-a-title"),
    pytest.param(
        "Kepala {O:Biro Humas} (BH) Kementerian Sosial hadir.",
        ["Kementerian Sosial"],
        id="unit-of-a-title-that-is-seen",
    ),
    pytest.param("Kepala {O:Badan Melati Jaya12}. Lalu hujan.", ["Badan Melati Jaya"], id="list-number"),
    pytest.param("Rapat {O:Badan Hukum Melati} usai.", [], id="no-body-though-seen"),
    pytest.param("Kepala {O:Biro Statistik Kerja} hadir.", ["Biro Statistik Kerja"], id="unit-that-is-the-body"),
    pytest.param("PT Melati Jaya (Persero) Tbk untung.", ["PT Melati Jaya (Persero) Tbk"], id="legal-form"),
    pytest.param("Universitas Melati dan {P:Rudi} hadir.", ["Universitas Melati"], id="joins-nothing"),
    pytest.param("Ketua Partai Melati {P:Rudi Santoso} hadir.", ["Partai Melati"], id="person-ends-a-name"),
    pytest.param("Menurut {O:Kebun Kita,} upah naik. Kebun Kita rugi.", ["Kebun Kita", "Kebun Kita"], id="trimmed"),
    pytest.param("{O:Yayasan Melati (YM)} hadir.", ["Yayasan Melati", "YM"], id="bracket-in-the-span"),
    pytest.param("Pengelola {O:Melati Care} RI hadir.", ["Melati Care RI"], id="state-word"),
    pytest.param(
        "Serikat Buruh Kebun Melati ({O:SBKM}) mogok.", ["Serikat Buruh Kebun Melati", "SBKM"], id="acronym-of-a-name"
    ),
    pytest.param(
        "Ketua Kebun Kita Bersama ({O:KKB}) hadir.", ["Kebun Kita Bersama", "KKB"], id="name-of-a-known-acronym"
    ),
    pytest.param("Kutipan itu dikutipReuters.", ["Reuters"], id="glued-outlet"),
    pytest.param("Menurut Melati Motor Group, upah naik.", ["Melati Motor Group"], id="english-last"),
    pytest.param("Ketua Center for Kebun Studies {P:Rudi} hadir.", ["Center for Kebun Studies"], id="english-first"),
    pytest.param("Kepala Polres {L:Bogor} Ahmad hadir.", ["Polres Bogor"], id="place-ends-a-name"),
    pytest.param("Ketua KSPI DKI Rudi hadir.", ["KSPI DKI"], id="province-behind-an-acronym"),
    pytest.param("Ketua APINDO Jawa Barat Rudi hadir.", ["APINDO Jawa Barat"], id="whole-province-behind-an-acronym"),
    pytest.param("Ketua PGRI Kota Bogor Rudi hadir.", ["PGRI Kota Bogor"], id="city-behind-an-acronym"),
    pytest.param("Ia dari KSPSI Kota", ["KSPSI"], id="kind-of-place-at-the-end"),
    pytest.param("Ketua APINDO di Bali hadir. APINDO\nBali indah.", ["APINDO", "APINDO"], id="place-apart"),
    pytest.param("Juru bicara Kemlu Korea Selatan Han hadir.", ["Kemlu Korea Selatan"], id="state-behind-a-ministry"),
    pytest.param("Juru bicara Kemlu AS-Laos hadir.", ["Kemlu"], id="state-with-a-hyphen"),
    pytest.param("Kepala {O:Kementerian Sosial Rudi} hadir. {P:Rudi} diam.", ["Kementerian Sosial"], id="person-cut"),
    pytest.param("Ketua {O:dan Serikat Melati} hadir.", ["Serikat Melati"], id="stray-join"),
    pytest.param("Kementerian Investasi/Kepala BKPM hadir.", ["Kementerian Investasi", "BKPM"], id="slash-title"),
    pytest.param("Ia dari Kementerian Kehutanan17. Lalu pulang.", ["Kementerian Kehutanan"], id="glued-number"),
]


@pytest.mark.parametrize(("marked", "expected"), FOUND)
def test_bodies_are_found_by_their_longest_form(marked: str, expected: list[str]) -> None:
    assert surfaces(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Mereka berunjuk rasa di depan Gedung DPR.", id="building"),
        pytest.param("Presiden hadir di KTT ASEAN.", id="summit"),
        pytest.param("Ia hadir di {E:Forum Pemuda ASEAN}.", id="event"),
        pytest.param("Menteri P2MI hadir.", id="office"),
        pytest.param("Isi Perjanjian Kerja Bersama (PKB) itu jelas. PKB itu sah.", id="acronym-of-another-thing"),
        pytest.param("Ia membeli mobil Toyota.", id="thing"),
        pytest.param("Tersangka berinisial NU (12) diam.", id="initials"),
        pytest.param("Rapat di Kantor Pos Melati.", id="post-office"),
        pytest.param("Perlu {O:PHK} massal.", id="acronym-of-a-thing"),
        pytest.param("Presiden hadir di KTT ASEAN dan G20.", id="two-summits"),
        pytest.param("Rapat di Balai Kota Melati.", id="town-hall"),
        pytest.param("Ia membayar zakat, infak, sedekah ({O:ZIS}).", id="acronym-of-no-body"),
        pytest.param("Kata Rudi kepada {O:Kompas.com}, hari hujan.", id="hearer"),
        pytest.param("Bank Sentral negara itu diam.", id="kind-of-body"),
        pytest.param("Kata itu ada di kontras. Kontras warna itu kuat.", id="common-word"),
        pytest.param("Kata {P:Grab Santoso}, hari hujan.", id="person"),
        pytest.param("Federasi Rusia menolak usul itu.", id="state"),
        pytest.param("", id="empty"),
    ],
)
def test_places_meetings_and_things_are_no_bodies(marked: str) -> None:
    assert surfaces(marked) == []


def test_a_body_blocked_once_counts_where_it_stands_elsewhere() -> None:
    assert surfaces("Massa di Gedung DPR. DPR diam.") == ["DPR", "DPR"]


def test_a_headline_gives_no_grammar_names() -> None:
    assert surfaces("Kementerian Pangan Segera Buka Posko Baru\n\nHari hujan.") == []


@pytest.mark.parametrize(
    ("marked", "score", "expected"),
    [
        ("Ketua {O:Pengda Melati Jaya Raya} hadir.", 0.2, ["Pengda Melati Jaya Raya"]),
        ("Ketua {O:Pengda Melati Jaya Raya} hadir.", 0.01, []),
        ("Lalu {O:Pengda Melati Jaya Raya} hadir.", 0.2, []),
    ],
)
def test_an_unsure_name_counts_behind_a_title(marked: str, score: float, expected: list[str]) -> None:
    annotation = annotated(marked)
    unsure = replace(annotation, names=tuple(replace(name, score=score) for name in annotation.names))
    assert [mention.surface for mention in find_organisations(unsure, load_bodies())] == expected


def test_furniture_gives_nothing() -> None:
    text = "Baca juga: Polda Melati Tangkap Maling\nHari hujan."
    zone = Zone(Span(0, text.index("\n")), ZoneKind.RELATED)
    assert (
        find_organisations(Annotation(Article(id="a", text=text, source="-", zones=(zone,)), (), ()), load_bodies())
        == ()
    )


def test_the_acronym_stands_with_its_name() -> None:
    (full, short) = find_organisations(annotated("Serikat Pekerja Kebun (SPK) mogok."), load_bodies())
    assert (full.acronym, full.kind, short.rule) == ("SPK", "union", "organisations.acronym")


PIECES = st.sampled_from(
    [
        "Kementerian",
        "Dinas",
        "Tenaga",
        "Kerja",
        "dan",
        ",",
        "(",
        ")",
        "KSPI",
        "{P:Rudi}",
        "{O:Kebun",
        "Kita}",
        "\n",
        "RI",
        "PT",
        ".",
    ]
)


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_text_gives_sorted_mentions_that_do_not_overlap(marked: str) -> None:
    annotation = annotated(marked)
    found = find_organisations(annotation, load_bodies())
    assert all(mention.span.of(annotation.article.text) == mention.surface for mention in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


def test_a_long_chain_of_joined_names_is_walked_without_recursion() -> None:
    assert len(surfaces("KSPI dan " * 3000)) == 3000

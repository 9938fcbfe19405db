"""Forms of one body are gathered, two bodies are kept apart, and each has its kind and country."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan, Sentence, Token
from labourie.article import Article, Span
from labourie.find.countries import find_countries
from labourie.find.organisations import find_organisations
from labourie.lexicon.countries import load_countries
from labourie.lexicon.organisations import load_bodies
from labourie.record import Organisation
from labourie.resolve.organisations import resolve_organisations

LABELS = {"P": Label.PERSON, "O": Label.ORGANISATION, "L": Label.PLACE, "E": Label.EVENT}


def resolved(marked: str) -> tuple[Organisation, ...]:
    """The organisations of a text in which what the model saw is written as {O:Serikat Melati}."""
    text, names, at = "", [], 0
    for match in re.finditer(r"\{(\w):([^}]*)\}", marked):
        text += marked[at : match.start()]
        names.append(NamedSpan(Span(len(text), len(text) + len(match[2])), LABELS[match[1]], 0.95))
        text += match[2]
        at = match.end()
    text += marked[at:]
    sentences = tuple(
        Sentence(span := Span(*part.span()), (Token(span, part.group()),))
        for part in re.finditer(r"[^.\s][^.]*(?:\.|$)", text)
    )
    annotation = Annotation(Article(id="a", text=text, source="-"), sentences, tuple(names))
    bodies = load_bodies()
    mentions = find_organisations(annotation, bodies)
    return resolve_organisations(annotation, mentions, find_countries(annotation, load_countries()), bodies)


GATHERED = [
    pytest.param(
        "PT Melati Jaya Tbk atau {O:Metrex} rapat. {O:Metrex} diam.",
        [("PT Melati Jaya Tbk", ("Metrex",))],
        id="brand-of-a-company",
    ),
    pytest.param(
        "PT. Kebun Melati atau {O:Melati Tower} rapat.",
        [("PT. Kebun Melati", ("Melati Tower",))],
        id="brand-of-two-words",
    ),
    pytest.param(
        "{O:Koperasi Pangan Kebun} (KPK) rapat. Lalu {O:Koperasi Panen Kopi} diam.",
        [("Koperasi Pangan Kebun", ("KPK",)), ("Koperasi Panen Kopi", ())],
        id="listed-acronym-of-another-kind-given-by-its-initials",
    ),
    pytest.param(
        "{O:Center of Melati and Mawar Studies} (CELIOS) rapat. CELIOS diam.",
        [("Center of Melati and Mawar Studies", ("CELIOS",))],
        id="listed-acronym-of-a-name-without-a-kind",
    ),
    pytest.param(
        "Pemerintah Kota (Pemkot) Bogor rapat.",
        [("Pemerintah Kota (Pemkot) Bogor", ("Pemkot",))],
        id="acronym-inside-the-name",
    ),
    pytest.param(
        "Pemerintah Kota (Pemkot) Bogor rapat. Lalu Pemkot diam.",
        [("Pemerintah Kota (Pemkot) Bogor", ("Pemkot",))],
        id="acronym-inside-the-name-and-alone",
    ),
    pytest.param(
        "Komisi Fatwa Majelis Ulama Indonesia (MUI) rapat. Lalu MUI diam.",
        [("Komisi Fatwa Majelis Ulama Indonesia", ()), ("MUI", ())],
        id="acronym-of-the-body-of-a-unit",
    ),
    pytest.param(
        "Kementerian Ketenagakerjaan (Kemnaker) rapat. Kemnaker diam.",
        [("Kementerian Ketenagakerjaan", ("Kemnaker",))],
        id="acronym-given",
    ),
    pytest.param(
        "Kemnaker rapat. Kementerian Ketenagakerjaan diam.",
        [("Kementerian Ketenagakerjaan", ("Kemnaker",))],
        id="acronym-listed",
    ),
    pytest.param(
        "Serikat Pekerja Kebun Melati rapat. Menurut {O:SPKM}, upah naik.",
        [("Serikat Pekerja Kebun Melati", ("SPKM",))],
        id="acronym-worked-out",
    ),
    pytest.param("DPR rapat. Kata DPR RI, upah naik.", [("DPR RI", ("DPR",))], id="state-word"),
    pytest.param(
        "PT Melati Jaya Tbk rugi. Buruh Melati Jaya mogok. PT Melati Jaya diam.",
        [("PT Melati Jaya Tbk", ("Melati Jaya", "PT Melati Jaya"))],
        id="legal-form",
    ),
    pytest.param(
        "Dinas Tenaga Kerja (Disnaker) Kabupaten {L:Melati} rapat. Disnaker Kabupaten {L:Melati} diam.",
        [("Dinas Tenaga Kerja", ("Disnaker", "Disnaker Kabupaten Melati"))],
        id="place-left-out",
    ),
    pytest.param(
        "Pemprov {L:Melati} rapat. Pemprov diam.", [("Pemprov Melati", ("Pemprov",))], id="place-left-out-later"
    ),
    pytest.param(
        "Kementerian Ketenagakerjaan rapat. Kementerian Ketenakerjaan diam.",
        [("Kementerian Ketenagakerjaan", ("Kementerian Ketenakerjaan",))],
        id="slip-of-the-pen",
    ),
    pytest.param("Partai Melati menang. Ketua {O:Melati} hadir.", [("Partai Melati", ("Melati",))], id="head-left-out"),
    pytest.param(
        "Menurut Komisi Disabilitas Nasional (KDN), ada {O:Dana Bersama} ({O:Joint Fund}). Dana Bersama cukup.",
        [("Komisi Disabilitas Nasional", ("KDN",)), ("Dana Bersama", ("Joint Fund",))],
        id="translation",
    ),
    pytest.param("BPJS rapat. BPJS Kesehatan diam.", [("BPJS Kesehatan", ("BPJS",))], id="beginning-of-one"),
    pytest.param(
        "PT Melati Kenanga rapat. Kata PT Melati, upah naik.",
        [("PT Melati Kenanga", ("PT Melati",))],
        id="beginning-of-a-company",
    ),
    pytest.param("Komisi IX DPR rapat. Komisi IX diam.", [("Komisi IX DPR", ("Komisi IX",))], id="body-of-a-unit"),
    pytest.param(
        "Komisi II Dewan Perwakilan Rakyat (DPR) RI rapat. Ketua DPR diam.",
        [("Komisi II Dewan Perwakilan Rakyat (DPR) RI", ()), ("DPR", ())],
        id="bracket-inside-a-unit",
    ),
    pytest.param(
        "Kementerian Luar Negeri (Kemlu) {L:Laos} rapat. Kata {O:Kemlu Laos}, hujan.",
        [("Kementerian Luar Negeri", ("Kemlu", "Kemlu Laos"))],
        id="acronym-with-the-state",
    ),
    pytest.param(
        "Menurut Badan Kesehatan Dunia WHO, virus menyebar. WHO diam.",
        [("Badan Kesehatan Dunia", ("WHO",))],
        id="press-name-and-acronym",
    ),
    pytest.param(
        "Departemen Luar Negeri AS rapat. Kata Departemen Luar Negeri, hari hujan.",
        [("Departemen Luar Negeri AS", ("Departemen Luar Negeri",))],
        id="full-name-that-every-state-has",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), GATHERED)
def test_forms_of_one_body_are_gathered_under_the_fullest(
    marked: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(body.name, body.aliases) for body in resolved(marked)] == expected


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Kementerian Sosial rapat. Kementerian Kesehatan diam.", id="same-head"),
        pytest.param("Komisi IX DPR rapat. Komisi XI DPR diam.", id="numbers"),
        pytest.param("BPJS Ketenagakerjaan rapat. {O:BPJS Ketenagakerjaan Jakarta} diam.", id="branch"),
        pytest.param("Ketua KSPI rapat. Ketua KSPI DKI diam.", id="union-and-its-branch"),
        pytest.param("Kementerian Luar Negeri RI rapat. Kementerian Luar Negeri {L:Meksiko} diam.", id="states"),
        pytest.param("DPP PKS rapat. PKS diam.", id="unit-and-body"),
        pytest.param("Pertamina rapat. {O:Pertamina Melati Energi} diam.", id="subsidiary"),
        pytest.param("{O:Melati} rapat. {O:Melati dan Kenanga} diam.", id="beginning-goes-on"),
        pytest.param("Disnaker Kota {L:Melati} rapat. Disnaker Kota {L:Kenanga} diam.", id="two-places"),
        pytest.param("BPJS Kesehatan rapat. BPJS Ketenagakerjaan diam.", id="two-listed"),
        pytest.param("Serikat Pekerja Melati rapat. Asosiasi Pekerja Melati diam.", id="two-kinds"),
        pytest.param("Di Thailand, Kementerian Ketenagakerjaan rapat. Kementerian Ketenagakerjaan diam.", id="frame"),
        pytest.param(
            "Kemhan RI rapat. Kementerian Pertahanan {L:Laos} diam. Kemhan diam.", id="home-acronym-and-state"
        ),
        pytest.param("{O:Kemlu Laos} rapat. Kemlu diam.", id="one-acronym-of-two-states"),
        pytest.param("PT Melati Jaya atau PT Kenanga Indah rapat.", id="one-company-or-the-other"),
        pytest.param("PT Pertamina atau {O:Telkom} rapat.", id="one-listed-company-or-the-other"),
        pytest.param("{O:Melati Jaya} atau {O:Metrex} rapat.", id="one-name-or-the-other"),
        pytest.param("Juru bicara Kemlu AS rapat. {O:Kementerian Luar Negeri Indonesia} diam.", id="home-by-its-state"),
        pytest.param("Kemnaker Laos rapat. Kementerian Ketenagakerjaan (Kemnaker) diam.", id="home-by-its-acronym"),
        pytest.param(
            "Kementerian Ketenagakerjaan Laos rapat. Kemnaker bersama Kementerian Ketenagakerjaan diam.",
            id="full-name-at-home",
        ),
    ],
)
def test_two_bodies_are_kept_apart(marked: str) -> None:
    assert len(resolved(marked)) == 2


@pytest.mark.parametrize(
    ("marked", "kind", "country"),
    [
        ("Kementerian Ketenagakerjaan rapat.", "ministry", "IDN"),
        ("Kementerian Perburuhan {L:Kamboja} rapat.", "ministry", "KHM"),
        ("Kementerian Perburuhan (KP) {L:Kamboja} rapat.", "ministry", "KHM"),
        ("Di {L:Thailand}, Kementerian Ketenagakerjaan rapat.", "ministry", "THA"),
        ("Upah {L:Laos} naik. Buruh {L:Laos} dan {L:Laos} senang. Kementerian Pengupahan rapat.", "ministry", "LAO"),
        ("Upah {L:Laos} naik. Kementerian Pengupahan rapat.", "ministry", "IDN"),
        ("Buruh {L:Laos}, {L:Laos}, {L:Laos}. Kementerian Keuangan dan Pengupahan rapat.", "ministry", "LAO"),
        ("Buruh {L:Laos}, {L:Laos}, {L:Laos}. {O:Partai Demokrat Melati} rapat.", "party", "LAO"),
        ("Buruh {L:Laos}, {L:Laos}, {L:Laos}. {O:Partai Demokrat Jawa Barat} rapat.", "party", "IDN"),
        ("ILO rapat.", "international", None),
        ("Kedutaan Besar {L:Jepang} rapat.", "embassy", "JPN"),
        ("KBRI {L:Kuala Lumpur} rapat.", "embassy", "IDN"),
        ("Serikat Buruh Melati rapat.", "union", "IDN"),
        ("Kementerian Luar Negeri {L:Indonesia} rapat.", "ministry", "IDN"),
        ("{O:Dewan Penasihat Gedung Putih} rapat.", None, "USA"),
        ("{O:Melati Care Jatim} rapat.", None, "IDN"),
        ("{O:Melati Care} rapat.", None, None),
        ("Kementerian Pertahanan {L:Laos} rapat.", "ministry", "LAO"),
        ("{O:Kemlu Laos} rapat.", "ministry", "LAO"),
        ("Kementerian Ketenagakerjaan (Kemnaker) Laos rapat. Kemnaker Laos diam. Kemnaker pulang.", "ministry", "LAO"),
        ("Aliansi Rakyat {L:Indonesia} Peduli {L:Laos} rapat.", "association", "IDN"),
        ("Koalisi Perempuan untuk {L:Laos} rapat.", "association", "IDN"),
        ("Aliansi Rakyat {L:Laos} rapat.", "association", "LAO"),
        ("{L:Laos} menyurati {L:Laos}. {O:Dewan Keamanan} rapat.", "international", None),
        ("Dewan Keamanan {L:Laos} rapat.", "agency", "LAO"),
        ("Serikat Pekerja Salon di Laos rapat.", "union", "LAO"),
        ("Yayasan Melati (YM) asal Laos rapat.", "ngo", "LAO"),
        ("Persatuan Mahasiswa Indonesia di Laos rapat.", "association", "IDN"),
        ("APINDO di Laos rapat.", "employers", "IDN"),
        ("PT Melati Jaya di Laos rapat.", "company", "IDN"),
        ("Partai Pekerja Korea rapat.", "party", "PRK"),
        ("Partai Petani Korea rapat.", "party", "KOR"),
    ],
)
def test_kind_and_country(marked: str, kind: str | None, country: str | None) -> None:
    (body,) = resolved(marked)
    assert (body.kind, body.country) == (kind, country)


def test_a_join_is_told_with_every_mention() -> None:
    (body,) = resolved("Kemnaker rapat. Kementerian Ketenagakerjaan diam.")
    assert [(m.text, m.rule, m.score) for m in body.mentions] == [
        ("Kemnaker", "organisations.listed+listed", 0.95),
        ("Kementerian Ketenagakerjaan", "organisations.listed", 1.0),
    ]


def test_the_acronym_that_the_article_gives_is_kept() -> None:
    (body,) = resolved("Serikat Pekerja Kebun Melati (SPKM) rapat.")
    assert body.acronym == "SPKM"


PIECES = st.sampled_from(
    ["Kementerian", "Sosial", "Kemnaker", "(", ")", "DPR", "RI", "{L:Melati}", "{O:Kebun", "Kita}", "Di Thailand,", "."]
)


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_every_mention_belongs_to_one_organisation(marked: str) -> None:
    bodies = resolved(marked)
    places = [(mention.start, mention.end) for body in bodies for mention in body.mentions]
    assert len(places) == len(set(places))
    assert [body.id for body in bodies] == [f"o{number}" for number in range(1, len(bodies) + 1)]

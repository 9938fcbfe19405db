"""Names of bodies that the model cut or took for people are made whole, and people stay people."""

import pytest
from annotations import annotate_scored

from labourie.annotation import Annotation, Label
from labourie.find.organisations import find_organisations, mended
from labourie.lexicon.organisations import load_bodies


def annotated(marked: str) -> Annotation:
    return annotate_scored(marked, sure=0.95, unsure=0.4)


def bodies_and_people(marked: str) -> tuple[list[str], list[str]]:
    annotation = mended(annotated(marked), load_bodies())
    people = [name.span.of(annotation.article.text) for name in annotation.named(Label.PERSON)]
    return [mention.surface for mention in find_organisations(annotation, load_bodies())], people


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        pytest.param(
            "Analis Senior {O:Institute of Nusantara Studies and} Economic {P:Budi Darma} hadir.",
            ["Institute of Nusantara Studies and Economic"],
            id="up-to-a-person",
        ),
        pytest.param(
            "Analis Senior {O:Melati Strategic and Economic} {P:Budi Darma} hadir.",
            ["Melati Strategic and Economic"],
            id="word-before-a-person",
        ),
        pytest.param(
            "Menurut {O:Kajian Kebun &} Riset Melati, upah naik.", ["Kajian Kebun & Riset Melati"], id="comma"
        ),
        pytest.param(
            "Menurut {O:Kebun Kita untuk} Anak Negeri (KKAN), upah naik.",
            ["Kebun Kita untuk Anak Negeri", "KKAN"],
            id="bracket",
        ),
        pytest.param(
            "Ia dari {O:Institute for} the Study of Kebun. Lalu hujan.",
            ["Institute for the Study of Kebun"],
            id="sentence-end",
        ),
        pytest.param("Menurut {O:Kebun Kita bagi} {P:Budi Darma}, upah naik.", ["Kebun Kita"], id="person-only"),
        pytest.param("Menurut {O:Kebun Kita &} hujan turun.", ["Kebun Kita"], id="nothing-capitalised"),
        pytest.param("Menurut {O:Kebun Kita dan} Menteri Budi.", ["Kebun Kita"], id="title"),
        pytest.param("Menurut {O:Serikat Melati dan} Serikat Mawar.", ["Serikat Melati"], id="another-body"),
        pytest.param("Menurut {O:Kebun Kita dan} Kementerian Sosial.", ["Kebun Kita", "Kementerian Sosial"], id="head"),
        pytest.param("Menurut {O:the} hujan.", [], id="nothing-else"),
        pytest.param(
            "Menurut Institute of Kebun Studies and {P:Budi Darma}, upah naik.",
            ["Institute of Kebun Studies"],
            id="english-grammar-and-person",
        ),
    ],
)
def test_a_name_does_not_end_with_a_joining_word(marked: str, bodies: list[str]) -> None:
    assert bodies_and_people(marked)[0] == bodies


@pytest.mark.parametrize(
    ("marked", "bodies", "people"),
    [
        pytest.param(
            "Ketua Serikat Pekerja {P:Melati Jaya}, {P:Suharto}, hadir.",
            ["Serikat Pekerja Melati Jaya"],
            ["Suharto"],
            id="holder-behind-a-comma",
        ),
        pytest.param(
            "{R:Ketua Serikat Pekerja} {P:Melati Jaya}, {P:Suharto}, hadir.",
            ["Serikat Pekerja Melati Jaya"],
            ["Suharto"],
            id="head-in-the-office",
        ),
        pytest.param(
            "Ketua Serikat Buruh {P:Melati Jaya} (SBMJ) hadir.",
            ["Serikat Buruh Melati Jaya", "SBMJ"],
            [],
            id="acronym-of-the-whole",
        ),
        pytest.param(
            "Direktur PT {P:Melati Jaya} {P:Suharto} hadir.", ["PT Melati Jaya"], ["Suharto"], id="name-of-a-company"
        ),
        pytest.param(
            "Division Head Bank {P:Mega Melati}, {P:Gatot}, hadir.", ["Bank Mega Melati"], ["Gatot"], id="english-title"
        ),
        pytest.param(
            "{O:PT Melati Jaya} rugi. Di {p:Melati Jaya} sepi.",
            ["PT Melati Jaya", "Melati Jaya"],
            [],
            id="company-called-by-its-name",
        ),
        pytest.param(
            "{O:PT Budi Darma} rugi. {P:Budi Darma} diam.", ["PT Budi Darma"], ["Budi Darma"], id="owner-of-a-company"
        ),
        pytest.param("Ketua Serikat Buruh {P:Budi Darma} hadir.", [], ["Budi Darma"], id="head-of-a-sort-of-body"),
        pytest.param(
            "Ketua Serikat Buruh {P:Budi Darma}, {P:Suharto}, dan {P:Rini} hadir.",
            [],
            ["Budi Darma", "Suharto", "Rini"],
            id="list-of-people",
        ),
        pytest.param(
            "Menteri Koperasi {P:Budi Darma}, {P:Suharto}, hadir.", [], ["Budi Darma", "Suharto"], id="ministry"
        ),
        pytest.param(
            "Ketua DPR {P:Budi Darma}, {P:Suharto}, hadir.", ["DPR"], ["Budi Darma", "Suharto"], id="body-of-its-own"
        ),
    ],
)
def test_the_name_behind_a_head_is_the_bodys(marked: str, bodies: list[str], people: list[str]) -> None:
    assert bodies_and_people(marked) == (bodies, people)


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        pytest.param(
            "Ketua Umum SBMI 98 {P:Sunarsih} hadir. Buruh SPN, SBMI 98, dan KSPI mogok.",
            ["SBMI 98", "SPN", "SBMI 98", "KSPI"],
            id="two-digits-there-and-elsewhere",
        ),
        pytest.param("Ketua SBSI 1992 {P:Sunarsih} hadir. SBSI diam.", ["SBSI 1992", "SBSI"], id="year-of-a-union"),
        pytest.param("Ketua Kadin 2044 {P:Sunarsih} hadir.", ["Kadin"], id="year-of-an-office"),
        pytest.param("Ketua SBSI {P:Sunarsih} 45 tahun.", ["SBSI"], id="age"),
        pytest.param("Buruh SBSI 92 {P:Sunarsih} hadir.", ["SBSI"], id="no-title"),
        pytest.param("Ketua SBSI 92 orang hadir.", ["SBSI"], id="no-person"),
    ],
)
def test_a_number_tells_unions_apart(marked: str, bodies: list[str]) -> None:
    assert bodies_and_people(marked)[0] == bodies


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        pytest.param(
            "Pemerintah Kota (Pemkot) Bogor rapat. Pemkot diam.",
            ["Pemerintah Kota (Pemkot) Bogor", "Pemkot"],
            id="known-place",
        ),
        pytest.param(
            "Pemerintah Kabupaten (Pemkab) {L:Melati} rapat.", ["Pemerintah Kabupaten (Pemkab) Melati"], id="seen-place"
        ),
        pytest.param(
            "Pemerintah Kota (Pemkot) Bogor rapat. Pemkot Bogor diam.",
            ["Pemerintah Kota", "Pemkot", "Pemkot Bogor"],
            id="place-with-another-form",
        ),
        pytest.param("Pemerintah Kota (Pemkot) Segera rapat.", ["Pemerintah Kota", "Pemkot"], id="no-place"),
        pytest.param(
            "Dinas Sosial (Dinsos) Kota Bogor rapat.", ["Dinas Sosial", "Dinsos"], id="agency-ends-at-its-bracket"
        ),
    ],
)
def test_a_lone_government_keeps_its_bracket(marked: str, bodies: list[str]) -> None:
    assert bodies_and_people(marked)[0] == bodies


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("Badan Kabar Melati (BKM) DPP Partai Mawar", "BKM"),
        ("Fraksi Partai Kebangkitan Bangsa (PKB) DPRD Bogor", None),
        ("Badan Penyelenggara Jaminan Sosial (BPJS) Ketenagakerjaan", None),
        ("PT Melati Jaya (Persero) Tbk", None),
        ("Yayasan Melati", None),
    ],
)
def test_the_acronym_inside_a_name_is_its_own(name: str, acronym: str | None) -> None:
    (mention,) = find_organisations(annotated(f"{{O:{name}}} rapat."), load_bodies())
    assert (mention.surface, mention.acronym) == (name, acronym)


@pytest.mark.parametrize(
    ("marked", "bodies", "people"),
    [
        pytest.param(
            "Juru bicara {O:Badan Melati Amerika} Serikat hadir.",
            ["Badan Melati Amerika Serikat"],
            [],
            id="half-a-country",
        ),
        pytest.param(
            "Juru bicara Komando Melati Selandia Baru {P:Budi Santoso} hadir.",
            ["Komando Melati Selandia Baru"],
            ["Budi Santoso"],
            id="half-a-country-by-grammar",
        ),
        pytest.param(
            "Juru bicara {O:Kementerian Sosial Amerika Serikat Budi Santoso} hadir.",
            ["Kementerian Sosial Amerika Serikat"],
            ["Budi Santoso"],
            id="person-swallowed",
        ),
        pytest.param(
            "Juru bicara {O:Kementerian Sosial Arab Saudi} {P:Budi Santoso} hadir.",
            ["Kementerian Sosial Arab Saudi"],
            ["Budi Santoso"],
            id="person-beside-a-country",
        ),
        pytest.param(
            "Kepala Badan Melati Arab {P:Saudi Budi Santoso} hadir.",
            ["Badan Melati Arab Saudi"],
            ["Budi Santoso"],
            id="country-in-a-person",
        ),
        pytest.param("{O:Badan Melati Indonesia Barat} rapat.", ["Badan Melati Indonesia Barat"], [], id="no-person"),
        pytest.param("{O:Badan Melati Laos Kenanga} rapat.", ["Badan Melati Laos Kenanga"], [], id="one-more-word"),
    ],
)
def test_a_body_ends_with_the_whole_name_of_its_country(marked: str, bodies: list[str], people: list[str]) -> None:
    assert bodies_and_people(marked) == (bodies, people)

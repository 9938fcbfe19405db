"""Names behind kinds of outlets are bodies, neither people nor places; doubtful and small-lettered names are bodies."""

import pytest
from annotations import annotate_scored

from labourie.annotation import Annotation, Label
from labourie.find.organisations import find_organisations, mended
from labourie.lexicon.organisations import load_bodies


def annotated(marked: str) -> Annotation:
    return annotate_scored(marked, sure=0.97, unsure=0.2)


def bodies_and_people(marked: str) -> tuple[list[str], list[str]]:
    annotation = mended(annotated(marked), load_bodies())
    people = [name.span.of(annotation.article.text) for name in annotation.named(Label.PERSON)]
    return [mention.surface for mention in find_organisations(annotation, load_bodies())], people


@pytest.mark.parametrize(
    ("marked", "bodies", "people"),
    [
        pytest.param("Surat dimuat surat kabar {P:Mawarit}. {P:Mawarit} laku.", ["Mawarit"] * 2, [], id="a-person"),
        pytest.param("Itu ditulis majalah Melatina Kini.", ["Melatina Kini"], [], id="unseen"),
        pytest.param("Kata kantor berita {L:Iran}, {L:Melatis}, hujan.", ["Melatis"], [], id="behind-a-country"),
        pytest.param(
            "Kata surat kabar {L:Arab Saudi} {P:Melatis} hujan.", ["Melatis"], [], id="behind-a-country-of-two-words"
        ),
        pytest.param("Kata kantor berita resmi {L:Suriah} hujan.", [], [], id="a-country-alone"),
        pytest.param("Dikutip surat kabar Melatis Senin (3/2).", ["Melatis"], [], id="a-day-is-no-name"),
        pytest.param("Dimuat koran {o:Melati Zeitung} lalu.", ["Melati Zeitung"], [], id="a-doubtful-body"),
        pytest.param("Kutipan situs {p:Mawarit} benar.", ["Mawarit"], [], id="a-doubtful-person"),
        pytest.param("Pengamat media {P:Budi Santoso} hadir.", [], ["Budi Santoso"], id="a-sure-person"),
        pytest.param("Masuk ke laman Melatina.", [], [], id="a-service"),
        pytest.param("Omzet harian Rp 2 juta.", [], [], id="daily"),
        pytest.param("Jaringan {P:Al Jazeera} siaran.", ["Jaringan Al Jazeera"], [], id="an-outlet-of-the-list"),
        pytest.param(
            "{P:Budi Forbes} hadir. {P:Forbes} diam.", [], ["Budi Forbes", "Forbes"], id="a-person-named-like-an-outlet"
        ),
    ],
)
def test_names_behind_kinds_of_outlets_are_bodies(marked: str, bodies: list[str], people: list[str]) -> None:
    assert bodies_and_people(marked) == (bodies, people)


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        pytest.param("Kementerian Luar negeri rapat.", ["Kementerian Luar negeri"], id="small-word"),
        pytest.param("kementerian luar negeri rapat.", [], id="all-small"),
        pytest.param("Rapat Pemerintah provinsi itu usai.", [], id="any-province"),
        pytest.param("{o:Laskar Kebun Melati} ({O:LKW}) maju.", ["Laskar Kebun Melati", "LKW"], id="doubtful"),
        pytest.param("{o:Laskar Kebun Melati} (LKW) maju.", [], id="acronym-of-nothing-known"),
        pytest.param("{o:Laskar Kebun Melati} maju.", [], id="no-acronym"),
        pytest.param("{o:Pemilik PT Melati Jaya} ({O:MLT}) maju.", ["PT Melati Jaya", "MLT"], id="more-than-the-body"),
    ],
)
def test_small_letters_and_brackets_tell_bodies(marked: str, bodies: list[str]) -> None:
    assert bodies_and_people(marked)[0] == bodies

import pytest

from labourie.annotation import Label
from labourie.find.mention import OrganisationMention
from labourie.find.people import find_people
from labourie.find.roles import find_roles
from labourie.lexicon.places import load_gazetteer
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.lexicon.titles import load_titles
from labourie.record import Country, Evidence, Organisation
from labourie.resolve.people import resolve_people
from labourie.resolve.surroundings import Surroundings
from tests.annotations import annotate

COUNTRIES = {"Indonesia": "IDN", "RI": "IDN", "Malaysia": "MYS", "Thailand": "THA", "Kanada": "CAN", "Israel": "ISR"}
KINDS = {
    "ILO": "international",
    "Pengadilan Sukamaju": "court",
    "Pengadilan Tinggi": "court",
    "KBRI Sukajaya": "embassy",
    "Serikat Jaya": "union",
    "Ikatan Jaya": "association",
    "Bank Jaya": "bank",
}


def place(form, start):
    return Evidence(start=start, end=start + len(form), text=form, rule="test")


def places(text, form):
    starts = [at for at in range(len(text)) if text.startswith(form, at)]
    return tuple(place(form, at) for at in starts)


def resolved(marked, bodies=None, aliases=None):
    """People of a marked text. `bodies`: organisation -> country; `aliases`: organisation -> its other form."""
    annotation, titles, roles = annotate(marked), load_titles(), load_roles()
    text = annotation.article.text
    spans = annotation.named(Label.ORGANISATION)
    mentions = [
        OrganisationMention(span=s.span, surface=s.span.of(text), rule="t", name=s.span.of(text)) for s in spans
    ]
    organisations = []
    for number, name in enumerate(dict.fromkeys(s.span.of(text) for s in spans)):
        if name in (aliases or {}).values():
            continue
        other = (aliases or {}).get(name)
        forms = [name, other] if other else [name]
        organisations.append(
            Organisation(
                id=f"o{number}",
                name=name,
                aliases=tuple(forms[1:]),
                country=(bodies or {}).get(name),
                kind=KINDS.get(name),
                mentions=tuple(m for form in forms for m in places(text, form)),
            )
        )
    countries = tuple(
        Country(code=code, name=name, name_id=name, mentions=found)
        for name, code in COUNTRIES.items()
        if (found := places(text, name))
    )
    people = find_people(annotation, titles, roles, load_speech(), load_gazetteer())
    found = find_roles(annotation, people, mentions, roles, titles)
    return resolve_people(people, found, Surroundings(annotation, tuple(organisations), countries), titles, roles)


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        ("Menaker [PER Lestari] tiba di [ORG Kementerian Ketenagakerjaan].", "Kementerian Ketenagakerjaan"),
        ("Wakil Menteri Ketenagakerjaan [PER Lestari] tiba di [ORG Kemnaker].", "Kemnaker"),
        ("Menteri Tenaga Kerja [PER Lestari] tiba di [ORG Kemenaker].", "Kemenaker"),
        ("mantan Menteri Sosial [PER Lestari] tiba di [ORG Kementerian Sosial RI].", "Kementerian Sosial RI"),
        ("Menkomdigi [PER Lestari] tiba di [ORG Komdigi].", "Komdigi"),
        ("Plt. Wali Kota Sukamaju [PER Lestari] tiba di kantor [ORG Pemkot Sukamaju].", "Pemkot Sukamaju"),
        (
            "Gubernur Jateng [PER Lestari] tiba di [ORG Pemerintah Provinsi Jawa Tengah].",
            "Pemerintah Provinsi Jawa Tengah",
        ),
        ("Kapolres Sukamaju [PER Lestari] tiba di [ORG Polres Sukamaju].", "Polres Sukamaju"),
        ("Wali Kota Sukamaju [PER Lestari] tiba di [ORG Pemerintah Kota] (Pemkot) Sukamaju.", "Pemerintah Kota"),
        ("Wali Kota Sukamaju [PER Lestari] tiba di [ORG Pemerintah Kota] (Pemkot) Sukamundur.", None),
        ("Sekda Sukamaju [PER Lestari] tiba di [ORG Pemkab Sukamaju].", "Pemkab Sukamaju"),
        ("Sekretaris Daerah Kota Sukamaju [PER Lestari] tiba di [ORG Pemkot Sukamaju].", "Pemkot Sukamaju"),
        ("Sekda Jateng [PER Lestari] tiba di [ORG Pemprov Jawa Tengah].", "Pemprov Jawa Tengah"),
        ("Sekda Kota Sukamaju [PER Lestari] tiba di [ORG Pemkab Sukamaju].", None),
        ("Staf Ahli Wali Kota Sukamaju [PER Lestari] tiba di [ORG Pemkot Sukamaju].", "Pemkot Sukamaju"),
        ("Ketua Komisi A Kabupaten Sukamaju [PER Lestari] tiba di [ORG Pemkab Sukamaju].", None),
        ("Komisioner Statistik [PER Hamzah] tiba di [ORG Biro Statistik].", "Biro Statistik"),
        ("Menteri Sosial [PER Lestari] tiba di [ORG Kementerian Agama].", None),
        ("Bupati Sukamaju [PER Lestari] tiba di [ORG Pemkab Sukamundur].", None),
    ],
)
def test_an_office_belongs_to_the_body_that_the_article_names(marked, body):
    assert resolved(marked)[0].roles[0].organisation == body


@pytest.mark.parametrize(
    "title",
    [
        "Menteri P2MI",
        "Wakil Menteri Perlindungan Pekerja Migran Indonesia (P2MI)",
        "Menteri Pelindungan Pekerja Migran Indonesia",
    ],
)
@pytest.mark.parametrize("body", ["Kementerian P2MI", "P2MI"])
def test_a_ministry_may_be_named_by_a_short_form_of_its_portfolio(title, body):
    assert resolved(f"{title} [PER Lestari] tiba di kantor. Kata [ORG {body}], aman.")[0].roles[0].organisation == body


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        ("Hakim Ketua [PER Lestari] tiba di [ORG Pengadilan Sukamaju].", "Pengadilan Sukamaju"),
        ("Hakim [PER Lestari] tiba di [ORG Pengadilan Sukamaju], bukan di [ORG Pengadilan Tinggi].", None),
        ("Ketua [PER Lestari] tiba di [ORG Pengadilan Sukamaju].", None),
        ("Duta Besar RI untuk Malaysia [PER Lestari] tiba di [ORG KBRI Sukajaya].", "KBRI Sukajaya"),
        ("Duta Besar Malaysia [PER Hamzah] tiba di [ORG KBRI Sukajaya].", None),
    ],
)
def test_a_judge_sits_in_the_one_court_and_an_ambassador_in_the_embassy(marked, body):
    assert resolved(marked, {"KBRI Sukajaya": "IDN"})[0].roles[0].organisation == body


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        ("Kepala [ORG Dinas Pangan] [PER Hamzah] melalui Kabid Beras [PER Lestari] tiba.", "Dinas Pangan"),
        ("Kepala [ORG Dinas Pangan], [PER Hamzah], S.E, M.M., melalui Sekretaris [PER Lestari] tiba.", "Dinas Pangan"),
        ("[PER Hamzah], Kepala [ORG Dinas Pangan], diwakili Sekretaris [PER Lestari] tiba.", "Dinas Pangan"),
        (
            "Kapolres Sukamaju AKBP [PER Hamzah] melalui Kanit AKP [PER Lestari] tiba. Kata [ORG Polres Sukamaju].",
            "Polres Sukamaju",
        ),
        ("[ORG Polres Sukamaju] lewat Kasat Reskrim AKP [PER Lestari] tiba.", "Polres Sukamaju"),
        ("[ORG Dinas Pangan] (DP) Sukamaju melalui Kabid Beras, [PER Lestari], tiba.", "Dinas Pangan"),
        ("[ORG Dinas Pangan] melalui Ketua [ORG Tim Maju] [PER Lestari] tiba.", "Tim Maju"),
        ("[ORG Dinas Pangan] melalui Wakil Bupati Sukamaju [PER Lestari] tiba.", None),
        ("Kepala [ORG Dinas Pangan] [PER Hamzah], didampingi Sekretaris [PER Lestari], tiba.", "Dinas Pangan"),
        ("[PER Hamzah], Kepala [ORG Dinas Pangan], yang didampingi oleh Kabid [PER Lestari] tiba.", "Dinas Pangan"),
        ("Kepala [ORG Dinas Pangan] [PER Hamzah] didampingi Ketua [ORG Tim Maju] [PER Lestari] tiba.", "Tim Maju"),
        ("Kepala [ORG Dinas Pangan] [PER Hamzah] didampingi Camat Sukamaju [PER Lestari] tiba.", None),
        ("Kepala [ORG Dinas Pangan] [PER Hamzah] didampingi dosen [PER Lestari] tiba.", None),
        ("[PER Hamzah] dan [ORG Dinas Pangan] didampingi Kabid [PER Lestari] tiba.", None),
        ("[ORG Dinas Pangan] bekerja melalui Kabid Beras [PER Lestari].", None),
        ("[ORG Dinas Pangan]. Melalui Kabid Beras [PER Lestari], kabar tiba.", None),
        ("Kabid Beras [PER Lestari] tiba di [ORG Dinas Pangan].", None),
    ],
)
def test_a_stand_in_belongs_to_the_body_it_speaks_for(marked, body):
    person = next(person for person in resolved(marked) if person.name == "Lestari")
    assert person.roles[0].organisation == body


def test_a_stand_in_acts_for_the_state_of_the_body_it_speaks_for():
    marked = "Kepala [ORG Dinas Pangan] [PER Hamzah] melalui Kabid Beras [PER Lestari] tiba di Malaysia."
    assert [person.country for person in resolved(marked, {"Dinas Pangan": "THA"})] == ["THA", "THA"]


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        ("[ORG Serikat Jaya] dipimpin Ketua Umum [PER Lestari].", "Serikat Jaya"),
        ("Mantan Ketum [PER Lestari] hadir di rapat [ORG Serikat Jaya] dan [ORG Bank Jaya].", "Serikat Jaya"),
        ("Rapat [ORG Serikat Jaya] usai. Ketua Umum [PER Lestari] pulang.", "Serikat Jaya"),
        ("Direktur Utama [PER Lestari] hadir di rapat [ORG Serikat Jaya] dan [ORG Bank Jaya].", "Bank Jaya"),
        ("Sekjen [PER Lestari] hadir di rapat [ORG ILO].", "ILO"),
        ("Ketua Umum [PER Lestari] hadir di rapat [ORG Serikat Jaya] dan [ORG Ikatan Jaya].", None),
        ("Rapat [ORG Serikat Jaya] usai. Ia pergi. Ketua Umum [PER Lestari] pulang.", None),
        ("Ketua Umum [PER Lestari] pulang. Rapat [ORG Serikat Jaya] usai.", None),
        ("Ketua Umum [PER Lestari] hadir di rapat [ORG Bank Jaya].", None),
        ("Ketua Umum [ORG Ikatan Jaya] [PER Lestari] hadir di rapat [ORG Serikat Jaya].", "Ikatan Jaya"),
        ("Ketua [PER Lestari] hadir di rapat [ORG Serikat Jaya].", None),
        ("Ketua Umum Relawan Maju [PER Lestari] hadir di rapat [ORG Serikat Jaya].", None),
    ],
)
def test_an_office_that_needs_a_body_is_that_of_the_one_named_nearby(marked, body):
    assert resolved(marked)[0].roles[0].organisation == body


@pytest.mark.parametrize(
    ("marked", "bodies", "country"),
    [
        ("Menteri Sosial [LOC Malaysia] [PER Hamzah] bertemu di Indonesia", {}, "MYS"),
        ("Duta Besar RI untuk Malaysia [PER Lestari] tiba", {}, "IDN"),
        ("Ketua [ORG Serikat Maju] [PER Lestari] tiba", {"Serikat Maju": "IDN"}, "IDN"),
        ("Dirjen [ORG ILO] [PER Lestari] tiba di Indonesia", {}, None),
        ("Perwakilan [ORG ILO] untuk [LOC Indonesia], [PER Lestari], tiba", {}, None),
        ("Menaker [PER Lestari] tiba di Malaysia", {}, "IDN"),
        ("Bupati Sukamaju [PER Lestari] tiba", {}, "IDN"),
        ("Di [LOC Thailand], Menteri Sosial [PER Somchai] tiba", {}, "THA"),
        ("Perang di [LOC Israel] berlanjut di Indonesia. Perdana Menteri [PER Ben] tiba", {}, "ISR"),
        ("Presiden [PER Lestari] tiba", {}, "IDN"),
        ("[LOC Thailand] berterima kasih kepada Presiden [PER Yudhoyono]", {}, "IDN"),
        ("Di [LOC Indonesia], PM [PER Modi] tiba", {}, "IND"),
        ("Presiden [LOC Malaysia] [PER Soeharto] tiba", {}, "MYS"),
        ("Ketua [ORG Serikat Maju] [PER Yudhoyono] tiba", {}, None),
        ("Direktur [PER Macron] tiba di Indonesia", {}, "IDN"),
        ("Direktur [PER Lestari] tiba di Indonesia", {}, "IDN"),
        ("Direktur [PER Lestari] tiba di Malaysia, lalu di Thailand", {}, None),
        ("Kepala Staf Angkatan Darat [PER Hamzah] tiba di Malaysia", {}, "MYS"),
        ("pencari kerja [PER Lestari] tiba di Indonesia", {}, None),
        ("Pengamat politik [PER Lestari] tiba di Indonesia", {}, "IDN"),
        ("Pengamat politik [PER Lestari] tiba di Malaysia", {}, None),
        ("Pemilik [ORG Roti Maju] [PER Lestari] tiba di Indonesia", {}, "IDN"),
        ("Peneliti [ORG Pusat Maju] [PER Hamzah] tiba di Malaysia, di Malaysia, lalu di Thailand", {}, "MYS"),
        ("Peneliti [ORG Pusat Maju] [PER Hamzah] tiba di Malaysia, lalu di Thailand", {}, None),
        ("Senator [ORG Partai Maju] [PER Hamzah] tiba di Malaysia", {}, "MYS"),
        ("[PER Lestari] tiba di Indonesia", {}, None),
        ("[PER Lestari] dari [ORG Serikat Maju] tiba", {"Serikat Maju": "IDN"}, "IDN"),
    ],
)
def test_for_which_state_a_person_acts(marked, bodies, country):
    person = next(p for p in resolved(marked, bodies) if p.name)
    assert person.country == country


def test_a_state_told_once_holds_for_all_mentions_of_the_person():
    text = "Presiden [PER Hamzah] tiba di Indonesia. Presiden [LOC Malaysia] [PER Hamzah Yusof] pulang."
    assert {role.country for role in resolved(text)[0].roles} == {"MYS"}


def test_a_head_of_state_is_not_taken_for_an_official_with_the_same_last_name():
    people = resolved("Presiden [PER Wirya] tiba. Wakil Menteri Sosial [PER Rini Ayu Wirya] pulang.")
    assert [person.name for person in people] == ["Wirya", "Rini Ayu Wirya"]


def test_a_shared_part_belongs_to_the_one_whose_first_name_it_is():
    people = resolved("[PER Wirya Putra] tiba. [PER Rini Ayu Wirya] pulang. Kata [PER Wirya], aman.")
    assert [person.aliases for person in people] == [("Wirya",), ()]


def test_mentions_of_one_office_are_one_role_with_the_fullest_title():
    (person,) = resolved("Menaker [PER Lestari] tiba. Menteri Ketenagakerjaan [PER Lestari Kusuma] pulang.")
    assert [role.title for role in person.roles] == ["Menteri Ketenagakerjaan"]


def test_an_office_held_stands_before_a_former_one():
    (person,) = resolved("Mantan Menteri Sosial [PER Lestari] tiba. Menteri Agama [PER Lestari Kusuma] pulang.")
    assert [(role.title, role.status) for role in person.roles] == [
        ("Menteri Agama", None),
        ("Mantan Menteri Sosial", "former"),
    ]


def test_the_body_of_a_role_is_shown_by_its_fullest_name():
    (person,) = resolved(
        "Ketua [ORG KSM] [PER Lestari] dari [ORG Konfederasi Serikat Maju] tiba.",
        aliases={"Konfederasi Serikat Maju": "KSM"},
    )
    assert [role.organisation for role in person.roles] == ["Konfederasi Serikat Maju"]


def test_a_body_told_apart_completes_the_role():
    (person,) = resolved("Peneliti [PER Lestari] tiba. [PER Lestari] dari [ORG Lembaga Maju] pulang.")
    assert [(role.title, role.organisation) for role in person.roles] == [("Peneliti", "Lembaga Maju")]


def test_the_body_a_minister_comes_from_stands_apart_from_the_office():
    (person,) = resolved("PM [PER Lestari] dari [ORG Partai Maju] tiba.")
    assert [(role.title, role.organisation) for role in person.roles] == [("PM", None), ("", "Partai Maju")]

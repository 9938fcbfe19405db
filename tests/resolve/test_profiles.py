import pytest

from labourie.record import ArticleInfo, Organisation, Person, Record, Role
from labourie.resolve.profiles import know_person, load_tables


def known(name: str, title: str | None, body: str | None = None, *, country: str | None = "IDN"):
    roles = () if title is None else (Role(title=title, organisation=body, start=0, end=1, text="x", rule="test"),)
    person = Person(id="p1", name=name, country=country, roles=roles)
    bodies = (Organisation(id="o1", name="Serikat Nelayan Raya", acronym="SNR", aliases=("SNR", "Serikat")),)
    record = Record(article=ArticleInfo(id="a", source="-", words=1), people=(person,), organisations=bodies)
    return know_person(person, record, load_tables())


@pytest.mark.parametrize(
    ("title", "body", "anchors"),
    [
        ("Menteri Ketenagakerjaan (Menaker)", None, {"menteri ketenagakerjaan, IDN"}),
        ("Menaker RI", None, {"menteri ketenagakerjaan, IDN"}),
        ("mantan Menaker", None, {"menteri ketenagakerjaan, IDN"}),
        ("Plt. Menteri Ketenagakerjaan Indonesia", None, {"menteri ketenagakerjaan, IDN"}),
        ("Menteri", "Kementerian Sosial", {"menteri sosial, IDN", "kementerian sosial"}),
        ("Wakil Menteri", "Kementerian Sosial", {"wakil menteri sosial, IDN", "kementerian sosial"}),
        ("Menteri", None, set()),
        ("Presiden RI ke-9", None, {"presiden, IDN"}),
        ("Presiden", "Serikat Nelayan Raya", {"presiden, serikat nelayan raya", "presiden, snr",
         "serikat nelayan raya", "snr"}),
        ("Gubernur Sungai Jernih", None, {"gubernur sungai jernih, IDN"}),
        ("Gubernur", None, set()),
        ("Ketua Umum", None, set()),
        ("buruh", "PT Galangan", {"pt galangan"}),
    ],
)  # fmt: skip
def test_what_a_role_makes_a_person_known_by(title: str, body: str | None, anchors: set[str]):
    assert {str(anchor) for anchor in known("Ratna Wulansari", title, body).profile.anchors} == anchors


def test_an_office_of_a_state_that_is_not_known_tells_nobody():
    assert known("Ratna", "Menaker", country=None).profile.anchors == frozenset()


@pytest.mark.parametrize(
    ("name", "title", "body", "scope"),
    [
        ("Ratna Wulansari", None, None, "None"),
        ("Ratna Wulansari", "Menaker", None, "None"),
        ("Ratna", "Menaker", None, "menteri ketenagakerjaan, IDN"),
        ("Ratna", "Ketua", "Serikat Nelayan Raya", "ketua, serikat nelayan raya"),
        ("Ratna", "buruh", "PT Galangan", ""),
        ("Ratna", None, None, ""),
        ("Budi Santoso", None, None, ""),
        ("Budi Santoso", "buruh", "PT Galangan", "pt galangan"),
        ("L", None, None, ""),
    ],
)
def test_what_must_be_told_besides_the_name(name: str, title: str | None, body: str | None, scope: str):
    assert str(known(name, title, body).scope) == scope

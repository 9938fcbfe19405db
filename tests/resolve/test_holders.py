import pytest

from labourie.lexicon.roles import load_roles
from labourie.record import Person, Role
from labourie.resolve.holders import holders


def person(number, title, status=None, organisation=None):
    role = Role(title=title, organisation=organisation, status=status, start=0, end=1, text="x", rule="test")
    return Person(id=f"p{number}", name=f"Nama {number}", roles=(role,))


@pytest.mark.parametrize(
    "words", ["menaker", "menteri", "menteri ketenagakerjaan", "menteri ketenagakerjaan (menaker)"]
)
def test_an_office_alone_means_its_holder(words):
    people = [person(1, "Menteri Ketenagakerjaan (Menaker)"), person(2, "Dirjen", organisation="ILO")]
    assert holders(people, load_roles())[words] == "p1"


def test_a_body_may_stand_behind_the_office():
    assert holders([person(2, "Dirjen", organisation="ILO")], load_roles())["dirjen ilo"] == "p2"


def test_what_two_people_hold_means_neither():
    found = holders([person(1, "Menteri Sosial"), person(2, "Menteri Agama")], load_roles())
    assert found["menteri sosial"] == "p1"
    assert "menteri" not in found


def test_a_deputy_is_not_called_by_the_office_of_the_chief():
    found = holders([person(1, "Wakil Menteri Ketenagakerjaan")], load_roles())
    assert found["wamenaker"] == "p1"
    assert "menteri" not in found
    assert "menaker" not in found


def test_a_former_holder_is_not_meant():
    assert holders([person(1, "mantan Menteri Sosial", status="former")], load_roles()) == {}

import pytest

from labourie.find.people import find_people
from labourie.lexicon.places import load_gazetteer
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.lexicon.titles import load_titles
from labourie.resolve.people import resolve_people
from labourie.resolve.surroundings import Surroundings
from tests.annotations import annotate


def resolved(marked):
    annotation, titles, roles = annotate(marked), load_titles(), load_roles()
    people = find_people(annotation, titles, roles, load_speech(), load_gazetteer())
    return resolve_people(people, (), Surroundings(annotation, (), ()), titles, roles)


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        (
            "[PER Indah Sari Dewi] tiba. Kata [PER Dewi], aman. [PER Indah] pulang.",
            {"Indah Sari Dewi": {"Dewi", "Indah"}},
        ),
        ("[PER Dewi] tiba. Kata [PER Indah Sari Dewi], aman.", {"Indah Sari Dewi": {"Dewi"}}),
        ("[PER Rahmat Hidayat] alias Ucok tiba. Ucok pulang.", {"Rahmat Hidayat": {"Ucok"}}),
        ("[PER Rahmat Hidayat] ([PER RHD]) atau '[PER Ucok]' tiba.", {"Rahmat Hidayat": {"RHD", "Ucok"}}),
        ("[PER Rahmat Hidayat] tiba. Kata [PER Rahmat Hidayta], aman.", {"Rahmat Hidayat": {"Rahmat Hidayta"}}),
        ("[PER Adi Wibisono] tiba bersama [PER Gus Wibi].", {"Adi Wibisono": {"Gus Wibi"}}),
        ("[PER Anwar Sofyan] dan [PER Lukman Hakim] tiba.", {"Anwar Sofyan": set(), "Lukman Hakim": set()}),
        (
            "[PER Anwar Sofyan] tiba. [PER Anwar Hakim] pulang. Kata [PER Anwar], aman.",
            {"Anwar Sofyan": set(), "Anwar Hakim": {"Anwar"}},
        ),
        ("", {}),
    ],
)
def test_mentions_are_gathered_into_people(marked, people):
    assert {person.name: set(person.aliases) for person in resolved(marked)} == people


def test_people_stand_in_order_of_appearance_with_all_their_places():
    first, second = resolved("[PER Dewi] tiba. [PER Budi] pulang. Kata Dewi, aman.")
    assert (first.id, first.name, len(first.mentions)) == ("p1", "Dewi", 2)
    assert (second.id, second.name) == ("p2", "Budi")

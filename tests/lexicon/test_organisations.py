"""The list of bodies is whole, and its forms and heads tell kind and country."""

import pytest

from labourie.lexicon import read_toml
from labourie.lexicon.organisations import Bodies, load_bodies


@pytest.fixture(scope="module")
def bodies() -> Bodies:
    return load_bodies()


def test_countries_are_three_capitals(bodies: Bodies) -> None:
    assert {len(body.country) for body in bodies.of.values() if body.country} == {3}


def test_no_body_lists_a_form_twice(bodies: Bodies) -> None:
    assert [body.name for body in bodies.of.values() if len(set(body.forms)) < len(body.forms)] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kemnaker", "ministry"),
        ("Kementerian Perburuhan Kamboja", "ministry"),
        ("Dinas Pangan Kota Melati", "local_government"),
        ("Serikat Buruh Melati", "union"),
        ("PT Melati", "company"),
        ("ILO", "international"),
        ("Melati", None),
        ("", None),
    ],
)
def test_list_and_heads_tell_the_kind(bodies: Bodies, name: str, kind: str | None) -> None:
    assert bodies.kind_of(name) == kind


def test_a_form_weak_in_one_body_is_found_where_another_owns_it(bodies: Bodies) -> None:
    assert [body.name for _, body in bodies.listed.find("PBB")] == ["Perserikatan Bangsa-Bangsa"]


def test_weak_forms_are_known_but_not_found(bodies: Bodies) -> None:
    assert (bodies.of["Kontras"].kind, list(bodies.listed.find("Kontras"))) == ("ngo", [])


def test_the_lists_of_the_data_file_are_sorted() -> None:
    table = read_toml("organisations.toml")
    lists = table["words"] | {kind["heads"][0]: kind["heads"] for kind in table["kind"]}
    assert [name for name, entries in lists.items() if entries != sorted(entries)] == []

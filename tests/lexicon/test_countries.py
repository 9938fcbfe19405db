import csv
import re

import pytest

from labourie.errors import BadResource
from labourie.lexicon import DATA, countries
from labourie.lexicon.countries import load_countries


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Singapore", "SGP"),
        ("Singapura", "SGP"),
        ("SG", "SGP"),
        ("sgp", "SGP"),
        ("Korea Selatan", "KOR"),
        ("korea", "KOR"),
        ("AS", "USA"),
        ("as", "USA"),
        ("ASM", "ASM"),
        ("Arab", "SAU"),
        ("UK", "GBR"),
        ("Timor-Leste", "TLS"),
        ("timor leste", "TLS"),
        ("Saint Lucia", "LCA"),
        ("Trinidad and Tobago", "TTO"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Palestina", "PSE"),
        ("NZ", "NZL"),
        ("Kosovo", "XKX"),
        ("Singapor", None),
        ("Eropa", None),
        ("Jakarta", None),
        ("", None),
    ],
)
def test_a_country_is_looked_up_by_any_of_its_names_and_never_guessed(name, code):
    assert load_countries().lookup(name) == code


@pytest.mark.parametrize(
    ("name", "first"), [("Singapor", "Singapura"), ("Malasia", "Malaysia"), ("Filpina", "Filipina")]
)
def test_the_nearest_names_are_offered(name, first):
    assert load_countries().nearest(name)[0] == first


def test_nothing_is_near_to_noise():
    assert load_countries().nearest("qqqqqqqq") == ()


@pytest.mark.parametrize(
    ("code", "name", "name_id"),
    [("SGP", "Singapore", "Singapura"), ("PSE", "Palestine", "Palestina"), ("HKG", "Hong Kong", "Hong Kong")],
)
def test_a_code_is_shown_in_both_languages(code, name, name_id):
    table = load_countries()
    assert (table.name(code), table.name_id(code)) == (name, name_id)


def test_every_row_has_its_codes_and_is_known_by_them_or_a_name():
    rows = list(csv.DictReader((DATA / "countries.csv").read_text(encoding="utf-8").splitlines()))
    assert len(rows) == 250
    assert [row["code"] for row in rows] == sorted({row["code"] for row in rows})
    assert all(re.fullmatch("[A-Z]{3}", row["code"]) and re.fullmatch("[A-Z]{2}", row["alpha2"]) for row in rows)
    assert all(
        load_countries().lookup(row[column]) == row["code"] for row in rows for column in ("code", "name", "name_id")
    )


def test_hand_made_names_are_sorted_by_code_and_each_listed_once():
    entries = countries.read_toml("countries.toml")["country"]
    assert [entry["code"] for entry in entries] == sorted({entry["code"] for entry in entries})
    names = [
        name for entry in entries for kind in ("strong", "weak", "ambiguous", "lookup") for name in entry.get(kind, ())
    ]
    assert len(names) == len(set(names))


def test_one_name_for_two_countries_is_a_broken_table(monkeypatch):
    table = countries.read_toml("countries.toml")
    table["country"][0]["strong"].append("Indonesia")
    monkeypatch.setattr(countries, "read_toml", lambda _: table)
    with pytest.raises(BadResource, match="Indonesia"):
        load_countries.__wrapped__()


def test_an_unknown_code_is_a_broken_table(monkeypatch):
    table = countries.read_toml("countries.toml")
    table["country"].append({"code": "QQQ", "strong": ["Negeri Dongeng"]})
    monkeypatch.setattr(countries, "read_toml", lambda _: table)
    with pytest.raises(BadResource, match="QQQ"):
        load_countries.__wrapped__()

from datetime import date
from pathlib import Path

import pytest
from store.cases import country, day, extraction, organisation, person, quote, theme

from labourie.errors import WrongUse
from labourie.store import (
    Filters,
    MonthCount,
    Store,
    article,
    countries,
    dates,
    open_store,
    organisations,
    quotes,
    status,
    themes,
)

FIRST = (
    "Menteri Ketenagakerjaan Ratna Wulansari menerima Singapura. “Pelatihan akan kami perluas tahun depan,” katanya. "
    "Serikat Pekerja Nusantara (SPN) hadir pada 3 Mei 2024."
)
SECOND = (
    "Ketua Umum SPN Budi Santoso bicara. “Upah buruh harus naik tahun ini,” kata Budi. Ia pergi pada 2 Mei 2024. "
    "Korea dan Singapura tidak hadir."
)
THIRD = "Menaker Ratna pulang dari Korea pada 4 Mei 2024."


@pytest.fixture
def store(tmp_path: Path):
    first = extraction(
        FIRST,
        id="aaaa1111",
        source="berita/1.txt",
        published="2024-05-03",
        people=(person(FIRST, 1, "Ratna Wulansari", title="Menteri Ketenagakerjaan", country="IDN"),),
        organisations=(
            organisation(FIRST, 1, "Serikat Pekerja Nusantara", acronym="SPN", country="IDN", kind="union"),
        ),
        countries=(country(FIRST, "SGP"),),
        dates=(day(FIRST, "3 Mei 2024", "2024-05-03"),),
        themes=(theme("skills", 0.9), theme("migration", 0.5)),
        quotes=(quote(FIRST, "Pelatihan akan kami perluas tahun depan", "p1"),),
    )
    second = extraction(
        SECOND,
        id="aaaa2222",
        source="tabel.csv#1",
        published="2024-06-01",
        people=(person(SECOND, 1, "Budi Santoso", title="Ketua Umum", organisation="SPN", country="IDN"),),
        organisations=(organisation(SECOND, 1, "SPN", country="IDN"),),
        countries=(country(SECOND, "KOR"), country(SECOND, "SGP")),
        dates=(day(SECOND, "2 Mei 2024", "2024-05-02"),),
        themes=(theme("wages", 0.8), theme("skills", 0.6)),
        quotes=(quote(SECOND, "Upah buruh harus naik tahun ini", "p1"),),
    )
    third = extraction(
        THIRD,
        id="bbbb3333",
        source="tabel.csv#2",
        people=(person(THIRD, 1, "Ratna", title="Menaker", country="IDN"),),
        countries=(country(THIRD, "KOR"),),
        dates=(day(THIRD, "4 Mei 2024", "2024-05-04"),),
    )
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([first, second, third], version="1")
        yield store


def test_an_organisation_is_one_row_under_its_full_name(store: Store):
    (row,) = organisations(store, Filters())
    assert (row.name, row.acronym, row.aliases, row.kind, row.country) == (
        "Serikat Pekerja Nusantara", "SPN", ("SPN",), "union", "IDN",
    )  # fmt: skip
    assert (row.articles, row.mentions) == (2, 3)
    assert (row.found.article, row.found.sentence) == ("aaaa2222", "Ketua Umum SPN Budi Santoso bicara.")


def test_organisations_of_a_country_asked_for_come_first(store: Store):
    assert [row.articles for row in organisations(store, Filters(countries=("SGP",)))] == [2]
    assert [row.articles for row in organisations(store, Filters(orgs=("serikat pekerja",), themes=("wages",)))] == [1]


def test_countries_come_with_whom_and_on_which_themes(store: Store):
    korea, singapore = countries(store, Filters())
    assert (singapore.code, singapore.name, singapore.name_id) == ("SGP", "Singapore", "Singapura")
    assert (singapore.articles, singapore.mentions) == (2, 2)
    assert singapore.people == ("Ratna Wulansari",)
    assert singapore.themes == ("skills", "migration", "wages")
    assert (korea.code, korea.people, korea.themes) == ("KOR", ("Ratna Wulansari",), ("skills", "wages"))


def test_countries_count_only_the_articles_that_pass(store: Store):
    rows = countries(store, Filters(themes=("wages",)))
    assert [(row.code, row.articles, row.people, row.themes) for row in rows] == [
        ("KOR", 1, (), ("skills", "wages")),
        ("SGP", 1, (), ("skills", "wages")),
    ]
    assert [row.code for row in countries(store, Filters(countries=("SGP",)))] == ["SGP"]


def test_themes_are_counted_by_month(store: Store):
    skills, *others = themes(store, Filters())
    assert (skills.id, skills.articles, skills.score) == ("skills", 2, 0.75)
    assert skills.months == (MonthCount(month="2024-05", articles=1), MonthCount(month="2024-06", articles=1))
    assert [row.id for row in others] == ["migration", "wages"]
    assert [row.articles for row in themes(store, Filters(themes=("skills",), countries=("KOR",)))] == [1]


def test_dates_stand_in_order_of_value_with_their_sentences(store: Store):
    rows = dates(store, Filters())
    assert [(row.value, row.text) for row in rows] == [
        ("2024-05-02", "2 Mei 2024"),
        ("2024-05-03", "3 Mei 2024"),
        ("2024-05-04", "4 Mei 2024"),
    ]
    assert rows[2].found.sentence == THIRD


def test_quotations_name_their_speaker_and_the_latest_comes_first(store: Store):
    latest, first = quotes(store, Filters())
    assert (latest.text, latest.speaker, latest.country) == ("Upah buruh harus naik tahun ini", "Budi Santoso", "IDN")
    assert (first.speaker, first.key) == ("Ratna Wulansari", "ratna-wulansari-idn")


@pytest.mark.parametrize(
    ("filters", "speakers"),
    [
        (Filters(people=("ratna",)), ["Ratna Wulansari"]),
        (Filters(countries=("KOR",)), ["Budi Santoso"]),
        (Filters(orgs=("spn",)), ["Budi Santoso", "Ratna Wulansari"]),
        (Filters(orgs=("spn",), people=("ratna",)), ["Ratna Wulansari"]),
        (Filters(until=date(2024, 5, 31)), ["Ratna Wulansari"]),
        (Filters(since=date(2024, 5, 31)), ["Budi Santoso"]),
        (Filters(articles=("tabel.csv",)), ["Budi Santoso"]),
        (Filters(articles=("aaaa1",), themes=("wages",)), []),
        (Filters(limit=1), ["Budi Santoso"]),
        (Filters(limit=0), []),
    ],
)
def test_quotations_pass_the_same_filters(store: Store, filters: Filters, speakers: list[str]):
    assert [row.speaker for row in quotes(store, filters)] == speakers


@pytest.mark.parametrize("name", ["bbbb3333", "bb", "tabel.csv#2"])
def test_an_article_is_named_by_id_its_beginning_or_source(store: Store, name: str):
    assert article(store, name).article.text == THIRD


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("cc", "cc: no such article"),
        ("", "no such article"),
        ("aaaa", "ids of several articles begin so: aaaa1111, aaaa2222; give more of it"),
        ("tabel.csv", r"tabel\.csv: 2 articles come from it"),
    ],
)
def test_a_name_that_means_no_article_or_several_is_an_error(store: Store, name: str, message: str):
    with pytest.raises(WrongUse, match=message):
        article(store, name)


def test_an_article_tells_why_its_people_are_those_of_others(store: Store):
    (identity,) = article(store, "bbbb3333").identities
    assert (identity.key, identity.name, identity.articles) == ("ratna-wulansari-idn", "Ratna Wulansari", 2)
    (joined,) = identity.joined
    assert (joined.name, joined.country, joined.verdict, joined.articles) == ("Ratna Wulansari", "IDN", "same", 1)
    assert joined.reasons == ("one part of the name", "both menteri ketenagakerjaan, IDN", "both act for IDN")
    assert 0 < joined.score < 1


def test_status_counts_what_the_store_holds(store: Store):
    held = status(store)
    assert (held.articles, held.people, held.organisations, held.countries, held.quotes) == (3, 2, 1, 2, 2)
    assert (held.first, held.last, held.words) == (
        "2024-05-03",
        "2024-06-01",
        sum(map(len, map(str.split, (FIRST, SECOND, THIRD)))),
    )
    assert [(one.version, one.articles) for one in held.versions] == [("1", 3)]
    assert held.size == Path(held.path).stat().st_size


def test_an_empty_store_answers_with_nothing(tmp_path: Path):
    with open_store(tmp_path / "empty.db", create=True) as store:
        assert status(store).articles == 0
        assert [ask(store, Filters()) for ask in (organisations, countries, dates, themes, quotes)] == [()] * 5

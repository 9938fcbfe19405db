from datetime import date
from itertools import product
from pathlib import Path

import pytest
from store import invented, oracle
from store.cases import country, extraction, organisation, person, theme

from labourie.errors import WrongUse
from labourie.store import Filters, Link, Store, article, open_store, who

TEXT = (
    "Direktur Jenderal Ratna Wulansari menerima delegasi Singapura di Serikat Niaga. Ia juga bertemu wartawan. "
    "Menteri Tenaga Kerja Singapura Lim Boon Keat memberi salam. Joko Pranoto hadir di ruang itu."
)


@pytest.fixture
def store(tmp_path: Path):
    with open_store(tmp_path / "labourie.db", create=True) as store:
        people = (
            person(TEXT, 1, "Ratna Wulansari", title="Direktur Jenderal", organisation="Serikat Niaga", country="IDN"),
            person(TEXT, 2, "Lim Boon Keat", title="Menteri Tenaga Kerja Singapura", country="SGP"),
            person(TEXT, 3, "Joko Pranoto"),
        )
        bodies = (organisation(TEXT, 1, "Serikat Niaga"),)
        store.write(
            [extraction(TEXT, people=people, organisations=bodies, countries=(country(TEXT, "SGP"),))], version="1"
        )
        yield store


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("many") / "labourie.db", create=True) as store:
        store.write(invented.articles(40), version="1")
        yield store


@pytest.mark.parametrize(
    ("link", "names"),
    [
        (Link.ACTS_FOR, ["Lim Boon Keat"]),
        (Link.SENTENCE, ["Lim Boon Keat", "Ratna Wulansari"]),
        (Link.ARTICLE, ["Lim Boon Keat", "Ratna Wulansari", "Joko Pranoto"]),
    ],
)
def test_who_acts_for_a_country_comes_before_who_is_named_beside_it(store: Store, link: Link, names: list[str]):
    rows = who(store, Filters(countries=("SGP",)), link=link)
    assert [row.name for row in rows] == names
    assert [row.link for row in rows] == list(Link)[: len(names)]


def test_a_row_gives_the_role_the_reason_and_the_sentence(store: Store):
    minister, director = who(store, Filters(countries=("SGP",)))
    assert (minister.title, minister.country, minister.reason) == (
        "Menteri Tenaga Kerja Singapura",
        "SGP",
        "acts for SGP",
    )
    assert minister.found.sentence == "Menteri Tenaga Kerja Singapura Lim Boon Keat memberi salam."
    assert (director.organisation, director.reason) == ("Serikat Niaga", "in one sentence with SGP")
    assert director.found.sentence == TEXT[: TEXT.index(".") + 1]
    assert (director.found.article, director.found.source) == ("a1", "a.txt")


@pytest.mark.parametrize(
    "filters",
    [
        Filters(countries=("SGP",)),
        Filters(countries=("SGP",), themes=("wages",)),
        Filters(since=date(2024, 5, 1)),
        Filters(articles=("later",)),
    ],
)
def test_a_role_that_another_article_tells_is_not_shown_beside_this_one(tmp_path: Path, filters: Filters):
    """Neither is the country: what stands beside a sentence is told by its article."""
    text, later = "Menaker Ratna Wulansari berangkat.", "Ratna Wulansari tiba di Singapura."
    minister = person(text, 1, "Ratna Wulansari", title="Menaker", organisation="Kemnaker", country="IDN")
    told = extraction(text, id="first", source="first.txt", published="2024-04-30", people=(minister,))
    seen = extraction(
        later,
        id="later",
        source="later.txt",
        published="2024-05-01",
        people=(person(later, 1, "Ratna Wulansari"),),
        countries=(country(later, "SGP"),),
        themes=(theme("wages"),),
    )
    with open_store(tmp_path / "labourie.db", create=True) as store:
        store.write([told, seen], version="1")
        assert who(store, Filters())[0].title == "Menaker"
        (row,) = who(store, filters)
    assert (row.found.sentence, row.title, row.organisation, row.country) == (later, None, None, None)


def test_whoever_acts_for_a_country_is_found_where_its_name_does_not_stand(store: Store):
    (row,) = who(store, Filters(countries=("IDN",)))
    assert (row.name, row.link) == ("Ratna Wulansari", Link.ACTS_FOR)


def test_a_country_and_an_organisation_are_both_needed(store: Store):
    (row,) = who(store, Filters(countries=("SGP",), orgs=("serikat NIAGA",)))
    assert (row.name, row.link) == ("Ratna Wulansari", Link.SENTENCE)
    assert row.reason == "in one sentence with SGP; acts for Serikat Niaga"


def test_without_country_or_organisation_there_is_no_link(store: Store):
    rows = who(store, Filters())
    assert {(row.link, row.matched, row.reason) for row in rows} == {(None, None, "named in the article")}


@pytest.mark.parametrize("asked", ["ratna", "Wulansari Ratna", "ratna-wulansari-idn"])
def test_a_person_is_asked_for_by_words_of_the_name_or_by_key(store: Store, asked: str):
    assert [row.name for row in who(store, Filters(people=(asked,)))] == ["Ratna Wulansari"]


@pytest.mark.parametrize("filters", [Filters(people=("nobody",)), Filters(orgs=("nowhere",)), Filters(people=("?",))])
def test_what_is_not_there_gives_no_row(store: Store, filters: Filters):
    assert who(store, filters) == ()


def test_an_article_that_is_not_there_is_an_error(store: Store):
    with pytest.raises(WrongUse, match=r"b\.txt: no such article"):
        who(store, Filters(articles=("b.txt",)))


def test_the_limit_cuts_the_end_off(store: Store):
    everyone = who(store, Filters(countries=("SGP",)), link=Link.ARTICLE)
    assert who(store, Filters(countries=("SGP",), limit=2), link=Link.ARTICLE) == everyone[:2]


CHOICES = {
    "countries": ((), ("SGP",), ("IDN", "KOR")),
    "orgs": ((), ("Kemnaker",), ("Serikat Pekerja Nusantara", "PT Sinar Kencana")),
    "people": ((), ("lim-boon-keat-sgp", "ratna-wulansarie-idn")),
    "themes": ((), ("wages", "skills")),
    "since": (None, date(2024, 4, 1)),
    "until": (None, date(2024, 8, 31)),
    "articles": ((), (*(f"id{n:05d}" for n in range(15)), "berita/30.txt")),
}


@pytest.mark.parametrize("link", Link)
def test_every_combination_of_filters_answers_what_the_records_say(many: Store, link: Link):
    """The tables, with indexes and tallies, against a plain walk through the records."""
    held = list(invented.articles(40))
    keys = {(one.article.id, i.person): i.key for one in held for i in article(many, one.article.id).identities}
    answered = 0
    for values in product(*CHOICES.values()):
        filters = Filters(**dict(zip(CHOICES, values, strict=True)))
        rows = [
            (row.key, row.link, row.articles, row.mentions, row.found.published)
            for row in who(many, filters, link=link)
        ]
        assert rows == oracle.who(keys, held, filters, link=link), filters
        answered += bool(rows)
    assert answered > 50

from pathlib import Path

import pytest
from store.cases import country, extraction, person

from labourie.store import Filters, Link, Store, open_store, who

A = (
    "Direktur Jenderal Ratna Sari Wulandari menerima delegasi Singapura. Ia bertemu Tan Wei Ling. "
    "Menteri Tenaga Kerja Singapura Lim Boon Keat memberi salam. Joko Pranoto hadir di Jakarta."
)


@pytest.fixture
def store(tmp_path: Path):
    with open_store(tmp_path / "labourie.db", create=True) as store:
        people = (
            person(A, 1, "Ratna Sari Wulandari", title="Direktur Jenderal", country="IDN"),
            person(A, 2, "Lim Boon Keat", title="Menteri Tenaga Kerja Singapura", country="SGP"),
            person(A, 3, "Joko Pranoto"),
        )
        store.write([extraction(A, people=people, countries=(country(A, "SGP"),))], version="1")
        yield store


@pytest.mark.parametrize(
    ("link", "names"),
    [
        (Link.ACTS_FOR, ["Lim Boon Keat"]),
        (Link.SENTENCE, ["Lim Boon Keat", "Ratna Sari Wulandari"]),
        (Link.ARTICLE, ["Lim Boon Keat", "Ratna Sari Wulandari", "Joko Pranoto"]),
    ],
)
def test_who_acts_for_a_country_comes_before_who_is_named_beside_it(store: Store, link: Link, names: list[str]):
    rows = who(store, Filters(countries=("SGP",)), link=link)
    assert [row.name for row in rows] == names
    assert [row.link for row in rows] == list(Link)[: len(names)]

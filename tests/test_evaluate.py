import json
from pathlib import Path

import pytest

from labourie.errors import BadInput
from labourie.evaluate import Report, evaluate, load_gold
from labourie.evaluate.judge import token_f1
from labourie.record import (
    ArticleInfo,
    Country,
    Date,
    Event,
    Evidence,
    Organisation,
    Person,
    Place,
    Quote,
    Record,
    Role,
    Theme,
)

TEXT = (
    "Surabaya - Ketua Serikat Pekerja Bahari (SPB) Rukmini Adiwijaya menolak aturan itu, Senin (3/6/2024). "
    "“Kami menolak upah murah bagi pelaut,” kata Rukmini kepada Kementerian Kelautan pada 2024."
)

GOLD = {
    "text": TEXT,
    "published": "2024-06-03",
    "people": [
        {
            "name": "Rukmini Adiwijaya",
            "aliases": ["Rukmini"],
            "role": "Ketua",
            "organisation": "Serikat Pekerja Bahari",
            "country": "IDN",
        }
    ],
    "organisations": [
        {"name": "Serikat Pekerja Bahari", "aliases": ["SPB"], "country": "IDN"},
        {"name": "Kementerian Kelautan", "aliases": [], "country": "IDN"},
    ],
    "countries": [],
    "places": ["Surabaya"],
    "dates": [{"text": "Senin (3/6/2024)", "value": "2024-06-03"}, {"text": "2024", "value": "2024"}],
    "events": [],
    "themes": ["wages"],
    "quotes": [{"speaker": "Rukmini Adiwijaya", "start": "Kami menolak upah murah"}],
}


def place(surface: str, nth: int = 0) -> Evidence:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(surface, start + 1)
    return Evidence(start=start, end=start + len(surface), text=surface, rule="test")


def role(title: str, organisation: str | None = "SPB", country: str | None = None) -> Role:
    at = place("Ketua")
    return Role(
        title=title, organisation=organisation, country=country, start=at.start, end=at.end, text="Ketua", rule="t"
    )


def date(surface: str, value: str, nth: int = 0) -> Date:
    at = place(surface, nth)
    return Date(value=value, start=at.start, end=at.end, text=surface, rule="test", granularity="day")


def quote(surface: str, speaker: str | None) -> Quote:
    at = place(surface)
    return Quote(speaker=speaker, start=at.start, end=at.end, text=surface, rule="test")


RUKMINI = Person(
    id="p1",
    name="Rukmini Adiwijaya",
    aliases=("Rukmini",),
    country="IDN",
    roles=(role("Ketua"),),
    mentions=(place("Rukmini Adiwijaya"), place("Rukmini", 1)),
)
UNION = Organisation(id="o1", name="Serikat Pekerja Bahari", acronym="SPB", mentions=(place("Serikat Pekerja Bahari"),))
MINISTRY = Organisation(id="o2", name="Kementerian Kelautan")
WHOLE = {
    "people": (RUKMINI,),
    "organisations": (UNION, MINISTRY),
    "places": (Place(name="Surabaya"),),
    "dates": (date("Senin (3/6/2024)", "2024-06-03"), date("2024", "2024", 1)),
    "themes": (Theme(id="wages", label="Wages", label_id="Upah", score=1.0),),
    "quotes": (quote("Kami menolak upah murah bagi pelaut", "p1"),),
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "spb.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def judge(gold: Path, *, source: str = "berita/spb.txt", **fields: object) -> Report:
    record = Record(article=ArticleInfo(id="9c41", source=source, words=30), **{**WHOLE, **fields})  # type: ignore[arg-type]
    return evaluate(load_gold(gold), [record])


def figures(report: Report) -> dict[str, tuple[float, float, int]]:
    return {row.kind: (round(row.precision, 2), round(row.recall, 2), row.n) for row in report.rows}


def test_a_perfect_record_has_no_faults(gold: Path):
    report = judge(gold)
    assert report.notes == ()
    assert figures(report) == {
        "countries": (0, 0, 0),
        "dates": (1, 1, 2),
        "organisation aliases": (1, 1, 1),
        "organisations": (1, 1, 2),
        "people": (1, 1, 1),
        "person aliases": (1, 1, 1),
        "quotes": (1, 1, 1),
        "themes": (1, 1, 1),
        "affiliations": (1, 1, 1),
        "date values": (1, 1, 2),
        "organisation names": (1, 1, 2),
        "person countries": (1, 1, 1),
        "person names": (1, 1, 1),
        "records": (1, 1, 1),
        "roles": (1, 1, 1),
        "spans": (1, 1, 7),
        "speakers": (1, 1, 1),
        "places": (1, 1, 1),
        "events": (0, 0, 0),
    }


@pytest.mark.parametrize(
    ("fields", "kind", "expected", "note"),
    [
        ({"people": ()}, "people", (0, 0, 1), "missed Rukmini Adiwijaya"),
        ({"people": (RUKMINI, Person(id="p2", name="Rukmini"))}, "people", (0.5, 1, 1), "wrong Rukmini"),
        ({"people": (Person(id="p1", name="RUKMINI"),)}, "people", (1, 1, 1), "RUKMINI for Rukmini Adiwijaya"),
        ({"people": (Person(id="p1", name="RUKMINI"),)}, "person names", (0, 0, 1), "RUKMINI for Rukmini Adiwijaya"),
        ({"people": (Person(id="p1", name="Rukmini Adiwijaya"),)}, "person aliases", (0, 0, 1), "missed rukmini"),
        ({"people": (Person(id="p1", name="Rukmini Adiwijaya"),)}, "roles", (0, 0, 1), "[] for Ketua"),
        (
            {"people": (Person(id="p1", name="Rukmini Adiwijaya", roles=(role("Ketua Umum Pusat"),)),)},
            "roles",
            (0, 0, 1),
            "['Ketua Umum Pusat'] for Ketua",
        ),
        (
            {"people": (Person(id="p1", name="Rukmini Adiwijaya", roles=(role("Ketua", None),)),)},
            "affiliations",
            (0, 0, 1),
            "[None] for Serikat Pekerja Bahari",
        ),
        ({"people": (Person(id="p1", name="Rukmini", country="MYS"),)}, "person countries", (0, 0, 1), "['MYS'] for"),
        ({"organisations": (UNION,)}, "organisations", (1, 0.5, 2), "missed Kementerian Kelautan"),
        ({"organisations": (MINISTRY, Organisation(id="o3", name="SPB"))}, "organisation names", (0.5, 0.5, 2), "SPB"),
        ({"countries": (Country(code="SGP", name="", name_id=""),)}, "countries", (0, 0, 0), "wrong SGP"),
        ({"dates": (date("Senin (3/6/2024)", "2024"),)}, "date values", (0, 0, 1), "2024 for 2024-06-03"),
        ({"dates": (date("2024", "2024"),)}, "dates", (1, 0.5, 2), "missed 2024"),
        ({"dates": (*WHOLE["dates"], date("pelaut", "2024"))}, "dates", (0.67, 1, 2), "wrong pelaut"),
        ({"quotes": ()}, "quotes", (0, 0, 1), "missed Kami menolak upah murah"),
        ({"quotes": (quote("Kami menolak upah murah", None),)}, "speakers", (0, 0, 1), "None for Rukmini Adiwijaya"),
        ({"quotes": (*WHOLE["quotes"], quote("aturan itu", None))}, "quotes", (0.5, 1, 1), "wrong aturan itu"),
        ({"themes": ()}, "themes", (0, 0, 1), "missed wages"),
        ({"places": (Place(name="surabaya "), Place(name="Bahari"))}, "places", (0.5, 1, 1), "wrong bahari"),
        ({"events": (Event(name="Kongres"),)}, "events", (0, 0, 0), "wrong kongres"),
        (
            {"organisations": (UNION, Organisation(id="o2", name="Kementerian Kelautan", mentions=(
                Evidence(start=0, end=4, text="Kota", rule="test"),))),},
            "spans",
            (0.88, 0.88, 8),
            "0-4 'Kota'",
        ),
    ],
)  # fmt: skip
def test_every_fault_is_counted_and_named(
    gold: Path, fields: dict[str, object], kind: str, expected: tuple[float, float, int], note: str
):
    report = judge(gold, **fields)
    assert figures(report)[kind] == expected
    assert any(note in line for line in report.notes), report.notes


def test_the_speaker_may_be_named_by_any_surface(gold: Path):
    alias_only = Person(id="p1", name="Rukmini")
    assert figures(judge(gold, people=(alias_only,)))["speakers"] == (1, 1, 1)


def test_a_gold_file_without_a_record_is_all_missed(gold: Path):
    report = judge(gold, source="berita/lain.txt")
    assert figures(report)["records"] == (0, 0, 1)
    assert figures(report)["people"] == (0, 0, 1)


def test_the_table_is_aligned(gold: Path):
    lines = judge(gold).table().splitlines()
    assert lines[0] == "1 articles"
    assert lines[1] == "                              P      R     F1      n"
    assert lines[3] == "dates                     1.000  1.000  1.000      2"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Ketua", "ketua", 1.0), ("Ketua Umum", "Ketua", 2 / 3), ("Ketua", "Menteri", 0.0), ("", "Ketua", 0.0)],
)
def test_token_f1(one: str, other: str, expected: float):
    assert token_f1(one, other) == pytest.approx(expected)


@pytest.mark.parametrize("content", ["{", '{"people": []}', '{"text": "a", "people": ["Ani"]}'])
def test_a_broken_gold_file_is_named(tmp_path: Path, content: str):
    (tmp_path / "rusak.json").write_text(content)
    with pytest.raises(BadInput, match=r"rusak\.json: not a gold file"):
        load_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path: Path):
    with pytest.raises(BadInput, match="no gold files"):
        load_gold(tmp_path)

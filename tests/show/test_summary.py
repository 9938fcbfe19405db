import pytest

from labourie.record import ArticleInfo, Country, Date, Event, Organisation, Person, Place, Quote, Record, Role, Theme
from labourie.show.layout import WIDE, Screen
from labourie.show.summary import summary

STEERING = "\x1b[31mmerah\x9b"


def everywhere(name: str) -> Record:
    """A record that says `name` wherever a text may stand."""
    role = Role(title=name, organisation=name, start=0, end=1, text=name, rule="test")
    return Record(
        article=ArticleInfo(id="x", source=name, title=name, outlet=name, authors=(name,), words=1),
        people=(Person(id="p1", name=name, roles=(role,)),),
        organisations=(Organisation(id="o1", name=name, acronym=name),),
        countries=(Country(code="IDN", name=name, name_id=name),),
        places=(Place(name=name),),
        dates=(Date(value="2024", start=0, end=1, text=name, rule="test", granularity="year"),),
        events=(Event(name=name),),
        themes=(Theme(id="wages", label=name, label_id=name, score=1.0),),
        quotes=(Quote(speaker="p1", start=0, end=1, text=name, rule="test"),),
    )


@pytest.mark.parametrize("width", [80, WIDE])
def test_nothing_in_a_record_can_steer_the_terminal(width: int):
    shown = summary(everywhere(STEERING), Screen(width=width))
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert shown.count("�[31mmerah�") >= 13


def test_a_record_without_facts_is_its_head():
    record = Record(article=ArticleInfo(id="x", source="a.txt", words=7))
    assert summary(record, Screen()).split("\n")[:2] == ["a.txt", "7 words"]

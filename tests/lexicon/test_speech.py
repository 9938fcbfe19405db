"""The table of speech is whole: lower case, sorted, its forms with and without the clitic."""

import pytest

from labourie.lexicon import read_toml
from labourie.lexicon.organisations import load_bodies
from labourie.lexicon.speech import load_speech


def test_every_form_is_lower_case() -> None:
    speech = load_speech()
    assert all(form == form.lower() for form in {*speech.bare, *speech.active, *speech.passive, *speech.titles})


@pytest.mark.parametrize("form", ["ujar", "ujarnya", "pinta", "pintanya", "imbau", "imbaunya"])
def test_bare_forms_stand_with_and_without_the_clitic(form: str) -> None:
    assert form in load_speech().bare


def test_no_word_both_says_and_names_a_title() -> None:
    speech = load_speech()
    assert not speech.titles & {*speech.bare, *speech.active, *speech.passive}


def test_the_lists_of_the_data_file_are_sorted() -> None:
    lists = {name: entries for name, entries in read_toml("speech.toml").items() if isinstance(entries, list)}
    lists["verbs"] = [verb["root"] for verb in lists["verbs"]]
    lists["kinds"] = [row["nouns"] for row in lists["kinds"]]
    assert [name for name, entries in lists.items() if entries != sorted(entries)] == []


def test_the_kinds_that_a_noun_may_mean_are_kinds_of_bodies() -> None:
    kinds = {kind for may_mean in load_speech().kinds.values() for kind in may_mean}
    bodies = load_bodies()
    known = {kind["name"] for kind in read_toml("organisations.toml")["kind"]}
    assert kinds - known - {body.kind for body in bodies.of.values()} == set()

import pytest

from labourie.lexicon.countries import load_countries
from labourie.lexicon.leaders import load_leaders


@pytest.mark.parametrize(
    ("name", "in_office", "state"),
    [
        ("Emmanuel Macron", False, "FRA"),
        ("Recep Tayyip Erdoğan", False, "TUR"),
        ("Ma’ruf Amin", False, "IDN"),
        ("Yudhoyono", False, None),
        ("Yudhoyono", True, "IDN"),
        ("Kim", True, None),  # too short to tell
        ("Ibrahim", True, "MYS"),
        ("Wong", True, None),  # of Australia and of Singapore
        ("Joko Santoso", True, None),
        ("", True, None),
    ],
)
def test_the_state_of_a_leader_is_told_by_a_name_that_only_one_state_knows(name, in_office, state):
    assert load_leaders().state_of(name, in_office=in_office) == state


def test_the_states_are_countries():
    codes = {code for states in load_leaders().names.values() for code in states}
    assert codes <= load_countries().shown.keys()

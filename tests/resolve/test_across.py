from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.lexicon.person_names import load_person_names
from labourie.resolve.across import Anchor, Profile, profile, same_person
from labourie.resolve.decision import Decision, Verdict, group

MINISTER = Anchor("menteri perikanan", "IDN", whole=True)
CHAIR = Anchor("ketua umum", "serikat nelayan")
UNION = Anchor("", "serikat nelayan")
YARD = Anchor("", "pt galangan")


def told(name: str, *anchors: Anchor, country: str | None = "IDN", nicknames: tuple[str, ...] = ()) -> Profile:
    return profile(name, load_person_names(), country=country, nicknames=nicknames, anchors=anchors)


CASES = [
    # the name alone is enough
    (told("Ratna Wulansari"), told("RATNA WULANSARI"), "same", "the same name"),
    (told("Ratna Wulansari"), told("Ratna Wulansari", country=None), "same", "the same name"),
    (told("Soetrisno Bachtijar"), told("Sutrisno Bahtiyar"), "different", "the names differ"),
    (told("Soewandi Achjar"), told("Suwandi Ahjar"), "same", "another spelling"),
    (told("Ratna Fauziyah"), told("Ratna Fauziah"), "same", "another spelling"),
    (told("Seo Min-jae", country="KOR"), told("Seo Min Jae", country="KOR"), "same", "another spelling"),
    (told("Hari B. Wulansari"), told("Hari Wulansari"), "same", "but for an initial"),
    (told("Hari B. Wulansari"), told("Hari E. Wulansari"), "different", "the names differ"),
    (told("Ratna Kusumadewi Wulansari"), told("Ratna Kusumadwi Wulansari"), "same", "a slip in the middle"),
    (told("Ratna Anggoro Wulansari"), told("Ratna Anggraini Wulansari"), "different", "the names differ"),
    (told("Ratna Wulansari"), told("Ratna Wulandhini"), "different", "the names differ"),
    # a country parts
    (told("Ratna Wulansari"), told("Ratna Wulansari", country="MYS"), "different", "act for IDN and MYS"),
    (told("Ratna Wulansari", UNION), told("Ratna Wulansari", UNION, country="MYS"), "unsure", "act for IDN and MYS"),
    # a frequent name tells nobody
    (told("Budi Santoso"), told("Budi Santoso"), "unsure", "no office or body in common"),
    (told("Budi Santoso", CHAIR, UNION), told("Budi Santoso", YARD), "unsure", "no office or body in common"),
    (told("Budi Santoso", CHAIR, UNION), told("Budi Santoso", UNION), "same", "both serikat nelayan"),
    (told("Moh. Ali", MINISTER), told("Muhammad Ali", MINISTER), "same", "both menteri perikanan, IDN"),
    # a shorter form needs an office or a body
    (told("Ratna Wulansari"), told("Ratna Wulansari Kusumah"), "unsure", "no office or body in common"),
    (told("Ratna Wulansari", UNION), told("Ratna Wulansari Kusumah", UNION), "same", "a shorter form"),
    (told("Wulansari Ratna", UNION), told("Ratna Wulansari Kusumah", UNION), "different", "the names differ"),
    # a single name needs an office
    (told("Ratna", MINISTER), told("Ratna Wulansari", MINISTER), "same", "one part of the name"),
    (told("Wulansari", MINISTER), told("Ratna Wulansari", MINISTER), "same", "one part of the name"),
    (told("Ratna", UNION), told("Ratna Wulansari", UNION), "unsure", "no office in common"),
    (told("Ratna", CHAIR), told("Ratna Wulansari", CHAIR), "same", "both ketua umum, serikat nelayan"),
    (told("Ratna"), told("Ratna Wulansari"), "unsure", "no office in common"),
    (told("Ratna"), told("Ratna"), "unsure", "no office in common"),
    (told("Ratna", MINISTER), told("Ratna", MINISTER), "same", "the same name"),
    (told("Nana", MINISTER), told("Ratna Wulansari", MINISTER, nicknames=("Nana",)), "same", "a nickname"),
    (told("Nana", MINISTER), told("Ratna Wulansari", MINISTER), "different", "the names differ"),
    (told("Min-jae", CHAIR), told("Seo Min-jae", CHAIR), "same", "one part of the name"),
    (told("L"), told("L", MINISTER), "unsure", "no office in common"),
]


@pytest.mark.parametrize(("left", "right", "verdict", "reason"), CASES)
def test_two_people_of_different_articles(left: Profile, right: Profile, verdict: str, reason: str):
    decision = same_person(left, right)
    assert decision.verdict == verdict
    assert reason in "; ".join(decision.reasons)


WORDS = st.sampled_from(["Ratna", "Wulansari", "Budi", "Santoso", "R.", "Min-jae", "Soewandi", "Suwandi", ""])
PROFILES = st.builds(
    told,
    st.lists(WORDS, max_size=3).map(" ".join),
    st.sampled_from([MINISTER, CHAIR]),
    st.sampled_from([UNION, YARD]),
    country=st.sampled_from([None, "IDN", "MYS"]),
)


@given(PROFILES, PROFILES)
def test_a_decision_is_the_same_from_both_sides(left: Profile, right: Profile):
    assert same_person(left, right) == same_person(right, left)


@given(PROFILES)
def test_everyone_with_an_office_is_oneself(one: Profile):
    assert same_person(one, one).verdict is Verdict.SAME


def grouped(*members: Profile) -> list[list[int]]:
    decisions: dict[tuple[int, int], Decision] = {}
    for low, left in enumerate(members):
        for high, right in enumerate(members[low + 1 :], low + 1):
            decisions[low, high] = same_person(left, right)
    return group(dict(enumerate(members)), decisions, same_person)


@pytest.mark.parametrize(
    ("members", "groups"),
    [
        ((told("Ratna Wulansari"), told("Ratna Wulansari", country=None)), [[0, 1]]),
        # the one without a country may be either
        (
            (told("Ratna Wulansari"), told("Ratna Wulansari", country=None), told("Ratna Wulansari", country="MYS")),
            [[0], [1], [2]],
        ),
        # a single name that two ministers bear is neither's
        (
            (told("Ratna Wulansari", MINISTER), told("Ratna", MINISTER), told("Ratna Kusumah", MINISTER)),
            [[0], [1], [2]],
        ),
        ((told("Ratna Wulansari", MINISTER), told("Ratna", MINISTER), told("Wulansari", MINISTER)), [[0, 1, 2]]),
        # the surest fit wins where others fit less well
        (
            (told("Ratna Wulansari", UNION), told("Ratna Wulansari"), told("Ratna Wulansari Kusumah", UNION)),
            [[0, 1, 2]],
        ),
    ],
)
def test_groups_are_careful_with_the_vague(members: tuple[Profile, ...], groups: list[list[int]]):
    assert grouped(*members) == groups


@given(st.lists(PROFILES, max_size=5), st.randoms())
def test_groups_do_not_depend_on_order_and_hold_one_country(members: list[Profile], dice):
    keys = list(range(len(members)))
    decisions = {
        (low, high): same_person(members[low], members[high]) for low, high in permutations(keys, 2) if low < high
    }
    shuffled = list(decisions.items())
    dice.shuffle(shuffled)
    groups = group(dict(zip(keys, members, strict=True)), decisions, same_person)
    assert group({key: members[key] for key in reversed(keys)}, dict(shuffled), same_person) == groups
    assert sorted(key for together in groups for key in together) == keys
    assert all(len({members[key].country for key in together} - {None}) < 2 for together in groups)

import pytest

from labourie.find.people import find_people
from labourie.find.quotes import find_quotes
from labourie.lexicon.places import load_gazetteer
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.lexicon.titles import load_titles
from labourie.record import Country, Evidence
from labourie.resolve.people import resolve_people
from labourie.resolve.speakers import resolve_speakers
from labourie.resolve.surroundings import Surroundings
from labourie.resolve.unintroduced import with_states
from tests.annotations import annotate

SAID = '"Upah itu harus segera naik," kata'


def states(marked, country="IDN"):
    """The state of each person in a story that names one country."""
    annotation, titles, roles = annotate(marked), load_titles(), load_roles()
    named = (Country(code=country, name="", name_id="", mentions=(Evidence(start=0, end=1, text="", rule="t"),)),)
    around = Surroundings(annotation, (), named)
    people = resolve_people(
        find_people(annotation, titles, roles, load_speech(), load_gazetteer()), (), around, titles, roles
    )
    speech = load_speech()
    quotes = resolve_speakers(annotation, find_quotes(annotation, speech), people, (), (speech, roles))
    return {person.name: person.country for person in with_states(people, quotes, around, roles)}


@pytest.mark.parametrize(
    "words",
    [
        "Relawan memberi dukungan kepada",
        "Mereka mendukung",
        "Itu terjadi di era pemerintahan",
        "Menteri di bawah kepemimpinan Pak",
    ],
)
def test_a_politician_acts_for_the_state_where_the_story_plays(words):
    assert states(f"{words} [PER Wirya Santosa].") == {"Wirya Santosa": "IDN"}


@pytest.mark.parametrize("joint", ["-", " dan ", " & ", " (45)-"])
def test_both_of_a_political_pair_do(joint):
    assert states(f"Buruh memilih pasangan [PER Wirya Santosa]{joint}[PER Rini Lestari].") == {
        "Wirya Santosa": "IDN",
        "Rini Lestari": "IDN",
    }


def test_a_speaker_without_a_role_does():
    assert states(f"{SAID} [PER Wirya].") == {"Wirya": "IDN"}


@pytest.mark.parametrize(
    "marked",
    [
        f"{SAID} istri Budi, [PER Lestari].",
        f"{SAID} warga bernama [PER Lestari].",
        f"{SAID} [PER Lestari], salah seorang warga.",
        f"{SAID} [PER LS].",
        "Polisi memanggil [PER Lestari].",
        "Pasangan suami istri [PER Lestari] pulang.",
    ],
)
def test_private_people_and_those_only_mentioned_act_for_none(marked):
    assert set(states(marked).values()) == {None}


def test_nobody_is_given_a_state_where_the_story_plays_abroad():
    assert states(f"{SAID} [PER Wirya]. Mereka mendukung [PER Lestari].", country="MYS") == {
        "Wirya": None,
        "Lestari": None,
    }


def test_a_leader_known_by_name_acts_for_the_own_state_wherever_the_story_plays():
    marked = "Rapat itu memuji [PER Susilo Bambang Yudhoyono], [PER Jacinda Ardern] dan [PER Wirya Yudhoyono]."
    found = states(marked, country="MYS")
    assert found == {"Susilo Bambang Yudhoyono": "IDN", "Jacinda Ardern": "NZL", "Wirya Yudhoyono": None}


@pytest.mark.parametrize(
    ("between", "state"),
    [(", ", "GBR"), (" (UK), ", "GBR"), (" ", "GBR"), (" lalu ", None)],
)
def test_a_counterpart_acts_for_the_country_the_text_names(between, state):
    annotation = annotate(f"Menteri itu menemui mitranya dari [LOC Inggris]{between}[PER Wirya Santosa].")
    titles, roles = load_titles(), load_roles()
    start = annotation.article.text.index("Inggris")
    place = Evidence(start=start, end=start + len("Inggris"), text="Inggris", rule="t")
    around = Surroundings(annotation, (), (Country(code="GBR", name="", name_id="", mentions=(place,)),))
    people = resolve_people(
        find_people(annotation, titles, roles, load_speech(), load_gazetteer()), (), around, titles, roles
    )
    assert with_states(people, (), around, roles)[0].country == state

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.find.people import find_people
from labourie.lexicon.roles import load_roles
from labourie.lexicon.titles import load_titles
from tests.annotations import annotate


def found(marked):
    return find_people(annotate(marked), load_titles(), load_roles())


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("kata [PER Dr. Hj. Ratna Wulandari, M.Pd]", ["Ratna Wulandari"]),
        ("kata [PER Prof. Dr. Ir. H. Bagus Wiranata, M.Sc., Ph.D.] kemarin", ["Bagus Wiranata"]),
        ("kata [PER Bapak Sutrisno]", ["Sutrisno"]),
        ("kata [PER AKBP Dimas Prakoso S.I.K.]", ["Dimas Prakoso"]),
        ("kata [PER Menaker Lestari Kusuma]", ["Lestari Kusuma"]),
        ("kata [PER Datuk Seri Hamzah bin Yusof]", ["Hamzah bin Yusof"]),
        ("kata [PER Gus Rahman]", ["Gus Rahman"]),
        ("kata H. [PER Sofyan]", ["Sofyan"]),
        ("kata M. [PER Taufan] kemarin", ["M. Taufan"]),
        ("lewat X. [PER Taufan] kemarin", ["Taufan"]),
        ("kata [PER Robert Lane] Jr. kemarin", ["Robert Lane Jr."]),
        ("Raja [PER Frederik] X tiba", ["Frederik X"]),
        ("kata ([PER Park Ji-hoon)]", ["Park Ji-hoon"]),
        ("kata [PER Dr.]", []),
        ("", []),
    ],
)
def test_a_name_is_cleaned(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("[PER Wirya] datang. Kata Wirya, Wiryawan pulang.", ["Wirya", "Wirya"]),
        ("[PER Wirya] datang ke [ORG Yayasan Wirya Bakti].", ["Wirya"]),
        ("[PER Wirya Bakti] dan [PER Wirya] datang. Wirya Bakti pulang.", ["Wirya Bakti", "Wirya", "Wirya Bakti"]),
        ("[PER SP] ditahan. Serikat SP menolak.", ["SP"]),
    ],
)
def test_a_name_tagged_once_is_found_wherever_it_stands_alone(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    ("marked", "name", "known"),
    [
        ("[PER Rahmat Hidayat] alias [PER Ucok] datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] alias Ucok datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat], yang akrab disapa Ucok, datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] atau biasa dipanggil 'Bang Ucok' datang", "Bang Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] atau [PER Ucok] datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] ([PER Ucok]) datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] (RHD) datang", "RHD", "Rahmat Hidayat"),
        ("[PER Ucok], sapaan akrab [PER Rahmat Hidayat], datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Ucok], sapaan Bupati Sukamaju [PER Rahmat Hidayat], datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] datang. Kata [PER Ucok], sapaan akrabnya, aman.", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] datang. Pria yang akrab disapa [PER Ucok] itu aman.", "Ucok", "Rahmat Hidayat"),
    ],
)
def test_the_text_may_say_that_two_names_are_one_person(marked, name, known):
    also = next(mention.also for mention in found(marked) if mention.surface == name)
    assert also is not None
    assert also.of(annotate(marked).article.text) == known


@pytest.mark.parametrize(
    "marked",
    [
        "[PER Rahmat Hidayat] atau [PER Rini] datang. [PER Rini Astuti] pulang.",
        "[PER Rahmat Hidayat] dan [PER Ucok] datang",
        "[PER Rahmat Hidayat] ([ORG RHD]) datang",
        "[PER Rahmat Hidayat] (PKX) datang",
    ],
)
def test_two_people_side_by_side_stay_two(marked):
    assert all(mention.also is None for mention in found(marked))


_PIECES = st.sampled_from(
    ["[PER Dr. Sari, M.Si]", "[PER Budi]", "Budi", "alias", "(", ")", ",", ".", "Sari", "[ORG Budi Jaya]", "\n", "H."]
)


@given(st.lists(_PIECES, max_size=12))
def test_mentions_are_in_order_apart_and_as_the_text_has_them(pieces):
    marked = " ".join(pieces)
    text, mentions = annotate(marked).article.text, found(marked)
    assert all(mention.span.of(text) == mention.surface for mention in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))

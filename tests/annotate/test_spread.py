import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotate.spread import spread, trim
from labourie.annotation import Label, NamedSpan
from labourie.article import Span

PER, ORG, LOC = Label.PERSON, Label.ORGANISATION, Label.PLACE


def at(text: str, surface: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return Span(start, start + len(surface))


def test_a_name_is_found_in_every_place():
    text = "Ketua FBM menolak. Anggota FBM pulang, FBMN tidak."
    names = spread(text, [NamedSpan(at(text, "FBM"), ORG, 0.9)])
    assert [(name.span, name.label) for name in names] == [(at(text, "FBM"), ORG), (at(text, "FBM", 1), ORG)]


def test_an_unsure_name_is_not_looked_for():
    text = "Ketua FBM menolak. Anggota FBM pulang."
    assert len(spread(text, [NamedSpan(at(text, "FBM"), ORG, 0.6)])) == 1


def test_a_name_seen_in_few_of_its_places_is_a_slip_there():
    text = "PHK massal. PHK sepihak. PHK dibatalkan. PHK lagi. Kena PHK. Stop PHK."
    seen = NamedSpan(at(text, "PHK", 5), ORG, 0.9)
    assert spread(text, [seen]) == (seen,)


def test_the_label_with_most_weight_wins():
    text = "Wati tiba. Wati pulang. Wati tidur."
    names = [NamedSpan(at(text, "Wati", n), label, score) for n, (label, score) in enumerate([(PER, 0.9), (LOC, 0.6)])]
    assert {name.label for name in spread(text, names)} == {PER}


def test_a_longer_name_keeps_its_place():
    text = "Bank Rakyat tutup, kata Rakyat. Rakyat diam."
    names = [NamedSpan(at(text, "Bank Rakyat"), ORG, 0.9), NamedSpan(at(text, "Rakyat", 1), PER, 0.9)]
    assert [name.span.of(text) for name in spread(text, names)] == ["Bank Rakyat", "Rakyat", "Rakyat"]


def test_events_and_roles_stay_as_they_are():
    text = "Menteri Ani dan Menteri Budi"
    role = NamedSpan(at(text, "Menteri"), Label.ROLE, 0.9)
    assert spread(text, [role]) == (role,)


@pytest.mark.parametrize(
    ("surface", "trimmed"),
    [
        ("(Ani", "Ani"),
        ("Joko.", "Joko"),
        ("Komnas HAM.", "Komnas HAM"),
        ("PT S.", "PT S."),
        ("Serikat (Baru)", "Serikat (Baru)"),
        ("M.H.", "M.H."),
        ("Ltd.", "Ltd."),
        ("“Wati”,", "Wati"),
        ("PT. Maju,", "PT. Maju"),
    ],
)
def test_marks_at_the_edges_go(surface: str, trimmed: str):
    name = trim(surface, NamedSpan(Span(0, len(surface)), PER, 0.9))
    assert name is not None
    assert name.span.of(surface) == trimmed


@given(
    st.text("aAbB .,()", min_size=1),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6), st.sampled_from(list(Label)), st.floats(0, 1))),
)
def test_names_lie_in_the_text_in_order(text: str, raw: list[tuple[int, int, Label, float]]):
    names, end = [], 0
    for start, length, label, score in sorted(raw):
        if end <= start and start + length <= len(text):
            names.append(NamedSpan(Span(start, start + length), label, score))
            end = start + length
    found = spread(text, names)
    assert list(found) == sorted(found)
    assert all(name.span.end <= len(text) for name in found)
    named = [name.span for name in found if name.label in (PER, ORG, LOC)]
    assert not any(a.overlaps(b) for n, a in enumerate(named) for b in named[n + 1 :])

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.events import find_events
from labourie.lexicon.events import load_events


def found(text, names=None, furniture=()):
    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    zones = tuple(Zone(span(part), ZoneKind.RELATED) for part in furniture)
    spans = sorted(NamedSpan(span(part), Label(label)) for label, parts in (names or {}).items() for part in parts)
    annotation = Annotation(Article(id="1", text=text, source="-", zones=zones), (), tuple(spans))
    mentions = find_events(annotation, load_events())
    assert all(mention.surface == mention.span.of(text) for mention in mentions)
    return [mention.name for mention in mentions]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("hadir pada Konferensi Pelaut Sedunia ke-12 di sana", ["Konferensi Pelaut Sedunia ke-12"]),
        ("konferensi tingkat tinggi (KTT) Benua Biru", ["konferensi tingkat tinggi (KTT) Benua Biru"]),
        ("Konferensi Tingkat Tinggi (KTT) itu ditutup", []),
        ("KTT ASEAN dan APEC", ["KTT ASEAN"]),
        ("rapat KTT itu", []),
        ("Job Fair Kota Melati 2031 dibuka Senin", ["Job Fair Kota Melati 2031"]),
        ("sebuah job fair dibuka", []),
        ("Workshop Upah dan Norma Kerja Maritim ke-6", ["Workshop Upah dan Norma Kerja Maritim ke-6"]),
        ("the 9th Joint Labour Meeting of the Two Ports", ["the 9th Joint Labour Meeting of the Two Ports"]),
        ("World Seafarer Summit 2031 dan lain", ["World Seafarer Summit 2031"]),
        ("HUT ke-30 Republik Melati", ["HUT ke-30 Republik Melati"]),
        ("menyambut HUT ke-90 Kemerdekaan RI dan Hari Kemerdekaan Melati", []),
        ("Presiden RI ke-9", []),
        ("Hari Perawat Sedunia dirayakan", ["Hari Perawat Sedunia"]),
        ("Tunjangan Hari Raya dan Jaminan Hari Tua", []),
        ("menjelang May Day", ["May Day"]),
        ("sesi SOM ke-7 ditutup", ["SOM ke-7"]),
        ("Seminar Senin lalu", []),
        ("Pilpres 2044", ["Pilpres 2044"]),
        ("forum PBB dan pameran UMKM", []),
        ("Forum ASEAN ke-3", ["Forum ASEAN ke-3"]),
        ("Muktamar ke-9 Nelayan Melati", ["Muktamar ke-9 Nelayan Melati"]),
        ("misi dagang Melati-Anggrek", ["misi dagang Melati-Anggrek"]),
        ("meraih Melati Safety Award", []),
        ("Melati Craft Exhibition 2031", ["Melati Craft Exhibition 2031"]),
        ("", []),
    ],
)
def test_events_are_found_by_the_grammar_of_their_names(text, events):
    assert found(text) == events


def test_what_the_model_takes_for_a_body_is_no_event():
    text = "Forum Nelayan Merdeka menolak"
    assert found(text) == ["Forum Nelayan Merdeka"]
    assert found(text, {"ORG": ["Forum Nelayan Merdeka"]}) == []


def test_the_model_adds_events_and_the_longer_of_two_counts():
    text = "acara Gelar Cipta Nusa dan Seminar Upah Laut"
    assert found(text, {"EVT": ["Gelar Cipta Nusa", "Seminar Upah"]}) == ["Gelar Cipta Nusa", "Seminar Upah Laut"]


def test_furniture_is_not_read():
    assert found("Baca juga: KTT Laut 2031", furniture=["Baca juga: KTT Laut 2031"]) == []


@given(st.lists(st.sampled_from(["KTT", "Seminar", "Laut", "ke-3", "2031", "(ABC)", "dan", "the 7th", "\n", "Summit"])))
def test_events_are_sorted_and_apart(words):
    annotation = Annotation(Article(id="1", text=" ".join(words), source="-"), (), ())
    mentions = find_events(annotation, load_events())
    assert all(one.span.end <= two.span.start for one, two in pairwise(mentions))

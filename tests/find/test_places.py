from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.places import find_places
from labourie.lexicon.countries import load_countries
from labourie.lexicon.places import load_gazetteer


def found(text, names=None, furniture=()):
    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    zones = tuple(Zone(span(part), ZoneKind.DATELINE) for part in furniture)
    spans = sorted(NamedSpan(span(part), Label(label)) for label, parts in (names or {}).items() for part in parts)
    annotation = Annotation(Article(id="1", text=text, source="-", zones=zones), (), tuple(spans))
    mentions = find_places(annotation, load_gazetteer(), load_countries())
    assert all(mention.surface == mention.span.of(text) for mention in mentions)
    return [mention.name for mention in mentions]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("pabrik di Karawang dan Jawa Barat", ["Karawang", "Jawa Barat"]),
        ("warga Kabupaten Bandung Barat", ["Kabupaten Bandung Barat"]),
        ("tiba di Kuala Lumpur lalu Jenewa", ["Kuala Lumpur", "Jenewa"]),
        ("rapat di JAKARTA", ["JAKARTA"]),
        ("pasar Asia Tenggara, bukan Eropa", ["Asia Tenggara", "Eropa"]),
        ("Malaysia dan Arab Saudi", []),
        ("Sejak Batu jatuh, ia ke Batu", ["Batu"]),
        ("Kota Batu ramai", ["Kota Batu"]),
        ("Bupati Karawang dan UMP Jawa Timur", []),
        ("Wali Kota Surabaya hadir", []),
        ("Wall Street", []),
        ("Riyadh menolak usul itu", []),
        ("terbang ke Riyadh", ["Riyadh"]),
        ("Perjanjian Jenewa", []),
        ("Berlin terus mendesak Riga", []),
        ("sikap Moskow dan kebijakan luar negeri Washington", []),
        ('"kecaman" Moskow, lalu Oslo mendesak Tokyo', []),
        ("Seoul secara resmi tidak akan menolak usul itu", []),
        ("Warga di Berlin menilai upah rendah", ["Berlin"]),
        ("Hujan turun di Doha. Doha tetap ramai", ["Doha", "Doha"]),
        ("pelatih reog Ponorogo dan penjual soto Lamongan", []),
        ("Batik Pekalongan laris di Pekalongan", ["Pekalongan"]),
        ("penutur bahasa Madura di Madura", ["Madura"]),
    ],
)
def test_the_gazetteer_is_found_with_its_heads(text, places):
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "names", "places"),
    [
        ("Kerja Sama Selatan-Selatan", {"LOC": ["Selatan"]}, []),
        ("di Hotel Mutiara Timur malam itu", {"LOC": ["Hotel Mutiara Timur"]}, ["Hotel Mutiara Timur"]),
        ("di Gedung Serbaguna Jakarta", {"LOC": ["Gedung Serbaguna Jakarta"]}, ["Gedung Serbaguna Jakarta"]),
        ("Universitas Negeri Malang", {"ORG": ["Universitas Negeri Malang"]}, []),
        ("Job Fair Bogor 2025", {"EVT": ["Job Fair Bogor 2025"]}, []),
        ("Gubernur baru Jawa Timur", {"ROLE": ["Gubernur baru Jawa Timur"]}, []),
        ("Dinas Tenaga Kerja (Disnaker) Kota Serang", {"ORG": ["Dinas Tenaga Kerja"]}, []),
        ("bekerja di AS. Lalu pulang", {"LOC": ["AS."]}, []),
        ("ke Malaysia", {"LOC": ["Malaysia"]}, []),
        ("ke Kerajaan Norwegia", {"LOC": ["Kerajaan Norwegia"]}, []),
        ("ke Kerajaan Melati", {"LOC": ["Kerajaan Melati"]}, ["Kerajaan Melati"]),
        ("sikap Moskow itu", {"LOC": ["Moskow"]}, []),
        ("dari MalaysiaSebelumnya", {"LOC": ["Malaysia"]}, []),
        ("Kepala Desa Sukamaju", {"LOC": ["Desa Sukamaju"]}, []),
    ],
)
def test_names_of_other_kinds_and_countries_are_no_places(text, names, places):
    assert found(text, names) == places


def test_a_line_feed_in_a_name_becomes_a_space():
    assert found("ke Jawa\nTengah") == ["Jawa Tengah"]


def test_furniture_is_not_read():
    assert found("SURABAYA, KABAR - Upah di Gresik", furniture=["SURABAYA, KABAR -"]) == ["Gresik"]


@given(st.lists(st.sampled_from(["Kota", "Batu", "di", "Jawa", "Barat", "Bupati", "(X)", "\n", "Jakarta", "Kab."])))
def test_places_are_sorted_and_apart(words):
    text = " ".join(words)
    annotation = Annotation(Article(id="1", text=text, source="-"), (), ())
    mentions = find_places(annotation, load_gazetteer(), load_countries())
    assert all(one.span.end <= two.span.start for one, two in pairwise(mentions))

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.countries import find_countries
from labourie.lexicon.countries import load_countries


def annotated(text, *, persons=(), furniture=()):
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (*persons, *furniture)]
    article = Article(
        id="1", text=text, source="-", zones=tuple(Zone(span, ZoneKind.RELATED) for span in spans[len(persons) :])
    )
    return Annotation(article, (), tuple(NamedSpan(span, Label.PERSON) for span in spans[: len(persons)]))


def found(text, *, persons=(), furniture=()):
    annotation = annotated(text, persons=persons, furniture=furniture)
    return [(mention.surface, mention.code) for mention in find_countries(annotation, load_countries())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegasi Tiongkok, RRT dan Cina", [("Tiongkok", "CHN"), ("RRT", "CHN"), ("Cina", "CHN")]),
        ("upah di Swiss dan UEA", [("Swiss", "CHE"), ("UEA", "ARE")]),
        ("Uni Emirat Arab menambah kuota", [("Uni Emirat Arab", "ARE")]),
        ("warga Korea bekerja di Korut", [("Korea", "KOR"), ("Korut", "PRK")]),
        ("PASAR KERJA MALAYSIA", [("MALAYSIA", "MYS")]),
        ("Kementerian Tenaga Kerja Singapura", [("Singapura", "SGP")]),
        ("Menteri Ketenagakerjaan RI", [("RI", "IDN")]),
        ("se-Indonesia, pekerja Indonesia-lah", [("Indonesia", "IDN"), ("Indonesia", "IDN")]),
        ("kerja sama AS-Jepang", [("AS", "USA"), ("Jepang", "JPN")]),
        ("kurs dolar AS", [("AS", "USA")]),
        ("upah US$5 dan US$ 7", []),
        ("negara Nigeria, bukan Niger", [("Nigeria", "NGA"), ("Niger", "NER")]),
        ("Guinea Khatulistiwa dan Papua Nugini", [("Guinea Khatulistiwa", "GNQ"), ("Papua Nugini", "PNG")]),
        ("pekerja Filipina di Hongkong", [("Filipina", "PHL"), ("Hongkong", "HKG")]),
        ("Asia Tenggara, Eropa, Timur Tengah dan ASEAN", []),
        ("Beijing dan Jakarta menilai", []),
        ("kapal di Laut Cina Selatan", []),
        ("Amerika Latin dan Amerika", [("Amerika", "USA")]),
        ("tiba di bandara indonesia", []),
    ],
)
def test_countries_are_found_in_any_form(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("menguasai bahasa Inggris dan Jepang untuk ke Jerman", [("Jerman", "DEU")]),
        ("Bahasa Mandarin, Korea, atau Arab wajib", []),
        ("berbahasa Spanyol", []),
        ("menguasai bahasa. Inggris menang", [("Inggris", "GBR")]),
    ],
)
def test_a_language_is_no_country(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dipulangkan dari Georgia kemarin", [("Georgia", "GEO")]),
        ("pabrik di Georgia, AS", [("AS", "USA")]),
        ("hakim negara bagian Georgia", []),
        ("Armenia, Georgia dan Turki", [("Armenia", "ARM"), ("Georgia", "GEO"), ("Turki", "TUR")]),
        ("Georgia tersenyum", []),
        ("Republik Georgia menang. Georgia unggul", [("Republik Georgia", "GEO"), ("Georgia", "GEO")]),
        ("bekerja ke Arab sejak muda", [("Arab", "SAU")]),
        ("negara Arab Saudi", [("Arab Saudi", "SAU")]),
        ("konflik Arab-Israel di Liga Arab", [("Israel", "ISR")]),
        ("Raja Yordania bertemu Jordan", [("Yordania", "JOR"), ("Jordan", "JOR")]),
        ("kaus Jersey merah", []),
        ("negara Guinea", [("Guinea", "GIN")]),
    ],
)
def test_a_weak_name_counts_by_its_context(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "korban berinisial AS melapor",
        "AS (34) ditangkap",
        "RI (27 tahun) ditangkap",
        "jabatan AS (area supervisor); AS lain",
    ],
)
def test_initials_and_redefined_acronyms_are_no_country(text):
    assert found(text) == []


def test_an_acronym_that_the_article_defines_as_the_country_stays():
    assert found("Amerika Serikat (AS)") == [("Amerika Serikat", "USA"), ("AS", "USA")]


def test_a_name_inside_a_person_is_no_country():
    assert found("Michael Jordan ke Yordania", persons=["Michael Jordan"]) == [("Yordania", "JOR")]


def test_a_country_taken_for_a_person_still_counts():
    assert found("India menang", persons=["India"]) == [("India", "IND")]


def test_furniture_is_not_read():
    assert found("Baca juga: Perang Iran\nUpah naik", furniture=["Baca juga: Perang Iran"]) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [("Korea", "ambiguous country name"), ("ke Arab", "weak country name"), ("Korsel", "country name")],
)
def test_the_rule_tells_how_sure_a_name_is(text, rule):
    assert [mention.rule for mention in find_countries(annotated(text), load_countries())] == [rule]


@given(st.lists(st.sampled_from(["Arab", "Saudi", "AS", "(34)", "bahasa", "Inggris", "dan", ",", "\n", "di"])))
def test_mentions_are_sorted_apart_and_as_written(words):
    text = " ".join(words)
    mentions = find_countries(annotated(text), load_countries())
    assert all(mention.surface == mention.span.of(text) for mention in mentions)
    assert all(one.span.end <= two.span.start for one, two in pairwise(mentions))

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Annotation, Label, NamedSpan
from labourie.article import Article, Span, Zone, ZoneKind
from labourie.find.themes import find_themes, shut_themes
from labourie.find.themes.cues import FEATURES, features, find_cues
from labourie.find.themes.words import term_counts, term_values, terms
from labourie.lexicon.themes import load_themes
from labourie.models.themes import TermWeights, ThemeWeights

OWN = Path(__file__).parents[2] / "examples" / "own-themes.toml"


def annotated(text, *, bodies=(), furniture=()):
    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    zones = tuple(Zone(span(part), ZoneKind.RELATED) for part in furniture)
    article = Article(id="1", text=text, source="-", zones=zones)
    return Annotation(article, (), tuple(NamedSpan(span(part), Label.ORGANISATION) for part in bodies))


def by_counts(*, learned=("safety",), term="helm proyek"):
    """Weights that claim a theme for any strong cue outside names; and safety for one term."""
    cues = np.zeros(len(FEATURES) + 1)
    cues[FEATURES.index("any strong cue")], cues[-1] = 6.0, -3.0
    terms = TermWeights(
        rows={term: 0, "lain": 1},
        idf=np.array([2.0, 1.0]),
        weights=np.array([[8.0], [-8.0]])[:, : len(learned)],
        bias=np.array([-4.0])[: len(learned)],
        learned=learned,
    )
    with_terms = np.zeros(len(FEATURES) + 2)
    with_terms[-2] = 1.0
    return ThemeWeights(terms=terms, with_terms=with_terms, cues_only=cues, thresholds={"*": 0.5, "green": 0.99})


def claimed(text, *, themes=None, bodies=(), furniture=()):
    annotation = annotated(text, bodies=bodies, furniture=furniture)
    return [claim.id for claim in find_themes(annotation, themes or load_themes(), by_counts())]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Upah minimum naik", ["wages"]),
        ("Pemerintah membahas upah dan pesangon", ["contracts", "wages"]),
        ("Gaji pejabat diumumkan", []),
        ("Cuaca cerah di lereng gunung", []),
        ("Transisi energi dipercepat", []),
        ("Hubungan bilateral dibahas", []),
        ("Hubungan bilateral dan nasib pekerja dibahas", ["cooperation"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_a_theme_is_claimed_from_its_threshold_on(text, themes):
    assert claimed(text) == themes


def test_a_cue_inside_a_name_does_not_make_a_theme():
    text = "Direktorat Jaminan Sosial mengundang warga"
    assert claimed(text) == ["social-security"]
    assert claimed(text, bodies=["Direktorat Jaminan Sosial"]) == []


def test_furniture_is_not_read():
    assert claimed("Baca juga: upah minimum naik\nHujan turun", furniture=["Baca juga: upah minimum naik"]) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("stok PMI cukup", ["PMI"]),
        ("stok PMI cukup, kata Palang Merah", []),
        ("Palang Merah Indonesia (PMI) menghimpun darah; PMI siaga", []),
        ("Pekerja Migran Indonesia (PMI) di luar Palang Merah", ["Pekerja Migran Indonesia", "PMI"]),
        ("UMK (Upah Minimum Kota)", ["UMK", "Upah Minimum"]),
        ("UMK (usaha masyarakat kecil) dan UMK lain", []),
        ("Pusat Hidrologi Kota (PHK)", []),
    ],
)
def test_an_acronym_counts_in_the_sense_that_the_article_gives_it(text, surfaces):
    hits = find_cues(annotated(text), load_themes())
    assert [hit.span.of(text) for hit in hits if not hit.cue.weak] == surfaces


def test_features_tell_where_cues_stand_and_how_they_compare():
    text = "Upah naik. " + "kata " * 60 + "upah dan gaji, pesangon tetap"
    numbers = features(text, find_cues(annotated(text), load_themes()), load_themes())
    wages = dict(zip(FEATURES, numbers["wages"], strict=True))
    assert wages["strong cues in the lead"] == pytest.approx(np.log(2))
    assert wages["strong cues after the opening"] == pytest.approx(np.log(2))
    assert wages["different strong cues"] == pytest.approx(np.log(2))
    assert wages["weak cues beside a strong one"] == pytest.approx(np.log(2))
    assert wages["share of all strong cues"] == pytest.approx(2 / 4)
    assert wages["how early the first strong cue stands"] == 1.0
    assert set(numbers["green"]) == {0.0}


def test_evidence_is_every_cue_of_the_theme_as_written():
    text = "Upahnya kecil. Gaji dan UPAH menyusul"
    (claim,) = find_themes(annotated(text), load_themes(), by_counts())
    assert [(mention.surface, mention.rule) for mention in claim.evidence] == [
        ("Upah", "cue"),
        ("Gaji", "weak cue"),
        ("UPAH", "cue"),
    ]
    assert (claim.label, claim.label_id) == ("Wages", "Pengupahan")


def test_without_cues_the_learned_terms_are_the_evidence():
    text = "Mereka memakai helm proyek setiap hari"
    (claim,) = find_themes(annotated(text), load_themes(), by_counts())
    assert (claim.id, [(mention.surface, mention.rule) for mention in claim.evidence]) == (
        "safety",
        [("helm proyek", "term")],
    )
    assert claim.score == pytest.approx(1 / (1 + np.exp(-4.0)))


def test_an_own_theme_goes_by_its_cues():
    assert claimed("Para pelaut menunggu di kapal", themes=load_themes(OWN)) == ["seafarers"]


def test_terms_are_words_and_pairs_without_nya():
    text = "Upahnya hanya naik. Upah"
    found = {term: [span.of(text) for span in spans] for term, spans in terms(text).items()}
    assert found["upah"] == ["Upahnya", "Upah"]
    assert found["upah hanya"] == ["Upahnya hanya"]
    assert "ha" not in found


def test_term_values_have_unit_length():
    weights = by_counts().terms
    rows, values = term_values({"helm proyek": 3, "lain": 1, "asing": 2}, weights)
    assert rows.tolist() == [0, 1]
    assert np.linalg.norm(values) == pytest.approx(1.0)
    assert values[0] / values[1] == pytest.approx(2 * (1 + np.log(3)))


@given(
    st.lists(st.sampled_from(["upah", "PHK", "PHK (", "pesangon", ")", "Gaji", "\n\n", "helm proyek", "kata", "K3"]))
)
def test_claims_are_sorted_and_their_evidence_stands_in_the_text(words):
    text = " ".join(words)
    claims = find_themes(annotated(text), load_themes(), by_counts())
    assert [claim.score for claim in claims] == sorted((claim.score for claim in claims), reverse=True)
    for claim in claims:
        assert 0.5 <= claim.score <= 1.0
        assert claim.evidence
        assert all(mention.surface == mention.span.of(text) for mention in claim.evidence)


def test_terms_of_the_lead_count_more():
    story = "upah naik " + "kata " * 30 + "upah turun"
    counts = term_counts(story, terms(story))
    assert counts["upah"] == 4
    assert counts["turun"] == 1
    assert counts["upah naik"] == 3


@pytest.mark.parametrize(("story", "shut"), [("KPK memeriksa saksi", True), ("KPK memeriksa pejabat Kemnaker", False)])
def test_themes_wider_than_labour_are_shut_without_a_word_of_labour(story, shut):
    assert ("labour-law" in shut_themes(story, load_themes())) == shut
    assert "wages" not in shut_themes(story, load_themes())

import pytest

from labourie.lexicon.titles import load_titles


@pytest.mark.parametrize(
    "words", ["Dr.", "dr", "Prof. Dr.", "H.", "K.H.", "Tan Sri", "Brigjen Pol.", "Ibu", "Kolonel Laut (P)"]
)
def test_titles_before_a_name(words):
    assert load_titles().opens(words)


@pytest.mark.parametrize("words", ["H", "M.", "Budi", "Raja", "R", "Ibu Mar", "Inf"])
def test_names_and_initials_are_no_titles(words):
    assert not load_titles().opens(words)


@pytest.mark.parametrize("words", ["M.Si", "S.Pd.I.", "Ph.D", "S.H.", "Sp.OG"])
def test_degrees_after_a_name(words):
    assert load_titles().closes(words)


@pytest.mark.parametrize(("form", "bare"), [("Gus Rahman", "Rahman"), ("Mbak Sri", "Sri"), ("Rahman", "Rahman")])
def test_the_familiar_word_is_left_out(form, bare):
    assert load_titles().bare(form) == bare

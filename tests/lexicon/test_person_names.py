import pytest

from labourie.lexicon.person_names import fold, fold_person, load_person_names


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Keith E.  Sonderling", "keith e sonderling"),
        ("Ma’ruf", "maruf"),
        ("René Müller", "rene muller"),
        ("Sosial & Tenaga Kerja", "sosial dan tenaga kerja"),
        ("Bangsa-Bangsa", "bangsa bangsa"),
        ("…", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_points(written: str, folded: str):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"), [("Seo Min-jae", "seo min-jae"), ("-Al- Fatih", "al fatih"), ("W.R. Soe-", "w r soe")]
)
def test_a_hyphen_joins_two_halves_of_one_name_part(written: str, folded: str):
    assert fold_person(written) == folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("soetarno", "sutarno"),
        ("djoko", "joko"),
        ("tjahja", "cahja"),
        ("achmad", "ahmad"),
        ("mochammad", "muhammad"),
        ("fauziyah", "fauziah"),
        ("yudhistira", "yudistira"),
        ("effendy", "efendi"),
        ("noor", "nur"),
        ("min-jae", "minjae"),
        ("syarif", "sjarif"),
        ("hariyadi", "haryadi"),
    ],
)
def test_two_spellings_of_a_name_part_sound_alike(left: str, right: str):
    names = load_person_names()
    assert names.sound(left) == names.sound(right)


@pytest.mark.parametrize(("left", "right"), [("sari", "sara"), ("hendra", "hendri"), ("dewi", "desi")])
def test_two_name_parts_do_not(left: str, right: str):
    names = load_person_names()
    assert names.sound(left) != names.sound(right)


def test_common_parts_are_sorted_and_each_listed_once():
    from labourie.lexicon import read_toml

    data = read_toml("person_names.toml")
    assert data["common"]["parts"] == sorted(set(data["common"]["parts"]))
    forms = [form for group in data["same"] for form in group["forms"]]
    assert len(forms) == len(set(forms))
    assert all(group["source"] for group in [data["common"], data["spelling"], *data["same"]])

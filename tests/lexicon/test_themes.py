from pathlib import Path

import pytest

from labourie.errors import BadResource
from labourie.lexicon import DATA
from labourie.lexicon.themes import check_themes, load_themes

OWN = Path(__file__).parents[2] / "examples" / "own-themes.toml"
THEME = '[[theme]]\nid = "gig"\nlabel = "Gig work"\n'
SUB = '[[theme.sub]]\nid = "gig.riders"\nlabel = "Riders"\nstrong = ["kurir"]\n'


def cues(matcher, text):
    return [(span.of(text), sorted({cue.theme for cue in cues})) for span, cues in matcher.find(text)]


def written(folder, text):
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_themes_are_sixteen_and_without_fault():
    assert check_themes(Path(str(DATA / "themes.toml"))) == ()
    assert len(load_themes().themes) == 16
    assert not any(theme.own for theme in load_themes().themes.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Upahnya naik", [("Upah", ["wages"])]),
        ("jaminan sosial ketenagakerjaan", [("jaminan sosial ketenagakerjaan", ["social-security"])]),
        ("rapat tahunan", []),
    ],
)
def test_phrases_ignore_case_and_clitics_and_the_longest_wins(text, expected):
    assert cues(load_themes().phrases, text) == expected


@pytest.mark.parametrize(("text", "expected"), [("korban PHK", [("PHK", ["contracts"])]), ("phk", [])])
def test_acronyms_keep_their_case(text, expected):
    assert cues(load_themes().acronyms, text) == expected


def test_own_themes_are_added_and_a_shipped_one_gains_cues():
    themes = load_themes(OWN)
    assert themes.themes["seafarers"].own
    assert themes.themes["migration"] == load_themes().themes["migration"]
    assert cues(themes.phrases, "pelaut dengan working holiday visa") == [
        ("pelaut", ["seafarers"]),
        ("working holiday visa", ["migration"]),
    ]


def test_a_theme_without_indonesian_label_is_shown_by_its_label(tmp_path):
    assert load_themes(written(tmp_path, THEME + SUB)).themes["gig"].label_id == "Gig work"


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("[[theme", 0, "not TOML"),
        ("colour = 1\n" + THEME + SUB, 1, "unknown table 'colour'"),
        ("labour = 1\n" + THEME + SUB, 1, "labour: Expected `array`"),
        ("theme = 1", 1, "write [[theme]]"),
        ("\n" + THEME, 2, "no cues"),
        (THEME.replace('"Gig work"', "3") + SUB, 1, "got `int` - at field `label`"),
        (THEME.replace('"gig"', '"Gig!"') + SUB, 1, "at field `id`"),
        (THEME.replace('label = "Gig work"\n', "") + SUB, 1, "missing required field `label`"),
        (THEME + SUB.replace("strong", "stong"), 4, "unknown field `stong`"),
        (THEME + SUB.replace('"kurir"', '"kurir", " "'), 4, "at field `strong[1]`"),
        (THEME + SUB.replace('"kurir"', '"kurir", "Kurir"'), 1, "cue 'kurir' stands 2 times"),
        (THEME + SUB.replace("gig.riders", "ojek.riders"), 1, "does not begin with 'gig.'"),
        (THEME + SUB + THEME + SUB, 1, "theme 'gig' stands 2 times"),
        (THEME + SUB + "[[acronym]]\nmeans = ['x']\n", 8, "missing required field `name`"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path, text, line, fault):
    path = written(tmp_path, text)
    faults = check_themes(path)
    place = f"{path}:{line}: " if line else f"{path}: "
    assert any(each.startswith(place) and fault in each for each in faults), faults


def test_every_fault_is_told(tmp_path):
    text = THEME.replace("gig", "GIG") + SUB + "[[acronym]]\nnames = 1\n"
    assert len(check_themes(written(tmp_path, text))) == 2


def test_a_wrong_file_is_a_bad_resource_that_says_what_to_do(tmp_path):
    path = written(tmp_path, THEME)
    with pytest.raises(BadResource, match=r"own\.toml:1: .*no cues.*labourie lexicon check"):
        load_themes(path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(BadResource, match="No such file"):
        load_themes(tmp_path / "none.toml")

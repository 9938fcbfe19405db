import json
from dataclasses import replace

import pytest

from labourie.find.themes import score_themes
from labourie.find.themes.cues import FEATURES
from labourie.lexicon.themes import load_themes
from labourie.train import themes_report
from labourie.train.labelled import general_news, grouped, read_annotated, read_labelled, usual_words
from labourie.train.themes import fit, folds
from labourie.train.themes_report import choose_threshold, cross_validate, f1

pytest.importorskip("sklearn")
EMPTY = {"people": [], "organisations": [], "countries": [], "places": [], "dates": [], "events": [], "quotes": []}


def gold(folder, texts):
    for name, (text, themes) in texts.items():
        (folder / f"{name}.json").write_text(json.dumps({"id": name, "text": text, "themes": themes, **EMPTY}))
    return folder


@pytest.fixture
def articles(tmp_path):
    texts = {}
    for at in range(12):
        own = " ".join(f"kata{at}{n}" for n in range(30))
        texts[f"a{at:02}"] = (f"Upah minimum naik, kata {own} buruh pabrik garmen", ["wages"])
        texts[f"b{at:02}"] = (f"Hujan turun di bukit, kata {own} petani kopi", [])
    return grouped(read_labelled(gold(tmp_path, texts), load_themes()))


def test_what_was_learned_tells_the_themes_apart(articles):
    usual = frozenset(["buruh", "pabrik", "garmen", "petani", "kopi", "bukit", "hujan"])
    weights = fit(articles, usual)
    assert weights.terms.learned == ("wages",)
    assert set(" ".join(weights.terms.rows).split()) <= usual
    scores = [score_themes(article.cues, article.terms, weights)["wages"] for article in articles]
    assert min(scores[:12]) > max(scores[12:])


def test_near_copies_stay_in_one_fold(tmp_path):
    body = " ".join(f"w{n}" for n in range(40))
    texts = {f"c{at}": (body + f" akhir {at}" if at < 4 else f"lain {at} " * 20, []) for at in range(8)}
    articles = grouped(read_labelled(gold(tmp_path, texts), load_themes()))
    assert len({article.group for article in articles[:4]}) == 1
    assert len({article.group for article in articles}) == 5
    for _, outside in folds(articles, 3):
        assert len({0, 1, 2, 3} & set(outside.tolist())) in (0, 4)


def test_annotated_articles_bring_their_names_and_themes(tmp_path):
    lines = [
        {"id": "x", "text": "Kasus di Serikat Buruh Melati ramai.", "ORG": ["Serikat Buruh Melati"], "themes": []},
        {"id": "y", "text": "Kasus upah minimum ramai.", "PER": [], "themes": ["wages"]},
    ]
    file = tmp_path / "more.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    in_name, plain = read_annotated(file, load_themes())
    assert [in_name.id, plain.id] == ["x", "y"]
    assert [in_name.truth, plain.truth] == [frozenset(), {"wages"}]
    strong, strong_in_names = FEATURES.index("strong cues"), FEATURES.index("strong cues inside names")
    assert in_name.cues["industrial-relations"][strong] == 0 < in_name.cues["industrial-relations"][strong_in_names]
    assert plain.cues["wages"][strong] > 0


def test_a_near_copy_among_the_others_is_not_learned_from(articles, monkeypatch):
    seen = []

    def fit_and_tell(known, usual):
        seen.append([one.id for one in known])
        return fit(known, usual)

    monkeypatch.setattr(themes_report, "fit", fit_and_tell)
    copies = [replace(article, id=f"copy of {article.id}") for article in articles]
    cross_validate(articles, copies, frozenset(["buruh", "petani"]))
    assert seen
    assert all(f"copy of {one}" in known for known in seen for one in known if not one.startswith("copy"))
    assert all(one.removeprefix("copy of ") in known for known in seen for one in known)


def test_news_at_large_holds_no_more_than_one_strong_cue():
    plain, labour = "kata " * 90, "upah dan PHK " * 45
    assert len(general_news([plain, labour, "pendek"], load_themes(), count=5)) == 1


def test_usual_words_leave_names_out():
    texts = [f"kemarin Sutono berkata bahwa KPK memeriksa saksi {at}" for at in range(12)]
    assert usual_words(texts) == {"kemarin", "berkata", "bahwa", "kpk", "memeriksa", "saksi"}


def test_the_threshold_is_the_one_that_tells_truth_best(articles):
    scores = [{"wages": 0.45 if article.truth else 0.41} for article in articles]
    assert 0.41 < choose_threshold(articles, scores) <= 0.45


def test_f1_counts_claims_against_truth(articles):
    scores = [{"wages": 1.0} for _ in articles]
    assert f1(articles, scores, {"wages": 0.5}) == pytest.approx((0.5, 1.0, 2 / 3))

import json
import shutil
from pathlib import Path

import pytest
from harness import Run

from labourie import lexicon
from labourie.cli.exit import ExitCode
from labourie.cli.lexicon import loaders


def test_every_table_of_the_lexicon_is_checked_and_sound(run: Run):
    result = run("lexicon", "check", "--json")
    assert result.code == ExitCode.DONE
    checked = json.loads(result.out)
    assert [fault for _, fault in checked] == [""] * len(checked)
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(lexicon.__path__[0]).glob("*.py"))
    assert len(checked) == sources.count("\ndef load_")
    assert ["countries", ""] in checked


def test_a_fault_is_told_and_fails(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    data = tmp_path / "data"
    shutil.copytree(str(lexicon.DATA), data)
    (data / "countries.toml").write_text("[[country]]\ncode = ", encoding="utf-8")
    monkeypatch.setattr(lexicon, "DATA", data)
    for _, load in loaders():
        load.cache_clear()  # type: ignore[attr-defined]
    try:
        result = run("lexicon", "check")
    finally:
        for _, load in loaders():
            load.cache_clear()  # type: ignore[attr-defined]
    assert result.code == ExitCode.FAILED
    assert "countries\tlexicon file countries.toml: " in result.out


def test_themes_of_ones_own_are_checked(run: Run, tmp_path: Path):
    shutil.copy(str(lexicon.DATA / "themes.toml"), tmp_path / "own.toml")
    assert run("lexicon", "check", "own.toml").code == ExitCode.DONE
    (tmp_path / "own.toml").write_text("[[theme]]\nid = 7", encoding="utf-8")
    result = run("lexicon", "check", "own.toml", "missing.toml")
    assert result.code == ExitCode.FAILED
    assert "own.toml\t" in result.out
    assert "missing.toml\t" in result.out


def test_models_are_told_with_their_scores(run: Run):
    result = run("models", "--json")
    assert result.code == ExitCode.DONE
    cards = json.loads(result.out)
    assert "ner" in [card["name"] for card in cards]
    assert run("models").out.startswith("name\tdoes\tbytes\t")


def test_eval_reads_text_and_day_of_gold_files_alone(run: Run, standin: object, tmp_path: Path):
    assert standin
    gold = {
        "text": "Ketua Ani Wijaya terbang ke Singapura.",
        "title": "Ketua Budi Santoso",
        "people": [{"name": "Ani Wijaya", "role": "Ketua", "organisation": None, "country": "IDN"}],
        "countries": [{"code": "SGP"}, {"code": "IDN"}],
    }
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "one.json").write_text(json.dumps(gold))
    result = run("eval", "gold", "--details")
    assert result.code == ExitCode.DONE
    lines = result.out.splitlines()
    assert lines[:2] == ["one: countries: missed IDN", "1 articles"]
    assert "people                    1.000  1.000  1.000      1" in lines
    assert "countries                 1.000  0.500  0.667      2" in lines
    rows = {row["kind"]: row for row in json.loads(run("eval", "gold", "--json").out)}
    assert rows["countries"]["recall"] == 0.5
    assert run("eval", "gold", "--csv").out.startswith("kind,precision,recall,f1,n\n")


@pytest.mark.parametrize("content", [None, "not json", '{"people": []}'])
def test_eval_of_records_that_are_none(run: Run, tmp_path: Path, content: str | None):
    (tmp_path / "one.json").write_text('{"text": "a"}')
    if content is not None:
        (tmp_path / "records.jsonl").write_text(content)
    result = run("eval", ".", "--records", "records.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, "")
    assert result.err.startswith("error: records.jsonl: ")

"""Every error is a message and an exit code, whatever command it comes from."""

import os
import subprocess
from pathlib import Path

import jsonschema
import msgspec
import pytest
from harness import LABOURIE, Run

from labourie.cli import app
from labourie.cli.exit import ExitCode
from labourie.record import ArticleInfo, Record, dump


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--colour"], "error: No such option: --colour; see `labourie --help`\n"),
        (["schema", "--colour"], "error: No such option: --colour; see `labourie schema --help`\n"),
        (["eval"], "error: Missing argument 'GOLD'; see `labourie eval --help`\n"),
        (["evla"], "error: No such command 'evla'. Did you mean 'eval'?; see `labourie --help`\n"),
    ],
)
def test_wrong_use_is_told_in_one_line(run: Run, arguments: list[str], message: str):
    result = run(*arguments)
    assert (result.code, result.out, result.err) == (ExitCode.WRONG_USE, "", message)


def test_without_a_command_the_help_goes_to_stderr(run: Run):
    result = run()
    assert result.code == ExitCode.WRONG_USE
    assert result.out == ""
    assert result.err.startswith("Usage: labourie")


def test_could_not(run: Run, tmp_path: Path):
    result = run("eval", tmp_path, "--records", "out.jsonl")
    assert (result.code, result.out) == (ExitCode.FAILED, "")
    assert result.err == f"error: {tmp_path}: no gold files; give a folder of NAME.json files\n"


def test_ctrl_c_is_130(run: Run, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_parts: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("labourie.cli.stdout.write", interrupted)
    result = run("schema")
    assert (result.code, result.out) == (ExitCode.INTERRUPTED, "")
    assert result.err == "interrupted; what was stored before is kept\n"


def test_a_fault_of_ours_is_told_without_a_traceback(process: Run, tmp_path: Path):
    (tmp_path / "sitecustomize.py").write_text("import json; json.dumps = None")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    result = process("schema", PYTHONPATH=paths)
    assert result.code == ExitCode.FAILED
    assert result.err.startswith("error: a fault in labourie: TypeError: ")
    assert "Traceback" in process("schema", PYTHONPATH=paths, LABOURIE_DEBUG="1").err


def test_a_full_disk_is_told(process: Run):
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        result = process("schema", stdout=full.fileno())
    assert result.code == ExitCode.FAILED
    assert result.err == "error: standard output: No space left on device; free some space or write elsewhere\n"


def test_a_closed_pipe_is_quiet():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*LABOURIE, "schema"], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, b"")


def test_output_is_utf8_whatever_the_locale(process: Run, tmp_path: Path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text('{"text": "“Ani”", "places": ["Lhokseumawe–Ánh"]}', encoding="utf-8")
    (tmp_path / "records.jsonl").write_bytes(dump(Record(article=ArticleInfo(id="a", source="a", words=1))))
    result = process("eval", "gold", "--records", "records.jsonl", "--details", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert result.code == ExitCode.DONE
    assert "lhokseumawe–ánh" in result.out


def test_the_schema_is_valid_and_takes_a_record(run: Run):
    schema = msgspec.json.decode(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    record = Record(article=ArticleInfo(id="a", source="a.txt", words=1))
    jsonschema.validate(msgspec.json.decode(dump(record)), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"article": {"id": "a"}}, schema)


@pytest.mark.parametrize("command", sorted(app.COMMANDS))
def test_every_help_has_two_examples(run: Run, command: str):
    result = run(command, "--help")
    assert result.code == ExitCode.DONE
    assert result.out.count(f"\n    labourie {command}") >= 2

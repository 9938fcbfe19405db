"""`labourie extract`: what it prints, what it keeps, and what it does with bad input."""

import csv
import io
import os
import resource
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from fakes import FakeExtractor
from harness import STANDIN, Run

from labourie.cli import keeping
from labourie.cli.exit import ExitCode
from labourie.record import Record

ANI = "Ketua Ani Wijaya terbang ke Singapura. “Upah harus naik,” katanya."
BUDI = "Ketua Budi Santoso menolak."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ani.txt").write_text(ANI, encoding="utf-8")
    (folder / "budi.txt").write_text(BUDI, encoding="utf-8")
    return folder


def names(jsonl: str) -> list[str]:
    records = msgspec.json.Decoder(Record).decode_lines(jsonl)
    return [record.people[0].name if record.people else "-" for record in records]


@pytest.mark.usefixtures("standin", "news")
def test_tsv_is_one_line_for_each_fact(run: Run):
    result = run("extract", "news")
    assert (result.code, result.err) == (ExitCode.DONE, "")
    lines = [line.split("\t")[:9] for line in result.out.splitlines()]
    assert lines == [
        ["source", "kind", "name", "role", "organisation", "country", "start", "end", "text"],
        ["news/ani.txt", "person", "Ani Wijaya", "Ketua", "Serikat", "IDN", "0", "5", "Ketua"],
        ["news/ani.txt", "country", "Singapore", "", "", "SGP", "28", "37", "Singapura"],
        ["news/ani.txt", "quote", "Ani Wijaya", "", "", "", "40", "56", "Upah harus naik,"],
        ["news/budi.txt", "person", "Budi Santoso", "Ketua", "Serikat", "IDN", "0", "5", "Ketua"],
    ]


@pytest.mark.usefixtures("standin", "news")
def test_csv_holds_the_same_rows(run: Run):
    by_tab = run("extract", "news").out
    rows = list(csv.reader(io.StringIO(run("extract", "news", "--csv").out)))
    assert rows == [line.split("\t") for line in by_tab.splitlines()]


@pytest.mark.usefixtures("standin", "news")
def test_json_is_one_array_and_jsonl_one_record_a_line(run: Run):
    lines = run("extract", "news", "--jsonl").out
    assert names(lines) == ["Ani Wijaya", "Budi Santoso"]
    array = msgspec.json.decode(run("extract", "news", "--json").out, type=list[Record])
    assert array == msgspec.json.Decoder(Record).decode_lines(lines)


@pytest.mark.usefixtures("standin")
def test_json_of_nothing_is_an_empty_array(run: Run):
    result = run("extract", "missing.txt", "--json")
    assert (result.code, result.out) == (ExitCode.FAILED, "[]\n")


@pytest.mark.usefixtures("news")
def test_what_is_known_comes_from_the_store(run: Run, standin: ModuleType):
    first = run("extract", "news", "--jsonl")
    second = run("extract", "news", "--jsonl")
    assert standin.CALLS == ["news/ani.txt", "news/budi.txt"]
    assert second == first


@pytest.mark.parametrize("again", [["--force"], ["--no-store"], ["--store", "other.db"]])
@pytest.mark.usefixtures("news")
def test_what_is_asked_anew_is_extracted_anew(run: Run, standin: ModuleType, again: list[str]):
    run("extract", "news")
    run("extract", "news", *again)
    assert standin.CALLS == ["news/ani.txt", "news/budi.txt"] * 2


@pytest.mark.usefixtures("news")
def test_a_new_version_extracts_anew(run: Run, standin: ModuleType):
    run("extract", "news")
    standin.VERSION[0] = "2"
    run("extract", "news")
    assert standin.CALLS == ["news/ani.txt", "news/budi.txt"] * 2


@pytest.mark.usefixtures("standin", "news")
def test_without_store_nothing_is_written(run: Run, tmp_path: Path):
    assert run("extract", "news", "--no-store").code == ExitCode.DONE
    assert [path.name for path in tmp_path.iterdir()] == ["news"]


@pytest.mark.parametrize("held", [2, 2_000])
@pytest.mark.usefixtures("standin")
def test_outcomes_come_in_the_order_of_the_articles(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: int
):
    monkeypatch.setattr(keeping, "HELD", held)
    people = [f"{first} Satu" for first in ("Ani", "Budi", "Cici", "Dodi", "Edo", "Fani", "Gita", "Hadi")]
    rows = [msgspec.json.encode({"text": f"Ketua {name}."}).decode() for name in people]
    (tmp_path / "known.jsonl").write_text("\n".join(rows[i] for i in (0, 2, 3, 4, 7)))
    (tmp_path / "all.jsonl").write_text("\n".join([*rows[:3], "{", *rows[3:]]))
    run("extract", "known.jsonl")
    result = run("extract", "all.jsonl", "--jsonl")
    assert result.code == ExitCode.SOME_FAILED
    assert names(result.out) == people


@pytest.mark.usefixtures("standin", "news")
def test_the_same_article_elsewhere_is_found_under_both_names(run: Run, tmp_path: Path):
    run("extract", "news/ani.txt")
    (tmp_path / "copy.txt").write_text(ANI, encoding="utf-8")
    assert names(run("extract", "copy.txt", "--jsonl").out) == ["Ani Wijaya"]
    assert "Ani Wijaya" in run("who", "--article", "copy.txt").out


BAD = [
    ("missing.txt", None, "error: missing.txt: No such file or directory; check the path"),
    ("empty.txt", b"", "error: empty.txt: empty"),
    ("folder", "empty folder", "error: folder: no articles in this folder"),
    ("noise.txt", bytes(range(256)) * 40, "error: noise.txt: "),
    ("broken.jsonl", b'{"text": "Ketua Ani Wijaya."', "error: broken.jsonl#1: "),
    ("rows.jsonl", b'{"id": 7}', "error: rows.jsonl#1: "),
    ("rows.csv", b"id,title\n1,Upah\n", "error: rows.csv"),
    ("loop.txt", "loop", "error: loop.txt: Too many levels of symbolic links"),
]


def make(path: Path, content: bytes | str | None) -> None:
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content == "empty folder":
        path.mkdir()
    elif content == "loop":
        path.symlink_to(path)


@pytest.mark.parametrize(("name", "content", "message"), BAD, ids=[name for name, *_ in BAD])
@pytest.mark.usefixtures("standin", "news")
def test_bad_input_is_named_and_the_rest_is_done(
    run: Run, tmp_path: Path, name: str, content: bytes | str | None, message: str
):
    make(tmp_path / name, content)
    result = run("extract", "news/ani.txt", name, "news/budi.txt", "--jsonl")
    assert result.code == ExitCode.SOME_FAILED
    assert names(result.out) == ["Ani Wijaya", "Budi Santoso"]
    assert result.err.startswith(message)
    assert result.err.splitlines()[1:] == ["1 of 3 articles failed; the others are done"]
    alone = run("extract", name)
    assert alone.code == ExitCode.FAILED
    assert len(alone.err.splitlines()) == 1


def test_a_fault_of_ours_costs_one_article(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("labourie.run._load", lambda _settings: FakeExtractor())
    for name, text in [("a", "Upah naik."), ("b", "fault"), ("c", "Upah turun.")]:
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    command = ["extract", "--no-store", "--jsonl", "a.txt", "b.txt", "c.txt"]
    result = run(*command)
    assert (result.code, len(result.out.splitlines())) == (ExitCode.SOME_FAILED, 2)
    told, counted = result.err.splitlines()
    assert told.startswith("error: b.txt: a fault in labourie: ValueError: no year 0 among 1; run it again with ")
    assert counted == "1 of 3 articles failed; the others are done"
    monkeypatch.setenv("LABOURIE_DEBUG", "1")
    assert "note: b.txt: Traceback (most recent call last):" in run(*command).err.splitlines()


@pytest.mark.usefixtures("standin")
def test_a_broken_row_leaves_the_other_rows(run: Run, tmp_path: Path):
    (tmp_path / "rows.jsonl").write_text('{"text": "Ketua Ani Wijaya."}\n{"te\n{"text": "Ketua Budi Santoso."}\n')
    result = run("extract", "rows.jsonl", "--jsonl")
    assert result.code == ExitCode.SOME_FAILED
    assert names(result.out) == ["Ani Wijaya", "Budi Santoso"]
    assert "rows.jsonl#2" in result.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.usefixtures("standin", "news")
def test_an_unreadable_file_is_named(run: Run, news: Path):
    (news / "budi.txt").chmod(0)
    result = run("extract", "news", "--jsonl")
    assert result.code == ExitCode.SOME_FAILED
    assert result.err.startswith("error: news/budi.txt: Permission denied; check the file and its permissions")


@pytest.mark.usefixtures("standin")
def test_a_guessed_encoding_is_noted(run: Run, tmp_path: Path):
    text = "Ketua Ani Wijaya menyebut “kafé” dan naïveté sebagai masalah utama di café-café ibu kota. " * 3
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252"))
    result = run("extract", "old.txt", "--jsonl")
    assert (result.code, names(result.out)) == (ExitCode.DONE, ["Ani Wijaya"])
    assert result.err.startswith("note: old.txt")
    assert run("extract", "old.txt", "--encoding", "cp1252").err == ""


@pytest.mark.usefixtures("standin", "news")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--encoding", "klingon"], "error: "),
        (["--json", "--csv"], "error: two forms of output: csv and json; ask for one"),
        (["--format", "xml"], "error: Invalid value for '--format'"),
        (["--jobs", "0"], "error: Invalid value for '--jobs'"),
    ],
)
def test_wrong_options_are_told_before_anything_is_done(run: Run, tmp_path: Path, arguments: list[str], message: str):
    result = run("extract", "news", *arguments)
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert result.err.startswith(message)
    assert [path.name for path in tmp_path.iterdir()] == ["news"]


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.usefixtures("standin")
def test_the_table_fits_the_screen_and_loses_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, width: int
):
    title = "Ketua Serikat Pekerja Nasional bertolak ke Singapura untuk membahas perlindungan pekerja migran " * 2
    (tmp_path / "long.jsonl").write_bytes(msgspec.json.encode({"title": title, "text": ANI}))
    monkeypatch.setenv("COLUMNS", str(width))
    result = run("extract", "long.jsonl", "--format", "table")
    assert max(map(len, result.out.splitlines())) <= width
    shown = " ".join(result.out.split())
    for fact in (" ".join(title.split()), "Ani Wijaya (IDN)", "Ketua, Serikat", "Singapore", "Ani Wijaya (1)"):
        assert fact in shown
    assert "\x1b" not in result.out


@pytest.mark.parametrize("content", [b"not a store\n" * 200, b"SQLite format 3\0 but broken" * 50])
@pytest.mark.usefixtures("standin", "news")
def test_a_foreign_file_is_never_overwritten(run: Run, tmp_path: Path, content: bytes):
    (tmp_path / "notes.db").write_bytes(content)
    for command in (["extract", "news"], ["who"]):
        result = run(*command, "--store", "notes.db")
        assert (result.code, result.out) == (ExitCode.FAILED, "")
        assert result.err.startswith("error: notes.db: ")
    assert (tmp_path / "notes.db").read_bytes() == content


@pytest.mark.usefixtures("standin", "news")
def test_a_store_of_a_newer_version_is_left_alone(run: Run, tmp_path: Path):
    run("extract", "news")
    with sqlite3.connect(tmp_path / "labourie.db") as store:
        store.execute("PRAGMA user_version = 999")
    for command in (["extract", "news"], ["who"]):
        result = run(*command)
        assert (result.code, result.out) == (ExitCode.FAILED, "")
        assert "newer" in result.err


def stored(folder: Path) -> int:
    with sqlite3.connect(folder / "labourie.db") as store:
        count: int = store.execute("SELECT count(*) FROM article").fetchone()[0]
        return count


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A program started in the background ignores Ctrl-C, and hands that down; here it must not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_what_was_done_before_the_end_is_kept(run: Run, news: Path, tmp_path: Path, end: signal.Signals):
    (news / "cici.txt").write_text("slow", encoding="utf-8")
    with subprocess.Popen(
        [*STANDIN, "extract", "news", "--jsonl"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as working:
        assert working.stdout is not None
        lines = [working.stdout.readline() for _ in range(2)]
        time.sleep(0.2)
        working.send_signal(end)
        _, told = working.communicate(timeout=30)
    assert names(b"".join(lines).decode()) == ["Ani Wijaya", "Budi Santoso"]
    if end is signal.SIGINT:
        assert working.returncode == ExitCode.INTERRUPTED
        assert told == b"interrupted; what was stored before is kept\n"
    assert stored(tmp_path) == 2
    assert run("who", "--country", "SGP").code == ExitCode.DONE


def test_a_closed_pipe_ends_quietly(news: Path, tmp_path: Path):
    for number in range(200):
        (news / f"{number:03}.txt").write_text(f"{ANI} {number}", encoding="utf-8")
    command = " ".join(STANDIN) + " extract news --jsonl | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert names(done.stdout.decode()) == ["Ani Wijaya"]
    assert done.stderr == b""


def test_a_full_disk_under_the_output_is_told(process: Run, news: Path):
    assert news.is_dir()
    with Path("/dev/full").open("wb") as full:
        result = process("extract", "news", stdout=full.fileno(), program=STANDIN)
    assert result.code == ExitCode.FAILED
    assert result.err == "error: standard output: No space left on device; free some space or write elsewhere\n"


def test_a_full_disk_under_the_store_is_told_and_keeps_what_was_there(run: Run, news: Path, tmp_path: Path):
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    for number in range(300):
        (news / f"{number:03}.txt").write_text(f"{ANI} {number} " + os.urandom(2_000).hex(), encoding="utf-8")
    done = subprocess.run(
        [*STANDIN, "extract", "news", "--jsonl"],
        cwd=tmp_path, capture_output=True, timeout=60, check=False, preexec_fn=little_room,
    )  # fmt: skip
    assert done.returncode == ExitCode.FAILED
    assert done.stderr.startswith(b"error: labourie.db: ")
    assert len(done.stderr.splitlines()) == 1
    kept = names(done.stdout.decode())
    assert 0 < len(kept) <= stored(tmp_path)
    assert run("who").code == ExitCode.DONE

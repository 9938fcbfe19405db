"""`labourie extract` where rows share a text or an id: nothing is lost, and nothing changes from run to run."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import permutations
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from harness import Result, Run

from labourie.article import Article
from labourie.errors import BadInput
from labourie.outcome import Failure
from labourie.record import Record

ANI = "Ketua Ani Wijaya terbang ke Singapura."
BUDI = "Ketua Budi Santoso menolak."
CICI = "Ketua Cici Lestari setuju."
FILES = ("a.jsonl", "b.jsonl")


def write(path: Path, *rows: dict[str, str | int]) -> None:
    path.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))


def records(result: Result) -> list[Record]:
    return msgspec.json.Decoder(Record).decode_lines(result.out)


def stored(path: Path) -> dict[str, set[tuple[object, ...]]]:
    with sqlite3.connect(path) as store:
        names = [name for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: set(store.execute(f"SELECT * FROM {name}")) for name in names}


def people(result: Result) -> set[str]:
    return {line.split("\t")[0] for line in result.out.splitlines()[1:]}


@pytest.fixture(params=["one by one", "read ahead"])
def extracting(request: pytest.FixtureRequest, standin: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The stand-in; ahead: all articles are read before the first is extracted, as far as a pool of workers may be."""
    if request.param == "read ahead":
        monkeypatch.setattr("labourie.run.extract", lambda new, **options: standin.extract(list(new), **options))
    return standin


def test_rows_with_one_text_are_one_article_with_both_sources(run: Run, extracting: ModuleType, tmp_path: Path):
    write(tmp_path / "news.jsonl", *({"text": ANI, "url": f"https://{name}.id/1"} for name in "ab"))
    first = run("extract", "news.jsonl", "--jsonl")
    assert extracting.CALLS == ["news.jsonl#1"]
    assert [(one.article.source, one.article.url) for one in records(first)] == [
        ("news.jsonl#1", "https://a.id/1"),
        ("news.jsonl#2", "https://b.id/1"),
    ]
    before = stored(tmp_path / "labourie.db")
    assert len(before["article"]) == 1
    for _ in range(2):
        assert run("extract", "news.jsonl", "--jsonl") == first
        assert stored(tmp_path / "labourie.db") == before
    assert extracting.CALLS == ["news.jsonl#1"]
    for row in (1, 2):
        assert people(run("who", "--article", f"news.jsonl#{row}")) == {"Ani Wijaya"}


def test_copies_in_two_files_make_one_store_in_any_order(run: Run, standin: ModuleType, tmp_path: Path):
    for name in FILES:
        write(tmp_path / name, {"text": ANI, "url": f"https://{name}.id/1", "title": name, "outlet": name})
    for number, order in enumerate((*permutations(FILES), FILES[:1], FILES[1:])):
        standin.CALLS.clear()
        for _ in range(2):
            run("extract", *order, *FILES[: len(order) % 2 * 2], "--store", f"{number}.db")
        assert [f"{order[0]}#1"] == standin.CALLS
    stores = [stored(tmp_path / f"{number}.db") for number in range(4)]
    assert stores == stores[:1] * 4


def test_two_files_that_number_their_texts_from_1_are_both_kept(run: Run, extracting: ModuleType, tmp_path: Path):
    write(tmp_path / "a.jsonl", {"id": 1, "text": ANI}, {"id": 2, "text": CICI})
    write(tmp_path / "b.jsonl", {"id": 1, "text": BUDI}, {"id": 2, "text": f"{BUDI} {CICI}"})
    stores = []
    for number, order in enumerate(permutations(FILES)):
        extracting.CALLS.clear()
        results = [run("extract", *order, "--jsonl", "--store", f"{number}.db") for _ in range(3)]
        stores.append(stored(tmp_path / f"{number}.db"))
        assert len(extracting.CALLS) == 4
        assert [one.article.id for one in records(results[0])] == ["1", "2"] * 2
        assert results[0].out == results[1].out == results[2].out
        assert results[0].err == (
            f"note: {order[1]}#1: another text or day of publication under the id 1 "
            "is kept beside this one (told once)\n"
        )
        assert results[1].err == results[2].err == ""
        assert people(run("who", "--article", "1", "--store", f"{number}.db")) == {"Ani Wijaya", "Budi Santoso"}
        assert people(run("who", "--article", "a.jsonl#1", "--store", f"{number}.db")) == {"Ani Wijaya"}
    assert stores[0] == stores[1]


@pytest.mark.parametrize("texts", list(permutations((ANI, BUDI))))
def test_two_texts_with_one_id_in_one_file_are_both_kept(
    run: Run, extracting: ModuleType, tmp_path: Path, texts: tuple[str, str]
):
    write(tmp_path / "news.jsonl", *({"id": 7, "text": text} for text in texts))
    first = run("extract", "news.jsonl", "--jsonl")
    before = stored(tmp_path / "labourie.db")
    for _ in range(2):
        assert run("extract", "news.jsonl", "--jsonl").out == first.out
        assert stored(tmp_path / "labourie.db") == before
    assert extracting.CALLS == ["news.jsonl#1", "news.jsonl#2"]
    assert people(run("who")) == {"Ani Wijaya", "Budi Santoso"}


@pytest.mark.usefixtures("standin")
def test_a_copy_of_an_article_that_fails_fails_too(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def fail(articles: Iterable[Article | Failure], **_: object) -> Iterator[Failure]:
        for one in list(articles):
            yield Failure(one.source, BadInput(f"{one.source}: a worker ended"))

    monkeypatch.setattr("labourie.run.extract", fail)
    write(tmp_path / "news.jsonl", {"text": ANI}, {"text": ANI})
    assert run("extract", "news.jsonl").err.splitlines()[:2] == [
        "error: news.jsonl#1: a worker ended",
        "error: news.jsonl#2: the text of an article that failed; see the error before it",
    ]


def test_an_edited_article_replaces_what_its_file_had_under_its_id(run: Run, standin: ModuleType, tmp_path: Path):
    write(tmp_path / "news.jsonl", {"id": 7, "text": ANI}, {"id": 8, "text": BUDI})
    run("extract", "news.jsonl")
    write(tmp_path / "news.jsonl", {"id": 8, "text": BUDI}, {"id": 7, "text": f"{CICI}"})
    result = run("extract", "news.jsonl", "--jsonl")
    assert result.err == "note: news.jsonl#2: replaces another article with the id 7\n"
    assert standin.CALLS == ["news.jsonl#1", "news.jsonl#2", "news.jsonl#2"]
    assert people(run("who")) == {"Budi Santoso", "Cici Lestari"}


def test_a_damaged_record_is_told_and_extracted_again(run: Run, standin: ModuleType, tmp_path: Path):
    write(tmp_path / "news.jsonl", {"text": ANI}, {"text": BUDI})
    first = run("extract", "news.jsonl", "--jsonl")
    with sqlite3.connect(tmp_path / "labourie.db") as store:
        store.execute("UPDATE article SET record = X'00' WHERE text = ?", (BUDI,))
    store.close()
    again = run("extract", "news.jsonl", "--jsonl")
    assert (again.code, again.out) == (0, first.out)
    assert again.err.startswith("note: news.jsonl#2: its stored record cannot be read")
    assert run("extract", "news.jsonl", "--jsonl") == first
    assert standin.CALLS == ["news.jsonl#1", "news.jsonl#2", "news.jsonl#2"]

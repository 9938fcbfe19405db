import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from store import invented
from store.cases import content, copied, written

from labourie.errors import BadStore
from labourie.store import Filters, Store, article, open_store, opening, status, who


def test_a_missing_store_is_an_error_that_says_what_to_do(tmp_path: Path):
    with pytest.raises(
        BadStore, match=r"labourie\.db: no store here; run labourie extract first, or name one with --store"
    ):
        open_store(tmp_path / "labourie.db", create=False)
    assert not (tmp_path / "labourie.db").exists()


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("held", [b"Catatan rapat. " * 100, b"SQLite", b"SQLite format 3\0 but no more"])
def test_a_file_that_is_no_store_stays_as_it_is(tmp_path: Path, create: bool, held: bytes):
    path = tmp_path / "notes.txt"
    path.write_bytes(held)
    with pytest.raises(BadStore, match=r"notes\.txt: not a labourie store; it was left as it is"):
        open_store(path, create=create)
    assert path.read_bytes() == held


@pytest.mark.parametrize("create", [True, False])
def test_the_database_of_another_program_stays_as_it_is(tmp_path: Path, create: bool):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE article (id TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(BadStore, match="not a labourie store"):
        open_store(path, create=create)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


def test_an_empty_file_may_become_a_store(tmp_path: Path):
    path = tmp_path / "labourie.db"
    path.touch()
    with pytest.raises(BadStore, match="no store here"):
        open_store(path, create=False)
    open_store(path, create=True).close()
    with open_store(path, create=False) as store:
        assert store.schema == len(opening.MIGRATIONS)


def test_a_store_of_a_newer_version_is_refused_and_stays_as_it_is(tmp_path: Path):
    path = tmp_path / "labourie.db"
    open_store(path, create=True).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = path.read_bytes()
    for create in (True, False):
        with pytest.raises(BadStore, match="made by a newer labourie; update labourie"):
            open_store(path, create=create)
    assert path.read_bytes() == before


def older(path: Path, schema: int, change: str = "") -> None:
    """Makes the store of an older labourie at `path`. `change`: SQL that damages it."""
    with sqlite3.connect(path) as old:
        old.executescript((Path(__file__).parent / "stores" / f"schema-{schema}.sql").read_text(encoding="utf-8"))
        old.executescript(change)
    old.close()


@pytest.mark.parametrize("create", [True, False])
def test_an_older_store_is_brought_up_to_date_and_loses_nothing(tmp_path: Path, create: bool):
    path = tmp_path / "labourie.db"
    older(path, 1)
    with open_store(path, create=create) as store:
        assert store.schema == len(opening.MIGRATIONS)
        assert status(store).articles == 6
        assert who(store, Filters())
    assert content(path) == written(tmp_path / "new.db", list(invented.articles(6)))


def test_an_older_store_with_a_record_that_cannot_be_read_keeps_the_others(tmp_path: Path, caplog):
    path = tmp_path / "labourie.db"
    older(path, 1, "UPDATE article SET record = X'00' WHERE id = 'id00003'")
    with open_store(path, create=True) as store:
        assert "id00003: its stored record cannot be read" in caplog.text
        store.write(invented.articles(6), version="1")
    assert content(path) == written(tmp_path / "new.db", list(invented.articles(6)))


@pytest.mark.parametrize("change", ["", "UPDATE article SET record = X'00' WHERE id = 'x'"])
def test_a_store_with_one_article_an_id_comes_to_know_copies(tmp_path: Path, change: str):
    path = tmp_path / "labourie.db"
    older(path, 2, change)
    copies = [copied(f"https://{name}.id/1", f"{name}.csv#1") for name in "ab"]
    with open_store(path, create=True) as store:
        if not change:
            assert store.known(copies[0].article, version="1") == copies[0].record
            assert article(store, "x").article == copies[0].article
        store.write(copies, version="1")
    assert content(path) == written(tmp_path / "new.db", [*invented.articles(6), *copies])


def test_a_folder_is_no_store(tmp_path: Path):
    with pytest.raises(BadStore, match="a folder"):
        open_store(tmp_path, create=True)


def test_the_folder_of_a_new_store_must_exist(tmp_path: Path):
    with pytest.raises(BadStore, match="its folder is missing"):
        open_store(tmp_path / "none" / "labourie.db", create=True)


def test_a_store_that_another_program_is_writing_to_can_be_asked_but_not_written(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(opening, "WAIT", 0.05)
    path = tmp_path / "labourie.db"
    before = written(path, list(invented.articles(3)))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(path, create=False) as store:
        assert who(store, Filters())
        with pytest.raises(BadStore, match="another program is writing to it; wait until it has ended"):
            store.write(invented.articles(5), version="1")
    with pytest.raises(BadStore, match="another program is writing to it"):
        open_store(path, create=True)
    other.execute("ROLLBACK")
    other.close()
    assert content(path) == before


def fill_up(store: Store) -> None:
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_loses_nothing_and_the_store_goes_on_when_there_is_space(tmp_path: Path):
    path = tmp_path / "labourie.db"
    before = written(path, list(invented.articles(5)))
    with open_store(path, create=True) as store:
        fill_up(store)
        for _ in range(2):
            with pytest.raises(BadStore, match=r"labourie\.db: the disk is full; free some space and run again"):
                store.write(invented.articles(300), version="1")
        assert content(path) == before
        store._connection.execute("PRAGMA max_page_count = 1000000")
        store.write(invented.articles(40), version="1")
    assert content(path) == written(tmp_path / "other.db", list(invented.articles(40)))


def test_a_damaged_store_is_named(tmp_path: Path):
    path = tmp_path / "labourie.db"
    written(path, list(invented.articles(30)))
    held = path.read_bytes()
    path.write_bytes(held[:4096] + b"\xff" * (len(held) - 4096))
    with (
        pytest.raises(BadStore, match=r"labourie\.db: it is damaged; restore it from a copy"),
        open_store(path, create=False) as store,
    ):
        who(store, Filters())


def in_a_process(code: str, *arguments: object) -> subprocess.Popen[str]:
    paths = [str(Path(__file__).parents[1]), *filter(None, sys.path)]
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="no users here")
@pytest.mark.parametrize("mode", ["555", "777"])
def test_a_store_that_may_only_be_read_can_be_asked_and_says_so_when_written(mode: str):
    # a folder of its own, for those of pytest are closed to the other user that root becomes
    code = """
        import os, shutil, sys, tempfile
        from pathlib import Path
        from labourie.errors import BadStore
        from labourie.store import Filters, open_store, who
        from store import invented

        folder = Path(tempfile.mkdtemp())
        with open_store(folder / "labourie.db", create=True) as store:
            store.write(invented.articles(5), version="1")
        (folder / "labourie.db").chmod(0o444)
        folder.chmod(int(sys.argv[1], 8))
        if os.getuid() == 0 and os.fork() == 0:
            os.setuid(65534)
        elif os.getuid() == 0:
            os.wait()
            shutil.rmtree(folder)
            sys.exit()
        with open_store(folder / "labourie.db", create=False) as store:
            print(len(who(store, Filters(themes=("wages", "skills", "migration")))) > 0)
        try:
            open_store(folder / "labourie.db", create=True)
        except BadStore as error:
            print(error, flush=True)
        """
    answer = in_a_process(code, mode).communicate()[0]
    assert answer.startswith("True\n")
    assert "labourie.db: it cannot be written; give yourself the right to write" in answer


def test_kill_9_at_any_moment_loses_nothing_that_was_committed(tmp_path: Path):
    """A writer is killed again and again; each new one takes up where the last one stopped."""
    code = """
        import sys
        from labourie.store import open_store
        from store import invented

        with open_store(sys.argv[1], create=True) as store:
            for one in invented.articles(60):
                if store.known(one.article, version="1") is None:
                    store.write([one], version="1")
                    print(one.article.id, flush=True)
        print("done", flush=True)
        """
    path = tmp_path / "labourie.db"
    told: list[str] = []
    for stop in (2, 7, 60):
        writer = in_a_process(code, path)
        assert writer.stdout is not None
        for _ in range(stop):
            told.append(writer.stdout.readline().strip())
            if told[-1] == "done":
                break
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        with open_store(path, create=False) as store:
            held = {one.article.id for one in invented.articles(60) if store.known(one.article, version="1")}
        assert set(told) - {"done"} <= held
    assert told[-1] == "done"
    assert content(path) == written(tmp_path / "at once.db", list(invented.articles(60)))

import sqlite3
from pathlib import Path

import pytest

from labourie.errors import BadStore
from labourie.store import open_store, opening


def test_a_missing_store_is_an_error_that_says_what_to_do(tmp_path: Path):
    with pytest.raises(
        BadStore, match=r"labourie\.db: no store here; run labourie extract first, or name one with --store"
    ):
        open_store(tmp_path / "labourie.db", create=False)
    assert not (tmp_path / "labourie.db").exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_store_stays_as_it_is(tmp_path: Path, create: bool):
    for name, content in (("notes.txt", b"Catatan rapat. " * 100), ("short.db", b"SQLite")):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(BadStore, match="not a labourie store"):
            open_store(path, create=create)
        assert path.read_bytes() == content


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


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path):
    path = tmp_path / "labourie.db"
    open_store(path, create=True).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    with pytest.raises(BadStore, match="made by a newer labourie"):
        open_store(path, create=True)


def test_a_folder_is_no_store(tmp_path: Path):
    with pytest.raises(BadStore, match="a folder"):
        open_store(tmp_path, create=True)


def test_the_folder_of_a_new_store_must_exist(tmp_path: Path):
    with pytest.raises(BadStore, match="its folder is missing"):
        open_store(tmp_path / "none" / "labourie.db", create=True)

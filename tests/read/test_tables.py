import csv
import gzip
import io
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from labourie.article import Article
from labourie.outcome import Failure
from labourie.read import read_articles
from labourie.read.tables import csv_rows

ROWS = [["1", 'Buruh "harian", kata dia.\nParagraf kedua.', "Upah"], ["", "", ""], ["2", "Upah naik.", ""]]


def read(path: Path, encoding: str | None = None) -> list[Article | Failure]:
    return list(read_articles([str(path)], encoding=encoding))


def messages(path: Path) -> list[str]:
    return [str(item.error) for item in read(path) if isinstance(item, Failure)]


def write_csv(path: Path, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([["id", "Text", "title"], *ROWS])
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_whatever_sets_its_columns_apart(tmp_path: Path, delimiter: str, encoding: str):
    path = write_csv(tmp_path / "a.csv", delimiter, encoding)
    found = read(path)
    assert [(item.id, item.text, item.title, item.source) for item in found if isinstance(item, Article)] == [
        ("1", 'Buruh "harian", kata dia.\nParagraf kedua.', "Upah", f"{path}#1"),
        ("2", "Upah naik.", None, f"{path}#3"),
    ]
    assert len(found) == 2


def test_a_packed_table_is_read(tmp_path: Path):
    plain = write_csv(tmp_path / "a.tsv", "\t")
    packed = tmp_path / "b.tsv.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert len(read(packed)) == 2


def test_a_table_without_texts_is_told_with_its_columns(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("id,isi\n1,Upah naik.\n", encoding="utf-8")
    assert messages(path) == [f'{path}: no column "text" among id, isi; call the column of the texts "text"']


def test_a_row_without_text_fails_alone(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,\n2,Upah naik.\n", encoding="utf-8")
    found = read(path)
    assert [type(item) for item in found] == [Failure, Article]
    assert messages(path) == [f'{path}#1: no text; every row needs a field "text" that is not empty']


def test_a_text_is_not_cut_at_a_comma_that_lost_its_quotation_marks(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,Upah naik, kata Bimo.\n2,Upah naik.\n", encoding="utf-8")
    assert [type(item) for item in read(path)] == [Failure, Article]
    assert messages(path)[0].startswith(f"{path}#1: 3 columns where the header has 2; put texts")


def test_a_field_longer_than_the_limit_of_the_csv_module_is_read(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "upah " * 40_000, encoding="utf-8")
    assert [len(item.text) for item in read(path) if isinstance(item, Article)] == [200_000]


def test_a_table_whose_lines_end_in_carriage_returns_is_read(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\r1,"Upah\rnaik.\n"\r2,Upah\nturun.\r3,Upah tetap.\r')
    found = read(path)
    assert [item.text for item in found if isinstance(item, Article)] == ["Upah\rnaik.\n", "Upah tetap."]
    assert [message.split(": ")[:2] for message in messages(path)] == [[f"{path}#2", "not a table row"]]


def test_a_carriage_return_inside_a_line_stays_in_its_text(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\r\n1,Upah\r naik.\r\n2,"Upah\r\nturun."\r\n3,Upah tetap.\r')
    assert [item.text for item in read(path) if isinstance(item, Article)] == [
        "Upah\r naik.",
        "Upah\r\nturun.",
        "Upah tetap.",
    ]
    assert messages(path) == []


def test_doubled_carriage_returns_end_a_line_too(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\r\r\n1,Upah naik.\r\r\n2,Upah turun.\r\r\n")
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["Upah naik.", "Upah turun."]
    assert messages(path) == []


def test_a_table_cut_inside_a_character_is_told(tmp_path: Path):
    path = tmp_path / "a.csv"
    start = b"id,text\n1,Upah naik.\n2," + b"x" * (1 << 20)
    path.write_bytes(start + "é".encode()[:1])
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["Upah naik."]
    assert messages(path) == [f"{path}: not utf-8 at byte {len(start)}; try --encoding cp1252"]


def test_a_place_is_true_where_a_character_lies_in_two_pieces(tmp_path: Path):
    path = tmp_path / "a.csv"
    start = b"id,text\n1,"
    start += b"x" * ((1 << 20) - 1 - len(start)) + "é".encode()
    path.write_bytes(start + b"\n2,Upah\xff naik.\n")
    assert messages(path) == [f"{path}: not utf-8 at byte {len(start) + 7}; try --encoding cp1252"]


def test_a_short_table_that_ends_in_another_encoding_is_guessed(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes("id,text\n1,Menaker minum di kafé".encode("cp1252"))
    assert [item.text for item in read(path) if isinstance(item, Article)] == ["Menaker minum di kafé"]


def test_a_byte_that_does_not_fit_ends_the_table_after_the_rows_before_it(tmp_path: Path):
    path = tmp_path / "a.csv"
    filler = b"".join(b"%s,Upah naik.\n" % (b"1" * 2400) for _ in range(500))
    path.write_bytes(b"id,text\n" + filler + "1,café\n".encode("cp1252"))
    found = read(path)
    assert sum(isinstance(item, Article) for item in found) > 400
    at = len(b"id,text\n" + filler) + 5
    assert messages(path) == [f"{path}: not utf-8 at byte {at}; try --encoding cp1252"]


def test_a_table_is_not_read_ahead():
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"id,text\n" + b"1,Upah naik.\n" * (max(size, 0) // 13)

    rows = csv_rows(Endless(), "a.csv", None)  # type: ignore[arg-type]
    assert next(rows)[0] == "a.csv#1"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "a.parquet"
    day = datetime(2023, 7, 26, 9, 36, tzinfo=UTC)
    columns = {"text": ["Upah naik.", None], "id": [7, 8], "published": [day, day],
               "authors": [["Rani Suprihatin"], []], "vector": [[0.1], [0.2]]}  # fmt: skip
    parquet.write_table(pa.table(columns), path)
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_parquet_is_read_row_by_row(table: Path, packed: bool):
    if packed:
        table.with_suffix(".parquet.gz").write_bytes(gzip.compress(table.read_bytes()))
        table = table.with_suffix(".parquet.gz")
    article, failure = read(table)
    assert isinstance(article, Article)
    assert isinstance(failure, Failure)
    assert (article.id, article.text, article.authors) == ("7", "Upah naik.", ("Rani Suprihatin",))
    assert str(article.published) == "2023-07-26"
    assert article.source == f"{table}#1"
    assert failure.source == f"{table}#2"


def test_a_damaged_parquet_file_is_told(tmp_path: Path, table: Path):
    broken = tmp_path / "b.parquet"
    broken.write_bytes(table.read_bytes()[:50])
    [message] = messages(broken)
    assert message.startswith(f"{broken}: damaged Parquet: ")

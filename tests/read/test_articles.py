import codecs
import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from labourie.article import Article
from labourie.errors import WrongUse
from labourie.outcome import Failure
from labourie.read import read_articles

STORY = "Upah buruh naik tahun ini, kata pemerintah."


def outcomes(*paths: Path | str, stdin: bytes = b"", encoding: str | None = None) -> list[Article | Failure]:
    return list(read_articles(map(str, paths), encoding=encoding, stdin=io.BytesIO(stdin)))


def texts(*paths: Path | str, stdin: bytes = b"", encoding: str | None = None) -> list[str]:
    found = outcomes(*paths, stdin=stdin, encoding=encoding)
    return [item.text if isinstance(item, Article) else f"! {item.error}" for item in found]


def test_a_plain_file_is_one_article_kept_as_it_is(tmp_path: Path):
    file = tmp_path / "a.txt"
    text = "\r\n  Kemnaker â\x80\x93 AWS  bekerja sama.\x85\n\n" + STORY + "\n\n"
    file.write_bytes(text.encode())
    [article] = outcomes(file)
    assert isinstance(article, Article)
    assert article.text == text
    assert article.source == str(file)
    assert len(article.id) == 16


def test_the_same_text_has_the_same_id_wherever_it_stands(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.md").write_text(STORY, encoding="utf-8-sig")
    first, second = outcomes(tmp_path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == second.id


def test_a_folder_is_read_recursively_in_order_without_hidden_and_foreign_files(tmp_path: Path):
    for name in ["b/z.txt", "b/a.txt.gz", "a.md", ".hidden.txt", ".git/x.txt", "labourie.db", "c.pdf", "b/k.jsonl"]:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        data = json.dumps({"text": STORY}).encode() if name.endswith("jsonl") else STORY.encode()
        file.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    found = outcomes(tmp_path)
    assert [item.source for item in found] == [
        str(tmp_path / name) for name in ["a.md", "b/a.txt.gz", "b/k.jsonl#1", "b/z.txt"]
    ]
    assert all(isinstance(item, Article) for item in found)


def test_a_row_gives_its_fields(tmp_path: Path):
    file = tmp_path / "a.json"
    row = {"id": 7, "text": STORY, "title": " Upah ", "published": "26 Juli 2023", "outlet": "",
           "url": "https://a.id/1", "authors": "Rani Suprihatin, Bimo Prakoso", "people": [{"name": "x"}]}  # fmt: skip
    file.write_text(json.dumps(row), encoding="utf-8")
    [article] = outcomes(file)
    assert article == Article(id="7", text=STORY, source=str(file), title="Upah", published=date(2023, 7, 26),
                              url="https://a.id/1", authors=("Rani Suprihatin", "Bimo Prakoso"))  # fmt: skip


def test_an_array_of_objects_is_one_article_each(tmp_path: Path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps([{"text": "Satu."}, {"text": "Dua."}, 3]), encoding="utf-8")
    assert texts(file) == ["Satu.", "Dua.", f'! {file}#3: not a JSON object; give objects with a field "text"']


def test_a_broken_line_fails_alone(tmp_path: Path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Satu."}\n\n{"text": \n{"title": "t"}\n{"text": "Dua."}\n', encoding="utf-8")
    found = outcomes(file)
    assert [item.source for item in found] == [f"{file}#{number}" for number in (1, 3, 4, 5)]
    assert [type(item) for item in found] == [Article, Failure, Failure, Article]
    assert f"{file}#3: not JSON" in str(found[1].error)
    assert f"{file}#4: no text" in str(found[2].error)


def test_rows_are_read_one_by_one(tmp_path: Path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Satu."}\n{"text": "Dua."}\n', encoding="utf-8")
    stream = read_articles([str(file)])
    next(stream)
    with file.open("a", encoding="utf-8") as more:
        more.write('{"text": "Tiga."}\n')
    assert [item.source for item in stream][-1].endswith("#3")


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        (STORY.encode(), [STORY]),
        (b'{"text": "Satu."}\n{"text": "Dua."}\n', ["Satu.", "Dua."]),
        (b'\n {"text": "Satu."}', ["Satu."]),
        (b"{kurung} di awal cerita.\nLagi.", ["{kurung} di awal cerita.\nLagi."]),
        (b"", ["! -: no articles in it; the file is empty"]),
        (b" \n", ["! -: empty; nothing to read in it"]),
    ],
)
def test_standard_input_is_json_lines_or_one_text(stdin: bytes, expected: list[str]):
    assert texts("-", stdin=stdin) == expected


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "z.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "bad.txt.gz").write_bytes(gzip.compress(STORY.encode() * 99)[:40])
    (tmp_path / "false.txt.gz").write_bytes(STORY.encode())
    names = ["gone.txt", "empty.txt", "noise.txt", "folder", "bad.txt.gz", "false.txt.gz", "z.txt"]
    found = texts(*(tmp_path / name for name in names))
    wanted = [
        "No such file",
        "empty",
        "not text but binary",
        "no articles in this folder",
        "damaged gzip",
        "Not a gzip",
    ]
    assert found[-1] == STORY
    for name, message, part in zip(names, found, wanted, strict=False):
        assert message.startswith(f"! {tmp_path / name}: ")
        assert part in message
        assert "; " in message


def test_an_explicit_file_with_an_unknown_extension_is_text(tmp_path: Path):
    file = tmp_path / "artikel.berita"
    file.write_text(STORY, encoding="utf-8")
    assert texts(file) == [STORY]


def test_an_encoding_is_guessed_with_a_note(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    text = "“Upah naik,” kata Menaker – dan André setuju. " + STORY
    file = tmp_path / "a.txt"
    file.write_bytes(text.encode("cp1252"))
    assert texts(file) == [text]
    assert caplog.messages == [f"{file}: not UTF-8 at byte 0; read as cp1252"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"])
def test_a_byte_order_mark_is_understood_and_left_off(tmp_path: Path, encoding: str):
    file = tmp_path / "a.txt"
    file.write_bytes(STORY.encode(encoding))
    assert texts(file) == [STORY]


@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_the_given_encoding_goes_with_its_mark(tmp_path: Path, name: str):
    file = tmp_path / name
    file.write_bytes(codecs.BOM_UTF16_BE + "text\nUpah naik.".encode("utf-16-be"))
    assert [text.removeprefix("text\n") for text in texts(file, encoding="utf-16")] == ["Upah naik."]


def test_the_given_encoding_overrides_and_is_held_to(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes("café".encode("cp1252"))
    assert texts(file, encoding="cp1252") == ["café"]
    assert texts(file, encoding="utf-8") == [f"! {file}: not utf-8 at byte 3; try --encoding cp1252"]


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "idna", "undefined", "utf-8\0"])
def test_an_unknown_encoding_is_wrong_use(encoding: str):
    with pytest.raises(WrongUse, match=f"unknown encoding: {encoding}"):
        outcomes("-", encoding=encoding)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_what_may_not_be_opened_is_told(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    [message] = texts(tmp_path / "a.txt")
    assert "Permission denied; check the file and its permissions" in message


def test_a_path_that_cannot_even_be_looked_at_is_told(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    long = tmp_path / ("x" * 300)
    found = texts(long, tmp_path)
    assert found[0] == f"! {long}: File name too long; check the file and its permissions"
    assert found[1] == STORY
    assert found[2].startswith(f"! {tmp_path / 'loop.txt'}: Too many levels of symbolic links; ")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_what_lies_in_a_closed_folder_is_told(tmp_path: Path):
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text(STORY, encoding="utf-8")
    closed.chmod(0)
    try:
        assert "Permission denied" in texts(closed / "a.txt")[0]
    finally:
        closed.chmod(0o700)


def test_a_name_that_is_not_utf8_is_shown_with_signs_that_can_be_kept(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    for name in [b"upah-\xe9.txt", b"rusak-\xe9.jsonl"]:
        try:
            Path(os.fsdecode(os.fsencode(tmp_path / "folder") + b"/" + name)).write_text(STORY, encoding="utf-8")
        except OSError:
            pytest.skip("this file system takes UTF-8 alone")
    gone = os.fsdecode(b"hilang-\xe9.txt")
    found = [*outcomes(tmp_path / "folder", tmp_path / gone), *outcomes(tmp_path / "folder" / os.fsdecode(b"\xe9"))]
    assert [item.source.rpartition("/")[2] for item in found] == [
        "rusak-\ufffd.jsonl#1",
        "upah-\ufffd.txt",
        "hilang-\ufffd.txt",
        "\ufffd",
    ]
    assert [type(item) for item in found] == [Failure, Article, Failure, Failure]
    for item in found:
        (str(item.error) if isinstance(item, Failure) else item.source).encode()


def test_an_article_without_metadata_takes_it_from_its_furniture(tmp_path: Path):
    file = tmp_path / "a.jsonl"
    text = f"Upah Buruh Naik Lagi\n\nRani Suprihatin | Rabu, 26/07/2023 09:36 WIB\n\nKOTA BARU, HARIANKU.com - {STORY}"
    rows = [{"text": text}, {"text": text, "title": "T", "outlet": "O", "authors": ["A"], "published": "2020-01-01"}]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    told = [
        (item.title, item.outlet, item.authors, str(item.published))
        for item in outcomes(file)
        if isinstance(item, Article)
    ]
    assert told == [
        ("Upah Buruh Naik Lagi", "HARIANKU.com", ("Rani Suprihatin",), "2023-07-26"),
        ("T", "O", ("A",), "2020-01-01"),
    ]


def test_half_a_surrogate_and_not_a_number_do_no_harm(tmp_path: Path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Upah \\ud83d naik.", "published": NaN, "title": null}', encoding="utf-8")
    assert texts(file) == ["Upah \ufffd naik."]

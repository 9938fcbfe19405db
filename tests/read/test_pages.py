import gzip
from datetime import date
from pathlib import Path

import pytest

from labourie.article import Article
from labourie.outcome import Failure
from labourie.read import read_articles

PARAGRAPHS = [
    "Menteri Ketenagakerjaan mengatakan upah minimum tahun depan naik – sesuai hasil pembicaraan dengan serikat buruh.",
    "Kenaikan itu berlaku di seluruh provinsi dan akan diumumkan oleh para gubernur pada akhir bulan November ini.",
    "Serikat buruh menilai kenaikan itu belum cukup untuk menutup naiknya harga kebutuhan pokok sejak awal tahun.",
]
PAGE = """<!DOCTYPE html><html lang="id"><head><meta charset="{charset}"><title>Upah Naik | Harianku</title>
<meta property="og:title" content="Upah Naik"><meta property="og:site_name" content="Harianku">
<meta name="author" content="Rani Suprihatin">
<meta property="article:published_time" content="2023-07-26T09:36:00+07:00">
<link rel="canonical" href="https://harianku.com/upah-naik"></head><body><nav><a href="/">Beranda</a></nav>
<article><h1>Upah Naik</h1>{body}</article><footer>Hak cipta Harianku</footer></body></html>"""


def page(charset: str = "utf-8", paragraphs: list[str] = PARAGRAPHS) -> str:
    return PAGE.format(charset=charset, body="".join(f"<p>{text}</p>" for text in paragraphs))


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.html.gz"])
def test_a_page_gives_its_paragraphs_and_what_it_says_of_itself(tmp_path: Path, charset: str, name: str):
    data = page(charset).encode(charset)
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    [article] = read_articles([str(path)])
    assert isinstance(article, Article)
    assert [line for line in article.text.split("\n") if line.strip() in PARAGRAPHS] == PARAGRAPHS
    assert "Hak cipta" not in article.text
    assert (article.title, article.outlet, article.authors) == ("Upah Naik", "Harianku", ("Rani Suprihatin",))
    assert article.published == date(2023, 7, 26)
    assert article.url == "https://harianku.com/upah-naik"


def test_the_given_encoding_is_held_to_and_a_declared_one_is_not(tmp_path: Path):
    path = tmp_path / "a.html"
    path.write_bytes(page("utf-16be").encode("cp1252"))
    [article] = read_articles([str(path)])
    assert isinstance(article, Article)
    assert PARAGRAPHS[0] in article.text
    [failure] = read_articles([str(path)], encoding="utf-8")
    assert isinstance(failure, Failure)
    assert f"{path}: not utf-8 at byte " in str(failure.error)
    path.write_bytes(page("idna").encode("cp1252"))
    [article] = read_articles([str(path)])
    assert isinstance(article, Article)


@pytest.mark.parametrize("content", ["", "<html></html>", "<p>", "bukan halaman"])
def test_a_page_without_an_article_is_told(tmp_path: Path, content: str):
    path = tmp_path / "a.html"
    path.write_text(content, encoding="utf-8")
    [failure] = read_articles([str(path)])
    assert isinstance(failure, Failure)
    assert str(path) in str(failure.error)

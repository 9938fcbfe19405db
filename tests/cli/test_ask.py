"""The questions, `show` and `status`: options, forms of output, and stores that are no stores."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from harness import Result, Run

from labourie.cli.exit import ExitCode

QUESTIONS = ["who", "orgs", "countries", "dates", "themes", "quotes", "status"]
ARTICLES = [
    {
        "id": "20-a",
        "published": "2024-07-17",
        "text": "Ketua Ani Wijaya terbang ke Singapura. “Upah <b>harus</b> naik,” katanya.",
    },
    {"id": "20-b", "published": "2025-01-02", "text": "Ketua Budi Santoso menolak. Singapura diam."},
]


@pytest.fixture
def asked(run: Run, standin: object, tmp_path: Path) -> Run:
    """`run` with a store of two articles."""
    assert standin
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(article) for article in ARTICLES))
    assert run("extract", "news.jsonl").code == ExitCode.DONE
    return run


def column(result: Result, name: str) -> list[str]:
    head, *lines = [line.split("\t") for line in result.out.splitlines()]
    return [line[head.index(name)] for line in lines]


@pytest.mark.parametrize("country", ["Singapura", "singapore", "SG", "SGP"])
def test_a_country_by_any_of_its_names(asked: Run, country: str):
    result = asked("who", "--country", country)
    assert (result.code, result.err) == (ExitCode.DONE, "")
    assert column(result, "name") == ["Ani Wijaya"]
    assert column(result, "role") == ["Ketua"]
    assert column(result, "sentence") == ["Ketua Ani Wijaya terbang ke Singapura."]


def test_a_weaker_link_finds_more_people(asked: Run):
    assert column(asked("who", "--country", "SGP", "--link", "acts-for"), "name") == []
    assert column(asked("who", "--country", "SGP", "--link", "article"), "name") == ["Ani Wijaya", "Budi Santoso"]


@pytest.mark.parametrize("question", QUESTIONS[:-1])
def test_an_unknown_country_is_wrong_use_with_the_nearest(asked: Run, question: str):
    result = asked(question, "--country", "Singapor")
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert result.err == "error: unknown country: Singapor; do you mean Singapura?\n"


@pytest.mark.parametrize(
    ("theme", "remedy"), [("wage", "do you mean wages?"), ("zzz", "the themes are ")], ids=["near", "far"]
)
def test_an_unknown_theme_is_wrong_use(asked: Run, theme: str, remedy: str):
    result = asked("who", "--theme", theme)
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert result.err.startswith(f"error: unknown theme: {theme}; {remedy}")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--since", "2025"], ["Budi Santoso"]),
        (["--until", "2024"], ["Ani Wijaya"]),
        (["--since", "2024-07", "--until", "2024-07"], ["Ani Wijaya"]),
        (["--since", "2024-07-18", "--until", "2025-01-02"], ["Budi Santoso"]),
        (["--person", "wijaya"], ["Ani Wijaya"]),
        (["--article", "20-b"], ["Budi Santoso"]),
        (["--article", "20-a", "--article", "20-b"], ["Ani Wijaya", "Budi Santoso"]),
        (["--limit", "1"], ["Ani Wijaya"]),
        (["--theme", "wages"], []),
    ],
)
def test_filters(asked: Run, options: list[str], names: list[str]):
    assert column(asked("who", *options), "name") == names


@pytest.mark.parametrize("day", ["kemarin", "2024-13", "2024-02-30", "24-07-17", "2024-7", "0000"])
def test_a_day_that_is_none(asked: Run, day: str):
    result = asked("who", "--since", day)
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert result.err == f"error: no such date: {day}; write 2024-07-17, 2024-07 or 2024\n"


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_every_form(asked: Run, question: str):
    by_tab = asked(question)
    assert (by_tab.code, by_tab.err) == (ExitCode.DONE, "")
    assert len({line.count("\t") for line in by_tab.out.splitlines()}) == 1
    rows = json.loads(asked(question, "--json").out)
    assert [json.loads(line) for line in asked(question, "--jsonl").out.splitlines()] == rows
    assert asked(question, "--csv").out.splitlines()[0] == by_tab.out.splitlines()[0].replace("\t", ",")
    assert asked(question, "--format", "table").code == ExitCode.DONE


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_empty_store_gives_an_empty_answer(run: Run, standin: object, tmp_path: Path, question: str):
    assert standin
    (tmp_path / "bad.jsonl").write_text("{}")
    run("extract", "bad.jsonl")
    for options in ([], ["--json"]):
        result = run(question, *options)
        assert (result.code, result.err) == (ExitCode.DONE, "")
    table = run(question, "--format", "table")
    assert table.code == ExitCode.DONE
    assert table.err == ("" if question == "status" else "nothing found\n")


@pytest.mark.parametrize("command", [*QUESTIONS, "show"])
def test_a_missing_store_is_told_with_the_remedy(run: Run, tmp_path: Path, command: str):
    result = run(command, *(["20-a"] if command == "show" else []), "--store", "missing.db")
    assert (result.code, result.out) == (ExitCode.FAILED, "")
    assert result.err.startswith("error: missing.db: ")
    assert "labourie extract" in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["who", "show", "status"])
def test_a_foreign_file_is_no_store(run: Run, tmp_path: Path, command: str):
    (tmp_path / "notes.txt").write_text("not a store")
    result = run(command, *(["20-a"] if command == "show" else []), "--store", "notes.txt")
    assert (result.code, result.out) == (ExitCode.FAILED, "")
    assert result.err.startswith("error: notes.txt: ")
    assert (tmp_path / "notes.txt").read_text() == "not a store"


def test_show_on_a_screen_tells_text_and_evidence(asked: Run):
    shown = " ".join(asked("show", "20-a", "--format", "table").out.split())
    assert "Ketua Ani Wijaya terbang ke Singapura. “Upah <b>harus</b> naik,” katanya." in shown
    for part in ("person Ketua Ani Wijaya", "IDN", "6–16 · test 1.00", "Singapore", "28–37"):
        assert part in shown


def test_show_as_rows(asked: Run):
    result = asked("show", "20-a")
    assert column(result, "kind") == ["person", "role", "country", "quote"]
    assert column(result, "sentence") == ["Ketua Ani Wijaya terbang ke Singapura."] * 3 + [
        "“Upah <b>harus</b> naik,” katanya."
    ]
    (view,) = json.loads(asked("show", "20-a", "--json").out)
    assert view["article"]["text"] == ARTICLES[0]["text"]
    assert view["record"]["people"][0]["name"] == "Ani Wijaya"


class Page(HTMLParser):
    """What a browser would see: the text of the article, the classes of spans, and anything from elsewhere."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.classes: list[str] = []
        self.foreign: list[str] = []
        self.within: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in {"meta", "br"}:
            self.within.append(tag)
        if tag in {"script", "link", "img", "iframe"} or "src" in values or "http" in (values.get("href") or ""):
            self.foreign.append(tag)
        if "article" in self.within and tag == "span":
            self.classes.append(values["class"] or "")
        assert tag != "b" or "aside" in self.within

    def handle_endtag(self, tag: str) -> None:
        assert self.within.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.within:
            self.text += data


def test_show_as_html_is_whole_and_safe(asked: Run):
    page = Page(asked("show", "20-a", "--format", "html").out)
    assert page.text == ARTICLES[0]["text"]
    assert page.classes == ["role", "person", "country", "quote"]
    assert page.foreign == []
    assert page.within == []


def test_html_is_for_show_alone(asked: Run):
    result = asked("who", "--format", "html")
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert result.err.startswith("error: html is a form of labourie show alone")


@pytest.mark.parametrize(("article", "message"), [("zz", "no such article"), ("20", "several articles")])
def test_show_of_no_single_article(asked: Run, article: str, message: str):
    result = asked("show", article)
    assert (result.code, result.out) == (ExitCode.WRONG_USE, "")
    assert message in result.err

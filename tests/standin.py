"""The command line with a stand-in for the models: instant, or as slow as the text `slow` in an article asks for.

It finds who is called "Ketua NAMA NAMA" and the country Singapura. As a script it runs the command line.
"""

import re
import time
from collections.abc import Iterable, Iterator

import labourie.run
from labourie.article import Article, Span
from labourie.outcome import Extraction, Failure
from labourie.record import ArticleInfo, Country, Evidence, Person, Quote, Record, Role
from labourie.settings import Settings

VERSION = ["1"]
"""The version that the stand-in says it has."""

CALLS: list[str] = []
"""Sources of the articles that were extracted."""


def version(_settings: Settings | None = None) -> str:
    return VERSION[0]


def extract(
    articles: Iterable[Article | Failure], *, jobs: int | None = None, settings: Settings | None = None
) -> Iterator[Extraction | Failure]:
    assert jobs is None or jobs > 0
    assert settings is None or settings.themes is None
    for one in articles:
        if isinstance(one, Failure):
            yield one
            continue
        CALLS.append(one.source)
        if "slow" in one.text:
            time.sleep(60)
        yield extraction(one)


def extraction(article: Article) -> Extraction:
    text = article.text
    people = []
    for number, match in enumerate(re.finditer(r"(Ketua) ([A-Z]\w+ [A-Z]\w+)", text), 1):
        role = Role(
            title="Ketua", organisation="Serikat", start=match.start(1), end=match.end(1), text="Ketua", rule="test"
        )
        people.append(
            Person(id=f"p{number}", name=match[2], country="IDN", roles=(role,), mentions=(_evidence(match, 2),))
        )
    singapore = tuple(_evidence(match, 0) for match in re.finditer("Singapura", text))
    quotes = [
        Quote(speaker="p1" if people else None, start=m.start(1), end=m.end(1), text=m[1], rule="test")
        for m in re.finditer(r"“([^”]*)”", text)
    ]
    record = Record(
        article=ArticleInfo(
            id=article.id,
            source=article.source,
            title=article.title,
            outlet=article.outlet,
            authors=article.authors,
            url=article.url,
            published=article.published.isoformat() if article.published else None,
            words=len(text.split()),
        ),
        people=tuple(people),
        countries=(Country(code="SGP", name="Singapore", name_id="Singapura", mentions=singapore),)
        if singapore
        else (),
        quotes=tuple(quotes),
    )
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^.\n]*\.?", text))
    return Extraction(article, record, sentences)


def _evidence(match: re.Match[str], group: int) -> Evidence:
    return Evidence(start=match.start(group), end=match.end(group), text=match[group], rule="test")


if __name__ == "__main__":
    labourie.run.extract = extract
    labourie.run.version = version
    from labourie.cli import main

    main()

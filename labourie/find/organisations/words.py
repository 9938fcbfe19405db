"""Cut a story into the words and marks that names of bodies are read from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.article import Span

# Scraping glues a list number or the next sentence to a word: "Kehutanan17. Brigjen", "TerorisNamun".
TOKEN = re.compile(
    r"(?:PT|CV|Prov|Kab)\.(?=\s)|[^\W\d_]{4,}(?=\d+\.)|[A-Z][a-z]{4,}(?=[A-Z][a-z]{3,})"
    r"|[^\W_]+(?:[-'’/][^\W_]+|\.[a-z]+)*|[^\s\w]"
)


def tokens(story: str, stops: frozenset[str]) -> Iterator[Span]:
    """Words and marks; a slash before a word that ends a name ends the token ("Kementerian Investasi/Kepala BKPM")."""
    for match in TOKEN.finditer(story):
        before, slash, after = match.group().partition("/")
        yield Span(match.start(), match.start() + len(before)) if slash and after in stops else Span(*match.span())


def headlines(story: str) -> list[Span]:
    """The lines written with capitals throughout, four words or more and no full stop: names cannot be told there."""
    found = []
    for line in re.finditer(r"[^\n]+", story):
        text = line.group().rstrip()
        words = [word for word in TOKEN.findall(text) if word[0].isalpha() and len(word) > 3]
        if len(words) >= 4 and text[-1] != "." and sum(word[0].isupper() for word in words) >= 0.85 * len(words):
            found.append(Span(*line.span()))
    return found

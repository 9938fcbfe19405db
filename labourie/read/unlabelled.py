"""Headlines of other articles that nothing announces, where scraping joined the lines ("... dia.Upah Naik LagiIa ...").

Pages of one outlet show them between paragraphs; once the line feeds are gone only the capitals of their words and the
joins tell them. They are looked for where a marker of that outlet's pages stands in the text, after the end of a
sentence, up to a sure end: the join with the next line, a quotation, or a word that opens a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from labourie.lexicon.furniture import Headlines

# The longest of 1,998 in articles with the marker had 172 characters.
_LIMIT = 180
_SHORTEST = 12
# Shorter rows of capitals are often subheadings and names.
_FEWEST_WORDS = 5
# The end of a sentence, not the number of a list.
_BEGINS = re.compile(
    r"(?:(?:(?<=[^\W\d_]{2})|(?<=[)%])|(?<=\d{4}))[.!?…]|(?:(?<=[.!?,…)])|(?<=[a-z]))[\"”]|\])"
    r" ?(?!\d\d?\. )(?=[A-Z0-9][\w.,:'’]*[ -])"
)
_JOIN = re.compile(
    r"(?:(?<=[a-z)?!%”])|(?<=[\w.,?!][\"'’]))(?=[A-Z][a-z]|[A-Z]{2}|[\"“] ?[A-Z])"
    r"|(?<=\d)(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2,}[ ,])| (?=[\"“][A-Z][^\"”]{30})"
)
_STOP = re.compile(r"[.!?…]+[\"”'’)]*(?= )")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def find_unlabelled(text: str, table: Headlines) -> Iterator[tuple[int, int]]:
    """The places of headlines without a label, where `text` holds a marker of pages that show them."""
    if not table.marker.search(text):
        return
    at = 0
    while begins := _BEGINS.search(text, at):
        at = begins.end()
        while length := _length(text[at : at + _LIMIT + 1].partition("\n")[0], table):
            yield at, at + length
            at += length


def _length(rest: str, table: Headlines) -> int:
    """How much of `rest` is a headline; 0 if that is unsure."""
    plain = table.joined.sub(lambda match: "x" * len(match.group()), rest)
    stop = _STOP.search(plain, _SHORTEST)
    found = (pattern.finditer(plain, _SHORTEST) for pattern in (_JOIN, table.opener))
    for end in sorted(match.start() for matches in found for match in matches):
        words = [word for word in _WORD.findall(rest[:end]) if word.lower().partition("-")[0] not in table.small]
        if (stop and stop.end() < end) or not all(word[0].isupper() for word in words):
            return 0
        if len(words) >= _FEWEST_WORDS:
            return end
    return 0

"""Sentences of the UD treebanks, roughened to what newspapers write, as training text for Stanza's tokenizer."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from labourie.article import Span

QUOTES = (('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"), ("”", "”"))
FINAL = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Piece:
    """One token of a treebank.

    `space`: a space follows. `name`: it is (part of) a proper name. `words`: how many it holds ("katanya" two).
    """

    text: str
    space: bool = True
    name: bool = False
    words: int = 1


Words = Sequence[Piece]
Lists = Mapping[str, Sequence[str]]


def read(path: Path) -> Iterator[list[Piece]]:
    """The sentences of a CoNLL-U file; a multiword token is one piece."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        pieces: list[Piece] = []
        inside = 0  # id of the last word of the multiword token being passed over
        for line in block.splitlines():
            column = line.split("\t")
            if line.startswith("#") or "." in column[0]:
                continue
            first, _, last = column[0].partition("-")
            if int(first) <= inside:
                continue
            inside = int(last or 0)
            words = inside - int(first) + 1 if last else 1
            pieces.append(Piece(column[1], "SpaceAfter=No" not in column[9], column[3] == "PROPN", words))
        if pieces:
            yield [*pieces[:-1], replace(pieces[-1], space=True)]


def pieces(text: str) -> list[Piece]:
    """Cut a short invented phrase as the treebanks do: commas and brackets apart, an abbreviation whole."""
    found = re.finditer(r"(?:\w+\.)+|\w+(?:[-.'/]\w+)*|[^\w\s]", text)
    return [
        Piece(m.group(), text[m.end() : m.end() + 1] in ("", " "), words=1 + m.group().endswith("nya")) for m in found
    ]


def roughen(words: Words, lists: Lists, rng: random.Random) -> list[Piece]:
    """The sentence with what newspapers would write put in at random: titles, initials, datelines, quotes, gluing."""
    sentence = list(words)
    for chance, change in ((0.15, _titled), (0.1, _dated), (0.05, _abbreviated), (0.35, _quoted), (0.08, _datelined)):
        if rng.random() < chance:
            sentence = change(sentence, lists, rng)
    sentence = _other_quotes(sentence, rng)
    if rng.random() < 0.05:
        sentence = [replace(p, text=p.text.upper()) for p in sentence]
    if rng.random() < 0.06:
        sentence = _glued(sentence)
    return sentence


def _titled(words: list[Piece], lists: Lists, rng: random.Random) -> list[Piece]:
    """A title before, an initial inside or degrees after one of the names."""
    at = [n for n, p in enumerate(words) if p.name and p.space and n + 1 < len(words)]
    if not at:
        return words
    n = rng.choice(at)
    kind = rng.random()
    if kind < 0.35 and words[n + 1].name:
        return [*words[: n + 1], Piece(rng.choice(lists["initials"])), *words[n + 1 :]]
    if kind < 0.7:
        return [*words[:n], *(Piece(t) for t in rng.sample(lists["titles"], rng.randint(1, 2))), *words[n:]]
    degrees = rng.sample(lists["degrees"], rng.randint(1, 3))
    tail = [
        replace(words[n], space=False),
        *(p for d in degrees for p in (Piece(","), Piece(d, space=False))),
        Piece(","),
    ]
    return [*words[:n], *tail, *words[n + 1 :]]


def _dated(words: list[Piece], lists: Lists, rng: random.Random) -> list[Piece]:
    """`, Rabu (17/7/2019)` before the final mark."""
    date = f"{rng.randint(1, 31)}/{rng.randint(1, 12)}" + rng.choice(["", "/2024", "/2019", "/25"])
    tail = [
        Piece(","),
        Piece(rng.choice(lists["weekdays"])),
        Piece("(", space=False),
        Piece(date, space=False),
        Piece(")", space=False),
    ]
    return _before_end(words, tail)


def _abbreviated(words: list[Piece], lists: Lists, rng: random.Random) -> list[Piece]:
    """An abbreviation with its stop before a number or a name, not before the end."""
    at = [n for n, p in enumerate(words) if (p.name or p.text[0].isdigit()) and n and words[n - 1].space]
    if not at:
        return words
    n = rng.choice(at)
    return [*words[:n], Piece(rng.choice(lists["abbreviations"])), *words[n:]]


def _quoted(words: list[Piece], lists: Lists, rng: random.Random) -> list[Piece]:
    """The sentence as direct speech: quoted whole, opening or closing a quote, or with its speaker after it."""
    if any(p.text in "\"“”'" for p in words) or words[-1].text not in FINAL:
        return words
    left, right = QUOTES[0] if rng.random() < 0.7 else QUOTES[1]
    kind = rng.random()
    opening = [Piece(left, space=False)] if kind < 0.85 else []
    body = [*words[:-1], replace(words[-1], space=False)]
    if kind < 0.2:
        return [*opening, *words]  # the quote goes on in the next sentence
    if kind < 0.45:
        return [*opening, *body, Piece(right)]
    comma = Piece("," if words[-1].text == "." else words[-1].text, space=False)
    space = rng.random() > 0.12  # ,"kata
    saying = pieces(f"{rng.choice(lists['sayings'])} {rng.choice(lists['speakers'])}")
    last = saying[-1]
    if last.text.endswith("."):
        return [*opening, *words[:-1], comma, Piece(right, space), *saying]
    return [*opening, *words[:-1], comma, Piece(right, space), *saying[:-1], Piece(last.text, space=False), Piece(".")]


def _datelined(words: list[Piece], lists: Lists, rng: random.Random) -> list[Piece]:
    """`JAKARTA, KOMPAS.com - ` or `Jakarta (ANTARA) - ` before the sentence."""
    city, outlet = rng.choice(lists["cities"]), rng.choice(lists["outlets"])
    dash = rng.choice(["-", "–", "—", "--"])
    head = pieces(f"{city}, {outlet}" if rng.random() < 0.5 else f"{city} ({outlet})")
    return [*head, Piece(dash, rng.random() > 0.1), *words]


def _other_quotes(words: list[Piece], rng: random.Random) -> list[Piece]:
    """Straight quotes as curly ones, or the other way round, in some sentences."""
    if rng.random() < 0.6:
        return words
    straight = rng.random() < 0.5
    opened = False
    result: list[Piece] = []
    for p in words:
        text = p.text
        if text in ('"', "“", "”"):
            opened = not opened
            text = '"' if straight else "“" if opened else "”"
        result.append(replace(p, text=text))
    return result


def _glued(words: list[Piece]) -> list[Piece]:
    """No space after commas and closing marks before a letter, as careless copying leaves it."""
    marks = frozenset(",;:)”")
    return [replace(p, space=p.space and p.text not in marks) for p in words]


def _before_end(words: list[Piece], tail: list[Piece]) -> list[Piece]:
    if words[-1].text != "." or len(words) < 2:
        return words
    return [*words[:-2], replace(words[-2], space=False), *tail, words[-1]]


def text_and_labels(sentences: Sequence[Words]) -> tuple[str, str]:
    """One paragraph and Stanza's label for each character.

    0: inside a token, or a space. 1: a token's end. 2: a sentence's. 3, 4: the same, the token holding several words.
    """
    text: list[str] = []
    labels: list[str] = []
    for sentence in sentences:
        for at, piece in enumerate(sentence):
            end = str((2 if at == len(sentence) - 1 else 1) + (2 if piece.words > 1 else 0))
            text.append(piece.text + (" " if piece.space else ""))
            labels.append("0" * (len(piece.text) - 1) + end + ("0" if piece.space else ""))
    return "".join(text).rstrip(), "".join(labels)[: len("".join(text).rstrip())]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Treebank sentences as one text, with the spans of tokens, of tokens that hold several words, and of sentences."""

    text: str
    tokens: frozenset[Span]
    multiword: frozenset[Span]
    sentences: frozenset[Span]


def flatten(gold: Sequence[Words]) -> Paragraph:
    """The sentences of a treebank as one paragraph."""
    tokens: dict[Span, int] = {}
    sentences: set[Span] = set()
    text = ""
    for sentence in gold:
        start = len(text)
        for piece in sentence:
            tokens[Span(len(text), len(text) + len(piece.text))] = piece.words
            text += piece.text + (" " if piece.space else "")
        sentences.add(Span(start, len(text.rstrip())))
    multiword = frozenset(span for span, words in tokens.items() if words > 1)
    return Paragraph(text.rstrip(), frozenset(tokens), multiword, frozenset(sentences))

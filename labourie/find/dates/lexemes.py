"""Text to lexemes: words of time, numbers and marks, each with a kind that the grammar reads as one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import NamedTuple

from labourie.lexicon.calendar import Calendar, Kind


class Mark(StrEnum):
    """Lexemes that no word list holds: numbers by size, dates in figures, and punctuation."""

    DIGITS_12 = auto()  # 1-12: a month, a day or a count
    DIGITS_31 = auto()  # 13-31: a day or a count
    DIGITS_999 = auto()  # 32-999: a count or a short year
    YEAR = auto()  # 1800-2199
    FIGURE = auto()  # any other number: 10.30, 2.000, 0812
    FULL_DATE = auto()  # 17/7/2019, 17-07-2019, 17.07.2019, 2019-07-17
    DAY_MONTH = auto()  # 17/7
    NUMBER_YEAR = auto()  # 2/2025: a quarter with its year, or a decree
    QUARTER_CODE = auto()  # Q2, TW2, 1Q25
    HALF_CODE = auto()  # H1, 2H25
    DECADE_WORD = auto()  # 1990an
    ROMAN = auto()  # I, IV, XXI
    SUNDAY = auto()  # Minggu
    OPEN = auto()
    CLOSE = auto()
    COMMA = auto()
    HYPHEN = auto()  # glued on both sides
    DASH = auto()  # long, doubled, or with a space beside it
    SLASH = auto()
    AND_SIGN = auto()
    SYMBOL = auto()  # of money or share: $ %
    STOP = auto()  # ends a clause
    QUOTE = auto()
    BREAK = auto()  # line feed
    REST = auto()  # anything else


LETTER = {kind: chr(0x100 + place) for place, kind in enumerate((*Mark, *Kind))}

_TOKEN = re.compile(
    r"""
    (?P<url>(?:https?://|www\.)\S+)
  | (?P<full>(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{4}|\d{1,2}/\d{1,2}/\d{0,4})(?!\d))
  | (?P<number_year>\d{1,3}/\d{4}(?![\d/]))
  | (?P<day_month>\d{1,2}/\d{1,2}(?![\d/]))
  | (?P<figure>\d+(?:[.,]\d+)+|\d+:\d+)
  | (?P<digits>\d+(?!\w))
  | (?P<word>s[./]d\b\.?|\w+(?:['’`]\w+)*)
  | (?P<punctuation>--+|[^\w\s]|\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
_CODE = re.compile(r"(?P<half>h[12]|[12]h(?:20)?\d\d)\Z|(?:q|tw)[1-4]\Z|[1-4]q(?:(?:20)?\d\d)?\Z", re.IGNORECASE)
_DECADE = re.compile(r"(?:1[89]|20)?\d0an\Z", re.IGNORECASE)
_PUNCTUATION: dict[str, Mark] = {
    **dict.fromkeys("([", Mark.OPEN),
    **dict.fromkeys(")]", Mark.CLOSE),
    **dict.fromkeys("$€£¥%", Mark.SYMBOL),
    **dict.fromkeys(".;:?!…•", Mark.STOP),
    **dict.fromkeys('"“”„«»', Mark.QUOTE),
    **dict.fromkeys("–—−‒", Mark.DASH),
    ",": Mark.COMMA,
    "/": Mark.SLASH,
    "&": Mark.AND_SIGN,
    "\n": Mark.BREAK,
}
_FIGURES = {
    "url": Mark.REST,
    "full": Mark.FULL_DATE,
    "number_year": Mark.NUMBER_YEAR,
    "day_month": Mark.DAY_MONTH,
    "figure": Mark.FIGURE,
}


class Lexeme(NamedTuple):
    """One lexeme at [start, end) of the text. `value`: what the word list or the digits say, 0 if nothing."""

    kind: Mark | Kind
    start: int
    end: int
    value: int = 0


@dataclass(frozen=True)
class Lexemes:
    """The lexemes of a text; `letters` holds one letter of LETTER for each."""

    text: str
    items: Sequence[Lexeme]
    letters: str


def _number(digits: str) -> tuple[Mark, int]:
    value = int(digits) if len(digits) < 5 else 0
    if len(digits) <= 2 and 1 <= value <= 12:
        return Mark.DIGITS_12, value
    if len(digits) <= 2 and 13 <= value <= 31:
        return Mark.DIGITS_31, value
    if 1800 <= value < 2200:
        return Mark.YEAR, value
    if 32 <= value <= 999 and digits[0] != "0":
        return Mark.DIGITS_999, value
    return Mark.FIGURE, value


def _punctuation(text: str, start: int, end: int) -> Mark:
    char = text[start:end]
    if char == "-":
        glued = text[start - 1 : start].strip() and text[end : end + 1].strip()
        return Mark.HYPHEN if glued else Mark.DASH
    return Mark.DASH if char.startswith("--") else _PUNCTUATION.get(char, Mark.REST)


def _word(surface: str, calendar: Calendar) -> tuple[Mark | Kind, int]:
    known = calendar.words.get(surface.lower())
    if known:
        if known.kind is Kind.MINGGU and surface[0] == "M":
            return Mark.SUNDAY, 7
        return known.kind, known.value
    if _ROMAN.match(surface):
        return Mark.ROMAN, 0
    if code := _CODE.match(surface):
        return (Mark.HALF_CODE if code["half"] else Mark.QUARTER_CODE), 0
    return (Mark.DECADE_WORD if _DECADE.match(surface) else Mark.REST), 0


def _phrase(tokens: Sequence[re.Match[str]], at: int, calendar: Calendar) -> tuple[int, Lexeme] | None:
    for words, known in calendar.phrases.get(tokens[at][0].lower(), ()):
        after = at + len(words)
        if tuple(token[0].lower() for token in tokens[at:after]) == words:
            return after, Lexeme(known.kind, tokens[at].start(), tokens[after - 1].end(), known.value)
    return None


def _lexemes(text: str, calendar: Calendar) -> Iterator[Lexeme]:
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        token = tokens[at]
        start, end = token.span()
        if (phrase := _phrase(tokens, at, calendar)) is not None:
            at, lexeme = phrase
            yield lexeme
            continue
        at += 1
        group = token.lastgroup
        kind: Mark | Kind
        if group == "word":
            kind, value = _word(token[0], calendar)
            yield Lexeme(kind, start, end, value)
        elif group == "digits":
            kind, value = _number(token[0])
            yield Lexeme(kind, start, end, value)
        elif group == "punctuation":
            yield Lexeme(_punctuation(text, start, end), start, end)
        else:
            yield Lexeme(_FIGURES[group or "url"], start, end)


def read_lexemes(text: str, calendar: Calendar) -> Lexemes:
    """Every lexeme of `text`, in order; one pass, linear in its length."""
    items = tuple(_lexemes(text, calendar))
    return Lexemes(text, items, "".join([LETTER[item.kind] for item in items]))

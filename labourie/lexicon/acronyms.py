"""What the acronyms of one article stand for, as the article itself defines them.

"Pemutusan Hubungan Kerja (PHK)" and "PHK (pemutusan hubungan kerja)"; after Schwartz and Hearst, A Simple Algorithm for
Identifying Abbreviation Definitions in Biomedical Text, PSB 2003.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_BRACKET = re.compile(r"\(([^()\n]{2,80})\)")
# No long form of the acronyms of our lists is longer than this many characters.
_REACH = 120
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z0-9][A-Za-z0-9]{0,7}")
_LAST_WORD = re.compile(r"\w+$")


def defined_acronyms(text: str) -> Mapping[str, str]:
    """Each acronym of two or more capitals that `text` defines in brackets, with its first long form as written."""
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        before, inside = _line_before(text, match.start()), match[1].strip()
        if _ACRONYM.fullmatch(inside):
            short, long = inside, _long_form(inside, before)
        elif (word := _LAST_WORD.search(before)) and _ACRONYM.fullmatch(word[0]):
            short, long = word[0], _long_form(word[0], inside)
        else:
            continue
        if long is not None:
            found.setdefault(short, long)
    return found


def _line_before(text: str, at: int) -> str:
    """What stands before `at`, back to the last bracket or line end, without the white space before `at`."""
    return re.split(r"[()\n]", text[max(0, at - _REACH) : at])[-1].rstrip()


def _long_form(short: str, text: str) -> str | None:
    """The end of `text` whose letters spell `short` from right to left, beginning with a word; None: there is none.

    No more words are taken than min(n + 5, 2n) for n letters, as the paper has it.
    """
    at = len(text)
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        at -= 1
        while at >= 0 and (text[at].lower() != letter or (index == 0 and at > 0 and text[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    long = text[at:].strip(" ,;:\"'“”‘’")
    words = long.split()
    return long if 2 <= len(words) <= min(len(short) + 5, 2 * len(short)) else None

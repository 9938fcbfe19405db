"""Tell whether a short form abbreviates a name: initials, and the syllabic acronyms of Indonesian ("Kemnaker")."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from labourie.lexicon import built_from, read_toml

_WORD = re.compile(r"[^\W_]+")
_REPEATED = re.compile(r"([a-z])([2-4])")
_MOST_INITIALS = 4  # letters: a shorter one all in capitals is made of initials only
_LONGEST_SHARE = 7  # letters of one word: a short form that keeps more of it abbreviates nothing
_FEWEST_USED = 0.5  # of the content words: "Ditjen Binwasnaker" uses four of the seven of its full form


@cache
@built_from("abbreviations.toml")
def load_small_words() -> frozenset[str]:
    """The small words of abbreviations.toml. Raises BadResource where the file is damaged."""
    return frozenset(read_toml("abbreviations.toml")["small"])


def abbreviates(short: str, long: str) -> bool:
    """True if the letters of `short` are the initials of `long`, or pieces of its words in their order.

    "KSPI" of "Konfederasi Serikat Pekerja Indonesia"; "Disnakertrans" of "Dinas Tenaga Kerja dan Transmigrasi"; a digit
    repeats the letter before it ("BP2MI"). Small words may give their letter or not. A short form of one letter, one
    made of the same words, or one no shorter than the name abbreviates nothing. Words both end with are left out.
    """
    short, long = _without_common_end(short, long)
    letters = _REPEATED.sub(lambda match: match[1] * int(match[2]), "".join(_WORD.findall(short)).lower())
    words = [word.lower() for word in _WORD.findall(long)]
    small = load_small_words()
    content = [word for word in words if word not in small]
    if len(letters) < 2 or len(content) < 2 or len(letters) * 1.5 > sum(map(len, words)):
        return False
    if letters[0] != words[0][0] or {word.lower() for word in _WORD.findall(short)} <= set(words):
        return False
    initials = {"".join(word[0] for word in words), "".join(word[0] for word in content)}
    if letters in initials:
        return True
    return not (short.isupper() and len(letters) <= _MOST_INITIALS) and _syllabic(letters, tuple(content))


def _without_common_end(short: str, long: str) -> tuple[str, str]:
    """Both without the words they end with alike: "Komnas" and "Komisi Nasional", before "Disabilitas"."""
    one, other = short.split(), long.split()
    while len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return " ".join(one), " ".join(other)


def _syllabic(letters: str, words: tuple[str, ...]) -> bool:
    """True if `letters` is made of pieces of `words` in order: beginnings, or inner pieces of two letters or more.

    The pieces come from at least half of the words, and on the average they are longer than a letter.
    """
    most = _pieces(letters, words, first=True)
    return most is not None and most >= max(2, _FEWEST_USED * len(words)) and len(letters) >= 1.5 * most


@lru_cache(maxsize=4096)
def _pieces(letters: str, words: tuple[str, ...], *, first: bool) -> int | None:
    """From how many of `words` at most the `letters` can be put together; None if they cannot."""
    if not letters:
        return 0
    if not words:
        return None
    best = None if first else _pieces(letters, words[1:], first=False)
    for size in _shares(letters, words[0], initial=first):
        rest = _pieces(letters[size:], words[1:], first=False)
        if rest is not None and (best is None or rest + 1 > best):
            best = rest + 1
    return best


def _shares(letters: str, word: str, *, initial: bool) -> set[int]:
    """How many of the first `letters` the `word` can give: its beginning, then inner pieces.

    An inner piece has two letters or more; of one letter only after the beginning ("Dis-" of "Dinas").
    """
    sizes: set[int] = set()
    states = {(0, 0, False)}
    while states:
        taken, at, begun = states.pop()
        for start in range(at, 1 if initial and taken == 0 else len(word)):
            fewest = 1 if start == 0 or begun else 2
            for size in range(fewest, min(_common(letters[taken:], word[start:]), _LONGEST_SHARE - taken) + 1):
                sizes.add(taken + size)
                states.add((taken + size, start + size, begun or start == 0))
    return sizes


def _common(left: str, right: str) -> int:
    """The length of the common beginning."""
    size = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        size += 1
    return size

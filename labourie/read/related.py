"""Headlines of other articles inside the story ("... katanya. Baca juga: Upah Naik Kami ..."): where they end.

A line that opens with such a label and is no longer than a headline is one. In running text a headline has no mark of
its own; it ends at the nearest of these: the join that scraping left ("... Tiga KotaMenteri"), a full stop, an opening
quotation mark, a word that opens a sentence, the next label, the end of the line. Failing that it ends where its
Capitalised Words give way to a sentence. Where no end is sure only the label is furniture: no sentence is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from labourie.lexicon.furniture import Headlines

# The longest headline behind a label in 32,897 articles of many outlets had 171 characters.
_LIMIT = 180
_SHORTEST = 12
_MARK = re.compile(r"[ \t]*[:.…]+[ \t]*|[ \t]*")
_QUOTED = re.compile(r"[\"'“‘][^\n]{8,170}?[\"'”’](?:[ :.]*(?=\[|\n|$)| [Dd]i (?:sini|bawah ini|halaman \w+)[ :.]*)")
_JOIN = re.compile(r"(?:(?<=[a-z)?!%”])|(?<=[\w.,?!][\"'’]))(?=[A-Z][a-z]|[A-Z]{2}|[\"“] ?[A-Z])|(?<=\d)(?=[A-Z][a-z])")
_STOP = re.compile(r"[.!?…]+[\"”'’)]*(?= |$)")
_QUOTE = re.compile(r"(?<=[\w)?!.]) (?=[\"“][A-Z][^\"”]{30})")
_OPENS = re.compile(r"\n[ \t*•>+#(\[-]*\Z")
_NEXT_LINE = re.compile(r"[ \t]*\n\s*([^\n]{12,300})")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def find_related(text: str, table: Headlines, others: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """The places of related headlines, each with its label; of the label alone where the end is unsure.

    `others`: where other furniture begins, sorted; no headline goes on beyond that.
    """
    lowered = text.lower()
    if not any(cue in lowered for cue in table.cues):
        return
    at = 0
    while match := table.label.search(text, at):
        behind, end = _headlines_end(text, match, table, others)
        if end > behind or not match["weak"]:
            yield match.start(), end
        at = max(end, match.end())


def _headlines_end(text: str, label: re.Match[str], table: Headlines, others: Sequence[int]) -> tuple[int, int]:
    """Where the headlines behind `label` begin and end; the same place twice where there is none or no sure end."""
    mark = _MARK.match(text, label.end())
    at = mark.end() if mark else label.end()
    announced = bool(mark and mark.group().strip())
    opens = _OPENS.search(text[max(0, label.start() - 12) : label.start()]) is not None or label.start() == 0
    rest = _rest(text, at, others)
    if quoted := _QUOTED.match(text, at):
        return at, quoted.end()
    if opens and not rest.strip():
        return at, _lines_end(text, at, table)
    if opens and len(rest) <= _LIMIT and (announced or _is_headline(rest, table, announced=False)):
        return at, at + (_joined_end(rest, table) or len(rest))
    if label["alone"] and not announced:
        return at, at
    end = at
    while length := _length(rest, table, announced=announced and end == at):
        end += length
        rest = _rest(text, end, others)
    return at, end


def _rest(text: str, at: int, others: Sequence[int]) -> str:
    """The text from `at` to the end of the line or to other furniture; cut where it is too long for a headline."""
    index = bisect_left(others, at)
    end = min(at + _LIMIT + 1, others[index] if index < len(others) else len(text))
    return text[at:end].partition("\n")[0]


def _joined_end(rest: str, table: Headlines) -> int:
    """Where the headline of a line ends to which scraping joined a line of the story; 0 where it did not."""
    match = _JOIN.search(table.joined.sub(lambda match: "x" * len(match.group()), rest), _SHORTEST)
    if match is None or _is_headline(rest[match.end() :], table, announced=True):
        return 0
    return match.end() if _is_headline(rest[: match.end()], table, announced=True) else 0


def _lines_end(text: str, at: int, table: Headlines) -> int:
    """Where the last of the headlines ends that follow a label, each on a line of its own; `at` if none does."""
    end = at
    while line := _NEXT_LINE.match(text, at):
        if not _is_headline(line[1], table, announced=False) or _STOP.search(line[1]):
            break
        at = end = line.end()
    return end


def _length(rest: str, table: Headlines, *, announced: bool) -> int:
    """How much of `rest` is a headline; 0 if that is unsure. `announced`: a colon stands before it."""
    plain = table.joined.sub(lambda match: "x" * len(match.group()), rest)
    ends = [(match.end(), False) for pattern in (_JOIN, _STOP) if (match := pattern.search(plain, _SHORTEST))]
    marks = (pattern.search(plain, _SHORTEST) for pattern in (_QUOTE, table.opener, table.label))
    ends += [(match.start(), announced) for match in marks if match]
    if len(rest) <= _LIMIT:
        ends.append((len(rest), announced))
    end, sure = min(ends, default=(0, False))
    if end >= _SHORTEST and (sure or _is_headline(rest[:end], table, announced=announced)):
        return end
    return _capitals(rest, table) if announced else 0


def _is_headline(text: str, table: Headlines, *, announced: bool) -> bool:
    """True if all words but the small ones begin with a capital, as in headlines; `announced`: four in five will do."""
    words: list[str] = [word for word in _WORD.findall(text) if word.lower().partition("-")[0] not in table.small]
    capitals = sum(word[0].isupper() for word in words)
    if announced:
        return capitals >= 3 and 5 * capitals >= 4 * len(words)
    return len(words) == capitals >= 4


def _capitals(rest: str, table: Headlines) -> int:
    """The length of the Capitalised Words that `rest` begins with, less the last unbroken row of them.

    That row may be the subject of the next sentence ("... Upah di Tiga Kota Menteri Ketenagakerjaan mengatakan").
    """
    rows = [0]
    capitals, fresh = 0, True
    for match in _WORD.finditer(rest):
        if match.group().lower() in table.small:
            fresh = True
        elif match.group()[0].isupper():
            rows[len(rows) if fresh else -1 :] = [match.end()]
            capitals, fresh = capitals + 1, False
        else:
            return rows[-2] if capitals >= 5 and len(rows) > 2 and rows[-2] >= _SHORTEST else 0
    return 0

"""Roles that stand before the name: "Menteri Ketenagakerjaan X", "Dirjen ILO, X", "karyawan PT Y bernama X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from labourie.find.mention import PersonMention, RoleMention, Status
from labourie.find.roles.openers import Opener
from labourie.find.roles.phrase import Ground
from labourie.find.roles.split import role_mention
from labourie.lexicon.roles import OFFICES, LinkWords, RoleKind
from labourie.lexicon.titles import Titles

_BEFORE = ("roles.before", 0.95)
_SHARED = ("roles.shared", 0.7)
_JOINT = re.compile(r"(?:\s+(?P<word>yang juga|dan juga|[a-z]+)|\s*/)\s*$")
_PAIR = re.compile(r"\s?(?:[-–]|dan|serta|&)\s?$")
_LIST = re.compile(r"\s?(?:\([A-Z]{1,5}\))?\s?(?:,|[-–&]|\b(?:dan|serta)\b)[\s,]*(?:(?:dan|serta)\s)?$")
_LAST_TITLES = 4
_MARKS = " \t\n\u00a0,:“\"'‘-–"
_WINDOW = 260  # characters before a name in which its role may begin; the longest of the development data takes 190
_LINK = 40


def roles_before(
    ground: Ground, openers: Sequence[Opener], people: Sequence[PersonMention], titles: Titles
) -> Iterator[RoleMention]:
    """Yield the roles whose phrase ends at a person's name, or at the marks, titles and link words before it."""
    low, serving = 0, None
    for at, person in enumerate(people):
        target, past = _before_name(ground, person.span.start, openers, titles)
        if serving is not None and target <= people[at - 1].span.end:
            yield role_mention(ground, serving, people[at - 1].span.end, person, _BEFORE)
        near = [o for o in openers if max(low, target - _WINDOW) <= o.span.start and o.span.end <= target]
        chain = _chain(ground, near, target)
        low = person.span.end
        serving = chain[0][0] if chain and _serves(ground, chain[0][0], people, at, titles) else None
        if serving is None and not _is_client(ground, chain, person):
            yield from _given(ground, chain, people, at, past=past)


def _serves(ground: Ground, opener: Opener, people: Sequence[PersonMention], at: int, titles: Titles) -> bool:
    """True if the role is held for the person named behind it by the next one: "Juru Bicara Budi Santoso, Rini"."""
    if at + 1 >= len(people) or not ground.serves(opener):
        return False
    gap = ground.story[people[at].span.end : people[at + 1].span.start].strip(" ,")
    return gap == "" or titles.opens(gap)


def _is_client(ground: Ground, chain: list[tuple[Opener, int]], person: PersonMention) -> bool:
    """True for the one whose lawyer or superior is spoken of: "kuasa hukum Budi mengatakan"."""
    return bool(chain) and ground.of_another(chain[0][0]) and chain[0][0].span.end + 1 == person.span.start


def _given(
    ground: Ground, chain: list[tuple[Opener, int]], people: Sequence[PersonMention], at: int, *, past: bool
) -> Iterator[RoleMention]:
    """The roles of a chain, given to the person behind it, or to two people where they are a pair."""
    pair = _paired(ground, chain, people, at)
    for opener, end in chain[:1] if pair else chain:
        role = role_mention(ground, opener, end, people[at + 1] if pair else people[at], _BEFORE)
        yield replace(role, status=Status.FORMER) if past else role
    if pair:
        yield role_mention(ground, *chain[1], people[at], _BEFORE)
    elif chain:
        yield from _shared(ground, chain[0], people, at)


def _chain(ground: Ground, near: list[Opener], target: int) -> list[tuple[Opener, int]]:
    """The role that ends at `target` and those joined to it by "dan", "sekaligus", the last one first."""
    chain: list[tuple[Opener, int]] = []
    while (first := _leftmost(ground, near, target)) is not None:
        chain.append((first, target))
        joint = _JOINT.search(ground.story, max(0, first.span.start - 20), first.span.start)
        rank = first.head.kind is RoleKind.DIPLOMAT and first.span.end == target  # "Wakil Tetap RI, Duta Besar Budi"
        if rank and len(chain) == 1 and ground.story.endswith(", ", 0, first.span.start):
            further = _leftmost(ground, [o for o in near if o.span.end < first.span.start], first.span.start - 2)
            return (
                [*chain, (further, first.span.start - 2)]
                if further and further.head.words in ground.table.phrase.envoys
                else chain
            )
        if joint is None or (joint["word"] is not None and joint["word"] not in ground.table.phrase.joining):
            break
        target = len(ground.story[: joint.start()].rstrip(_MARKS))
        near = [opener for opener in near if opener.span.end <= target]
    return chain


def _leftmost(ground: Ground, near: list[Opener], target: int) -> Opener | None:
    """The first opener whose phrase reaches `target`; an everyday word in small letters gives way to an office."""
    reaching = [opener for opener in near if ground.reach(opener, target) >= target]
    offices = [o for o in reaching if not o.head.weak and ground.story[o.span.start].isupper()]
    if reaching and reaching[0].head.weak and offices:
        return offices[0]
    return reaching[0] if reaching else None


def _paired(ground: Ground, chain: list[tuple[Opener, int]], people: Sequence[PersonMention], at: int) -> bool:
    """True for two offices before two names: "calon presiden dan calon wakil presiden A-B" gives each one."""
    if len(chain) < 2 or at + 1 >= len(people) or chain[0][0].head.kind is not RoleKind.STATE:
        return False
    return _PAIR.fullmatch(ground.story, people[at].span.end, people[at + 1].span.start) is not None


def _shared(
    ground: Ground, role: tuple[Opener, int], people: Sequence[PersonMention], at: int
) -> Iterator[RoleMention]:
    """The same role for the people listed behind the first, where several can hold it ("dua guru SMA 1, A dan B")."""
    opener, _ = role
    words = ground.story[max(0, opener.span.start - 15) : opener.span.start].lower().split()
    plural = bool(words) and words[-1] in ground.table.phrase.plural
    if not plural and opener.head.kind not in (RoleKind.JOB, RoleKind.EXPERT):
        return
    if plural and _is_time_of_office(ground, opener):
        return
    while at + 1 < len(people) and _LIST.fullmatch(ground.story, people[at].span.end, people[at + 1].span.start):
        at += 1
        yield role_mention(ground, *role, people[at], _SHARED)


def _is_time_of_office(ground: Ground, opener: Opener) -> bool:
    """True where the word before a role tells when another office was held: "Menteri X era Presiden A, B"."""
    end = len(ground.story[: opener.span.start].rstrip().rpartition(" ")[0])
    earlier = (known for known in ground.openers.values() if end - _WINDOW <= known.span.start < known.span.end <= end)
    return any(known.head.kind in OFFICES and ground.reach(known, end) >= end for known in earlier)


def _before_name(ground: Ground, start: int, openers: Sequence[Opener], titles: Titles) -> tuple[int, bool]:
    """Where a role before a name at `start` must end: in front of titles, links and marks; and if it is a past one."""
    story, end, past = ground.story, start, False
    if story[start - 1 : start] == "(" and ")" in story[start : start + _LINK]:
        end = start - 1
    opened = {opener.span.end: opener.span.start for opener in openers}
    while True:
        end = len(story[:end].rstrip(_MARKS))
        cut = _cut_title(story, end, titles)
        if end in opened and (cut is None or cut > opened[end]):
            return end, past
        link = _links(ground.table.links).search(story, max(0, end - _LINK), end)
        if link is not None:
            past = past or any(word in ground.table.links.past for word in link.group().split())
            end = link.start()
            continue
        cut = _cut_place(ground, end) if cut is None else cut
        if cut is None:
            return end, past
        end = cut


@lru_cache(maxsize=4)
def _links(links: LinkWords) -> re.Pattern[str]:
    adverbs, verbs = "|".join(links.adverbs), "|".join(links.before)
    return re.compile(rf"\b(?:(?:yang\s)?(?:(?:{adverbs})\s)*(?:{verbs})(?:\s+oleh)?|{'|'.join(links.naming)})$")


def _cut_title(story: str, end: int, titles: Titles) -> int | None:
    base = max(0, end - _LINK)
    words = list(re.finditer(r"\S+", story[base:end]))
    for count in range(min(_LAST_TITLES, len(words)), 0, -1):
        start = base + words[-count].start()
        if titles.opens(story[start:end].rstrip(",")) and (start == 0 or not story[start - 1].isalnum()):
            return start
    return None


def _cut_place(ground: Ground, end: int) -> int | None:
    """Where a place between commas before the name begins ("Kepala Kantor X, Banggai, Budi")."""
    for start, stop in ground.whole.items():
        if stop == end and start not in ground.body_starts and ground.story[:start].rstrip(" ").endswith(","):
            return start
    return None

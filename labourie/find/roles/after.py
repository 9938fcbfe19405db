"""Roles that stand after the name: ", ekonom di ILO,", "(Ketua Y)", "selaku ...", "yang menjabat ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from labourie.find.mention import PersonMention, RoleMention, Status
from labourie.find.roles.openers import Opener
from labourie.find.roles.phrase import Ground
from labourie.find.roles.split import role_mention
from labourie.lexicon.roles import OFFICES, LinkWords, PhraseWords, RoleKind
from labourie.lexicon.titles import Titles

_AFTER = ("roles.after", 0.9)
_LINKED = ("roles.linked", 0.95)
_SHARED = ("roles.shared", 0.7)
_DEGREES = re.compile(r",\s?(?P<degree>[A-Z][\w.]*\.[\w.]*(?:\s[A-Z]\.)?)")
_ASIDE = re.compile(r"\s?\((?:\d{1,3}(?:\s?(?:tahun|th))?|[A-Z]{2,5}|[^()\n]{1,25})\)")
_GAP = re.compile(r"[’”\"']?\s*(?:[,(–-]\s*)?")
_COMMA = re.compile(r",?\s+")
_OF_BODY = ("roles.of_body", 0.7)
_LED = 120  # characters between a body and the name of who leads it
_LISTED_KINDS = OFFICES | {RoleKind.DIPLOMAT, RoleKind.SERVICE, RoleKind.POST}
# What follows a role in apposition: the rest of the sentence, and no further official of a list.
_GOES_ON = re.compile(r",?\s(?!(?:beserta|bersama|dan|era|hingga|periode|sampai|serta)\b)[a-z]|\)")
_RANK = 40  # characters before a name in which its rank stands
_ONE_OF = re.compile(r"(?:seorang|salah satu|salah seorang)\s")
_LIST_GAP = re.compile(r"(?:\s?\([A-Z]{1,5}\))?(?:,|\s?&|,?\s(?:dan|serta))\s(?:(?:dan|serta)\s)?$")


def roles_after(
    ground: Ground, people: Sequence[PersonMention], titles: Titles, before: Sequence[RoleMention]
) -> Iterator[RoleMention]:
    """Yield the roles that follow a person's name in apposition or by a linking word, less those `before` another."""
    fronts = {role.person: role.span.start for role in before if _is_office(ground, role.span.start)}
    claimed: set[int] = set()
    for at, person in enumerate(people):
        found = _opened(ground, person, titles)
        if found is None:
            yield from _of_body(ground, person, titles)
            continue
        opener, link = found
        end = ground.reach(opener, len(ground.story))
        served = ground.serves(opener) and _leads_on(ground, opener.span.end)
        if link is None and _leads_on(ground, end) and not served:
            continue
        fronted = fronts.get(person.span, end) < person.span.start and fronts[person.span] not in claimed
        if fronted and link is None and _is_listed(ground, opener, end):
            continue
        claimed.add(opener.span.start)
        yield _role(ground, (opener, end), person, link)
        if link:
            yield from (role_mention(ground, opener, end, other, _SHARED) for other in _listed(ground, people, at))
        while further := _further(ground, end):
            opener, link = further
            end = ground.reach(opener, len(ground.story))
            yield _role(ground, (opener, end), person, link)


def _is_office(ground: Ground, start: int) -> bool:
    """True for a role that begins with an office or post."""
    opener = ground.openers.get(start)
    return opener is not None and not opener.head.weak and opener.head.kind in _LISTED_KINDS


def _is_listed(ground: Ground, opener: Opener, end: int) -> bool:
    """True for an office in a list of officials: "Menteri X Budi, Kepala Badan Y, dan ...", not "..., mengatakan"."""
    story = ground.story
    office = story[opener.span.start].isupper() and _is_office(ground, opener.span.start)
    return office and _GOES_ON.match(story, end) is None


def _role(ground: Ground, phrase: tuple[Opener, int], person: PersonMention, link: str | None) -> RoleMention:
    """The role from an opener to where its phrase ends; a former one where the words of the link tell so."""
    role = role_mention(ground, *phrase, person, _AFTER if link is None else _LINKED)
    past = link is not None and any(word in ground.table.links.past for word in link.split())
    return replace(role, status=role.status or Status.FORMER) if past else role


def _further(ground: Ground, end: int) -> tuple[Opener, str] | None:
    """The opener of a second role behind one that ends at `end` and the words that link it: "..., kini menjadi ..."."""
    comma = _COMMA.match(ground.story, end)
    link = _links(ground.table.links).match(ground.story, comma.end()) if comma else None
    opener = ground.openers.get(_skip_one_of(ground.story, link.end())) if link else None
    if opener is None or link is None or _leads_on(ground, ground.reach(opener, len(ground.story))):
        return None
    return opener, link.group()


def _of_body(ground: Ground, person: PersonMention, titles: Titles) -> Iterator[RoleMention]:
    """The body a person comes from or leads: "Budi dari Serikat Maju", "SPN Budi", "SPN yang dipimpin Budi"."""
    story, span = ground.story, person.span
    link = _coming(ground.table.links, ground.table.phrase).match(story, span.end)
    body = next((b for b in ground.bodies if link is not None and b.start == link.end()), None)
    if body is None:
        floor = max([0, span.start - _LED, *(end for end in ground.people.values() if end <= span.start)])
        led = _led(ground.table.links).search(story, floor, span.start)
        body = next((b for b in ground.bodies if led is not None and b.end == led.start()), None)
    if body is None:
        bracketed = story[span.start - 1 : span.start] == "(" and story[span.end : span.end + 1] == ")"
        body = next((b for b in ground.bodies if story[b.end : span.start] == (" (" if bracketed else " ")), None)
    if body is None and titles.ends_with_corps(story[max(0, span.start - _RANK) : span.start]):  # "Mayjen TNI (Purn) X"
        near = [b for b in ground.bodies if span.start - _RANK <= b.end < span.start]
        body = next((b for b in near if titles.are_corps(story[b.end : span.start])), None)
    if body is not None:
        yield RoleMention(
            span=body,
            surface=body.of(story),
            rule=_OF_BODY[0],
            score=_OF_BODY[1],
            person=span,
            title="",
            organisation=body,
        )


def _opened(ground: Ground, person: PersonMention, titles: Titles) -> tuple[Opener, str | None] | None:
    """The opener that follows the name directly and the words that link it ("" for brackets, None without a link)."""
    story, at = ground.story, person.span.end
    while (degree := _DEGREES.match(story, at)) and titles.closes(degree["degree"]):
        at = degree.end()
    if aside := _ASIDE.match(story, at):
        opener = ground.openers.get(aside.start() + aside.group().index("(") + 1)
        if opener is not None:
            return opener, ""
        at = aside.end()
    gap = _GAP.match(story, at)
    start = gap.end() if gap else at
    link = _links(ground.table.links).match(story, start)
    opener = ground.openers.get(_skip_one_of(story, link.end() if link else start))
    if opener is None:
        return None
    if link is not None:
        return opener, link.group()
    if start == at or (story[at:start].strip() == "" and not story[start].isupper()):
        return None
    return opener, None


def _skip_one_of(story: str, at: int) -> int:
    found = _ONE_OF.match(story, at)
    return found.end() if found else at


@lru_cache(maxsize=4)
def _links(links: LinkWords) -> re.Pattern[str]:
    """What may stand between a name and its role: "yang kini menjabat sebagai", "sebagai", "yang juga"."""
    adverbs, verbs, preps = "|".join(links.adverbs), "|".join(links.after), "|".join(links.prepositions)
    verb = rf"(?:yang\s)?(?:(?:{adverbs})\s)*(?:{verbs})(?:\s(?:{preps}))?"
    return re.compile(rf"(?:{verb}|(?:{preps})|yang(?:\s(?:{adverbs}))+)\s+")


@lru_cache(maxsize=4)
def _coming(links: LinkWords, phrase: PhraseWords) -> re.Pattern[str]:
    words, bodies = "|".join(links.coming), "|".join(phrase.bodies)
    return re.compile(rf"(?:\s?\(\d{{1,3}}(?:\s?tahun)?\))?,?\s(?:{words})\s(?:(?:{bodies})\s)?")


@lru_cache(maxsize=4)
def _led(links: LinkWords) -> re.Pattern[str]:
    """What stands between a body and who leads it: "yang kini dipimpin oleh Jenderal"."""
    adverbs, verbs = "|".join(links.adverbs), "|".join(links.led)
    return re.compile(
        rf"(?:\s\([^()\n]{{1,30}}\))?,?\s(?:yang\s)?(?:(?:{adverbs})\s)*(?:{verbs})(?:\slangsung)?(?:\soleh)?\s(?:[\w.]+\s){{0,5}}$"
    )


def _leads_on(ground: Ground, end: int) -> bool:
    """True if a person's name follows at once: the role then stands before that name."""
    rest = re.compile(r"\s*").match(ground.story, end)
    return rest is not None and rest.end() in ground.people


def _listed(ground: Ground, people: Sequence[PersonMention], at: int) -> Iterator[PersonMention]:
    """The people named just before number `at` in one list with it ("A, B, dan C selaku ...")."""
    named = [person for person in people[: at + 1] if person.also is None]
    for before, person in zip(reversed(named[:-1]), reversed(named), strict=False):
        if not _LIST_GAP.fullmatch(ground.story, before.span.end, person.span.start):
            return
        yield before

"""Where the title of a role ends and its organisation begins."""

from __future__ import annotations

import re
from functools import lru_cache

from labourie.article import Span
from labourie.find.mention import PersonMention, RoleMention
from labourie.find.roles.openers import Opener
from labourie.find.roles.phrase import Ground
from labourie.lexicon.roles import PhraseWords, RoleKind

_ORIGIN = re.compile(r"\s(?:asal|dari|di)\s(?=[A-Z])|\sasal\s|\speriode\s|\s(?:tahun\s)?(?=\d{4}\b)")
_TRIM = " \t\n\u00a0,;:-–—(“\"'"


def role_mention(
    ground: Ground, opener: Opener, end: int, person: PersonMention, rule: tuple[str, float]
) -> RoleMention:
    """The role from `opener` to `end` as one of `person`. `rule`: its name and how sure it is."""
    title, body, end = _split(ground, opener, end)
    span = Span(opener.span.start, end)
    return RoleMention(
        span=span,
        surface=span.of(ground.story),
        rule=rule[0],
        score=rule[1] * (0.85 if opener.head.weak else 1.0),
        person=person.span,
        title=title,
        organisation=body,
        status=opener.status,
    )


def _split(ground: Ground, opener: Opener, end: int) -> tuple[str, Span | None, int]:
    """The title as written, the span of the organisation or None, and where the role ends.

    "Direktur" + "Badan Pangan"; a minister's portfolio and the place of a governor stay in the title, and so does what
    follows the organisation ("Perwakilan WHO untuk Indonesia").
    """
    story, start = ground.story, opener.span.start
    body = ground.body_in(opener.span.end, end)
    while body is not None and opener.head.kind is RoleKind.MINISTER and not _is_ministry(ground, body):
        body = ground.body_in(body.end, end)
    if (
        body is not None
        and opener.head.kind is RoleKind.DIPLOMAT
        and story.startswith("untuk ", body.start - len("untuk "))
    ):
        return _trimmed(story[start : body.end], ground), None, body.end  # "Duta Besar RI untuk ASEAN" is not ASEAN's
    if body is None:
        if opener.head.kind is not RoleKind.DIPLOMAT and (origin := _ORIGIN.search(story, opener.span.end, end)):
            end = origin.start()
        before = next((known for known in ground.bodies if story[known.end : start] == " "), None)
        return _trimmed(story[start:end], ground), before if opener.head.english else None, end
    body = _inner(ground, body)
    tail = story[body.end : end].lstrip(_TRIM + ")")
    if tail.lower().startswith(("untuk ", "bidang ", "urusan ")) or any(
        body.end < at < end and story[at].isupper() and story[at - 1] != "(" for at in ground.openers
    ):
        return _trimmed(story[start:end], ground), body, end
    return _trimmed(story[start : body.start], ground, before_body=True) or opener.span.of(story), body, body.end


def _inner(ground: Ground, body: Span) -> Span:
    """The body that a unit named with it belongs to ("Biro Humas Kementerian Sosial" -> "Kementerian Sosial")."""
    phrase, name = ground.table.phrase, body.of(ground.story)
    if name.split(" ", 1)[0] not in phrase.units:
        return body
    starts = [at for word in phrase.nesting if (at := name.find(f" {word} ")) > 0]
    return Span(body.start + min(starts) + 1, body.end) if starts else body


def _is_ministry(ground: Ground, body: Span) -> bool:
    words = body.of(ground.story).lower()
    return any(words.startswith(name.lower()) for name in ground.table.bodies["menteri"])


def _trimmed(title: str, ground: Ground, *, before_body: bool = False) -> str:
    """The title without the marks and connectors at its end, and the common nouns that lead to the body behind it."""
    phrase = ground.table.phrase
    while True:
        title = title.strip(_TRIM)
        if title.count("(") > title.count(")"):
            title = title[: title.rindex("(")]
            continue
        head, _, last = title.rpartition(" ")
        if head and last in phrase.entering | phrase.joining:
            title = head
            continue
        if before_body and (sort := _sorts(phrase).search(title)):
            title = title[: sort.start()]
            continue
        return title


@lru_cache(maxsize=4)
def _sorts(phrase: PhraseWords) -> re.Pattern[str]:
    """What sort of body follows, at the end of a title: "Pendiri perusahaan fintech", "Ketua serikat"."""
    return re.compile(rf"\s(?i:{'|'.join(sorted(phrase.bodies))})(?:\s[a-z]+){{0,2}}$")

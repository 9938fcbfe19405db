"""Places behind an office that the model takes for people: "Kapolsek Kraton, Iptu Budi", "Bupati Sukamaju Budi"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from labourie.annotation import Annotation, Label
from labourie.article import Span
from labourie.find.mention import PersonMention
from labourie.lexicon.roles import RoleKind, Roles
from labourie.lexicon.titles import Titles

_LOCAL = frozenset({RoleKind.REGION, RoleKind.SERVICE})


def without_places(
    annotation: Annotation, mentions: Sequence[PersonMention], titles: Titles, roles: Roles
) -> Iterator[PersonMention]:
    """Yield the mentions, less those that name the place of a local office and such a place in front of a name."""
    story = annotation.article.story
    offices = {place.end for place, head in roles.find_heads(story) if head.kind in _LOCAL}
    places = {word for name in annotation.named(Label.PLACE) for word in name.span.of(story).split()}
    for at, mention in enumerate(mentions):
        if len(story[: mention.span.start].rstrip(" ")) not in offices:
            yield mention
            continue
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if following is not None and _is_rank(story[mention.span.end : following.span.start], titles):
            continue
        first, _, rest = mention.surface.partition(" ")
        if first in places and rest:
            span = Span(mention.span.end - len(rest), mention.span.end)
            yield replace(mention, span=span, surface=rest)
        else:
            yield mention


def _is_rank(gap: str, titles: Titles) -> bool:
    """True if nothing but a comma and a title stands between two names."""
    return gap.startswith(",") and gap.strip(" ,") != "" and titles.opens(gap.strip(" ,"))

"""One stored article on a screen: its text with the facts in colour, then every claim with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from labourie.show.claims import Claim, claims
from labourie.show.layout import Cells, Layout, Line, Screen
from labourie.show.marks import marks, stretches
from labourie.show.summary import head
from labourie.show.table import render, safe, stacked, table

if TYPE_CHECKING:
    from labourie.store.rows import ArticleView, Identity

STYLES = {
    "furniture": "dim",
    "quote": "italic",
    "theme": "magenta",
    "event": "blue underline",
    "role": "yellow",
    "organisation": "blue",
    "place": "green underline",
    "country": "cyan",
    "date": "green",
    "person": "bold red",
}
"""How each kind is shown, in the text and in the list of claims."""


def article_text(view: ArticleView, screen: Screen) -> Iterator[str]:
    """The article for `screen`, part by part."""
    yield render(stacked(head(view.record)), screen) + "\n"
    text = Text()
    for stretch in stretches(view.article.text, list(marks(view.article, view.record))):
        text.append(safe(stretch.text), style=" ".join(STYLES[mark.kind] for mark in stretch.marks))
    yield render(text, screen) + "\n"
    told = list(claims(view.record, view.article.text, view.sentences))
    yield table(told, _CLAIMS, screen)
    shared = [identity for identity in view.identities if identity.articles > 1 or identity.joined]
    if shared:
        yield "\n" + table(shared, _IDENTITIES, screen)


def _claim(claim: Claim) -> Iterator[Line]:
    yield claim.kind, STYLES[claim.kind]
    yield claim.name or "speaker not told", "bold"
    yield claim.says, ""


def _evidence(claim: Claim) -> Iterator[Line]:
    if claim.at is not None:
        yield " ".join((claim.sentence or claim.at.text).split()), ""
        times = f" · {claim.places} places" if claim.places > 1 else ""
        yield f"{claim.at.start}–{claim.at.end} · {claim.rule}{times}", "dim"


_CLAIM: tuple[Cells[Claim], ...] = (Cells("claim", _claim, share=2), Cells("evidence", _evidence, share=3))
_CLAIMS: Layout[Claim] = Layout(narrow=_CLAIM, wide=_CLAIM)


def _joined(identity: Identity) -> Iterator[Line]:
    yield f"{identity.key} in {identity.articles} article{'' if identity.articles == 1 else 's'}", ""
    for join in identity.joined:
        yield f"{join.verdict}: {join.name} ({join.score:.2f}) {'; '.join(join.reasons)}", "dim"


_IDENTITY: tuple[Cells[Identity], ...] = (
    Cells("across articles", lambda identity: [(identity.name, "bold")], share=2),
    Cells("decided", _joined, share=3),
)
_IDENTITIES: Layout[Identity] = Layout(narrow=_IDENTITY, wide=_IDENTITY)

"""One stored article as a page of HTML that needs nothing else: no script, no font, no picture, no network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from string import Template
from typing import TYPE_CHECKING

from labourie.show.claims import Claim, claims
from labourie.show.marks import Stretch, marks, stretches
from labourie.show.summary import head

if TYPE_CHECKING:
    from labourie.store.rows import ArticleView, Identity

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>$title</title>
<style>
$style
</style>
</head>
<body>
<header lang="en">
<h1>$title</h1>
<p>$about</p>
</header>
<main>
<article>$text</article>
<aside lang="en">
<table>
<thead><tr><th>claim</th><th>evidence</th></tr></thead>
<tbody>
$claims
</tbody>
</table>
$identities
</aside>
</main>
</body>
</html>
""")

_STYLE = """\
:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; }
h1 { font-size: 1.4rem; margin: 0; }
header p, .rule { opacity: .65; font-size: .85rem; margin: .2rem 0 1rem; }
main { display: grid; gap: 2.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
article { white-space: pre-wrap; overflow-wrap: anywhere; }
aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid #8884; padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; }
td p { margin: 0; }
span:target { outline: 2px solid; }
.furniture { opacity: .45; }
.quote { font-style: italic; }
.person { background: #f9a8; font-weight: 600; }
.role { background: #fd68; }
.organisation { background: #9cf8; }
.country { background: #9ed8; }
.place { background: #bea8; }
.date { background: #cc98; }
.event { background: #ccf8; }
.theme { text-decoration: underline dotted; }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; } aside { position: static; max-height: none; } }
@media print { main { display: block; } aside { position: static; max-height: none; } }"""


def page(view: ArticleView) -> str:
    """The page of one article: the text with every fact marked, and every claim with its evidence."""
    name, about = (text for text, _ in head(view.record))
    placed = list(marks(view.article, view.record))
    shared = [identity for identity in view.identities if identity.articles > 1 or identity.joined]
    return _PAGE.substitute(
        title=escape(name),
        about=escape(about),
        style=_STYLE,
        text="".join(_stretch(stretch) for stretch in stretches(view.article.text, placed)),
        claims="\n".join(_claim(claim) for claim in claims(view.record, view.article.text, view.sentences)),
        identities="".join(_identities(shared)),
    )


def _stretch(stretch: Stretch) -> str:
    text = escape(stretch.text)
    if not stretch.marks:
        return text
    kinds = " ".join(dict.fromkeys(mark.kind for mark in stretch.marks))
    says = "\n".join(f"{mark.kind}: {mark.says}" for mark in stretch.marks)
    return f'<span id="at{stretch.start}" class="{kinds}" title="{escape(says)}">{text}</span>'


def _claim(claim: Claim) -> str:
    name = escape(claim.name or "speaker not told")
    said = f"<p>{escape(claim.says)}</p>" if claim.says else ""
    cells = f'<td><p><span class="{claim.kind}">{claim.kind}</span></p><p><b>{name}</b></p>{said}</td>'
    if claim.at is None:
        return f"<tr>{cells}<td></td></tr>"
    places = f" · {claim.places} places" if claim.places > 1 else ""
    at = f'<a href="#at{claim.at.start}">{claim.at.start}–{claim.at.end}</a>'
    sentence = escape(" ".join((claim.sentence or claim.at.text).split()))
    return f'<tr>{cells}<td><p>{sentence}</p><p class="rule">{at} · {escape(claim.rule)}{places}</p></td></tr>'


def _identities(shared: list[Identity]) -> Iterator[str]:
    if shared:
        yield "<h2>Across articles</h2>\n<ul>\n"
        for identity in shared:
            yield f"<li><b>{escape(identity.name)}</b>: {escape(identity.key)}, {identity.articles} articles"
            reasons = (f"{j.verdict}: {j.name} ({j.score:.2f}) {'; '.join(j.reasons)}" for j in identity.joined)
            yield "".join(f"<p>{escape(reason)}</p>" for reason in reasons) + "</li>\n"
        yield "</ul>\n"

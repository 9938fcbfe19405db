"""Annotations written by hand: a text whose names are marked, "[PER Budi Santoso] dari [ORG Serikat Maju]"."""

import re

from labourie.annotation import Annotation, Label, NamedSpan, Sentence, Token
from labourie.article import Article, Span

_MARK = re.compile(r"\[(PER|ORG|LOC|EVT|ROLE) ([^\[\]]*)\]")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_END = re.compile(r"(?<=[a-z)\"”][.?!])\s+(?=[A-Z“\"])|\n+")


def annotate(marked: str) -> Annotation:
    """The annotation of a marked text: its names as marked, its sentences split at full stops and line feeds."""
    names, parts, at, length = [], [], 0, 0
    for mark in _MARK.finditer(marked):
        parts += [marked[at : mark.start()], mark.group(2)]
        length += mark.start() - at
        names.append(NamedSpan(Span(length, length + len(mark.group(2))), Label(mark.group(1)), 0.9))
        length += len(mark.group(2))
        at = mark.end()
    text = "".join([*parts, marked[at:]])
    article = Article(id="0", text=text, source="-")
    return Annotation(article, tuple(_sentences(text)), tuple(names))


def annotate_scored(marked: str, *, sure: float, unsure: float) -> Annotation:
    """The annotation of a text with its names as {O:Serikat Melati}; of one as {p:Melati} the model is unsure."""
    labels = {"P": Label.PERSON, "O": Label.ORGANISATION, "L": Label.PLACE, "R": Label.ROLE}
    text, names, at = "", [], 0
    for match in re.finditer(r"\{(\w):([^}]*)\}", marked):
        text += marked[at : match.start()]
        score = unsure if match[1].islower() else sure
        names.append(NamedSpan(Span(len(text), len(text) + len(match[2])), labels[match[1].upper()], score))
        text += match[2]
        at = match.end()
    return Annotation(Article(id="a", text=text + marked[at:], source="-"), (), tuple(names))


def _sentences(text):
    start = 0
    for stop in [*(m.span() for m in _END.finditer(text)), (len(text), len(text))]:
        tokens = tuple(Token(Span(*t.span()), t.group()) for t in _TOKEN.finditer(text, start, stop[0]))
        if tokens:
            yield Sentence(Span(tokens[0].span.start, tokens[-1].span.end), tokens)
        start = stop[1]

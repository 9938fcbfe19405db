"""Annotate articles with the shipped Stanza models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, starmap

import torch

from labourie import models
from labourie.annotate.splitter import Splitter
from labourie.annotate.spread import spread
from labourie.annotate.tagger import Entity, Tagger
from labourie.annotation import Annotation, Label, NamedSpan, Sentence, Token
from labourie.article import Article, Span
from labourie.lexicon.glued import cuts

_IN_LINE = r"[^\n\r\x0b\x0c\x85\u2028\u2029]"
# A line of the story; furniture is blanked with line feeds, so no sentence crosses it. Only looked for where a line
# begins: thousands of spaces would be read again from each of them.
PARAGRAPH = re.compile(rf"(?<!{_IN_LINE}){_IN_LINE}*\S{_IN_LINE}*")
LABELS = frozenset(Label)


class StanzaAnnotator:
    """Sentences, tokens and names by the project's own models."""

    def __init__(self, splitter: Splitter, tagger: Tagger) -> None:
        self._splitter = splitter
        self._tagger = tagger

    @classmethod
    def load(cls) -> StanzaAnnotator:
        """Load the shipped models. Raises BadResource where one is missing or damaged."""
        # One thread: its LSTMs are too small to share. Two gained nothing on two idle cores, and were 40 times slower
        # (21 s for 0.5 s) as soon as another process wanted one of them. More cores are for more processes.
        torch.set_num_threads(1)
        splitter = Splitter.load(models.path("tokenizer"))
        return cls(splitter, Tagger.load(models.path("ner"), models.path("vectors")))

    def annotate(self, articles: Sequence[Article]) -> list[Annotation]:
        """Annotate many articles at once: same length and order as `articles`."""
        lines = [(at, match) for at, article in enumerate(articles) for match in PARAGRAPH.finditer(article.story)]
        split = self._splitter.split([match.group() for _, match in lines])
        glued = [cuts(article.story) for article in articles]
        sentences: list[list[Sentence]] = [[] for _ in articles]
        for (at, match), found in zip(lines, split, strict=True):
            sentences[at] += _sentences(match, found, glued[at])
        tagged = iter(self._tagger.tag([[token.text for token in one.tokens] for many in sentences for one in many]))
        return [
            Annotation(article, tuple(many), spread(article.story, _names(many, tagged)))
            for article, many in zip(articles, sentences, strict=True)
        ]


def _sentences(line: re.Match[str], found: list[list[Span]], glued: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of a line; `glued`: where in the whole story words stand that scraping ran together."""
    text, offset = line.group(), line.start()
    inside = [at - offset for at in glued if offset < at < line.end()]
    for whole in found:
        spans = _parted(whole, inside) if inside else whole
        tokens = tuple(Token(Span(span.start + offset, span.end + offset), span.of(text)) for span in spans)
        yield Sentence(Span(tokens[0].span.start, tokens[-1].span.end), tokens)


def _parted(spans: list[Span], glued: list[int]) -> Iterator[Span]:
    """The spans, those cut that hold several words which scraping ran together."""
    for span in spans:
        inside = [at for at in glued if span.start < at < span.end]
        yield from starmap(Span, pairwise([span.start, *inside, span.end]))


def _names(sentences: list[Sentence], tagged: Iterator[list[Entity]]) -> Iterator[NamedSpan]:
    for sentence in sentences:
        for entity in next(tagged):
            if entity.label in LABELS:
                first, last = sentence.tokens[entity.start], sentence.tokens[entity.end - 1]
                yield NamedSpan(Span(first.span.start, last.span.end), Label(entity.label), entity.score)

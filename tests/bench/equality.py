"""What our own way through the networks finds, against Stanza's own processors with the same weights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from labourie import models
from labourie.annotate.splitter import Splitter, stop_apart
from labourie.annotate.stanza_annotator import PARAGRAPH
from labourie.annotate.tagger import Tagger
from labourie.article import Span

from .corpus import Corpus
from .row import Row
from .speed import bare_stanza

ARTICLES = 200
NAMES = frozenset({"PER", "ORG", "LOC"})  # the first tag set: Stanza's processor gives only one


def equality(corpus: Corpus) -> Iterator[Row]:
    """Of how many articles the sentences and tokens are Stanza's, and of how many the names on the same tokens."""
    texts = corpus.texts(ARTICLES)
    splitter, tagger = Splitter.load(models.path("tokenizer")), Tagger.load(models.path("ner"), models.path("vectors"))
    cutter, namer = bare_stanza(), bare_stanza(tokenize_pretokenized=True)
    cut = named = 0
    for text in texts:
        paragraphs = [match.group() for match in PARAGRAPH.finditer(text)]
        ours = splitter.split(paragraphs)
        cut += ours == [_cut_by_stanza(cutter, paragraph) for paragraph in paragraphs]
        words = [
            [word.of(paragraph).replace(" ", "_") for word in sentence]
            for paragraph, sentences in zip(paragraphs, ours, strict=True)
            for sentence in sentences
        ]
        named += named_by_ours(tagger, words) == named_by_stanza(namer, words)
    yield Row("articles cut into the same sentences and tokens", f"{cut} of {len(texts)}")
    yield Row("articles with the same names on the same tokens", f"{named} of {len(texts)}")


def _cut_by_stanza(nlp: Any, paragraph: str) -> list[list[Span]]:
    """Stanza's sentences; the stop that ends one set apart as we do afterwards."""
    sentences = [
        [Span(token.start_char, token.end_char) for token in sentence.tokens]
        for sentence in nlp.processors["tokenize"].process(paragraph).sentences
    ]
    return [[*tokens[:-1], *stop_apart(paragraph, tokens[-1])] for tokens in sentences]


def named_by_ours(tagger: Tagger, words: list[list[str]]) -> list[list[tuple[int, int, str]]]:
    """The names of each sentence by our tagger, as (first token, token after the last, label)."""
    return [[(one.start, one.end, one.label) for one in found if one.label in NAMES] for found in tagger.tag(words)]


def named_by_stanza(nlp: Any, words: list[list[str]]) -> list[list[tuple[int, int, str]]]:
    """The same by Stanza's own processor."""
    return [
        [(one.tokens[0].id[0] - 1, one.tokens[-1].id[0], one.type) for one in sentence.ents]
        for sentence in nlp(words).sentences
    ]

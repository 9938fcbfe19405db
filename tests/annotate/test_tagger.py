from pathlib import Path

import pytest
from bench.speed import bare_stanza

from labourie import models
from labourie.annotate import Annotator
from labourie.annotate.tagger import Tagger
from labourie.article import Article

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
NAMES = {"PER", "ORG", "LOC"}


@pytest.mark.slow
def test_the_names_are_those_of_stanzas_own_processor(annotator: Annotator):
    articles = [Article(id="a", text=path.read_text(encoding="utf-8"), source="-") for path in SEEDS]
    sentences = [
        [token.text.replace(" ", "_") for token in sentence.tokens]
        for annotation in annotator.annotate(articles)
        for sentence in annotation.sentences
    ]
    ours = Tagger.load(models.path("ner"), models.path("vectors")).tag(sentences)
    found = [[(one.start, one.end, one.label) for one in entities if one.label in NAMES] for entities in ours]
    theirs = bare_stanza(tokenize_pretokenized=True)(sentences)
    expected = [
        [(one.tokens[0].id[0] - 1, one.tokens[-1].id[0], one.type) for one in sentence.ents]
        for sentence in theirs.sentences
    ]
    assert found == expected
    assert sum(map(len, expected)) > 50

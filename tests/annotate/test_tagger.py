from pathlib import Path

import pytest
from bench.equality import named_by_ours, named_by_stanza
from bench.speed import bare_stanza

from labourie import models
from labourie.annotate import Annotator
from labourie.annotate.tagger import Tagger
from labourie.article import Article

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.slow
def test_the_names_are_those_of_stanzas_own_processor(annotator: Annotator):
    articles = [Article(id="a", text=path.read_text(encoding="utf-8"), source="-") for path in SEEDS]
    sentences = [
        [token.text.replace(" ", "_") for token in sentence.tokens]
        for annotation in annotator.annotate(articles)
        for sentence in annotation.sentences
    ]
    found = named_by_ours(Tagger.load(models.path("ner"), models.path("vectors")), sentences)
    expected = named_by_stanza(bare_stanza(tokenize_pretokenized=True), sentences)
    assert found == expected
    assert sum(map(len, expected)) > 50

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from labourie.annotate import Annotator
from labourie.annotation import Annotation, Label
from labourie.article import Article, Span, Zone, ZoneKind

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def article(text: str, *zones: Zone) -> Article:
    return Article(id="a", text=text, source="-", zones=zones)


def names(annotation: Annotation, label: Label) -> list[str]:
    return [name.span.of(annotation.article.text) for name in annotation.named(label)]


def test_sentences_names_and_offsets(annotator: Annotator):
    text = "Menteri Tenaga Kerja Malaysia, Abdul Latif Hassan, tiba di Surabaya.\nIa bertemu pengurus Apindo, Senin."
    (annotation,) = annotator.annotate([article(text)])
    assert len(annotation.sentences) == 2
    assert "Abdul Latif Hassan" in names(annotation, Label.PERSON)
    assert "Apindo" in names(annotation, Label.ORGANISATION)
    assert "Surabaya" in names(annotation, Label.PLACE)


def test_words_that_scraping_ran_together_are_tokens(annotator: Annotator):
    text = "Menteri Luar NegeriSwediaAnna Melati tiba di Surabaya. Swediaharus berunding."
    (annotation,) = annotator.annotate([article(text)])
    assert names(annotation, Label.PERSON) == ["Anna Melati"]
    tokens = [token.text for one in annotation.sentences for token in one.tokens]
    assert tokens[:5] == ["Menteri", "Luar", "Negeri", "Swedia", "Anna"]
    assert tokens[-3:] == ["harus", "berunding", "."]


def test_a_sentence_never_crosses_a_paragraph(annotator: Annotator):
    (annotation,) = annotator.annotate([article("Upah naik\nBuruh senang\n\nPengusaha cemas")])
    assert [one.span for one in annotation.sentences] == [Span(0, 9), Span(10, 22), Span(24, 39)]


def test_furniture_holds_no_sentence_and_no_name(annotator: Annotator):
    text = "Buruh pabrik mogok.\nBaca juga: Siti Rahma mundur\nPerundingan gagal."
    zone = Zone(Span(20, 49), ZoneKind.RELATED)
    (annotation,) = annotator.annotate([article(text, zone)])
    assert all(not one.span.overlaps(zone.span) for one in annotation.sentences)
    assert not annotation.names


def test_many_articles_give_what_each_gives_alone(annotator: Annotator):
    articles = [article(path.read_text(encoding="utf-8")) for path in SEEDS]
    together = annotator.annotate([*articles, article("")])
    assert [one.sentences for one in together[:-1]] == [annotator.annotate([one])[0].sentences for one in articles]
    assert [[name.span for name in one.names] for one in together[:-1]] == [
        [name.span for name in annotator.annotate([one])[0].names] for one in articles
    ]
    assert together[-1].sentences == ()


def test_a_long_line_is_read_to_its_end(annotator: Annotator):
    text = "Gubernur Jawa Timur Rahmat Hidayat menetapkan upah minimum kabupaten. " * 120
    (annotation,) = annotator.annotate([article(text)])
    assert annotation.sentences[-1].span.end == len(text.rstrip())
    assert len(names(annotation, Label.PERSON)) >= 115


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_gives_true_and_sorted_spans(annotator: Annotator, text: str):
    (annotation,) = annotator.annotate([article(text)])
    tokens = [token for one in annotation.sentences for token in one.tokens]
    assert all(token.span.of(text) == token.text for token in tokens)
    assert all(left.span.end <= right.span.start for left, right in pairwise(tokens))
    assert all(one.tokens and one.span.covers(token.span) for one in annotation.sentences for token in one.tokens)

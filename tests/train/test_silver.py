import json
import lzma
from pathlib import Path

from labourie.annotation import Annotation, Label, NamedSpan, Sentence, Token
from labourie.article import Article, Span
from labourie.train import silver
from labourie.train.corpus import normalise


def annotate(text: str, names: list[tuple[str, int, Label, float]]) -> Annotation:
    """`names`: surface, which occurrence, label, score. Sentences end at a stop."""
    article = Article(id="x", text=text, source="x")
    sentences, at = [], 0
    for part in text.split(" . "):
        tokens, place = [], at
        for word in part.split():
            start = text.index(word, place)
            place = start + len(word)
            tokens.append(Token(Span(start, place), word))
        sentences.append(Sentence(Span(tokens[0].span.start, tokens[-1].span.end), tuple(tokens)))
        at = place
    spans = []
    for surface, nth, label, score in names:
        start = -1
        for _ in range(nth + 1):
            start = text.index(surface, start + 1)
        spans.append(NamedSpan(Span(start, start + len(surface)), label, score))
    return Annotation(article, tuple(sentences), tuple(sorted(spans)))


def test_a_name_is_labelled_as_the_article_mostly_does():
    text = "Ani Wati tiba . Lalu Wati pulang . Kabar dari Wati baik"
    names = [("Ani Wati", 0, Label.PERSON, 0.99), ("Wati", 1, Label.PLACE, 0.5)]
    found = silver.harvest([annotate(text, names)], frozenset())
    assert [(s.words, s.names) for s in found] == [
        (("Ani", "Wati", "tiba"), ("B-PER", "I-PER", "O")),
        (("Lalu", "Wati", "pulang"), ("O", "B-PER", "O")),
        (("Kabar", "dari", "Wati", "baik"), ("O", "O", "B-PER", "O")),
    ]


def test_doubtful_and_banned_sentences_are_left_out():
    text = "Ani Wati tiba . Bank Rakyat tutup . Hujan turun"
    names = [("Ani Wati", 0, Label.PERSON, 0.99), ("Bank Rakyat", 0, Label.ORGANISATION, 0.4)]
    found = silver.harvest([annotate(text, names)], frozenset({normalise("Hujan turun")}))
    assert [s.words[0] for s in found] == ["Ani"]


def test_articles_on_the_topic_without_banned_sentences_are_picked(tmp_path: Path):
    filler = " Kalimat ini panjang sekali dan tidak menyebut apa pun yang penting bagi siapa pun di sini." * 12
    texts = {
        "labour": "Buruh menuntut upah. Serikat buruh dan Kemnaker bertemu." + filler,
        "cooking": "Resep soto ayam." + filler,
        "leak": "Buruh dan serikat pekerja menuntut upah kepada menteri ketenagakerjaan hari ini." + filler,
    }
    path = tmp_path / "articles.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items())
    banned = frozenset({normalise("Buruh dan serikat pekerja menuntut upah kepada menteri ketenagakerjaan hari ini")})
    assert [article.id for article in silver.pick(path, banned, limit=1)] == ["labour"]

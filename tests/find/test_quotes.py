"""Direct speech is found in every style of quotation marks; titles, slogans and terms are not."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labourie.annotation import Annotation, Sentence, Token
from labourie.article import Article, Span
from labourie.find.mention import QuoteMention
from labourie.find.quotes import find_quotes
from labourie.lexicon.speech import load_speech


def annotated(text: str) -> Annotation:
    """Sentences end at a stop before a blank and a capital; every run of letters is a token."""
    sentences = []
    for line in re.finditer(r"[^\n]+", text):
        for part in re.finditer(r"\S.*?(?:[.!?][\"”’']?(?=\s+[A-Z“\"])|$)", line.group()):
            start = line.start() + part.start()
            tokens = tuple(
                Token(Span(start + word.start(), start + word.end()), word.group())
                for word in re.finditer(r"\w+|[^\w\s]", part.group())
            )
            if tokens:
                sentences.append(Sentence(Span(start, start + len(part.group())), tokens))
    return Annotation(Article(id="a", text=text, source="-"), tuple(sentences), ())


def quotes(text: str) -> tuple[QuoteMention, ...]:
    return find_quotes(annotated(text), load_speech())


FOUND = [
    pytest.param('"Upah itu harus naik," kata Rudi.', ["Upah itu harus naik,"], id="straight"),
    pytest.param("“Upah itu harus naik,” kata Rudi.", ["Upah itu harus naik,"], id="curly"),
    pytest.param("„Upah itu harus naik“, kata Rudi.", ["Upah itu harus naik"], id="low-high"),
    pytest.param("«Upah itu harus naik», kata Rudi.", ["Upah itu harus naik"], id="guillemets"),
    pytest.param("''Upah itu harus naik,'' kata Rudi.", ["Upah itu harus naik,"], id="two-apostrophes"),
    pytest.param("'Upah Jum'at itu harus naik,' kata Rudi.", ["Upah Jum'at itu harus naik,"], id="apostrophes"),
    pytest.param("‘Upah itu harus naik,’ kata Rudi.", ["Upah itu harus naik,"], id="single-curly"),
    pytest.param('“Upah itu harus naik," kata Rudi.', ["Upah itu harus naik,"], id="mixed"),
    pytest.param("”Upah itu harus naik,” kata Rudi.", ["Upah itu harus naik,"], id="closing-mark-opens"),
    pytest.param('" Upah itu harus naik, " kata Rudi.', ["Upah itu harus naik,"], id="spaced"),
    pytest.param(
        '"Upah itu harus naik," kata Rudi. "Kami sudah lama menunggu."',
        ["Upah itu harus naik,", "Kami sudah lama menunggu."],
        id="continued-after-the-verb",
    ),
    pytest.param(
        'Rudi menolak."Upah itu harus naik," kata Rudi."Kami sudah lama menunggu," katanya.',
        ["Upah itu harus naik,", "Kami sudah lama menunggu,"],
        id="glued",
    ),
    pytest.param(
        '"Upah itu harus naik. Kami menunggu. Kapan?" tanya Rudi.',
        ["Upah itu harus naik. Kami menunggu. Kapan?"],
        id="several-sentences",
    ),
    pytest.param(
        '"Upah itu harus naik.\n\nKami sudah lama menunggu," kata Rudi.',
        ["Upah itu harus naik.\n\nKami sudah lama menunggu,"],
        id="over-paragraphs",
    ),
    pytest.param(
        '"Upah itu harus naik.\n\n"Kami sudah lama menunggu," kata Rudi.',
        ["Upah itu harus naik.", "Kami sudah lama menunggu,"],
        id="paragraphs-that-open-again",
    ),
    pytest.param(
        '"Program "Desa Kuat" itu harus jalan terus," kata Rudi.',
        ['Program "Desa Kuat" itu harus jalan terus,'],
        id="nested",
    ),
    pytest.param('"Upah itu harus naik, kata Rudi.\nHari berganti.', ["Upah itu harus naik,"], id="closing-mark-lost"),
    pytest.param('Rapat selesai.\nUpah itu harus naik," kata Rudi.', ["Upah itu harus naik,"], id="opening-mark-lost"),
    pytest.param(
        'Rapat buruh usai di kota. Upah itu harus naik," kata Rudi.', ["Upah itu harus naik,"], id="behind-narration"
    ),
    pytest.param(
        'Rapat selesai.\nUpah harus naik. Kami menunggu lama," kata Rudi.',
        ["Upah harus naik. Kami menunggu lama,"],
        id="several-sentences-without-opening-mark",
    ),
    pytest.param(
        'Rapat selesai.\nRudi mengatakan, upah itu harus naik," ujar dia.',
        ["upah itu harus naik,"],
        id="behind-a-comma",
    ),
    pytest.param(
        'Rapat usai. Rudi mengatakan kepada pers: Upah itu harus naik," ujar dia.',
        ["Upah itu harus naik,"],
        id="behind-a-colon",
    ),
    pytest.param(
        'Rapat usai.\nSudah saya katakan, saya mengatakan, upah harus naik," kata Rudi.',
        ["Sudah saya katakan, saya mengatakan, upah harus naik,"],
        id="own-word-of-saying",
    ),
    pytest.param(
        'Ia menyebut upah itu "terlalu rendah untuk hidup layak".', ["terlalu rendah untuk hidup layak"], id="fragment"
    ),
    pytest.param('Rudi berseru, "Hidup Buruh Indonesia Merdeka!"', ["Hidup Buruh Indonesia Merdeka!"], id="shout"),
]


@pytest.mark.parametrize(("text", "passages"), FOUND)
def test_direct_speech_is_found_without_its_marks(text: str, passages: list[str]) -> None:
    assert [quote.surface for quote in quotes(text)] == passages


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Ia menyebutnya "kerja yang layak".', id="three-words"),
        pytest.param('Seminar bertema "Upah yang adil bagi semua" itu ramai.', id="theme"),
        pytest.param('Buku berjudul "Sejarah upah di tanah Jawa" terbit.', id="book"),
        pytest.param('Proyek, "Kerja Layak untuk Semua Orang", dimulai.', id="capitals"),
        pytest.param('Ia mencari kata kunci "upah yang adil bagi semua" di situs itu.', id="search-words"),
        pytest.param('Layar 7" dan 10" dijual di pasar itu sejak lama sekali.', id="inches"),
        pytest.param('Rapat itu selesai. " Kemudian para buruh pulang ke rumah mereka.', id="left-over-mark"),
        pytest.param("", id="empty"),
    ],
)
def test_titles_slogans_and_terms_are_no_quotes(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ('"Upah itu harus naik," ujar Hari pada hari itu.', "ujar", "Hari"),
        ('"Upah itu harus naik," kata Menteri Rudi di Solo.', "kata", "Menteri Rudi di Solo"),
        ('"Upah itu harus naik," kata Menteri Rudi saat rapat di Solo.', "kata", "Menteri Rudi"),
        ('"Upah itu harus naik," ujarnya.', "ujarnya", None),
        ('Menteri Rudi menegaskan, "Upah itu harus naik."', "menegaskan", "Menteri Rudi"),
        ('Sari hadir. Menteri Rudi menegaskan, "Upah itu harus naik."', "menegaskan", "Menteri Rudi"),
        ('Kata Rudi, "Upah itu harus naik."', "Kata", "Rudi"),
        ('"Upah itu harus naik," Menteri Rudi menambahkan.', "menambahkan", "Menteri Rudi"),
        ('"Upah itu harus naik," demikian disampaikan Rudi.', "disampaikan", "Rudi"),
        ('"Upah itu harus naik."\n\nRapat selesai.', None, None),
    ],
)
def test_the_word_of_saying_and_the_phrase_of_the_speaker(text: str, cue: str | None, speaker: str | None) -> None:
    (quote,) = quotes(text)
    assert (quote.cue and quote.cue.of(text), quote.speaker and quote.speaker.of(text)) == (cue, speaker)


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "«", "»", " ", "\n", ",", ".", "kata", "Rudi", "upah", "naik", "ujarnya", "ia"]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40).map("".join) | st.lists(PIECES, max_size=40).map(" ".join))
def test_any_text_gives_sorted_passages_that_do_not_overlap(text: str) -> None:
    found = quotes(text)
    assert all(quote.span.of(text) == quote.surface for quote in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))

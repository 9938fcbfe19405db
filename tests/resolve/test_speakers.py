"""The speaker of a quotation is found by name, title, pronoun or the text before it; unnamed speakers are None."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labourie.annotation import Annotation, Sentence, Token
from labourie.article import Article, Span
from labourie.find.quotes import find_quotes
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.record import Evidence, Organisation, Person, Quote, Role
from labourie.resolve.speakers import resolve_speakers

PEOPLE = {
    "Rudi Hartono": ("Rudi", "Menteri Perburuhan"),
    "Sari Dewi": ("Sari", "Bupati Melati"),
    "Anton": ("Anton", None),
}
BODIES = {"Serikat Melati": "union", "KSM": None}


def evidence(text: str, form: str) -> list[Evidence]:
    return [Evidence(start=m.start(), end=m.end(), text=form, rule="test") for m in re.finditer(rf"\b{form}\b", text)]


def spoken(text: str) -> tuple[Quote, ...]:
    """The quotations of a text about Rudi Hartono (a minister), Sari Dewi (a regent), Anton and two bodies."""
    sentences = tuple(
        Sentence(span := Span(*part.span()), (Token(span, part.group()),))
        for part in re.finditer(r"\S(?:[^.!?\n]|[.!?][\"”]?(?! [A-Z“\"]|\n|$))*[.!?]?[\"”]?", text)
    )
    annotation = Annotation(Article(id="a", text=text, source="-"), sentences, ())
    people = []
    for name, (short, title) in PEOPLE.items():
        mentions = evidence(text, name) + [
            one for one in evidence(text, short) if not text.startswith(name, one.start) or name == short
        ]
        roles = (Role(title=title, start=0, end=1, text="-", rule="test"),) if title else ()
        people.append(Person(id=short, name=name, roles=roles, mentions=tuple(dict.fromkeys(mentions))))
    bodies = [
        Organisation(id=name, name=name, kind=kind, mentions=tuple(evidence(text, name)))
        for name, kind in BODIES.items()
    ]
    quotes = find_quotes(annotation, load_speech())
    return resolve_speakers(annotation, quotes, people, bodies, (load_speech(), load_roles()))


ONE = [
    pytest.param('"Upah itu harus naik," kata Rudi.', "Rudi", id="after"),
    pytest.param('"Upah itu harus naik," kata Menteri Perburuhan Rudi Hartono.', "Rudi", id="title-before-name"),
    pytest.param('"Upah itu harus naik," ujar Ketua Serikat Melati Anton.', "Anton", id="body-before-name"),
    pytest.param('"Upah itu harus naik," kata Rudi saat bertemu Sari.', "Rudi", id="not-the-hearer"),
    pytest.param('"Upah itu harus naik," demikian disampaikan Rudi.', "Rudi", id="passive"),
    pytest.param('Sari menilai itu. "Upah itu harus naik," Bupati Rudi, Minggu (1/1).', "Rudi", id="name-alone-after"),
    pytest.param('Hal itu dikatakan Ketua KSM Rudi. "Upah itu harus naik," katanya.', "Rudi", id="agent-not-its-body"),
    pytest.param('Rudi Hartono, ekonom di KSM, mengatakan, "Upah itu harus naik."', "Rudi", id="before"),
    pytest.param('Saat bertemu Sari, Rudi mengatakan, "Upah itu harus naik."', "Rudi", id="subject-not-object"),
    pytest.param('Rudi, didampingi Sari, mengatakan, "Upah itu harus naik."', "Rudi", id="companion"),
    pytest.param('Menurut Rudi, "upah itu harus naik sekarang".', "Rudi", id="according-to"),
    pytest.param('Rudi hadir di sini. Sari diam. "Upah itu harus naik," kata Menteri Perburuhan.', "Rudi", id="title"),
    pytest.param('Rudi hadir. "Upah itu harus naik," ungkap Bupati.', "Sari", id="head-of-a-title"),
    pytest.param('Rudi menilai upah rendah. "Upah itu harus naik," katanya.', "Rudi", id="clitic"),
    pytest.param('Rudi menilai upah rendah. "Upah itu harus naik," kata dia.', "Rudi", id="pronoun"),
    pytest.param('Rudi menilai upah rendah. "Upah itu harus naik," ujar politikus itu.', "Rudi", id="taken-up-again"),
    pytest.param('Rudi menilai kebijakan Sari. "Upah itu harus naik," katanya.', "Rudi", id="no-subject"),
    pytest.param('Serikat Melati menolak. "Upah itu harus naik," tulis Serikat Melati.', "Serikat Melati", id="body"),
    pytest.param('"Upah itu harus naik," demikian pernyataan KSM.', "KSM", id="statement-of-a-body"),
    pytest.param('Rudi diam. "Upah itu harus naik," kata seorang warga.', None, id="unnamed"),
    pytest.param('Rudi menilai itu. "Upah itu harus naik," bunyi surat itu.', None, id="text"),
    pytest.param('"Upah itu harus naik," kata Ketua KSM.', None, id="unnamed-officer"),
    pytest.param('"Upah itu harus naik sekarang."', None, id="nobody"),
    pytest.param('Menurut Bupati Melati, Sari Dewi, harga naik. "Upah itu harus naik," katanya.', "Sari", id="agent"),
    pytest.param('Saat rapat, Rudi angkat suara. "Upah itu harus naik," katanya.', "Rudi", id="phrase-of-speaking"),
    pytest.param('Rudi memuji Sari. "Upah itu harus naik," katanya.', "Rudi", id="object-is-no-subject"),
    pytest.param('Rudi menilai itu. Pernyataan Sari mengejutkan. "Upah harus naik lagi," katanya.', "Rudi", id="owner"),
    pytest.param('Anton turut prihatin. "Upah itu harus naik," katanya.', "Anton", id="feeling"),
    pytest.param(
        'Anton, ditemui di pasar, meminta kenaikan. "Upah itu harus naik," katanya.', "Anton", id="later-verb"
    ),
    pytest.param('Seorang warga mengatakan, "Upah itu harus naik."', None, id="unnamed-before"),
    pytest.param('Rudi menilai itu. "Upah itu harus naik," tulis akun tersebut.', None, id="account"),
    pytest.param('Rudi menilai itu. "Upah itu harus naik," tulis unggahan itu.', None, id="post"),
    pytest.param('Rudi menilai itu. "Upah itu harus naik," komentar warganet.', None, id="readers"),
    pytest.param(
        'Rudi diam. "Upah itu harus naik," tulis akun Serikat Melati.', "Serikat Melati", id="account-of-a-body"
    ),
    pytest.param(
        'Juru bicara kota mengatakan pihaknya lega Sari tidak pergi. "Kami lega Bupati Sari tidak pergi."',
        None,
        id="not-whom-he-speaks-of",
    ),
    pytest.param(
        'Rudi memuji itu. Sari hadir sebentar. "Kami lega Bu Sari membatalkan itu," katanya.',
        "Rudi",
        id="the-other-one",
    ),
    pytest.param(
        'Sari hadir sebentar. "Saya, Bupati Sari, membatalkan itu," katanya.', "Sari", id="who-calls-herself-so"
    ),
    pytest.param('Rudi, menjelaskan, upah rendah. "Upah itu harus naik," katanya.', "Rudi", id="comma-before-the-verb"),
    pytest.param(
        'Anton diam. Rudi yang hadir dalam acara tersebut menilai itu. "Upah harus naik lagi," katanya.',
        "Rudi",
        id="clause-with-tersebut",
    ),
    pytest.param(
        'Anton melalui Sekretaris Rudi mengatakan upah rendah. "Upah itu harus naik," katanya.', "Rudi", id="through"
    ),
    pytest.param(
        'Rudi menilai itu. Rapat dihadiri oleh Sari. "Upah itu harus naik," katanya.', "Rudi", id="guest-not-speaker"
    ),
    pytest.param(
        'Rudi menilai itu. Hal itu dinilai aneh oleh Sari. "Upah itu harus naik," katanya.', "Sari", id="far-agent"
    ),
    pytest.param(
        'Rudi menilai itu. Seorang asisten Presiden Sari membantah. "Upah itu harus naik," katanya.',
        None,
        id="owner-of-an-unnamed",
    ),
    pytest.param(
        'Rudi menilai itu. Salah satunya upah yang rendah. "Upah itu harus naik," katanya.', "Rudi", id="one-of-them"
    ),
    pytest.param('Putra Rudi itu menegaskan, "Upah itu harus naik sekarang."', None, id="kin"),
    pytest.param('Sari menanggapi Rudi, yang mengatakan, "Upah itu harus naik."', "Rudi", id="clause-before"),
    pytest.param('KSM menuntut itu. "Upah itu harus naik," lanjut mereka.', "KSM", id="they"),
    pytest.param('Rudi hadir. KSM menuntut itu. "Upah itu harus naik," imbuh pernyataan itu.', "KSM", id="its-text"),
    pytest.param(
        'Rudi hadir. KSM menuntut itu. "Upah itu harus naik," kata organisasi tersebut.', "KSM", id="that-body"
    ),
    pytest.param('Rudi menuntut itu. "Upah itu harus naik," lanjut mereka.', None, id="they-nobody"),
    pytest.param('"Upah itu harus naik," demikian keterangan dari KSM.', "KSM", id="statement-from-a-body"),
    pytest.param('Salah satu warga, Anton, menolak. "Upah itu harus naik," ujarnya.', "Anton", id="one-of-them-named"),
    pytest.param('Rudi hadir. Kedua negara menyatakan, "Upah itu harus naik."', None, id="two-states"),
    pytest.param('Rudi menilai itu. Laporan KSM menyebut "upah itu terlalu rendah".', "KSM", id="report-of-a-body"),
    pytest.param('Rudi hadir. Sari diam. "Upah itu harus naik," kata sang bupati.', "Sari", id="the-office"),
    pytest.param(
        'Rudi menolak hal itu. Anton, seorang ekonom di KSM, adalah salah satunya. "Upah itu harus naik," ujarnya.',
        "Anton",
        id="who-is-introduced",
    ),
    pytest.param('Anton menilai itu. "Upah itu harus naik," kata sang pemain.', "Anton", id="the-one"),
    pytest.param('Rudi hadir di sini. "Upah itu harus naik," kata sang ibu.', None, id="the-mother"),
    pytest.param(
        'Serikat Melati menuntut itu. "Upah itu harus naik," tulis serikat tersebut.', "Serikat Melati", id="kind"
    ),
    pytest.param('Serikat Melati menuntut itu. "Upah itu harus naik," tulis perusahaan itu.', None, id="other-kind"),
    pytest.param('KSM menuntut itu. "Upah itu harus naik," tulis perusahaan itu.', "KSM", id="kind-unknown"),
    pytest.param('KSM menuntut itu. "Upah itu harus naik," kata ketua organisasi itu.', None, id="head-of-the-body"),
]


@pytest.mark.parametrize(("text", "speaker"), ONE)
def test_the_speaker_of_one_quotation(text: str, speaker: str | None) -> None:
    (quote,) = spoken(text)
    assert quote.speaker == speaker


RUNS = [
    pytest.param('"Upah itu harus naik," kata Rudi. "Kami sudah lama menunggu."', ["Rudi", "Rudi"], id="continued"),
    pytest.param(
        '"Upah itu harus naik," kata Rudi.\n\nHari hujan.\n\n"Kami sudah lama menunggu," imbuhnya.',
        ["Rudi", "Rudi"],
        id="clitic-after-a-pause",
    ),
    pytest.param(
        '"Upah itu harus naik," kata Rudi.\n\nSari menolak hal itu.\n\n"Kami tidak punya uang," ujarnya.',
        ["Rudi", "Sari"],
        id="another-takes-over",
    ),
    pytest.param(
        '"Upah itu harus naik," kata Rudi.\n\nIa mengkritik Sari.\n\n"Mereka tidak mau dengar," ujarnya.',
        ["Rudi", "Rudi"],
        id="he-goes-on",
    ),
    pytest.param(
        '"Upah itu harus naik," kata seorang warga. "Kami sudah lama menunggu," ujarnya.',
        [None, None],
        id="unnamed-goes-on",
    ),
]


@pytest.mark.parametrize(("text", "speakers"), RUNS)
def test_speakers_go_on_until_another_takes_over(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in spoken(text)] == speakers


def test_rule_cue_and_score_are_told() -> None:
    (quote,) = spoken('"Upah itu harus naik," kata Rudi.')
    assert (quote.rule, quote.cue, quote.score, quote.text) == ("speakers.named", "kata", 1.0, "Upah itu harus naik,")


PIECES = st.sampled_from(
    ['"', "“", "”", "Rudi", "Sari", "KSM", "kata", "ia", "menilai", "upah", "naik", ",", ".", "\n"]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_every_speaker_is_of_the_record(text: str) -> None:
    assert {quote.speaker for quote in spoken(text)} <= {"Rudi", "Sari", "Anton", *BODIES, None}


def test_fragments_of_one_sentence_have_one_speaker() -> None:
    text = 'KSM diam. Itu perlu "untuk menjaga upah buruh kami," tetapi serikat "menahan diri selama ini," kata Rudi.'
    assert [(quote.speaker, quote.cue) for quote in spoken(text)] == [("Rudi", "kata"), ("Rudi", "kata")]


def test_quotations_of_two_sentences_keep_their_own_speakers() -> None:
    text = 'Sari berpidato. "Upah itu harus naik." Lalu "harga itu harus turun," kata Rudi.'
    assert [quote.speaker for quote in spoken(text)] == ["Sari", "Rudi"]

"""Headlines without a label are furniture where a marker of their pages stands and their end is sure."""

import pytest

from labourie.article import ZoneKind
from labourie.read.furniture import find_zones

MARKER = " [Gambas:Video CNN]"

# Text with the headlines that are furniture between bars.
MARKED = [
    "Buruh itu setuju.|Menaker Sebut Upah Buruh Naik di Tiga Kota|Menurut Rani, hal itu wajar.",
    'Buruh itu setuju," ujarnya.|Upah Buruh Melati Naik, Menaker Buka Suara|Pabrik itu diam.',
    "Buruh itu setuju. |Menaker Sebut Upah Buruh Naik di Tiga Kota| Ia menilai hal itu wajar.",
    'Buruh itu setuju.|Menaker Sebut Upah Buruh Naik di Tiga Kota| "Kami setuju dengan hal itu karena wajar," katanya.',
    "Buruh itu setuju.|Menaker Sebut Upah Naik di Tiga Kota|Apa Kata Serikat Buruh Soal Upah Baru?|Pabrik itu diam.",
    "Buruh itu setuju.|Menaker Rani Kecam Upah Murah Buruh PKWT|Rani menilai hal itu berat.",
    "Pada 2025.|6 Pabrik Besar yang Tutup di Kota Baru|Pabrik itu diam.",
]
PLAIN = [
    "Buruh setuju.Menteri Ketenagakerjaan Republik Indonesia Rani Suprihatin mengatakan hal itu wajar.",
    "Buruh setuju.Ketua Umum Serikat Buruh Melati Indonesia Bimo Prakoso, yang hadir,Senin, diam.",
    "Hadir: 1. Ketua Umum Serikat Buruh Melati 2. Rani Ayu Suprihatin Dewi Kota BaruKetua panitia.",
    "Buruh setuju.Menaker Sebut Upah Naik|Menurut Rani, hal itu wajar.",
    "Buruh setuju.PT Melati Jaya Abadi Sentosa menilai hal itu beratKata dia hal itu wajar.",
]


def related(text: str) -> list[str]:
    return [zone.span.of(text) for zone in find_zones(text) if zone.kind is ZoneKind.RELATED]


@pytest.mark.parametrize("marked", MARKED)
def test_a_headline_between_the_paragraphs_is_furniture(marked: str):
    before, *headlines, _ = marked.split("|")
    text = marked.replace("|", "") + MARKER
    assert related(text) == [one.strip() for one in headlines]
    assert text.startswith(before)


@pytest.mark.parametrize("text", PLAIN)
def test_a_sentence_of_the_story_stays(text: str):
    assert related(text + MARKER) == []


@pytest.mark.parametrize("marked", MARKED)
def test_without_a_marker_nothing_is_taken(marked: str):
    assert related(marked.replace("|", "")) == []

import pytest

from labourie.article import ZoneKind
from labourie.read.furniture import find_zones

# Text with the headline that is furniture between bars.
LINES = [
    "Upah naik.\n|Baca juga: Menaker sebut upah naik tahun depan|\nBuruh setuju.",
    "Upah naik.\n|BACA JUGA : Apa Itu PHK? Ini Kata Menaker|\nBuruh setuju.",
    "Upah naik.\n* |Baca juga:Kisah Buruh YouTube di Kota Baru|\nBuruh setuju.",
    "Upah naik.\n|Simak juga Video: Buruh Turun ke Jalan|\n",
    "Upah naik.\n|Tonton juga HUT ke-74 Serikat Buruh, Menaker Beri Penghargaan|\nBuruh setuju.",
    "Upah naik.\n|Baca Juga|\n“Kami setuju,” kata Bimo.",
    "Upah naik.\n|Baca Juga\nUpah Naik di Tiga Kota BesarBuruh Kota Baru Turun ke Jalan|\n\nBuruh itu setuju saja.",
    "Upah naik.\n|Baca juga: Upah Buruh Naik di Tiga Kota|Kabar itu disambut baik.\nBuruh setuju.",
]
INLINE = [
    "Upah naik. |Baca Juga| Ketua Majelis Buruh Abu Bimo Prakoso mengatakan hal itu berat.",
    "Upah naik. |Baca: Upah Buruh Naik di Tiga Kota Besar| “Kami setuju dengan hal itu karena wajar,” katanya.",
    "Upah naik. |(Baca: Upah Buruh Naik di Tiga Kota)|Menurut dia hal itu wajar.",
    "Upah naik. |(Baca juga: Menaker: Upah Buruh Naik Rp 14.000)| Menurut dia hal itu wajar.",
    "Upah naik.|Baca Juga|Adapun buruh setuju.",
    "Upah naik. |Baca juga: Upah Buruh Naik di Tiga Kota Besar|Sejumlah buruh menyambutnya.",
    "Upah naik. |Baca juga: Upah Buruh Naik di Tiga Kot.| Menurut dia hal itu wajar.",
    "Upah naik. |Baca juga: Upah Buruh Naik di Tiga Kota Besar| “Kami setuju dengan hal itu karena wajar,” katanya.",
    "Upah naik. |Baca juga: Upah Buruh Harian Naik| di Tiga Kota Menteri Rani Suprihatin mengatakan hal itu lagi "
    + "itu " * 60,
    "Upah naik. |Baca juga:| menaker sebut upah naik dan buruh menyambutnya dengan gembira di mana-mana " + "itu " * 60,
    "Upah naik. |Pilihan RedaksiUpah Naik di Tiga KotaBuruh Turun ke Jalan LagiMenaker Temui Buruh Baru|Buruh ya.",
    "Upah naik. |Simak juga Video 'Buruh Turun ke Jalan Lagi':| [Gambas:Video 20detik]",
    "Upah naik. |Baca juga: Harga beras turun lagi| Pewarta: Rani Suprihatin",
]


@pytest.mark.parametrize("marked", LINES + INLINE)
def test_a_headline_ends_where_that_is_sure(marked: str):
    before, headline, after = marked.split("|")
    text = before + headline + after
    related = [zone.span.of(text) for zone in find_zones(text) if zone.kind is ZoneKind.RELATED]
    assert related == [headline]


@pytest.mark.parametrize(
    "text",
    [
        "Kami akan simak juga usulan buruh itu.",
        "Simak juga usulan buruh, kata dia.",
        "Terlihat juga Menteri Rani di sana.",
        "Ia gemar membaca juga menulis.",
        "Anak-anak membaca juga bermain.",
        "Mereka dirumahkan (baca: diberhentikan) oleh Pabrik Melati.",
        "Ia menyebut Kementerian (Baca: Kemnaker) lamban.",
    ],
)
def test_a_sentence_of_the_story_announces_no_headline(text: str):
    assert find_zones(text) == ()

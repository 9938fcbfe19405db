from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Label
from labourie.find.people import agreed, find_people
from labourie.lexicon.places import load_gazetteer
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.lexicon.titles import load_titles
from tests.annotations import annotate


def found(marked):
    return find_people(annotate(marked), load_titles(), load_roles(), load_speech(), load_gazetteer())


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("kata [PER Dr. Hj. Ratna Wulandari, M.Pd]", ["Ratna Wulandari"]),
        ("kata [PER Prof. Dr. Ir. H. Bagus Wiranata, M.Sc., Ph.D.] kemarin", ["Bagus Wiranata"]),
        ("kata [PER Bapak Sutrisno]", ["Sutrisno"]),
        ("kata [PER AKBP Dimas Prakoso S.I.K.]", ["Dimas Prakoso"]),
        ("kata [PER Menaker Lestari Kusuma]", ["Lestari Kusuma"]),
        ("kata [PER Datuk Seri Hamzah bin Yusof]", ["Hamzah bin Yusof"]),
        ("kata [PER Pangeran Yusof bin Hamzah]", ["Yusof bin Hamzah"]),
        ("kata [PER Ma]'ruf kemarin", ["Ma'ruf"]),
        ("kata [PER Gus Rahman]", ["Gus Rahman"]),
        ("kata H. [PER Sofyan]", ["Sofyan"]),
        ("kata M. [PER Taufan] kemarin", ["M. Taufan"]),
        ("lewat X. [PER Taufan] kemarin", ["Taufan"]),
        ("kata [PER Robert Lane] Jr. kemarin", ["Robert Lane Jr."]),
        ("Raja [PER Frederik] X tiba", ["Frederik X"]),
        ("kata ([PER Park Ji-hoon)]", ["Park Ji-hoon"]),
        ("kata [PER Dr.]", []),
        ("", []),
    ],
)
def test_a_name_is_cleaned(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("pasangan [PER Ratna Sari-Bagus Wira] tiba", ["Ratna Sari", "Bagus Wira"]),
        ("pasangan [PER Ratna-Bagus] tiba. Ratna pulang", ["Ratna", "Bagus", "Ratna"]),
        ("ganda [PER Ratna Sari/Bagus Wira] tiba", ["Ratna Sari", "Bagus Wira"]),
        ("kata [PER Jean-Marc Duval]", ["Jean-Marc Duval"]),
        ("kata [PER Yusuf]-Ben tiba", ["Yusuf-Ben"]),
        ("kata [PER Yusuf] al-Karim tiba", ["Yusuf al-Karim"]),
        ("[PER PresidenKenyaAmos Otienomengatakan] aman", ["Amos Otieno"]),
        ("[PER Amos Otieno] tiba. [PER Otienodan] Rini", ["Amos Otieno", "Otieno"]),
        ("[PER Immanuel WiraPutra] tiba", ["Immanuel WiraPutra"]),
        ("[PER Neil McAllen] tiba", ["Neil McAllen"]),
        ("di Batam, Ratna [PER Sari Dewi] tiba", ["Ratna Sari Dewi"]),
        ("di [LOC Batam] Ratna [PER Sari Dewi] tiba", ["Ratna Sari Dewi"]),
        ("Komentar [PER Sari Dewi] tiba", ["Sari Dewi"]),
        ("[LOC Jawa] Selatan [PER Sari Dewi] tiba", ["Sari Dewi"]),
        ("Kapolsek [PER Sukamaju AKP Dimas] tiba", ["Dimas"]),
        ("kata Kolonel [PER Pnb Dimas Wirya]", ["Dimas Wirya"]),
        ("kata [PER Mayor Inf (Purn) Dimas Wirya]", ["Dimas Wirya"]),
        ("Kapolsek [PER Sukamaju], Iptu [PER Dimas], tiba", ["Dimas"]),
        ("Bupati [PER Sukamaju Ratna] tiba di [LOC Kabupaten Sukamaju]", ["Ratna"]),
        ("Bupati [PER Ratna], [PER Dimas], dan warga", ["Ratna", "Dimas"]),
        ("Kepala Badan Pajak (BPX) [PER Sukamaju Ratna] tiba di [LOC Kabupaten Sukamaju]", ["Ratna"]),
        ("Kepala Dinas Pajak [PER Bojonegoro Ratna Wulandari] tiba", ["Ratna Wulandari"]),
        ("Kepala Dinas Pajak [PER Ratna Sukamaju] tiba di [LOC Sukamaju]", ["Ratna Sukamaju"]),
        ("Menurut warga, [PER Sukamaju Ratna] tiba di [LOC Kabupaten Sukamaju]", ["Sukamaju Ratna"]),
    ],
)
def test_a_span_is_cut_and_completed_to_whole_names(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    "marked",
    [
        "akun @[PER wirabakti] ramai",
        "saham [PER Maju Sekuritas] naik",
        "saham PT [PER Maju Lestari] naik",
        "di Jalan [PER Wira Bakti] macet",
        "kata [PER CEO-nya]",
        "akun [PER Instagramnya] ramai",
        "sebagai [PER Adjunct Professor]",
        "gelar [PER M.T]",
        "di [PER Universitas Wira]",
        "kata [PER Ketua Umum]",
    ],
)
def test_what_is_no_person_is_left_out(marked):
    assert found(marked) == ()


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("kata Ratna Sari (36), warga", ["Ratna Sari"]),
        ("kata Menteri (36), warga", []),
        ("Pasal Sembilan (12), ayat", []),
        ("pekerja berinisial KL dan MN ditahan", ["KL", "MN"]),
        ("kata saudara [ORG WQ], lalu Tersangka KL (30) pergi", ["WQ", "KL"]),
        ("terdakwa II dan saksi MK, korban PHK, pelaku UMKM, korban PT Melati", []),
        ("kata [PER Wira], lalu Maju Motor milik [ORG Maju Motor Wira] tutup", ["Wira"]),
        ("kata [PER Wira], pemilik. Pemilik [ORG Maju Motor Wira] pulang", ["Wira", "Wira"]),
        ("kata [PER Wira]. [ORG KSM] tutup. Ketua [ORG KSM Wira] pulang", ["Wira", "Wira"]),
    ],
)
def test_the_text_shows_names_the_model_missed(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ('"Upah naik," kata Wirya.', ["Wirya"]),
        ('"Upah naik," ujar Wirya Bakti saat rapat. Wirya Bakti pulang.', ["Wirya Bakti", "Wirya Bakti"]),
        ('"Upah naik," beber KL, warga lain.', ["KL"]),
        ("Menurut Wirya, upah naik.", ["Wirya"]),
        ('"Upah naik," kata Kepala Dinas Pajak, Wirya.', ["Wirya"]),
        ("Kepala Dinas Pajak, Wirya, mengatakan upah naik.", ["Wirya"]),
        ('"Upah naik," kata Kepala Dinas Pajak [ORG Kota Maju], [LOC Wirya].', ["Wirya"]),
        ("[PER Budi Wirya] tiba. Wirya juga menilai upah naik.", ["Budi Wirya", "Wirya"]),
        ('[PER Budi Wirya] tiba. "Upah naik," kata [ORG Wirya].', ["Budi Wirya", "Wirya"]),
        ("Sekretaris [LOC Kabupaten Bojonegoro Wirya], tiba.", ["Wirya"]),
        ("Kepala [ORG Dinas Pajak Provinsi Lampung Wirya] menilai itu.", ["Wirya"]),
    ],
)
def test_speakers_and_holders_of_offices_the_model_missed(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    "marked",
    [
        '"Upah naik," kata [ORG Wirya].',
        '"Upah naik," kata Menteri.',
        '"Upah naik," kata dia di Solo, Kamis.',
        '"Upah naik," kata Pemohon. Para pemohon pulang.',
        '"Upah naik," kata Kepala Dinas Pajak, Bojonegoro.',
        "Wirya menilai upah naik.",
        "Kritik Wirya, upah naik.",
        "Warga Desa Maju, Wirya, pulang.",
        "Kepala [ORG Dinas Pajak Provinsi Lampung Wirya], Ratna, tiba.",
        "Kepala [ORG Dinas Pajak Provinsi Lampung Barat] tiba.",
        "di [LOC Kabupaten Bojonegoro Wirya] tiba.",
    ],
)
def test_what_stands_in_another_frame_is_no_person(marked):
    assert found(marked) == ()


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[PER Wira] tiba. Ketua [ORG KSM Wira] dan [ORG KSM]", ["KSM", "KSM"]),
        ("Kepala [ORG Dinas Sosial Ir.] [PER Wira] tiba", ["Dinas Sosial"]),
        ("[ORG Yayasan Wira] milik [PER Wira] tutup", ["Yayasan Wira"]),
    ],
)
def test_other_names_end_where_a_person_begins(marked, left):
    annotation = annotate(marked)
    names = agreed(annotation, found(marked), load_titles()).named(Label.ORGANISATION)
    assert [name.span.of(annotation.article.text) for name in names] == left


@pytest.mark.parametrize(
    ("marked", "surfaces"),
    [
        ("[PER Wirya] datang. Kata Wirya, Wiryawan pulang.", ["Wirya", "Wirya"]),
        ("[PER Wirya] datang ke [ORG Yayasan Wirya Bakti].", ["Wirya"]),
        ("[PER Wirya Bakti] dan [PER Wirya] datang. Wirya Bakti pulang.", ["Wirya Bakti", "Wirya", "Wirya Bakti"]),
        ("[PER SP] ditahan. Serikat SP menolak.", ["SP"]),
    ],
)
def test_a_name_tagged_once_is_found_wherever_it_stands_alone(marked, surfaces):
    assert [mention.surface for mention in found(marked)] == surfaces


@pytest.mark.parametrize(
    ("marked", "name", "known"),
    [
        ("[PER Rahmat Hidayat] alias [PER Ucok] datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] alias Ucok datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat], yang akrab disapa Ucok, datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] atau biasa dipanggil 'Bang Ucok' datang", "Bang Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] atau [PER Ucok] datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] ([PER Ucok]) datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] (RHD) datang", "RHD", "Rahmat Hidayat"),
        ("[PER Ucok], sapaan akrab [PER Rahmat Hidayat], datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Ucok], sapaan Bupati Sukamaju [PER Rahmat Hidayat], datang", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] datang. Kata [PER Ucok], sapaan akrabnya, aman.", "Ucok", "Rahmat Hidayat"),
        ("[PER Rahmat Hidayat] datang. Pria yang akrab disapa [PER Ucok] itu aman.", "Ucok", "Rahmat Hidayat"),
        ("[PER Bagus Wira] dan [PER Ratna] tiba. Kata [PER Kang Wira], sapaan akrabnya.", "Kang Wira", "Bagus Wira"),
        ("[PER Bagus] atau [PER Ucok] tiba. [PER Ratna] dan pria yang disapa [PER Ucok].", "Ucok", "Bagus"),
    ],
)
def test_the_text_may_say_that_two_names_are_one_person(marked, name, known):
    also = next(mention.also for mention in found(marked) if mention.surface == name)
    assert also is not None
    assert also.of(annotate(marked).article.text) == known


@pytest.mark.parametrize(
    "marked",
    [
        "[PER Rahmat Hidayat] atau [PER Rini] datang. [PER Rini Astuti] pulang.",
        "[PER Rahmat Hidayat] dan [PER Ucok] datang",
        "[PER Rahmat Hidayat] ([ORG RHD]) datang",
        "[PER Rahmat Hidayat] (PKX) datang",
        "[PER Ucok] tiba. Kata [PER Rahmat Hidayat], julukan itu lama",
        "[PER Ucok] tiba. Kata [PER Rahmat Hidayat], julukan 'Juragan' hanya untuknya",
    ],
)
def test_two_people_side_by_side_stay_two(marked):
    assert all(mention.also is None for mention in found(marked))


_PIECES = st.sampled_from(
    ["[PER Dr. Sari, M.Si]", "[PER Budi]", "Budi", "alias", "(", ")", ",", ".", "Sari", "[ORG Budi Jaya]", "\n", "H."]
)


@given(st.lists(_PIECES, max_size=12))
def test_mentions_are_in_order_apart_and_as_the_text_has_them(pieces):
    marked = " ".join(pieces)
    text, mentions = annotate(marked).article.text, found(marked)
    assert all(mention.span.of(text) == mention.surface for mention in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))

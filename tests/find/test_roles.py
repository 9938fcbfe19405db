from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.annotation import Label
from labourie.find.mention import OrganisationMention, Status
from labourie.find.people import find_people
from labourie.find.roles import find_roles
from labourie.lexicon.places import load_gazetteer
from labourie.lexicon.roles import load_roles
from labourie.lexicon.speech import load_speech
from labourie.lexicon.titles import load_titles
from tests.annotations import annotate


def found(marked):
    annotation, titles, roles = annotate(marked), load_titles(), load_roles()
    text = annotation.article.text
    people = find_people(annotation, titles, roles, load_speech(), load_gazetteer())
    bodies = [
        OrganisationMention(span=name.span, surface=name.span.of(text), rule="test", name=name.span.of(text))
        for name in annotation.named(Label.ORGANISATION)
    ]
    return text, find_roles(annotation, people, bodies, roles, titles)


def told(marked):
    text, mentions = found(marked)
    return {
        (role.person.of(text), role.title, role.organisation.of(text) if role.organisation else None)
        for role in mentions
    }


@pytest.mark.parametrize(
    ("marked", "title", "body"),
    [
        ("Menteri Ketenagakerjaan (Menaker) [PER Lestari Kusuma] tiba", "Menteri Ketenagakerjaan (Menaker)", None),
        ("kata Menaker [PER Lestari Kusuma]", "Menaker", None),
        ("Dirjen [ORG ILO], [PER Lestari], tiba", "Dirjen", "ILO"),
        (
            "Sekretaris Jenderal [ORG Kementerian Sosial] [PER Lestari] tiba",
            "Sekretaris Jenderal",
            "Kementerian Sosial",
        ),
        (
            "Kepala Biro Hukum (KH) [ORG Kementerian Sosial] [PER Lestari] tiba",
            "Kepala Biro Hukum (KH)",
            "Kementerian Sosial",
        ),
        ("Kepala [ORG Biro Hukum Kementerian Maju] [PER Lestari] tiba", "Kepala Biro Hukum", "Kementerian Maju"),
        ("Presiden Amerika Serikat [PER Lestari] tiba", "Presiden Amerika Serikat", None),
        ("Presiden Partai [ORG Maju Jaya] [PER Lestari] tiba", "Presiden", "Maju Jaya"),
        ("ekonom senior [ORG Indeks] [PER Lestari] tiba", "ekonom senior", "Indeks"),
        (
            "pengamat ketenagakerjaan dari [ORG Universitas Maju] [PER Lestari]",
            "pengamat ketenagakerjaan",
            "Universitas Maju",
        ),
        ("Pendiri perusahaan [ORG Maju] [PER Lestari] tiba", "Pendiri", "Maju"),
        ("Pendiri perusahaan teknologi pangan [ORG Maju] [PER Lestari] tiba", "Pendiri", "Maju"),
        ("Kepala [ORG Dinas Pangan] (Kadis Pangan) [PER Lestari] tiba", "Kepala", "Dinas Pangan"),
        ("Gubernur [LOC Jawa Selatan] [PER Lestari] tiba", "Gubernur Jawa Selatan", None),
        ("Perdana Menteri [LOC Malaysia] Datuk Seri [PER Hamzah] tiba", "Perdana Menteri Malaysia", None),
        ("Menteri Riset, Teknologi, dan Budaya [PER Lestari] tiba", "Menteri Riset, Teknologi, dan Budaya", None),
        ("Kapolres [LOC Sukamaju] AKBP [PER Dimas] tiba", "Kapolres Sukamaju", None),
        ("Komisaris Jenderal [PER Dimas] tiba", None, None),
        ("karyawan [ORG PT Maju] berinisial [PER LA] tiba", "karyawan", "PT Maju"),
        ("kata Pak Menko ([PER Lestari])", "Menko", None),
        ("Kepala [ORG Kantor Imigrasi], [LOC Sukamaju], [PER Lestari], tiba", "Kepala", "Kantor Imigrasi"),
        ("aktivis buruh di [LOC Batam], [PER Lestari], tiba", "aktivis buruh", None),
        ("Anggota [ORG DPD RI] asal [LOC Aceh] [PER Lestari] tiba", "Anggota", "DPD RI"),
        ("Perwakilan [ORG WHO] untuk [LOC Indonesia], [PER Lestari], tiba", "Perwakilan WHO untuk Indonesia", "WHO"),
        ("Wakil Tetap RI untuk [ORG PBB] [PER Lestari] tiba", "Wakil Tetap RI untuk PBB", None),
        ("tokoh nasional di antaranya Menteri Sosial [PER Lestari]", "Menteri Sosial", None),
        ("[ROLE tokoh nasional di antaranya Menteri Sosial] [PER Lestari]", "Menteri Sosial", None),
        ("Soal THR guru, [PER Lestari] menolak", None, None),
        ("Soal gaji [ROLE ASN 2020], [PER Lestari] menolak", None, None),
        ("Panglima TNI, Marsekal Lapangan [PER Lestari], tiba", "Panglima TNI", None),
        ("Customer Relations Manager [ORG Maju] [PER Lestari] tiba", "Customer Relations Manager", "Maju"),
        ("menurut [ORG Maju] Chief Operating Officer [PER Lestari]", "Chief Operating Officer", "Maju"),
    ],
)
def test_a_role_before_the_name(marked, title, body):
    expected = {(marked.rpartition("[PER ")[2].partition("]")[0], title, body)} if title else set()
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "title", "body"),
    [
        ("[PER Lestari], ekonom di [ORG Maju], tiba", "ekonom", "Maju"),
        ("[PER Lestari], Direktur Jenderal [ORG Maju], tiba", "Direktur Jenderal", "Maju"),
        ("[PER Lestari], Ketua dan Pendiri [ORG Yayasan Maju], tiba", "Ketua dan Pendiri", "Yayasan Maju"),
        ("[PER Lestari], Ketua [ORG Yayasan Maju] dan Pendiri [ORG Koperasi Jaya], tiba", "Ketua", "Yayasan Maju"),
        ("[PER Lestari], S.H., M.Si., Ketua Umum [ORG Maju], tiba", "Ketua Umum", "Maju"),
        ("[PER Lestari] (45), seorang guru di [ORG SMA Maju], tiba", "guru", "SMA Maju"),
        ("[PER Lestari] (Ketua [ORG Maju]) tiba", "Ketua", "Maju"),
        ("[PER Lestari] selaku Plt. Bupati [LOC Sukamaju] tiba", "Plt. Bupati Sukamaju", None),
        ("[PER Lestari] yang kini menjabat sebagai Kepala [ORG Maju] tiba", "Kepala", "Maju"),
        ("[PER Lestari] yang juga Ketua Umum [ORG Maju] tiba", "Ketua Umum", "Maju"),
        ("[PER Lestari] adalah salah satu pendiri [ORG Maju].", "pendiri", "Maju"),
        ("[PER Lestari], salah satu pencari kerja yang hadir, pulang", "pencari kerja", None),
        ("[PER Lestari] dari [ORG Maju] tiba", "", "Maju"),
        ("perusahaan itu antara lain [ORG Maju] ([PER Lestari])", "", "Maju"),
    ],
)
def test_a_role_after_the_name(marked, title, body):
    assert told(marked) == {("Lestari", title, body)}


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        (
            "beberapa anggota [ORG DPR] [PER Bagus] dan [PER Lestari] tiba",
            {("Bagus", "anggota", "DPR"), ("Lestari", "anggota", "DPR")},
        ),
        (
            "Menteri Sosial [PER Lestari], Menteri Agama [PER Bagus], tiba",
            {("Lestari", "Menteri Sosial", None), ("Bagus", "Menteri Agama", None)},
        ),
        (
            "Ketua [ORG Maju] sekaligus Wakil Ketua [ORG Jaya] [PER Lestari] tiba",
            {("Lestari", "Ketua", "Maju"), ("Lestari", "Wakil Ketua", "Jaya")},
        ),
        (
            "pasangan calon presiden dan calon wakil presiden [PER Lestari]-[PER Bagus]",
            {("Lestari", "calon presiden", None), ("Bagus", "calon wakil presiden", None)},
        ),
        (
            "dua guru [ORG SMA Maju], [PER Lestari] dan [PER Bagus], tiba",
            {("Lestari", "guru", "SMA Maju"), ("Bagus", "guru", "SMA Maju")},
        ),
        (
            "[PER Lestari], lulusan sekolah asal [LOC Sukamaju] yang kini menjabat Ketua [ORG Maju], tiba",
            {("Lestari", "lulusan sekolah", None), ("Lestari", "Ketua", "Maju")},
        ),
        (
            "[PER Lestari] yang sebelumnya menjabat Kepala [ORG Maju] menjadi Sekretaris [ORG Jaya].",
            {("Lestari", "Kepala", "Maju"), ("Lestari", "Sekretaris", "Jaya")},
        ),
        (
            "[PER Lestari], guru, sebagai Ketua [ORG Maju] [PER Bagus]",
            {("Lestari", "guru", None), ("Bagus", "Ketua", "Maju")},
        ),
        ("[PER Lestari] menyandang jabatan baru sebagai Ketua [ORG Maju]", {("Lestari", "Ketua", "Maju")}),
        ("[PER Lestari], guru, menjadi [ORG Maju]", {("Lestari", "guru", None)}),
        ("aktris ternama [PER Lestari] tiba", {("Lestari", "aktris ternama", None)}),
        ("[PER Lestari] ([PER LK]) dan [PER Bagus] selaku staf", {("Lestari", "staf", None), ("Bagus", "staf", None)}),
        ("Juru Bicara [PER Lestari], [PER Bagus], tiba", {("Bagus", "Juru Bicara Lestari", None)}),
        ("Staf Khusus Menteri [PER Lestari], [PER Bagus], tiba", {("Bagus", "Staf Khusus Menteri Lestari", None)}),
        ("[PER Bagus], ahli waris [PER Lestari], tiba", {("Bagus", "ahli waris", None)}),
        (
            "Ketua [ORG Maju] [PER Bagus], Sekretaris [ORG Jaya] [PER Lestari], tiba",
            {("Bagus", "Ketua", "Maju"), ("Lestari", "Sekretaris", "Jaya")},
        ),
        ("kuasa hukum [PER Lestari] dr. [PER Bagus] tiba", {("Bagus", "kuasa hukum Lestari", None)}),
        ("mantan atasan [PER Lestari], [PER Bagus], tiba", {("Bagus", "mantan atasan Lestari", None)}),
        (
            "Wakil Tetap RI untuk [ORG Badan Maju] di [LOC Sukamaju], Duta Besar [PER Lestari], tiba",
            {("Lestari", "Wakil Tetap RI untuk Badan Maju", None), ("Lestari", "Duta Besar", None)},
        ),
        ("Kuasa hukum [PER Lestari] mengatakan", set()),
        ("Kuasa hukum [ORG Maju], [PER Lestari], mengatakan", {("Lestari", "Kuasa hukum", "Maju")}),
        ("Presiden [PER Lestari] dan [PER Bagus] tiba", {("Lestari", "Presiden", None)}),
        (
            "di masa Presiden [PER Lestari], [PER Bagus] dan [PER Dimas]",
            {("Lestari", "Presiden", None), ("Bagus", "Presiden", None), ("Dimas", "Presiden", None)},
        ),
        (
            "di antaranya Menteri Pangan [PER Lestari], Wakil Presiden era [PER Dimas], dan Gubernur [PER Bagus]",
            {("Lestari", "Menteri Pangan", None), ("Bagus", "Gubernur", None)},
        ),
        (
            "Duta Besar [PER Lestari], Kepala [ORG Badan Pangan], dan Staf Ahli tiba",
            {("Lestari", "Duta Besar", None)},
        ),
        (
            "Menteri Pangan, [PER Lestari], Kepala [ORG Badan Maju], [PER Dimas], tiba",
            {("Lestari", "Menteri Pangan", None), ("Dimas", "Kepala", "Badan Maju")},
        ),
        (
            "Menteri Pangan [PER Lestari], Ketua [ORG Badan Maju], mengatakan",
            {("Lestari", "Menteri Pangan", None), ("Lestari", "Ketua", "Badan Maju")},
        ),
        ("Menteri Pangan era Presiden [PER Lestari], [PER Bagus], tiba", {("Lestari", "Presiden", None)}),
        (
            "[ROLE Menteri Pangan/Kepala] [ORG Badan Pangan] [PER Lestari] tiba",
            {("Lestari", "Menteri Pangan", None), ("Lestari", "Kepala", "Badan Pangan")},
        ),
        (
            "[ROLE Direktur/Presiden Layanan] [ORG PT Maju] [PER Lestari] tiba",
            {("Lestari", "Direktur/Presiden Layanan", "PT Maju")},
        ),
        ("[ORG Partai Maju] yang kini dipimpin [PER Lestari] menang", {("Lestari", "", "Partai Maju")}),
        ("[ORG Partai Maju] (PM) yang diketuai oleh Jenderal [PER Lestari] menang", {("Lestari", "", "Partai Maju")}),
        ("kelompok [ORG Maju], dipimpin langsung oleh [PER Lestari], menang", {("Lestari", "", "Maju")}),
        (
            "[ORG Partai Maju] yang dipimpin mantan PM [PER Lestari] menang",
            {("Lestari", "mantan PM", None), ("Lestari", "", "Partai Maju")},
        ),
        ("Panglima Maju Mayjen [ORG TNI] [PER Bagus] tiba", {("Bagus", "Panglima Maju", None)}),
        ("kata Mayjen [ORG TNI] (Purn) [PER Bagus]", {("Bagus", "", "TNI")}),
        ("rapat yang dipimpin [PER Lestari] di [ORG Partai Maju]", set()),
        ("[ORG Partai Maju] rapat dipimpin [PER Lestari]", set()),
        ("[ORG Partai Maju] yang dipimpin [PER Bagus] memuji [PER Lestari]", {("Bagus", "", "Partai Maju")}),
        ("[PER Lestari] bertemu presiden di istana. [PER Bagus] mengatakan aman", set()),
        ("Kepada menteri itu [PER Lestari] mengeluh", set()),
    ],
)
def test_each_person_gets_what_is_said_of_that_person(marked, roles):
    assert told(marked) == roles


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("mantan Menteri Sosial [PER Lestari]", Status.FORMER),
        ("Eks Wakil Menteri Sosial, [PER Lestari]", Status.FORMER),
        ("Penjabat (Pj) Gubernur [LOC Jawa Selatan] [PER Lestari]", Status.ACTING),
        ("Presiden sementara [LOC Suriah] [PER Lestari]", Status.ACTING),
        ("Sementara Menteri Sosial [PER Lestari] diam", None),
        ("[PER Lestari] yang pernah menjabat Kepala [ORG Maju]", Status.FORMER),
        ("kursi Menteri Sosial yang ditinggalkan [PER Lestari]", Status.FORMER),
        ("Menteri Sosial dijabat [PER Lestari]", None),
        ("Menteri Sosial [PER Lestari]", None),
    ],
)
def test_former_and_acting_holders_are_told_apart(marked, status):
    _, roles = found(marked)
    assert [role.status for role in roles] == [status]


def statuses(marked):
    text, mentions = found(marked)
    body = {role: role.organisation.of(text) if role.organisation else None for role in mentions}
    return {(role.person.of(text), role.title, body[role], role.status) for role in mentions}


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        (
            "Posisi Ketua [ORG Tim Maju] dari [PER Lestari] ke [PER Dimas] beralih.",
            {("Lestari", "Ketua", "Tim Maju", Status.FORMER), ("Dimas", "Ketua", "Tim Maju", None)},
        ),
        (
            "Serah terima jabatan Kapolres Sukamaju dari AKBP [PER Lestari] kepada AKBP [PER Dimas] usai.",
            {("Lestari", "Kapolres Sukamaju", None, Status.FORMER), ("Dimas", "Kapolres Sukamaju", None, None)},
        ),
        (
            "Lalu kursi Ketua Umum dari Jenderal [PER Lestari] kepada [PER Dimas] beralih.",
            {("Lestari", "Ketua Umum", None, Status.FORMER), ("Dimas", "Ketua Umum", None, None)},
        ),
        ("Surat Ketua [ORG Tim Maju] dari [PER Lestari] ke [PER Dimas] hilang.", set()),
        ("Jabatan itu dari [PER Lestari] ke [PER Dimas].", set()),
        (
            "[PER Dimas] akan menggantikan [PER Lestari] sebagai Ketua [ORG Tim Maju].",
            {("Lestari", "Ketua", "Tim Maju", Status.FORMER), ("Dimas", "Ketua", "Tim Maju", None)},
        ),
        (
            "[PER Rini] tiba. [PER Dimas] menggantikan Jenderal [PER Lestari] selaku Ketua [ORG Tim Maju].",
            {("Lestari", "Ketua", "Tim Maju", Status.FORMER), ("Dimas", "Ketua", "Tim Maju", None)},
        ),
        (
            "[PER Dimas] menjadi Ketua [ORG Tim Maju], menggantikan [PER Lestari].",
            {("Dimas", "Ketua", "Tim Maju", None), ("Lestari", "Ketua", "Tim Maju", Status.FORMER)},
        ),
        (
            "Ia dilantik sebagai Kapolres Sukamaju, yang lama kosong, menggantikan pendahulunya, AKBP [PER Lestari].",
            {("Lestari", "Kapolres Sukamaju", None, Status.FORMER)},
        ),
        (
            "[PER Dimas] menjadi Ketua [ORG Tim Maju] menggantikan Bendahara [ORG Tim Jaya] [PER Lestari].",
            {("Dimas", "Ketua", "Tim Maju", None), ("Lestari", "Bendahara", "Tim Jaya", None)},
        ),
        ("Ia menjadi Ketua [ORG Tim Maju]. Mesin menggantikan [PER Lestari].", set()),
        ("Robot menggantikan [PER Lestari].", set()),
    ],
)
def test_a_role_that_is_handed_over_is_a_former_one_of_the_first_and_held_by_the_second(marked, roles):
    assert statuses(marked) == roles


_PIECES = st.sampled_from(
    [
        "[PER Sari]",
        "[PER Budi]",
        "Menteri",
        "Ketua",
        "[ORG Maju]",
        "(",
        ")",
        ",",
        ".",
        "dan",
        "mantan",
        "\n",
        "yang juga",
        "CEO",
        "posisi",
        "dari",
        "ke",
        "menggantikan",
        "sebagai",
        "di",
    ]
)


@given(st.lists(_PIECES, max_size=14))
def test_roles_are_sorted_and_as_the_text_has_them(pieces):
    text, roles = found(" ".join(pieces))
    assert all(role.span.of(text) == role.surface and role.title in text for role in roles)
    assert all(one.span <= other.span for one, other in pairwise(roles))

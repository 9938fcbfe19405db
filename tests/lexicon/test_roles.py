import pytest

from labourie.lexicon.roles import RoleKind, load_roles


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Wakil Ketua Umum Apindo", ["Wakil Ketua Umum"]),
        ("Wamenaker bertemu PM Thailand", ["Wamenaker", "PM"]),
        ("pukul 3 pm tadi", []),
        ("ketua dan sekretaris", ["ketua", "sekretaris"]),
        ("Ketuanya", []),
    ],
)
def test_heads_are_found_whole_and_longest_first(text, heads):
    assert [span.of(text) for span, _ in load_roles().find_heads(text)] == heads


@pytest.mark.parametrize(
    ("title", "full"),
    [
        ("Menaker", "Menteri Ketenagakerjaan"),
        ("Menaker RI", "Menteri Ketenagakerjaan RI"),
        ("Wamenlu", "Wakil Menteri Luar Negeri"),
        ("Menko PMK", "Menteri Koordinator Bidang Pembangunan Manusia dan Kebudayaan"),
        ("Ketua Umum", "Ketua Umum"),
        ("", ""),
    ],
)
def test_fused_offices_are_written_out(title, full):
    assert load_roles().expand(title) == full


def test_an_office_that_only_indonesia_has_is_marked():
    heads = load_roles().heads
    assert heads["menaker"].indonesian
    assert not heads["menlu"].indonesian
    assert heads["menlu"].kind is RoleKind.MINISTER

import pytest

from labourie.lexicon.titles import load_titles
from labourie.resolve.names import Likeness, likeness


@pytest.mark.parametrize(
    ("form", "full", "kind"),
    [
        ("Rahmat HidayatPutra", "Rahmat Hidayat Putra", Likeness.SAME),
        ("Rahmat", "Rahmat Hidayat Putra", Likeness.PART),
        ("Hidayat", "Rahmat Hidayat Putra", Likeness.PART),
        ("Rahmat Putra", "Rahmat Hidayat Putra", Likeness.PART),
        ("M Taufan", "Muhammad Taufan", Likeness.PART),
        ("Muh. Taufan", "Muhammad Taufan", Likeness.PART),
        ("Ji-hoon", "Park Ji-hoon", Likeness.PART),
        ("Ma'mun", "Ma’mun Harits", Likeness.PART),
        ("Inacio", "Luiz Inácio", Likeness.PART),
        ("Rahmat Hidayta", "Rahmat Hidayat", Likeness.SLIP),
        ("Wahyuono", "Wahyono Adi", Likeness.SLIP),
        ("Adiwi", "Adi Wibisono", Likeness.CLIPPED),
        ("Wibi", "Adi Wibisono", Likeness.CLIPPED),
        ("Sono", "Adi Wibisono", Likeness.CLIPPED),
        ("RHP", "Rahmat Hidayat Putra", Likeness.INITIALS),
        ("R", "Rahmat Hidayat", None),
        ("bin", "Hamzah bin Yusof", None),
        ("Rina", "Rini Astuti", Likeness.SLIP),
        ("Dina", "Rini Astuti", None),
        ("Rahmat Sanusi", "Rahmat Hidayat", None),
        ("Ari", "Aris Munandar", None),
    ],
)
def test_how_a_form_is_like_a_name(form, full, kind):
    assert likeness(form, full, load_titles()) is kind

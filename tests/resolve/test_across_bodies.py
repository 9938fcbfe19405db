import pytest

from labourie.resolve.across_bodies import BodyProfile, body_profile, same_body
from labourie.resolve.profiles import load_tables


def told(name: str, *acronyms: str, country: str | None = "IDN") -> BodyProfile:
    return body_profile(name, load_tables().bodies, acronyms=acronyms, country=country)


@pytest.mark.parametrize(
    ("left", "right", "verdict", "reason"),
    [
        (told("Serikat Nelayan Raya"), told("SERIKAT NELAYAN RAYA", country=None), "same", "the same name"),
        (told("Serikat Nelayan Raya"), told("Serikat Nelayan Raya", country="MYS"), "different", "of IDN and MYS"),
        (told("Kementerian Samudra RI"), told("Kementerian Samudra"), "same", "but for the country in it"),
        (told("SNR"), told("Serikat Nelayan Raya", "SNR"), "same", "its acronym"),
        (told("SNR"), told("Serikat Nelayan Raya"), "different", "the names differ"),
        (told("SNR", country="MYS"), told("Serikat Nelayan Raya", "SNR"), "different", "of IDN and MYS"),
        (told("Samudra"), told("Badan Pelayaran Nusantara", "Samudra"), "same", "its other name"),
        (told("Disnaker"), told("Dinas Tenaga Kerja Sungai Jernih", "Disnaker"), "different", "the names differ"),
        (
            told("Kementerian Perlautan", "Kemlaut"),
            told("Kementerian Perlautaan", "Kemlaut"),
            "same",
            "both kemlaut, and names 98 of 100 alike",
        ),
        (
            told("Serikat Nelayan Raya", "SNR"),
            told("Serikat Nelayan Raya Timur", "SNR"),
            "different",
            "the names differ",
        ),
        (told("Serikat Nelayan Raya", "SNR"), told("Satuan Niaga Rakyat", "SNR"), "different", "the names differ"),
    ],
)
def test_two_organisations_of_different_articles(left: BodyProfile, right: BodyProfile, verdict: str, reason: str):
    decision = same_body(left, right)
    assert (decision.verdict, same_body(right, left)) == (verdict, decision)
    assert reason in "; ".join(decision.reasons)

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labourie.lexicon import read_toml
from labourie.lexicon.countries import load_countries
from labourie.lexicon.glued import cuts


def parted(text: str) -> str:
    places = [0, *cuts(text), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(places))


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Luar Negeri|Swedia|Anna Melati",
        "Perdana Menteri|Islandia|Budi",
        "Presiden|Anna",
        "Rina|Gubernur Melati",
        "Menteri Keuangan|Rina",
        "Swedia|harus",
        "Swedia|untuk",
        "Swedia|menyatakan",
        "di Jalur Gaza|tidak",
        "negara|Swedia|yang",
        "Indonesia|akan",
        "ekonomi|Indonesia",
        "kepada|AFP|pada",
        "KPK|telah",
        "Dilansir|CNA",
        "dikutip|Al Jazeera",
        "Dirangkum|detikcom",
        "kata|Rina",
        "bela|Swedia",
        "kompetisi|Swedia",
        "Harga naik|Selanjutnya",
        "Rina Melati|mengatakan hal itu; Melati pergi",
        "Rina Melati|yang pergi; kata Melati",
    ],
)
def test_words_that_scraping_ran_together(text: str):
    assert parted(text.replace("|", "")) == text


@pytest.mark.parametrize(
    "text",
    [
        "detikcom",
        "detikFinance",
        "KompasTV",
        "McEntarfer",
        "DeepSeek",
        "iNews",
        "iPhone",
        "BPJamsostek",
        "GanjarMahfud",
        "TransJakarta",
        "BankIndonesia",
        "IndonesianGP",
        "PetroChina",
        "hambaNya",
        "mAh",
        "KemenPANRB",
        "Perubahan",
        "Perusahaan",
        "Nigeria",
        "Indiana",
        "Maliki",
        "Omani",
        "Dikutip",
        "@PresidenAnna",
        "#PresidenAnna",
        "https://harian.id/PresidenAnna",
        "PresidenAnna88",
        "Rina Melatiyang pergi",
        "Budiantara dan Budi pergi",
        "Mulyadi dan Mulya pergi",
    ],
)
def test_names_and_plain_words_stay_whole(text: str):
    assert cuts(text) == ()


def test_no_name_of_a_country_is_parted():
    names = [name.title() for name in load_countries().known if name.isalpha()]
    assert [parted(name) for name in names] == names


@given(st.text(alphabet="adinNSweyang MI|", max_size=60))
def test_any_text_gives_sorted_places_inside_it(text: str):
    found = cuts(text)
    assert list(found) == sorted(set(found))
    assert all(text[at - 1].isalpha() and text[at].isalpha() for at in found)


def test_lists_are_sorted():
    tables = [table for table in read_toml("glued.toml").values() if isinstance(table, dict)]
    lists = [words for table in tables for words in table.values() if isinstance(words, list)]
    assert lists
    assert all(words == sorted(set(words)) for words in lists)

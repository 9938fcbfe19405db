"""Finding and resolving take time in proportion to the length of a text, whatever stands in it."""

import gc
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from labourie.annotate.stanza_annotator import PARAGRAPH
from labourie.pipeline import Tables, record_of
from labourie.read.furniture import find_furniture
from labourie.settings import Settings
from tests.annotations import annotate

SHORT, LONG = 750, 6_000  # characters
GROWTH = 28  # times; 8 would be in proportion, 64 the square
GRAIN = 0.01  # seconds: what the clock may be wrong by
GIVEN_UP = 10  # seconds

HEADLINE = "[ORG KSPI] TOLAK PERATURAN MENTERI KETENAGAKERJAAN SOAL UPAH MINIMUM\n"
UNITS = {
    "capital": "A",
    "capital and small letter": "Aa",
    "capitals": "AKSI ",
    "capitalised words": "Aksi Damai ",
    "small letters": "mem",
    "capital and hyphen": "A-",
    "initials": "A.",
    "spaces": " ",
    "tabs and line feeds": " \t\n",
    "digits": "1",
    "digits and stops": "1.",
    "years": "Tahun 2020 ",
    "days": "Senin (1/5/2023) ",
    "stops": ".",
    "commas and capitals": ", A",
    "degrees": ",S.H.",
    "straight quotes": '"',
    "quotes and spaces": '" ',
    "apostrophes": "'",
    "low quotes": "‚a ",
    "guillemets": "‹(",
    "open brackets": "(",
    "brackets": "(A) ",
    "offices": "Menteri ",
    "heads of bodies": "Serikat Pekerja ",
    "governments": "Pemerintah Kota (Pemkot) Bandung ",
    "glued words": "Budisetelah ",
    "events": "KTT ke-1 ",
    "verbs of saying": "mengatakan, ",
    "bodies": "[ORG KSPI] TOLAK ",
    "people": "[PER Budi Santoso], ",
    "stand-ins": "[ORG KSPI] melalui Ketua [PER Budi] ",
    "quotations": '"A," kata [PER Budi]. ',
    "portfolios in capitals": f"Menteri Riset, {'A' * 190} [PER Budi Santoso] tiba.\n",
    "roles": "[ROLE Ketua Umum] [PER Budi] ",
}


PLACES = {
    "degrees of a speaker": (
        "[PER Sari Dewi] tiba.\n[PER Budi Santoso]",
        ",S.H.",
        'menilai itu.\n"Upah itu harus naik," katanya.',
    ),
}
"""What stands before a row of the unit, the unit, and what stands behind it."""


@pytest.fixture(scope="module")
def tables():
    return Tables.load(Settings(themes=None))


@contextmanager
def given_up() -> Iterator[None]:
    """Raise TimeoutError in what takes too long, where the system can."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, GIVEN_UP)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(work: Callable[..., object], *arguments: object) -> float:
    """The processor time of one call, the least of two; it is given up where an expression takes exponential time.

    Memory is not tidied meanwhile: what the other tests left would count as time of the call.
    """
    return min(_once(work, *arguments) for _ in range(2))


def _once(work: Callable[..., object], *arguments: object) -> float:
    gc.disable()
    start = time.process_time()
    try:
        with given_up():
            work(*arguments)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_the_time_of_a_record_grows_with_the_length_of_the_text(unit, tables):
    def annotation(length):
        middle = unit * (length // len(unit))
        return annotate(f"{HEADLINE}{middle} melalui Juru Bicara [PER Budi Santoso]. “Ya,” ujarnya.")

    short = seconds(record_of, annotation(SHORT), tables)
    assert seconds(record_of, annotation(LONG), tables) < GROWTH * max(short, GRAIN)


@pytest.mark.parametrize(("before", "unit", "after"), PLACES.values(), ids=PLACES)
def test_the_time_of_a_record_grows_with_the_length_of_a_row(before, unit, after, tables):
    def annotation(length):
        return annotate(before + unit * (length // len(unit)) + after)

    short = seconds(record_of, annotation(SHORT), tables)
    assert seconds(record_of, annotation(LONG), tables) < GROWTH * max(short, GRAIN)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_the_time_of_reading_grows_with_the_length_of_the_text(unit):
    def text(length):
        return f"JAKARTA, {unit * (length // len(unit))} Baca juga: {unit * (length // len(unit))}"

    short = seconds(find_furniture, text(SHORT))
    assert seconds(find_furniture, text(LONG)) < GROWTH * max(short, GRAIN)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_the_time_of_parting_lines_grows_with_the_length_of_the_text(unit):
    def part(length):
        return list(PARAGRAPH.finditer(unit * (length // len(unit))))

    assert seconds(part, 10 * LONG) < GROWTH * max(seconds(part, 10 * SHORT), GRAIN)

"""`who` over stores of growing size, made by repeating real records with changed ids and names."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from subprocess import DEVNULL, run

import msgspec

from labourie.outcome import Extraction
from labourie.read import read_articles
from labourie.run import extract
from labourie.store import open_store

from .corpus import Corpus
from .row import Row, seconds

SIZES = (1_000, 10_000, 100_000)
SEEDS = Path(__file__).parents[2] / "seeds"


def who(_corpus: Corpus) -> Iterator[Row]:
    """Time of `labourie who --country Singapore` at each size, against the smallest."""
    seeds = [one for one in extract(read_articles([str(SEEDS)])) if isinstance(one, Extraction)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "labourie.db")
        least = held = 0.0
        for size in SIZES:
            with open_store(path, create=True) as store:
                for at in range(int(held), size, 500):
                    store.write([_copy(seeds, number) for number in range(at, at + 500)], version="bench")
            held = size
            command = [sys.executable, "-m", "labourie", "who", "--country", "Singapore", "--store", str(path)]
            spent = seconds(lambda command=command: run(command, check=True, stdout=DEVNULL), times=5)
            least = least or spent
            yield Row(f"who --country Singapore, {size:,} articles", f"{spent:.2f} s, {spent / least:.2f} x")


def _copy(seeds: list[Extraction], number: int) -> Extraction:
    """One of the records as another article about other people."""
    one = seeds[number % len(seeds)]
    key = f"bench-{number}"
    record = msgspec.structs.replace(
        one.record,
        article=msgspec.structs.replace(one.record.article, id=key),
        people=tuple(
            msgspec.structs.replace(person, name=_name(number, at), aliases=())
            for at, person in enumerate(one.record.people)
        ),
    )
    return replace(one, article=replace(one.article, id=key), record=record)


def _name(number: int, at: int) -> str:
    """A name of its own for each person of each article; as among real people, many share one part of it."""
    return f"{_word(number % 997)} {_word(10 * number + at)}"


def _word(number: int) -> str:
    """The digits of a number as syllables, capitalised."""
    syllables = []
    while number or not syllables:
        number, digit = divmod(number, 60)
        syllables.append("bdgklmnprstw"[digit % 12] + "aiueo"[digit // 12])
    return "".join([*syllables, "san"]).capitalize()

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
    """Time of `who` at each size against the smallest: with as many answers in each store, and with ever more."""
    seeds = [one for one in extract(read_articles([str(SEEDS)])) if isinstance(one, Extraction)]
    others = [one for one in seeds if all(country.code != "SGP" for country in one.record.countries)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "labourie.db")
        least: dict[str, float] = {}
        held = 0
        for size in SIZES:
            with open_store(path, create=True) as store:
                for at in range(held, size, 500):
                    chosen = others if at >= SIZES[0] else seeds
                    store.write([_copy(chosen, number) for number in range(at, at + 500)], version="bench")
            held = size
            for country in ("Singapore", "Korea"):
                command = [sys.executable, "-m", "labourie", "who", "--country", country, "--store", str(path)]
                spent = seconds(lambda command=command: run(command, check=True, stdout=DEVNULL), times=5)
                ratio = spent / least.setdefault(country, spent)
                answers = len(run([*command, "--jsonl"], check=True, capture_output=True).stdout.splitlines())
                what = f"who --country {country}, {size:,} articles, {answers:,} answers"
                yield Row(what, f"{spent:.2f} s, {ratio:.2f} x")


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

"""A data file without one of its entries, or with one of a wrong type, is told as damaged, whichever it is."""

import copy
import tomllib
from collections.abc import Callable, Iterator

import pytest

from labourie import lexicon
from labourie.cli.lexicon import loaders
from labourie.errors import BadResource

# themes.toml has the format of users' own files, and tests of its own.
FILES = sorted(
    file.name for file in lexicon.DATA.iterdir() if file.name.endswith(".toml") and file.name != "themes.toml"
)
NOT_READ = {"source", "reason", "root"}
OPTIONAL = {
    "calendar.toml": {"dates", "easter", "day", "era", "length", "value"},
    "countries.toml": {"weak", "ambiguous", "strong", "drop", "lookup", "name", "name_id", "not_before", "only_after"},
    "furniture.toml": {"after", "cues"},
    "places.toml": {"kind", "weak"},
    "roles.toml": {"indonesian", "weak", "english", "foreign"},
    "titles.toml": {"dotted"},
}
WORDS = {"also", "bodies", "minister", "office", "regions", "seats", "short"}
"""Tables whose keys are words of the language: one more or less is no damage."""


def places(table: dict[str, object], at: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The way to every entry; of a list of tables, to those of the first."""
    for key, value in table.items():
        yield (*at, key)
        if isinstance(value, dict) and key not in WORDS:
            yield from places(value, (*at, key))
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield from places(value[0], (*at, key, 0))


def damaged(table: dict[str, object], name: str) -> Iterator[tuple[str, dict[str, object]]]:
    """The table without each of its entries in turn, and with a number in place of each list and table."""
    for place in places(table):
        if place[-1] in NOT_READ:
            continue
        for how in ("gone", "a number"):
            broken = copy.deepcopy(table)
            inner = broken
            for step in place[:-1]:
                inner = inner[step]
            old = inner.pop(place[-1])
            if how == "a number":
                inner[place[-1]] = 7
            if (how == "gone" and place[-1] not in OPTIONAL.get(name, ())) or (
                how == "a number" and isinstance(old, list | dict)
            ):
                yield f"{place} {how}", broken


def loader_of(name: str) -> Callable[[], object]:
    module = name.removesuffix(".toml")
    return next(load for _, load in loaders() if load.__module__ == f"{lexicon.__name__}.{module}")


@pytest.mark.parametrize("name", FILES)
def test_every_damage_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (lexicon.DATA / name).read_text(encoding="utf-8")
    load = loader_of(name)
    load()  # the tables that it is built on, too
    untold, told, read = [], 0, tomllib.loads
    for damage, table in damaged(read(text), name):
        monkeypatch.setattr(tomllib, "loads", lambda other, table=table: table if other == text else read(other))
        try:
            load.__wrapped__()
        except BadResource as error:
            told += name in str(error)
        else:
            untold.append(damage)
    assert untold == []
    assert told > 0

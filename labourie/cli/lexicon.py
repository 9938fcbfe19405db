"""Faults in the language data, table by table."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from labourie import lexicon
from labourie.errors import BadResource

LOADER = "load_"
"""How the names of the functions begin that load one table each, one or none in a module of the lexicon."""


def loaders() -> Iterator[tuple[str, Callable[[], object]]]:
    """Every table of the lexicon with what loads it."""
    for module in pkgutil.iter_modules(lexicon.__path__):
        for name, function in vars(import_module(f"{lexicon.__name__}.{module.name}")).items():
            if name.startswith(LOADER) and getattr(function, "__module__", "").endswith(f".{module.name}"):
                yield name.removeprefix(LOADER), function


def shipped_faults() -> Iterator[tuple[str, str]]:
    """Each shipped table and what is wrong with it; the empty string where nothing is."""
    for name, load in loaders():
        try:
            load()
        except BadResource as error:
            yield name, str(error)
        else:
            yield name, ""


def own_faults(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Each fault of each themes file; one empty string for a file without."""
    from labourie.lexicon.themes import check_themes

    for file in files:
        yield from ((str(file), fault) for fault in check_themes(file) or ("",))

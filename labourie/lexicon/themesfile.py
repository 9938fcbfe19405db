"""Read a file of policy themes and tell its faults, each with its line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

_Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]*$")]
_SubId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$")]
_Text = Annotated[str, msgspec.Meta(pattern=r"\w")]
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*(theme\.sub|theme|acronym)[ \t]*\]\]", re.MULTILINE)


class SubEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sub-theme as written. `exact` cues keep their case; `weak` ones need a strong one of their theme."""

    id: _SubId
    label: _Text
    label_id: _Text | None = None
    strong: tuple[_Text, ...] = ()
    weak: tuple[_Text, ...] = ()
    exact: tuple[_Text, ...] = ()
    exact_weak: tuple[_Text, ...] = ()

    def cues(self) -> Iterator[str]:
        """Every cue of this sub-theme, folded where case does not count."""
        yield from (cue.casefold() for cue in (*self.strong, *self.weak))
        yield from (*self.exact, *self.exact_weak)


class ThemeEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One theme as written. `about` and the codes of other classifications are for readers and not used.

    `broad`: wider than labour, so claimed only where words of labour stand.
    """

    id: _Id
    label: _Text
    label_id: _Text | None = None
    about: str | None = None
    ilo_taxonomy: str | None = None
    ilo_thesaurus: str | None = None
    eurovoc: str | None = None
    cap: str | None = None
    broad: bool = False
    subs: tuple[SubEntry, ...] = ()


class AcronymEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An acronym with rival senses. `means`: its long forms here; `rivals`: words that show another sense."""

    name: _Text
    means: tuple[_Text, ...] = ()
    rivals: tuple[_Text, ...] = ()


class ThemesFile(msgspec.Struct, frozen=True):
    """What a themes file holds, without the entries that are wrong. `labour`: words that show what is about labour."""

    themes: tuple[ThemeEntry, ...] = ()
    acronyms: tuple[AcronymEntry, ...] = ()
    labour: tuple[str, ...] = ()


E = TypeVar("E", bound=msgspec.Struct)


def read_themes_file(path: Path) -> tuple[ThemesFile, tuple[str, ...]]:
    """The entries of the file at `path` that are right, and the faults of the others ("own.toml:7: ...")."""
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        return ThemesFile(), (f"{path}: {error.strerror}",)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return ThemesFile(), (f"{path}: not TOML: {error}",)
    return _Reader(str(path), text).read(table)


class _Reader:
    """Turns the tables of one file into entries and collects faults with the lines of their headers."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._faults: list[tuple[int, str]] = []
        self._lines: dict[str, Iterator[int]] = {
            kind: iter([text.count("\n", 0, m.start()) + 1 for m in _HEADER.finditer(text) if m[1] == kind])
            for kind in ("theme", "theme.sub", "acronym")
        }

    def read(self, table: Mapping[str, Any]) -> tuple[ThemesFile, tuple[str, ...]]:
        for key in table.keys() - {"theme", "acronym", "labour"}:
            self._fault(1, f"unknown table {key!r}")
        themes = [entry for raw in self._tables(table, "theme") if (entry := self._theme(raw))]
        acronyms = [
            acronym for raw in self._tables(table, "acronym") if (acronym := self._entry(raw, "acronym", AcronymEntry))
        ]
        file = ThemesFile(tuple(themes), tuple(acronyms), self._labour(table))
        self._check_whole(file)
        return file, tuple(f"{self._name}:{line}: {fault}" for line, fault in sorted(self._faults))

    def _labour(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        try:
            return msgspec.convert(table.get("labour", []), tuple[_Text, ...])
        except msgspec.ValidationError as error:
            self._fault(1, f"labour: {error}")
            return ()

    def _tables(self, table: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
        tables = table.get(key, [])
        if isinstance(tables, list) and all(isinstance(each, dict) for each in tables):
            return tables
        self._fault(1, f"{key!r} is not a list of tables: write [[{key}]]")
        return []

    def _theme(self, raw: Mapping[str, Any]) -> ThemeEntry | None:
        """The theme with its sub-themes, or None where it is wrong; the lines of sub-themes run on."""
        own = {key: value for key, value in raw.items() if key != "sub"}
        line = next(self._lines["theme"], 1)
        tables = self._tables(raw, "sub")
        subs = [entry for table in tables if (entry := self._entry(table, "theme.sub", SubEntry))]
        theme = self._entry(own, "theme", ThemeEntry, line=line)
        if theme is None:
            return None
        if len(subs) == len(tables) and not any(True for sub in subs for _ in sub.cues()):
            self._fault(line, f"theme {theme.id!r}: no cues: give it a [[theme.sub]] with strong = [...]")
        for sub in subs:
            if not sub.id.startswith(theme.id + "."):
                self._fault(line, f"theme {theme.id!r}: sub-theme {sub.id!r} does not begin with '{theme.id}.'")
        for cue, count in Counter(cue for sub in subs for cue in sub.cues()).items():
            if count > 1:
                self._fault(line, f"theme {theme.id!r}: cue {cue!r} stands {count} times")
        return msgspec.structs.replace(theme, subs=tuple(subs))

    def _entry(self, raw: Mapping[str, Any], kind: str, form: type[E], *, line: int | None = None) -> E | None:
        at = next(self._lines[kind], 1) if line is None else line
        try:
            return msgspec.convert(raw, form)
        except msgspec.ValidationError as error:
            name = raw.get("id") or raw.get("name") or "without id"
            self._fault(at, f"{kind} {name!r}: {str(error).replace('`$.', 'field `')}")
            return None

    def _check_whole(self, file: ThemesFile) -> None:
        for kind, names in (
            ("theme", [theme.id for theme in file.themes]),
            ("sub-theme", [sub.id for theme in file.themes for sub in theme.subs]),
            ("acronym", [acronym.name for acronym in file.acronyms]),
        ):
            for name, count in Counter(names).items():
                if count > 1:
                    self._fault(1, f"{kind} {name!r} stands {count} times")

    def _fault(self, line: int, message: str) -> None:
        self._faults.append((line, message))

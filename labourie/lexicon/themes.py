"""Policy themes: what each is called, and the words and acronyms that speak of it.

Data: `data/themes.toml`. A user's own file has the same format and is added to the shipped one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from labourie.errors import BadResource
from labourie.lexicon import DATA
from labourie.lexicon.matcher import PhraseMatcher
from labourie.lexicon.themesfile import AcronymEntry, ThemeEntry, ThemesFile, read_themes_file


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """One word, phrase or acronym that speaks of a theme. `text`: as listed; `weak`: only beside a strong one."""

    theme: str
    sub: str
    text: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme as it is shown. `own`: from a user's file, so that nothing was learned about it.

    `broad`: wider than labour (cooperation, green), so claimed only of an article that speaks of labour.
    """

    id: str
    label: str
    label_id: str
    own: bool = False
    broad: bool = False


@dataclass(frozen=True, kw_only=True)
class Themes:
    """The themes by id, and what finds their cues; a cue of several themes gives them all.

    `phrases` ignores case and clitics, `acronyms` neither. `senses`: the long forms by which an acronym is the one that
    is meant, folded. `rivals` finds words of another sense of an acronym ("Palang Merah" for PMI),
    `labour` the words that show an article to speak of labour.
    """

    themes: Mapping[str, Theme]
    phrases: PhraseMatcher[tuple[Cue, ...]]
    acronyms: PhraseMatcher[tuple[Cue, ...]]
    senses: Mapping[str, frozenset[str]]
    rivals: PhraseMatcher[str]
    labour: PhraseMatcher[None]


@cache
def load_themes(path: Path | None = None) -> Themes:
    """The shipped themes and those of the file at `path`, where one is given.

    A theme of that file with the id of a shipped one adds its cues to it. Raises BadResource, with the file and the
    line of the first fault, where a file is missing or wrong.
    """
    shipped = _read(Path(str(DATA / "themes.toml")))
    own = _read(path) if path else ThemesFile()
    entries = [*((entry, False) for entry in shipped.themes), *((entry, True) for entry in own.themes)]
    themes: dict[str, Theme] = {}
    for entry, is_own in entries:
        themes.setdefault(entry.id, Theme(entry.id, entry.label, entry.label_id or entry.label, is_own, entry.broad))
    cues = [entry for entry, _ in entries]
    acronyms = [*shipped.acronyms, *own.acronyms]
    return Themes(
        themes=themes,
        phrases=_matcher(_cues(cues, exact=False), ignore_case=True),
        acronyms=_matcher(_cues(cues, exact=True), ignore_case=False),
        senses=_senses(acronyms),
        rivals=PhraseMatcher(
            ((rival, entry.name) for entry in acronyms for rival in entry.rivals), ignore_case=True, clitics=True
        ),
        labour=PhraseMatcher(((word, None) for word in (*shipped.labour, *own.labour)), ignore_case=True, clitics=True),
    )


def check_themes(path: Path) -> tuple[str, ...]:
    """What is wrong with the themes file at `path`, one line each with its place; () where nothing is."""
    return read_themes_file(path)[1]


def _read(path: Path) -> ThemesFile:
    file, faults = read_themes_file(path)
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise BadResource(faults[0] + more, hint=f"see them all with: labourie lexicon check {path}")
    return file


def _cues(entries: Sequence[ThemeEntry], *, exact: bool) -> Iterable[tuple[str, Cue]]:
    for theme in entries:
        for sub in theme.subs:
            strong, weak = (sub.exact, sub.exact_weak) if exact else (sub.strong, sub.weak)
            yield from ((text, Cue(theme.id, sub.id, text)) for text in strong)
            yield from ((text, Cue(theme.id, sub.id, text, weak=True)) for text in weak)


def _matcher(cues: Iterable[tuple[str, Cue]], *, ignore_case: bool) -> PhraseMatcher[tuple[Cue, ...]]:
    alike: dict[str, list[Cue]] = defaultdict(list)
    for text, cue in cues:
        alike[text.lower() if ignore_case else text].append(cue)
    return PhraseMatcher(
        ((text, tuple(sorted(cues))) for text, cues in alike.items()), ignore_case=ignore_case, clitics=ignore_case
    )


def _senses(acronyms: Iterable[AcronymEntry]) -> dict[str, frozenset[str]]:
    senses: dict[str, frozenset[str]] = {}
    for entry in acronyms:
        senses[entry.name] = senses.get(entry.name, frozenset()) | {sense.casefold() for sense in entry.means}
    return senses

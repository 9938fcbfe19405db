"""The filters that all questions share, from words on the command line to `Filters`."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

from typer import Option

from labourie.errors import WrongUse

if TYPE_CHECKING:
    from labourie.store import Filters


@dataclass(frozen=True, kw_only=True)
class FilterOptions:
    """What a question is limited to: values of one option mean any of them, different options all of them."""

    country: Annotated[
        list[str], Option("--country", metavar="NAME", help="A country: Singapura, Singapore, SG or SGP. Repeatable.")
    ] = field(default_factory=list)
    org: Annotated[
        list[str], Option("--org", metavar="NAME", help="An organisation, by name or acronym. Repeatable.")
    ] = field(default_factory=list)
    person: Annotated[
        list[str], Option("--person", metavar="NAME", help="A person, by words of the name or by key. Repeatable.")
    ] = field(default_factory=list)
    theme: Annotated[list[str], Option("--theme", metavar="ID", help="A theme, by its id. Repeatable.")] = field(
        default_factory=list
    )
    since: Annotated[
        str | None,
        Option("--since", metavar="DATE", help="Published on this day or later: 2024-07-17, 2024-07 or 2024."),
    ] = None
    until: Annotated[
        str | None, Option("--until", metavar="DATE", help="Published on this day or earlier: the same forms.")
    ] = None
    article: Annotated[
        list[str], Option("--article", metavar="ARTICLE", help="An article, by id or source. Repeatable.")
    ] = field(default_factory=list)
    limit: Annotated[int | None, Option("--limit", min=1, metavar="N", help="N rows at most.")] = None

    def filters(self) -> Filters:
        """The same for the store. Raises WrongUse: an unknown country, or a date that is none."""
        from labourie.store import Filters

        return Filters(
            countries=country_codes(self.country),
            orgs=tuple(self.org),
            people=tuple(self.person),
            themes=tuple(self.theme),
            since=parse_day(self.since, last=False) if self.since else None,
            until=parse_day(self.until, last=True) if self.until else None,
            articles=tuple(self.article),
            limit=self.limit,
        )


def country_codes(names: Iterable[str]) -> tuple[str, ...]:
    """ISO 3166-1 alpha-3 codes of countries by any of their names. Raises WrongUse with the nearest names."""
    asked = tuple(names)
    if not asked:
        return ()
    from labourie.lexicon.countries import load_countries

    table = load_countries()
    codes = []
    for name in asked:
        code = table.lookup(name)
        if code is None:
            near = table.nearest(name)
            hint = f"do you mean {' or '.join(near)}?" if near else "give a name or an ISO 3166 code, such as SGP"
            raise WrongUse(f"unknown country: {name}", hint=hint)
        codes.append(code)
    return tuple(codes)


def check_themes(asked: Iterable[str], stored: Iterable[str]) -> None:
    """Raise WrongUse, with the nearest, where a theme is neither shipped nor among those `stored`."""
    held = set(stored)
    missing = [theme for theme in asked if theme not in held]
    if not missing:
        return
    from labourie.lexicon.themes import load_themes

    known = sorted(held.union(load_themes().themes))
    for theme in missing:
        if theme not in known:
            near = get_close_matches(theme, known, cutoff=0.5)
            hint = f"do you mean {' or '.join(near)}?" if near else f"the themes are {', '.join(known)}"
            raise WrongUse(f"unknown theme: {theme}", hint=hint)


def parse_day(text: str, *, last: bool) -> date:
    """The day that YYYY, YYYY-MM or YYYY-MM-DD names: of a month or a year the first or, with `last`, the last.

    Raises WrongUse where it names none.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text, re.ASCII)
    year, month, day = match.groups() if match else ("0", None, None)
    try:
        first = date(int(year), int(month or (12 if last else 1)), int(day or 1))
    except ValueError:
        raise WrongUse(f"no such date: {text}", hint="write 2024-07-17, 2024-07 or 2024") from None
    return first if day or not last else first.replace(day=calendar.monthrange(first.year, first.month)[1])

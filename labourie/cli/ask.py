"""The questions: who, orgs, countries, dates, themes and quotes, asked of the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from labourie.cli.answer import answer
from labourie.cli.filters import FilterOptions, check_themes
from labourie.cli.options import DEFAULT_STORE, OutputOptions, StoreOption
from labourie.show import answers, counts
from labourie.show.layout import R
from labourie.show.sheet import Sheet

if TYPE_CHECKING:
    from labourie.store import Filters, Store


def _ask(
    question: Callable[[Store, Filters], tuple[R, ...]],
    sheet: Sheet[R],
    filters: FilterOptions,
    output: OutputOptions,
    store: Path,
) -> None:
    from labourie import store as stored

    asked = filters.filters()
    output.chosen()
    with stored.open_store(store, create=False) as opened:
        if asked.themes:
            check_themes(asked.themes, (row.id for row in stored.themes(opened, stored.Filters())))
        answer(question(opened, asked), sheet, output)


def who(
    filters: FilterOptions,
    output: OutputOptions,
    link: Annotated[
        Literal["acts-for", "sentence", "article"],
        Option("--link", metavar="LINK", help="Weakest link to --country or --org: acts-for, sentence or article."),
    ] = "sentence",
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Ask who is named: role, organisation, country, and the sentence that tells.

    With --country or --org: those who act for it first, then those named in one sentence with it.

    Examples:
      labourie who --country Singapore
      labourie who --org Kemnaker --since 2024 --csv > people.csv
    """
    from labourie import store as stored

    _ask(lambda opened, asked: stored.who(opened, asked, link=stored.Link(link)), answers.WHO, filters, output, store)


def orgs(filters: FilterOptions, output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Ask which organisations are named, with acronym, kind and country.

    Examples:
      labourie orgs --country Korea
      labourie orgs --theme skills --limit 20 --json
    """
    from labourie.store import organisations

    _ask(organisations, answers.ORGANISATIONS, filters, output, store)


def countries(filters: FilterOptions, output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Ask which countries are named, with whom and on which themes.

    Examples:
      labourie countries
      labourie countries --theme migration --since 2024-01
    """
    from labourie import store as stored

    _ask(stored.countries, counts.COUNTRIES, filters, output, store)


def dates(filters: FilterOptions, output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Ask for the dates that articles speak of, as ISO values and as written.

    Examples:
      labourie dates --article seeds/003_947afba12d10ef6e.txt
      labourie dates --country Korea --jsonl
    """
    from labourie import store as stored

    _ask(stored.dates, counts.DATES, filters, output, store)


def themes(filters: FilterOptions, output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Ask what the articles are about: policy themes, how many articles, and the trend by month.

    Examples:
      labourie themes
      labourie themes --country Korea --since 2023 --until 2025
    """
    from labourie import store as stored

    _ask(stored.themes, counts.THEMES, filters, output, store)


def quotes(filters: FilterOptions, output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Ask who said what.

    Examples:
      labourie quotes --person Putri
      labourie quotes --country Indonesia --theme wages --csv
    """
    from labourie import store as stored

    _ask(stored.quotes, answers.QUOTES, filters, output, store)

"""The Typer application: every command by its name."""

from __future__ import annotations

import inspect
from typing import Annotated

import typer

from labourie import __version__
from labourie.cli import about, ask, evaluation, extraction, stdout
from labourie.cli.bundle import Command, bundled

app = typer.Typer(
    name="labourie",
    help=(
        "Facts that can be checked, from Indonesian news on labour policy: people with role, organisation and country, "
        "organisations, countries, dates, themes, quotes, each with the place in the text that supports it."
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

COMMANDS: dict[str, Command] = {
    "extract": extraction.extract,
    "who": ask.who,
    "orgs": ask.orgs,
    "countries": ask.countries,
    "dates": ask.dates,
    "themes": ask.themes,
    "quotes": ask.quotes,
    "eval": evaluation.evaluate,
    "schema": about.schema,
}


def _version(asked: bool) -> None:
    if asked:
        stdout.write([f"labourie {__version__}\n"])
        raise typer.Exit


@app.callback()
def labourie(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Facts that can be checked, from Indonesian news on labour policy."""


def _help(command: Command) -> str:
    """The docstring; the mark keeps the lines of the examples as they are."""
    return (inspect.getdoc(command) or "").replace("Examples:", "\b\nExamples:")


for name, command in COMMANDS.items():
    app.command(name, help=_help(command))(bundled(command))

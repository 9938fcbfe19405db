"""The Typer application: every command by its name, each module imported when its command is called."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from labourie import __version__
from labourie.cli import stdout
from labourie.cli.bundle import Command, bundled

COMMANDS = {
    "extract": "extraction:extract",
    "who": "ask:who",
    "orgs": "ask:orgs",
    "countries": "ask:countries",
    "dates": "ask:dates",
    "themes": "ask:themes",
    "quotes": "ask:quotes",
    "show": "article:show",
    "eval": "evaluation:evaluate",
    "schema": "about:schema",
    "models": "about:models",
    "status": "about:status",
    "lexicon": "about:lexicon",
}
"""Module of this package and function of each command."""


def application(arguments: Sequence[str]) -> typer.Typer:
    """The application with the command that `arguments` call or, where they call none, with all of them."""
    app = typer.Typer(
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(labourie)
    called = next((argument for argument in arguments if not argument.startswith("-")), None)
    for name in [called] if called in COMMANDS else COMMANDS:
        module, function = COMMANDS[name].split(":")
        command: Command = getattr(import_module(f"labourie.cli.{module}"), function)
        app.command(name, help=_help(command))(bundled(command))
    return app


def _help(command: Command) -> str:
    """The docstring; the mark keeps the lines of the examples as they are."""
    return (inspect.getdoc(command) or "").replace("Examples:", "\b\nExamples:")


def _version(asked: bool) -> None:
    if asked:
        stdout.write([f"labourie {__version__}\n"])
        raise typer.Exit


def labourie(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Facts that can be checked, from Indonesian news on labour policy.

    People with role, organisation and country, organisations, countries, dates, themes and quotes, each with the place
    in the text that supports it. `labourie extract` reads articles and keeps what it finds; the other commands ask.
    """

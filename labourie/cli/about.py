"""What the program and its store say of themselves: schema, models, status, lexicon check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer
from typer import Argument

from labourie.cli import stdout
from labourie.cli.answer import answer, as_text, form
from labourie.cli.exit import ExitCode
from labourie.cli.options import DEFAULT_STORE, OutputOptions, StoreOption
from labourie.show.forms import Format


def schema() -> None:
    """Print the JSON Schema of a record.

    Examples:
      labourie schema > record.schema.json
      labourie schema | jq '."$defs" | keys'
    """
    from labourie.record import json_schema

    stdout.write([json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"])


def models(output: OutputOptions) -> None:
    """Show the shipped models: what each does, its scores, what it learned from, its weaknesses.

    Examples:
      labourie models
      labourie models --json | jq -r '.[].name'
    """
    from labourie.models import cards
    from labourie.show.about import MODELS

    answer(cards(), MODELS, output)


def status(output: OutputOptions, store: StoreOption = DEFAULT_STORE) -> None:
    """Show what the store holds.

    Examples:
      labourie status
      labourie status --store archive.db --json
    """
    from labourie import store as stored
    from labourie.show.about import STATUS, status_pairs

    with stored.open_store(store, create=False) as opened:
        held = stored.status(opened)
    if form(output) in {Format.JSON, Format.JSONL}:
        stdout.write(as_text([held], (), STATUS.columns, form(output)))
    else:
        answer(status_pairs(held), STATUS, output)


def lexicon(
    action: Annotated[Literal["check"], Argument(metavar="check", help="Look for faults.")],  # noqa: ARG001 the only one
    output: OutputOptions,
    files: Annotated[
        list[Path] | None, Argument(metavar="[FILE]...", help="Themes files of your own, instead of the shipped data.")
    ] = None,
) -> None:
    """Look for faults in the language data: the shipped tables, or themes files of your own.

    Examples:
      labourie lexicon check
      labourie lexicon check my-themes.toml
    """
    from labourie.cli.lexicon import own_faults, shipped_faults
    from labourie.show.about import FAULTS

    found = list(own_faults(files) if files else shipped_faults())
    answer(found, FAULTS, output)
    if any(fault for _, fault in found):
        raise typer.Exit(ExitCode.FAILED)

"""Options that many commands share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Option

from labourie.errors import WrongUse
from labourie.show.forms import Format

StoreOption = Annotated[
    Path, Option("--store", envvar="LABOURIE_STORE", show_default=True, metavar="FILE", help="The store.")
]
DEFAULT_STORE = Path("labourie.db")


@dataclass(frozen=True, kw_only=True)
class OutputOptions:
    """How the answer is written."""

    form: Annotated[
        Format | None,
        Option("--format", metavar="FORM", help="table, tsv, csv, json or jsonl; table on a terminal, tsv in a pipe."),
    ] = None
    as_json: Annotated[bool, Option("--json", help="Short for --format json: one array.")] = False
    as_jsonl: Annotated[bool, Option("--jsonl", help="Short for --format jsonl: one object a line.")] = False
    as_csv: Annotated[bool, Option("--csv", help="Short for --format csv.")] = False

    def chosen(self, *, html: bool = False) -> Format | None:
        """The form that was asked for, or None. Raises WrongUse where two were, or HTML where there is no `html`."""
        flags = {Format.JSON: self.as_json, Format.JSONL: self.as_jsonl, Format.CSV: self.as_csv}
        asked = {form for form, given in flags.items() if given}
        if self.form is not None:
            asked.add(self.form)
        if len(asked) > 1:
            raise WrongUse(f"two forms of output: {' and '.join(sorted(asked))}", hint="ask for one")
        if Format.HTML in asked and not html:
            raise WrongUse("html is a form of labourie show alone", hint="ask for table, tsv, csv, json or jsonl")
        return asked.pop() if asked else None

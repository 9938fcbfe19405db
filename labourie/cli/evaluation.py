"""`labourie eval`: extract the articles of gold files and judge the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from labourie.cli import stdout
from labourie.cli.answer import as_text
from labourie.cli.options import OutputOptions
from labourie.errors import BadInput
from labourie.show.forms import Format

if TYPE_CHECKING:
    from labourie.evaluate import Gold
    from labourie.record import Record


def evaluate(
    gold: Annotated[Path, Argument(metavar="GOLD", help="A folder of gold files, NAME.json.")],
    output: OutputOptions,
    details: Annotated[bool, Option("--details", help="List every miss and every wrong answer first.")] = False,
    records: Annotated[
        Path | None, Option("--records", metavar="FILE", help="Judge these records, extract nothing.")
    ] = None,
) -> None:
    """Print precision, recall and F1 of each kind of fact against gold files.

    Only the text and the day of publication of a gold file are read to make its record.

    Examples:
      labourie eval gold/ --details
      labourie eval gold/ --records records.jsonl --json
    """
    from labourie import evaluate as judged

    chosen = output.chosen() or Format.TABLE
    answers = judged.load_gold(gold)
    report = judged.evaluate(answers, _load(records) if records else _extracted(answers))
    if chosen is Format.TABLE:
        stdout.write(f"{note}\n" for note in (report.notes if details else ()))
        stdout.write([report.table() + "\n"])
    else:
        from labourie.show.about import SCORES

        stdout.write(as_text(report.rows, report.rows, SCORES, chosen))


def _extracted(gold: Mapping[str, Gold]) -> Iterator[Record]:
    from labourie import run
    from labourie.outcome import Failure
    from labourie.read.build import build_article
    from labourie.read.fields import Fields

    articles = (
        build_article(Fields(id=name, text=answers.text, published=answers.published), f"{name}.json")
        for name, answers in gold.items()
    )
    for outcome in run.extract(articles):
        if isinstance(outcome, Failure):
            raise outcome.error
        yield outcome.record


def _load(path: Path) -> list[Record]:
    import msgspec

    from labourie.record import Record

    try:
        content = path.read_bytes().strip()
        if content.startswith(b"["):
            return msgspec.json.decode(content, type=list[Record])
        return msgspec.json.Decoder(Record).decode_lines(content)
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from error
    except msgspec.MsgspecError as error:
        raise BadInput(f"{path}: not records: {error}", hint="make them with labourie extract --jsonl") from error

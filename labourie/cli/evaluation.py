"""`labourie eval`: judge records against gold files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from labourie.cli import stdout
from labourie.errors import BadInput

if TYPE_CHECKING:
    from labourie.record import Record


def evaluate(
    gold: Annotated[Path, Argument(metavar="GOLD", help="A folder of gold files, NAME.json.")],
    records: Annotated[
        Path, Option("--records", metavar="FILE", help="Judge these records (JSON Lines or one array).")
    ],
    details: Annotated[bool, Option("--details", help="List every miss and every wrong answer first.")] = False,
) -> None:
    """Print precision, recall and F1 of each kind of fact against gold files.

    Examples:
      labourie eval gold/
      labourie eval gold/ --records out.jsonl --details
    """
    from labourie import evaluate as judged

    report = judged.evaluate(judged.load_gold(gold), _load(records))
    stdout.write(f"{note}\n" for note in (report.notes if details else ()))
    stdout.write([report.table() + "\n"])


def _load(path: Path) -> Iterator[Record]:
    import msgspec

    from labourie.record import Record

    try:
        content = path.read_bytes().strip()
        if content.startswith(b"["):
            yield from msgspec.json.decode(content, type=list[Record])
        else:
            yield from msgspec.json.Decoder(Record).decode_lines(content)
    except OSError as error:
        raise BadInput(f"{path}: {error.strerror}") from error
    except msgspec.MsgspecError as error:
        raise BadInput(f"{path}: not records: {error}", hint="make them with labourie extract --jsonl") from error

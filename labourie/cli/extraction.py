"""`labourie extract`: read articles, extract, keep, print."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer import Argument, Option

from labourie.cli import stdout
from labourie.cli.answer import form, screen
from labourie.cli.exit import ExitCode
from labourie.cli.options import DEFAULT_STORE, OutputOptions, StoreOption
from labourie.cli.progress import Progress
from labourie.errors import DEBUG
from labourie.show.forms import Format

if TYPE_CHECKING:
    from labourie.article import Article
    from labourie.outcome import Extraction, Failure
    from labourie.record import Record


@dataclass(frozen=True, kw_only=True)
class ExtractOptions:
    """How the articles are read and extracted."""

    store: StoreOption = DEFAULT_STORE
    no_store: Annotated[bool, Option("--no-store", help="Neither ask the store nor keep anything.")] = False
    force: Annotated[bool, Option("--force", help="Extract even what the store already knows.")] = False
    jobs: Annotated[
        int | None, Option("--jobs", min=1, metavar="N", help="Worker processes; one a processor core unless told.")
    ] = None
    encoding: Annotated[
        str | None, Option("--encoding", metavar="NAME", help="Of the files, where it is not UTF-8: cp1252, latin-1.")
    ] = None
    themes: Annotated[
        Path | None, Option("--themes", metavar="FILE", help="Themes of your own, added to the shipped ones.")
    ] = None


def extract(
    paths: Annotated[list[str], Argument(metavar="PATH...", help="Files, folders, or - for standard input.")],
    options: ExtractOptions,
    output: OutputOptions,
) -> None:
    """Extract facts from articles, keep them in the store and print them.

    Reads .txt .md .html .jsonl .json .csv .tsv .parquet, each also .gz; folders with all that is in them.
    Unchanged articles come from the store.

    Examples:
      labourie extract seeds/
      labourie extract news.jsonl.gz --jobs 2 --jsonl > records.jsonl
    """
    progress = Progress(sys.stderr)
    chosen = form(output)
    try:
        with _heard(progress), closing(_outcomes(paths, options, progress)) as outcomes:
            for part in _written(_told(outcomes, progress), chosen):
                progress.clear()
                stdout.write([part])
                stdout.flush()
    finally:
        progress.clear()
    _finish(progress)


def _outcomes(paths: list[str], options: ExtractOptions, progress: Progress) -> Generator[Record | Failure, None, None]:
    from labourie import run
    from labourie.outcome import Failure
    from labourie.read import read_articles
    from labourie.read.decode import check_encoding
    from labourie.settings import Settings

    check_encoding(options.encoding)
    settings = Settings(themes=options.themes)
    articles = read_articles(paths, encoding=options.encoding)

    def extract(new: Iterable[Article | Failure]) -> Iterator[Extraction | Failure]:
        progress.wait("loading the models")
        return run.extract(new, jobs=options.jobs, settings=settings)

    if options.no_store:
        for outcome in extract(articles):
            yield outcome if isinstance(outcome, Failure) else outcome.record
        return
    from labourie.cli.keeping import Keeper
    from labourie.store import open_store

    with open_store(options.store, create=True) as store:
        keeper = Keeper(store, version=run.version(settings), force=options.force)
        with closing(keeper.outcomes(articles, extract)) as outcomes:
            yield from outcomes


def _told(outcomes: Iterator[Record | Failure], progress: Progress) -> Iterator[Record]:
    """The records; failures are told and counted."""
    from labourie.record import Record

    for outcome in outcomes:
        if isinstance(outcome, Record):
            yield outcome
            progress.done(outcome)
        else:
            progress.fail(str(outcome.error))


def _written(records: Iterator[Record], chosen: Format) -> Iterator[str]:
    from labourie.show.facts import FACTS, facts
    from labourie.show.forms import comma_separated, json_array, json_lines, tsv

    if chosen is Format.TABLE:
        from labourie.show.summary import summary

        seen = screen()
        return (summary(record, seen) for record in records)
    if chosen is Format.JSON:
        return json_array(records)
    if chosen is Format.JSONL:
        return json_lines(records)
    rows = chain.from_iterable(facts(record) for record in records)
    return comma_separated(rows, FACTS) if chosen is Format.CSV else tsv(rows, FACTS)


def _finish(progress: Progress) -> None:
    progress.finish()
    if progress.failed:
        raise typer.Exit(ExitCode.SOME_FAILED if progress.articles else ExitCode.FAILED)


@contextmanager
def _heard(progress: Progress) -> Iterator[None]:
    """While it lasts, what the library logs, such as a guessed encoding, is read on standard error.

    With LABOURIE_DEBUG also what it logs for those who look for a fault.
    """

    class Teller(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            progress.say(f"note: {record.getMessage()}")

    logger = logging.getLogger("labourie")
    level = logging.DEBUG if os.environ.get(DEBUG) else logging.WARNING
    teller, before = Teller(level), logger.level
    logger.addHandler(teller)
    logger.setLevel(level)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(teller)
        logger.setLevel(before)
        logger.propagate = True

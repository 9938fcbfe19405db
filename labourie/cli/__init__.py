"""The command line: `main` is the boundary where every error becomes a message and an exit code."""

from __future__ import annotations

import os
import sys
from types import TracebackType

import typer

from labourie.cli import stdout
from labourie.cli.exit import ExitCode
from labourie.cli.stderr import say
from labourie.errors import DEBUG, LabourieError, WrongUse


def main() -> None:
    """Run the command line and exit: the entry point `labourie`."""
    sys.excepthook = _fault
    stdout.prepare()
    try:
        code = _run()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    if code == ExitCode.INTERRUPTED:
        say("interrupted; what was stored before is kept")
    sys.exit(_close(code))


def _run() -> int:
    from labourie.cli.app import application

    try:
        result = typer.main.get_command(application(sys.argv[1:])).main(prog_name="labourie", standalone_mode=False)
    except stdout.ClosedPipe:
        return ExitCode.DONE
    except typer.TyperException as error:
        say(_usage(error))
        return ExitCode.WRONG_USE
    except LabourieError as error:
        _debug()
        say(f"error: {error}")
        return ExitCode.WRONG_USE if isinstance(error, WrongUse) else ExitCode.FAILED
    except OSError as error:
        _debug()
        say(f"error: {error.filename or 'the system says'}: {error.strerror}")
        return ExitCode.FAILED
    return result if isinstance(result, int) else ExitCode.DONE


def _close(code: int) -> int:
    """Write out what is still buffered, where a full disk or a closed pipe may show at last."""
    try:
        stdout.flush()
    except stdout.ClosedPipe:
        return code
    except LabourieError as error:
        say(f"error: {error}")
        return code or ExitCode.FAILED
    return code


def _usage(error: typer.TyperException) -> str:
    context: typer.Context | None = getattr(error, "ctx", None)
    message = error.format_message()
    if context is None:
        return f"error: {message}"
    if message == context.get_help():  # no command was given
        return message
    return f"error: {message.rstrip('.')}; see `{context.command_path} --help`"


def _debug() -> None:
    """Show the traceback of the error at hand to those who asked for it."""
    if os.environ.get(DEBUG):
        sys.__excepthook__(*sys.exc_info())


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Speak of an error that only a fault in this program can cause; Python then exits with 1."""
    if os.environ.get(DEBUG):
        sys.__excepthook__(kind, error, trace)
    else:
        say(
            f"error: a fault in labourie: {kind.__name__}: {error}; run it again with {DEBUG}=1 and report what it says"
        )

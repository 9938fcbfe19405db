"""Exit codes: the only list of them."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told."""

    DONE = 0
    """All done; an empty answer and a reader that closed the pipe are no faults."""

    FAILED = 1
    """It could not be done: no article could be read, no store, a damaged model."""

    WRONG_USE = 2
    """The command line itself is wrong: an unknown option, country or theme."""

    SOME_FAILED = 3
    """Some articles failed and the rest are done."""

    INTERRUPTED = 130
    """Ctrl-C; what was stored before is kept."""

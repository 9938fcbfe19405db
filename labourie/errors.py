"""The one error tree. An error says what, where and what to do; the command line maps each class to an exit code."""

DEBUG = "LABOURIE_DEBUG"
"""Environment variable: when it is set, the command line shows the traceback of every error."""


class LabourieError(Exception):
    """Base of all errors that are told in one line. `hint`: what to do, or None."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint

    def __str__(self) -> str:
        message = str(self.args[0])
        return f"{message}; {self.hint}" if self.hint else message


class BadInput(LabourieError):
    """An article could not be read: missing, unreadable, not text, or a broken row. The others go on."""


class Fault(LabourieError):
    """Labourie itself failed on one article. The others go on. `trace`: where, as Python prints it."""

    def __init__(self, message: str, *, hint: str | None = None, trace: str = "") -> None:
        super().__init__(message, hint=hint)
        self.trace = trace


class BadResource(LabourieError):
    """A shipped or user-given resource (model, lexicon, themes file) is missing, damaged or wrong."""


class BadStore(LabourieError):
    """The store is missing, not a store, locked, full, or written by a newer version."""


class WrongUse(LabourieError):
    """The question itself is wrong: an unknown country, theme, person or option value."""

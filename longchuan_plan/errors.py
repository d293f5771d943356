"""What stops a run. Faults in the data are findings (values); these are not.

LcplanError
├── UsageError       2   an option, a name or a setting that cannot be meant
│   └── OutputError  2   a file that cannot be written
└── InputError       3   input that cannot be read, or is too faulty to work on
"""

from longchuan_plan.language import _


class LcplanError(Exception):
    """Stops the run with one line for the user; `hint` says what to do."""

    exit_code = 70

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(LcplanError):
    """A command, option, name or configuration that cannot be meant."""

    exit_code = 2


class OutputError(UsageError):
    """A result that cannot be written where it was asked for."""


class InputError(LcplanError):
    """Input that cannot be read, or whose errors forbid working on it."""

    exit_code = 3


def unreadable(path: object, error: OSError, hint: str) -> InputError:
    """What to raise for a file that somebody named and the system does not give."""
    message = _("{path} cannot be read: {reason}").format(path=path, reason=error.strerror or error)
    return InputError(message, hint)


def unreadable_folder(path: object, error: OSError) -> InputError:
    """The same for a folder that may not be looked into."""
    message = _("the folder {path} cannot be read: {reason}").format(
        path=path, reason=error.strerror or error
    )
    return InputError(message, _("check its permissions"))

"""What stops a run. Faults in the data are findings (values); these are not.

LcplanError
├── UsageError       2   an option, a name or a setting that cannot be meant
│   └── OutputError  2   a file that cannot be written
└── InputError       3   input that cannot be read, or is too faulty to work on
"""

import errno
import os
from collections.abc import Callable, Mapping
from types import MappingProxyType

from longchuan_plan.language import _

_REASONS: Mapping[str, Callable[[], str]] = MappingProxyType(
    {
        "ENOENT": lambda: _("No such file or directory"),
        "EACCES": lambda: _("Permission denied"),
        "EPERM": lambda: _("Operation not permitted"),
        "EISDIR": lambda: _("Is a directory"),
        "ENOTDIR": lambda: _("Not a directory"),
        "EEXIST": lambda: _("File exists"),
        "ENOTEMPTY": lambda: _("Directory not empty"),
        "ENOSPC": lambda: _("No space left on device"),
        "EDQUOT": lambda: _("Disk quota exceeded"),
        "EFBIG": lambda: _("File too large"),
        "EROFS": lambda: _("Read-only file system"),
        "EBUSY": lambda: _("Device or resource busy"),
        "ETXTBSY": lambda: _("Text file busy"),
        "ENAMETOOLONG": lambda: _("File name too long"),
        "ELOOP": lambda: _("Too many levels of symbolic links"),
        "EMFILE": lambda: _("Too many open files"),
        "EINVAL": lambda: _("Invalid argument"),
        "EBADF": lambda: _("Bad file descriptor"),
        "EXDEV": lambda: _("Invalid cross-device link"),
        "EIO": lambda: _("Input/output error"),
        "ESTALE": lambda: _("Stale file handle"),
    }
)
"""What the system says, in the words of glibc: it would say so in its own language."""


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


def reason_of(error: OSError) -> str:
    """Why the system refused, in the language in force; as it says so itself where that is rare."""
    said = _REASONS.get(errno.errorcode.get(error.errno or 0, ""))
    # Who raised it may have had a better reason than the number's.
    if said is None or error.strerror != os.strerror(error.errno or 0):
        return error.strerror or str(error)
    return said()


def unreadable(path: object, error: OSError, hint: str) -> InputError:
    """What to raise for a file that somebody named and the system does not give."""
    message = _("{path} cannot be read: {reason}").format(path=path, reason=reason_of(error))
    return InputError(message, hint)


def unreadable_folder(path: object, error: OSError) -> InputError:
    """The same for a folder that may not be looked into."""
    message = _("the folder {path} cannot be read: {reason}").format(
        path=path, reason=reason_of(error)
    )
    return InputError(message, _("check its permissions"))

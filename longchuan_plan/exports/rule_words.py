"""How severities and fixes are called to people."""

from collections.abc import Callable

from longchuan_plan.findings import Fixable, Severity
from longchuan_plan.language import _


def severity_word(severity: Severity) -> str:
    """An error, a warning, or something for information only."""
    return _SEVERITIES[severity]()


def fixable_word(fixable: Fixable) -> str:
    """Whether `validate --fix` mends it, safely or not; empty where it does not."""
    return _FIXABLE[fixable]()


_SEVERITIES: dict[Severity, Callable[[], str]] = {
    Severity.ERROR: lambda: _("error"),
    Severity.WARNING: lambda: _("warning"),
    Severity.INFO: lambda: _("info"),
}

_FIXABLE: dict[Fixable, Callable[[], str]] = {
    Fixable.SAFE: lambda: _("safe"),
    Fixable.UNSAFE: lambda: _("unsafe"),
    Fixable.NO: lambda: "",
}

"""A finding: one fault in the data or the plan, as a value.

Rules are declared where they are applied and listed in `checks.catalog`.
Findings are resolved to lines and put in order when shown (`loading.places`), and
drawn by `exports` or, for people, by `cli`.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from longchuan_plan.locations import Place


class Severity(StrEnum):
    """How much a finding weighs: an error stops the commands that need the data."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Fixable(StrEnum):
    """Whether `validate --fix` can mend what a rule finds.

    `safe` where some of its faults can be read in one way only, `unsafe` where the
    mended text may be another one than was meant (`--unsafe-fixes`).
    """

    SAFE = "safe"
    UNSAFE = "unsafe"
    NO = "no"


class Rule(NamedTuple):
    """What a finding is an instance of.

    `code` (`LC301`) is stable; `name` says what is found, not the remedy.
    """

    code: str
    name: str
    severity: Severity
    summary: Callable[[], str]
    fixable: Fixable = Fixable.NO

    @property
    def page(self) -> str:
        """Its page in lcplan's repository; the Chinese one ends in `.zh-CN.md`."""
        return f"docs/rules/{self.code}.md"


class Finding(NamedTuple):
    """One fault: which rule, where, what is wrong, and what to do about it.

    `message` and `hint` hold no personal data. `table` and `field` are the
    English names where the fault lies in a roster.
    """

    rule: Rule
    place: Place
    message: str
    hint: str = ""
    table: str | None = None
    field: str | None = None
    severity: Severity | None = None

    @property
    def level(self) -> Severity:
        """The severity in force: the rule's own unless this finding says otherwise."""
        return self.severity or self.rule.severity


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that stop the commands that need the data."""
    # Without `level`: a property is called for each, of which there may be hundreds of thousands.
    return [
        finding
        for finding in findings
        if (finding.severity or finding.rule.severity) is Severity.ERROR
    ]

"""Somebody was a backbone teacher before they began to work.

What: the day on which the standing of a backbone teacher was given lies before the
first day of service.
Why: backbone teachers and their trainings are counted from this day.

    teacher_id,hired_on,backbone,backbone_on
    T0001,2008-09-01,县级,»2007-12-01

Remedy: correct the day that is wrong by the certificate.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import NEVER, at_row, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC408",
    "backbone-before-hire",
    Severity.WARNING,
    lambda: _("Somebody was a backbone teacher before they began to work"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such day."""
    import numpy as np

    table = context.table("teachers", "hired_on", "backbone_on")
    if table is None:
        return
    if not any(table.columns["backbone_on"].values):
        return
    given = days(table.columns["backbone_on"], NEVER)
    for row in np.nonzero(given < days(table.columns["hired_on"], 0))[0].tolist():
        message = _("the standing was given before the first day of service")
        yield at_row(RULE, table, row, "backbone_on", message, _("correct the day"))

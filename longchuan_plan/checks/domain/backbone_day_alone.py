"""A day of becoming a backbone teacher stands without the standing.

What: `backbone_on` is filled, and `backbone` is empty.
Why: without the standing nobody is counted as a backbone teacher, though the day says
that it was given.

    teacher_id,hired_on,backbone,backbone_on
    T0001,2008-09-01,,»2022-12-01

Remedy: enter the standing, or take the day out.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.refused import without_refused
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC409",
    "backbone-day-alone",
    Severity.WARNING,
    lambda: _("A day of becoming a backbone teacher stands without the standing"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such day."""
    import numpy as np

    table = context.table("teachers", "backbone", "backbone_on")
    if table is None:
        return
    if not any(table.columns["backbone_on"].values):
        return
    given = ~is_one_of(table.columns["backbone_on"], (None,))
    alone = np.nonzero(given & is_one_of(table.columns["backbone"], (None,)))[0].tolist()
    for row in without_refused(context, "teachers", "backbone", alone):
        message = _("a day is given, and no standing")
        hint = _("enter the standing, or take the day out")
        yield at_row(RULE, table, row, "backbone_on", message, hint)

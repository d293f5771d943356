"""The day of a standing as a backbone teacher cannot be right.

What: the standing was given before the person began to work, or its day stands
where there is no standing.
Why: trainings and backbone teachers are counted from this day.

    teacher_id,hired_on,backbone,backbone_on
    T0001,2008-09-01,,2022-12-01

Remedy: correct the day, or enter the standing.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import NEVER, at_row, days, has, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

EARLY = Rule(
    "LC408",
    "backbone-before-hire",
    Severity.WARNING,
    lambda: _("Somebody was a backbone teacher before they began to work"),
)
BARE = Rule(
    "LC409",
    "backbone-day-alone",
    Severity.WARNING,
    lambda: _("A day of becoming a backbone teacher stands without the standing"),
)
RULES = (EARLY, BARE)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such day."""
    import numpy as np

    table = context.table("teachers")
    if table is None or not has(table, "hired_on", "backbone_on"):
        return
    given = days(table.columns["backbone_on"], NEVER)
    if (given == NEVER).all():
        return
    for row in np.nonzero(given < days(table.columns["hired_on"], 0))[0].tolist():
        message = _("the standing was given before the first day of service")
        yield from at_row(EARLY, table, row, "backbone_on", message, _("correct the day"))
    if "backbone" not in table.columns:
        return
    bare = (given < NEVER) & is_one_of(table.columns["backbone"], (None,))
    for row in np.nonzero(bare)[0].tolist():
        message = _("a day is given, and no standing")
        hint = _("enter the standing, or take the day out")
        yield from at_row(BARE, table, row, "backbone_on", message, hint)

"""More than twice the required lessons are given.

What: `weekly_periods` of a subject is more than twice `required_periods`, where lessons
are required at all.
Why: the share of lessons given would be too high by a slip of a digit.

    subject,weekly_periods,required_periods
    音乐,»120,12

Remedy: correct one of the two numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import amounts, at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC434",
    "lessons-too-many",
    Severity.WARNING,
    lambda: _("More than twice the required lessons are given"),
)

TWICE = 2


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number of lessons."""
    import numpy as np

    table = context.table("lessons", "weekly_periods", "required_periods")
    if table is None:
        return
    given, asked = table.columns["weekly_periods"], table.columns["required_periods"]
    required = amounts(asked)
    wrong = (required > 0) & (amounts(given) > TWICE * required)
    for row in np.nonzero(wrong)[0].tolist():
        message = _("{given} lessons a week where {asked} are required").format(
            given=given.at(row), asked=asked.at(row)
        )
        hint = _("correct one of the two numbers")
        yield at_row(RULE, table, row, "weekly_periods", message, hint)

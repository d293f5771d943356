"""An allowance was paid, and nobody is counted who got it.

What: the amount of an allowance is greater than nought, and its headcount is empty or
nought.
Why: the mean per head could not be formed, and nobody can see who was reached.

    town,year,headcount,months,amount
    紫市镇,2022,,12,»1416000

Remedy: enter how many people it was paid to, or correct the amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.refused import without_refused
from longchuan_plan.checks.rows import amounts, at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC437",
    "allowance-to-nobody",
    Severity.WARNING,
    lambda: _("An allowance was paid, and nobody is counted who got it"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such amount."""
    import numpy as np

    table = context.table("allowances", "amount")
    if table is None:
        return
    counted = np.zeros(table.rows)
    if "headcount" in table.columns:
        counted = np.nan_to_num(amounts(table.columns["headcount"]))
    given = amounts(table.columns["amount"]) > 0
    uncounted = np.nonzero(given & (counted == 0))[0].tolist()
    for row in without_refused(context, "allowances", "headcount", uncounted):
        message = _("an amount was paid, and no people are counted")
        hint = _("enter how many people it was paid to")
        yield at_row(RULE, table, row, "amount", message, hint)

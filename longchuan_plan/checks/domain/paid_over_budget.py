"""A project has paid over its budget.

What: `paid` is greater than `budget` in a row of the projects.
Why: no payment may go beyond the budget as approved or adjusted (预算法, article 13); a
budget that was raised must be entered.

    project_id,budget,paid
    X014,500000,»620000

Remedy: enter the raised budget, or correct the amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import amounts, at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC436", "paid-over-budget", Severity.WARNING, lambda: _("A project has paid over its budget")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such payment."""
    import numpy as np

    table = context.table("projects", "budget", "paid")
    if table is None:
        return
    budget, paid = table.columns["budget"], table.columns["paid"]
    for row in np.nonzero(amounts(paid) > amounts(budget))[0].tolist():
        message = _("{paid} yuan were paid of a budget of {budget}").format(
            paid=paid.at(row), budget=budget.at(row)
        )
        hint = _("enter the raised budget, or correct the amount")
        yield at_row(RULE, table, row, "paid", message, hint)

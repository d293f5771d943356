"""More was paid than was granted, or money was paid to nobody.

What: a project has paid more than its budget; an allowance was paid and nobody
is counted who got it.
Why: the means per head would be wrong or could not be formed; a budget that was
raised must be entered.

    project_id,budget,paid
    X014,500000,620000

Remedy: enter the raised budget or the number of people, or correct the amount.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import amounts, at_row, has
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

OVER = Rule(
    "LC436", "paid-over-budget", Severity.WARNING, lambda: _("A project has paid over its budget")
)
NOBODY = Rule(
    "LC437",
    "allowance-to-nobody",
    Severity.WARNING,
    lambda: _("An allowance was paid, and nobody is counted who got it"),
)
RULES = (OVER, NOBODY)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such amount."""
    import numpy as np

    projects, allowances = context.table("projects"), context.table("allowances")
    if projects is not None and has(projects, "budget", "paid"):
        budget, paid = projects.columns["budget"], projects.columns["paid"]
        for row in np.nonzero(amounts(paid) > amounts(budget))[0].tolist():
            message = _("{paid} yuan were paid of a budget of {budget}").format(
                paid=paid.at(row), budget=budget.at(row)
            )
            hint = _("enter the raised budget, or correct the amount")
            yield from at_row(OVER, projects, row, "paid", message, hint)
    if allowances is not None and has(allowances, "amount"):
        counted = np.zeros(allowances.rows)
        if "headcount" in allowances.columns:
            counted = np.nan_to_num(amounts(allowances.columns["headcount"]))
        given = amounts(allowances.columns["amount"]) > 0
        for row in np.nonzero(given & (counted == 0))[0].tolist():
            message = _("an amount was paid, and no people are counted")
            hint = _("enter how many people it was paid to")
            yield from at_row(NOBODY, allowances, row, "amount", message, hint)

"""An indicator names a column that its table lacks.

What: a filter, or a key such as `distinct`, `sum`, `by` or `person`, names a column
that the table does not have under its English name; `school.area` follows a reference
to the table of schools.
Why: such a filter finds no rows, and the indicator would silently be zero.

    where: {»stages: [小学, 初中]}

Remedy: use the English names of columns; the hint names the nearest of this table.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import Problem, found
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC221",
    "filter-column-unknown",
    Severity.ERROR,
    lambda: _("An indicator names a column that its table lacks"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such name."""
    return found(context, Problem.COLUMN, RULE)

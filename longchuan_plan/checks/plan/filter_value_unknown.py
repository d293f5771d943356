"""A filter asks for a term that its column cannot hold.

What: a filter asks for a term outside the column's code list, by a comparison that
there is not, or for an order where the terms have none.
Why: no row can ever have it, and the indicator would silently be zero.

    where: {stage: [小学, »中学]}

Remedy: use the terms of the code list, and at_least, at_most and the like only where
the list has an order.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import Problem, found
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC222",
    "filter-value-unknown",
    Severity.ERROR,
    lambda: _("A filter asks for a term that its column cannot hold"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such term or comparison."""
    return found(context, Problem.VALUE, RULE)

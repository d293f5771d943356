"""An indicator counts a table that does not exist.

What: the `table` of an indicator, or of a part of it, is none of the tables of the
rosters.
Why: there is nothing to count, and the indicator would be without data for ever.

    table: »group

Remedy: write the English name of the table; `lcplan schema --tables` lists all.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import Problem, found
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC220",
    "indicator-table-unknown",
    Severity.ERROR,
    lambda: _("An indicator counts a table that does not exist"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each indicator of such a table."""
    return found(context, Problem.TABLE, RULE)

"""A milestone belongs to nobody in the plan.

What: the `owner` of a milestone is neither a department nor a leader in
`organisation.yaml`.
Why: nobody would be reminded of it, and in the ledger its line would stand under no
department.

    owner: »人事

Remedy: correct the name, or add the department to `organisation.yaml`.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC207",
    "milestone-owner-unknown",
    Severity.ERROR,
    lambda: _("A milestone belongs to nobody in the plan"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each owner whom the plan does not have."""
    return unknown(context, Kind.OWNER, RULE)

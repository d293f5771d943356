"""A department is named that the plan lacks.

What: the `department` of a measure, or one of those `supporting` it, is none of the
departments in `organisation.yaml`.
Why: the measure would be nobody's: the list of tasks of the department that is meant
would leave it out.

    department: »人事科

Remedy: correct the name as `organisation.yaml` has it (人事股), or add the department
there.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC205",
    "department-unknown",
    Severity.ERROR,
    lambda: _("A department is named that the plan lacks"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each department that the plan does not have."""
    return unknown(context, Kind.DEPARTMENT, RULE)

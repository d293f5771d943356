"""A leader is named that the plan lacks.

What: the `leader` of a measure is none of the leaders in `organisation.yaml`.
Why: the measure would be in no leader's list of tasks, and nobody would be asked about
it.

    leader: »刁国祥

Remedy: correct the name, or add the leader to `organisation.yaml`.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC204", "leader-unknown", Severity.ERROR, lambda: _("A leader is named that the plan lacks")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each leader that the plan does not have."""
    return unknown(context, Kind.LEADER, RULE)

"""A phase is named that the plan lacks.

What: the `phase` of a milestone is the key of no phase in `phases.yaml`.
Why: the milestone would be due in no phase, and no report would show it.

    phase: »preparing

Remedy: write the key of a phase as `phases.yaml` has it, such as preparation.
"""

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.names import Kind, unknown
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC206", "phase-unknown", Severity.ERROR, lambda: _("A phase is named that the plan lacks")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each phase that the plan does not have."""
    return unknown(context, Kind.PHASE, RULE)

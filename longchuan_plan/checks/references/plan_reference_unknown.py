"""A row names a measure, milestone or indicator that the plan lacks.

What: a row of a roster refers to the plan by an id that no measure, milestone or
indicator has.
Why: progress that is recorded for a milestone that does not exist counts nowhere, and a
problem found by supervisors is nobody's.

    recorded_on,milestone_id,state
    2022-06-30,»M01.schem,已完成

Remedy: correct the id; the hint names the nearest of the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.references.named_in_plan import unknown
from longchuan_plan.findings import Finding, Fixable, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.plan.plan import Plan

RULE = Rule(
    "LC306",
    "plan-reference-unknown",
    Severity.ERROR,
    lambda: _("A row names a measure, milestone or indicator that the plan lacks"),
    Fixable.UNSAFE,
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at every such id."""
    plan = context.plan
    for name, known in _known(plan).items() if plan else ():
        yield from unknown(context, name, known, RULE)


def _known(plan: Plan) -> dict[str, list[str]]:
    """The ids that a column of each name can hold."""
    return {
        "measure_id": [measure.id for measure in plan.measures],
        "milestone_id": [item.id for measure in plan.measures for item in measure.milestones],
        "indicator_id": [indicator.id for indicator in plan.indicators()],
    }

"""A milestone is said to be done without evidence.

What: a row of the progress says 已完成 or 已销号, and neither it nor a row before it
that said so names evidence.
Why: a milestone is done only with evidence; until then it counts as not done, and
reports show it as overdue.

    recorded_on,milestone_id,state,evidence
    2022-02-20,M01.scheme,已完成,»

Remedy: name the evidence, such as the number of the document that was issued.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rosters.steps import finding, steps_by_day
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import DONE_STATES

RULE = Rule(
    "LC308",
    "done-without-evidence",
    Severity.WARNING,
    lambda: _("A milestone is said to be done without evidence"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the empty evidence of each such row."""
    for steps in steps_by_day(context):
        shown = False
        for step in steps:
            if step.state is None:
                continue
            is_done = step.state in DONE_STATES
            shown = is_done and (shown or step.shown)
            if is_done and not shown:
                message = _(
                    "{milestone} is {state} without evidence, so it counts as not done"
                ).format(milestone=step.milestone, state=step.state)
                yield finding(RULE, step, "evidence", message, _("name the evidence"))

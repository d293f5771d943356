"""A milestone goes back without a note that says why.

What: a row of the progress gives a milestone an earlier state than the row before it,
as from 已完成 to 进行中, and its note is empty.
Why: what was reported as done was then not done; whoever reads both reports must learn
why.

    2022-02-20,M01.scheme,已完成,集团化办学方案,
    2022-03-10,M01.scheme,进行中,,»

Remedy: say in the note why work was taken up again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rosters.steps import finding, steps_by_day
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import STATE

RULE = Rule(
    "LC309",
    "progress-goes-back",
    Severity.WARNING,
    lambda: _("A milestone goes back without a note that says why"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the empty note of each such row."""
    for steps in steps_by_day(context):
        for before, step in pairwise(steps):
            if before.state is None or step.state is None or step.explained:
                continue
            if STATE.rank(step.state) < STATE.rank(before.state):
                message = _("{milestone} goes from {before} back to {state}").format(
                    milestone=step.milestone, before=before.state, state=step.state
                )
                yield finding(RULE, step, "note", message, _("say in the note why"))

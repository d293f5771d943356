"""A milestone is struck off before it was done.

What: a milestone becomes 已销号, and the row before it said neither 已完成 nor 已销号.
Why: striking off confirms what was done and checked; without that step nobody has
checked it.

    2022-02-20,M01.scheme,进行中,
    2022-03-01,M01.scheme,»已销号,集团化办学方案

Remedy: record 已完成 with its evidence first, then 已销号.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rosters.steps import finding, steps_by_day
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import DONE_STATES

RULE = Rule(
    "LC311",
    "struck-off-before-done",
    Severity.WARNING,
    lambda: _("A milestone is struck off before it was done"),
)

DONE, STRUCK_OFF = DONE_STATES


def check(context: Context) -> Iterator[Finding]:
    """A finding at the state of each such row."""
    for steps in steps_by_day(context):
        done = False
        for step in steps:
            if step.state == STRUCK_OFF and not done:
                message = _("{milestone} is {state} and was not {done} before").format(
                    milestone=step.milestone, state=STRUCK_OFF, done=DONE
                )
                hint = _("record {done} with its evidence first").format(done=DONE)
                yield finding(RULE, step, "state", message, hint)
            done = step.state is None or step.state in DONE_STATES

"""A milestone's later row has an earlier day.

What: in one file of the progress a row stands behind another one of the same milestone,
and its day lies before it.
Why: the state on a past day must not change any more, so rows are added at the end and
never put in between.

    2022-01-10,M01.scheme,进行中
    »2022-01-05,M01.scheme,未启动

Remedy: record it under the day on which it is reported, and say in the note since when
it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rosters.steps import finding, steps_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.progress import Progress

RULE = Rule(
    "LC310",
    "progress-out-of-order",
    Severity.WARNING,
    lambda: _("A milestone's later row has an earlier day"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the day of each such row."""
    table = context.table(Progress.table)
    if table is None:
        return
    for steps in context.once(steps_of):
        latest: dict[str, date] = {}
        for step in steps:
            source, _line = table.source_of(step.row)
            before = latest.get(source.path)
            if before is not None and step.day < before:
                message = _("{milestone}: {day} stands behind {before}").format(
                    milestone=step.milestone, day=step.day, before=before
                )
                hint = _("rows are added under the day of the report")
                yield finding(RULE, step, "recorded_on", message, hint)
            latest[source.path] = max(before or step.day, step.day)

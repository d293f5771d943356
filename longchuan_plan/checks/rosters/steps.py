"""The rows of the progress as steps of their milestones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.locations import InTable
from longchuan_plan.rosters.progress import Progress
from longchuan_plan.tables import Table


class Step(NamedTuple):
    """A row of the table: of which milestone, when, which state, shown and explained or not."""

    row: int
    milestone: str
    day: date
    state: str
    evidence: str | None
    note: str | None


def steps_of(context: Context) -> list[list[Step]]:
    """The steps of each milestone in the order of the rows; none without the table."""
    table = context.table(Progress.table, "milestone_id", "recorded_on", "state")
    if table is None:
        return []
    by_milestone: dict[str, list[Step]] = {}
    for step in _steps(table):
        by_milestone.setdefault(step.milestone, []).append(step)
    return list(by_milestone.values())


def steps_by_day(context: Context) -> Iterator[list[Step]]:
    """The steps of each milestone in the order of their days."""
    for steps in context.once(steps_of):
        yield sorted(steps, key=lambda step: step.day)


def finding(rule: Rule, step: Step, field: str, message: str, hint: str) -> Finding:
    """The finding of a rule at a cell of a step."""
    place = InTable(Progress.table, step.row, field)
    return Finding(rule, place, message, hint, Progress.table, field)


def _steps(table: Table) -> Iterator[Step]:
    """The rows in their order; those with a cell that could not be read are left out."""

    def cell(name: str, row: int) -> str | None:
        column = table.columns.get(name)
        return column.at(row) if column else None

    for row in range(table.rows):
        milestone, state = cell("milestone_id", row), cell("state", row)
        day: date | None = table.columns["recorded_on"].at(row)
        if milestone and state and day:
            evidence, note = cell("evidence", row), cell("note", row)
            yield Step(row, milestone, day, state, evidence, note)

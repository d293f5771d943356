"""The rows of the progress as steps of their milestones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.refused import refused
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.locations import InTable
from longchuan_plan.rosters.progress import Progress
from longchuan_plan.tables import Table


class Step(NamedTuple):
    """A row of the table: of which milestone, when, and which state; None where it is not known.

    `shown` says whether evidence is named, and `explained` whether there is a note: what
    stands in a cell that could not be read may be either.
    """

    row: int
    milestone: str
    day: date
    state: str | None
    shown: bool
    explained: bool


def steps_of(context: Context) -> list[list[Step]]:
    """The steps of each milestone in the order of the rows; none without the table."""
    table = context.table(Progress.table, "milestone_id", "recorded_on", "state")
    if table is None:
        return []
    by_milestone: dict[str, list[Step]] = {}
    for step in _steps(context, table):
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


def _steps(context: Context, table: Table) -> Iterator[Step]:
    """The rows in their order; those of which milestone or day could not be read are left out."""
    shown, explained = (_is_there(context, table, name) for name in ("evidence", "note"))
    milestones, days, states = (
        table.columns[name] for name in ("milestone_id", "recorded_on", "state")
    )
    for row in range(table.rows):
        milestone, day = milestones.at(row), days.at(row)
        if milestone is not None and day is not None:
            yield Step(row, milestone, day, states.at(row), shown(row), explained(row))


def _is_there(context: Context, table: Table, name: str) -> Callable[[int], bool]:
    """Whether a column has anything in a row, be it read or not."""
    column, unread = table.columns.get(name), context.once(refused).get((table.name, name), ())
    return lambda row: row in unread or (column is not None and column.at(row) is not None)

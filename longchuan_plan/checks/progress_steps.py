"""A milestone's progress does not go on from what was recorded before.

What: it is said to be done without naming evidence; it goes back without a note
that says why; a later row has an earlier day; it is struck off (已销号) before it
was done (已完成).
Why: a milestone is done only with evidence, and the state on a past day must not
change any more, so rows are added at the end and never changed.

    recorded_on,milestone_id,state,evidence,note
    2022-02-28,M01.scheme,已完成,,                  # no evidence: it is not done
    2022-02-10,M01.scheme,进行中,,返工             # a later row, an earlier day

Remedy: name the evidence; say in the note why work was taken up again; record it
under the day on which it is reported. Evidence that a row before it names counts
for what goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import InTable
from longchuan_plan.rosters.progress import Progress
from longchuan_plan.rosters.terms import DONE_STATES, STATE
from longchuan_plan.tables import Table

EVIDENCE = Rule(
    "LC308",
    "done-without-evidence",
    Severity.WARNING,
    lambda: _("A milestone is said to be done without evidence"),
)
BACK = Rule(
    "LC309",
    "progress-goes-back",
    Severity.WARNING,
    lambda: _("A milestone goes back without a note that says why"),
)
ORDER = Rule(
    "LC310",
    "progress-out-of-order",
    Severity.WARNING,
    lambda: _("A milestone's later row has an earlier day"),
)
STRUCK = Rule(
    "LC311",
    "struck-off-before-done",
    Severity.WARNING,
    lambda: _("A milestone is struck off before it was done"),
)
RULES = (EVIDENCE, BACK, ORDER, STRUCK)

DONE, STRUCK_OFF = DONE_STATES


@dataclass(frozen=True, slots=True)
class _Step:
    """A row of the table: of which milestone, when, which state, shown and explained or not."""

    row: int
    milestone: str
    day: date
    state: str
    evidence: str | None
    note: str | None


def check(context: Context) -> Iterator[Finding]:
    """A finding at each step that does not go on from the one before."""
    table = context.table(Progress.table)
    if table is None or not {"milestone_id", "recorded_on", "state"} <= table.columns.keys():
        return
    by_milestone: dict[str, list[_Step]] = {}
    for step in _steps(table):
        by_milestone.setdefault(step.milestone, []).append(step)
    for steps in by_milestone.values():
        yield from _out_of_order(table, steps)
        yield from _not_going_on(sorted(steps, key=lambda step: step.day))


def _steps(table: Table) -> Iterator[_Step]:
    """The rows in their order; those with a cell that could not be read are left out."""

    def cell(name: str, row: int) -> str | None:
        column = table.columns.get(name)
        return column.at(row) if column else None

    for row in range(table.rows):
        milestone, state = cell("milestone_id", row), cell("state", row)
        day: date | None = table.columns["recorded_on"].at(row)
        if milestone and state and day:
            evidence, note = cell("evidence", row), cell("note", row)
            yield _Step(row, milestone, day, state, evidence, note)


def _out_of_order(table: Table, steps: list[_Step]) -> Iterator[Finding]:
    """Where a row has an earlier day than one that stands before it in the same file."""
    latest: dict[str, date] = {}
    for step in steps:
        source, _line = table.source_of(step.row)
        before = latest.get(source.path)
        if before is not None and step.day < before:
            message = _("{milestone}: {day} stands behind {before}").format(
                milestone=step.milestone, day=step.day, before=before
            )
            hint = _("rows are added under the day of the report")
            yield _finding(ORDER, step, "recorded_on", message, hint)
        latest[source.path] = max(before or step.day, step.day)


def _not_going_on(steps: list[_Step]) -> Iterator[Finding]:
    """What does not go on from the step before; `steps` are in order of days."""
    shown = False
    for step in steps:
        is_done = step.state in DONE_STATES
        shown = is_done and (shown or step.evidence is not None)
        if is_done and not shown:
            message = _("{milestone} is {state} without evidence, so it counts as not done").format(
                milestone=step.milestone, state=step.state
            )
            yield _finding(EVIDENCE, step, "evidence", message, _("name the evidence"))
    for before, step in pairwise(steps):
        if STATE.rank(step.state) < STATE.rank(before.state) and step.note is None:
            message = _("{milestone} goes from {before} back to {state}").format(
                milestone=step.milestone, before=before.state, state=step.state
            )
            yield _finding(BACK, step, "note", message, _("say in the note why"))
    done = False
    for step in steps:
        if step.state == STRUCK_OFF and not done:
            message = _("{milestone} is {state} and was not {done} before").format(
                milestone=step.milestone, state=STRUCK_OFF, done=DONE
            )
            hint = _("record {done} with its evidence first").format(done=DONE)
            yield _finding(STRUCK, step, "state", message, hint)
        done = step.state in DONE_STATES


def _finding(rule: Rule, step: _Step, field: str, message: str, hint: str) -> Finding:
    place = InTable(Progress.table, step.row, field)
    return Finding(rule, place, message, hint, Progress.table, field)

"""The problems that supervisors found, as they stood on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from longchuan_plan.evaluation import Evaluation
from longchuan_plan.periods import Period
from longchuan_plan.reports import wording
from longchuan_plan.rosters.frames import Frames

TABLE = "supervisions"
"""The roster that holds them."""

SOLVING, SOLVED = "整改中", "已销号"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem on the day.

    `unit` is to solve it; `department` leads the measure that it belongs to. A measure that
    the plan lacks has the number 0, its id for a title and no department.
    `resolved_on` is None while it is open: what was solved after the day was open
    then. `late` says how late an open one is, empty while there is time.
    """

    number: int
    measure_id: str
    measure: str
    department: str
    unit: str
    text: str
    visited_on: date
    due_on: date
    resolved_on: date | None
    late: str

    @property
    def is_open(self) -> bool:
        """Whether it is unsolved."""
        return self.resolved_on is None

    @property
    def overdue(self) -> bool:
        """Whether it is unsolved although its last day has passed."""
        return bool(self.late)

    @property
    def in_time(self) -> bool:
        """Whether it was solved by its last day."""
        return self.resolved_on is not None and self.resolved_on <= self.due_on

    @property
    def state(self) -> str:
        """How far it is, in the words of the ledger."""
        return SOLVING if self.is_open else SOLVED

    def concerns(self, department: str) -> bool:
        """Whether a department is to solve it, or leads the measure that it belongs to."""
        return department in (self.unit, self.department)

    def found_in(self, days: Period) -> bool:
        """Whether it was found on one of these days."""
        return self.visited_on in days

    def solved_in(self, days: Period) -> bool:
        """Whether it was solved on one of these days."""
        return self.resolved_on is not None and self.resolved_on in days


def supervised(evaluation: Evaluation, frames: Frames) -> tuple[Problem, ...]:
    """All problems found until the day: by the day they are due, then as they stand in the table.

    None where the workspace has no such table.
    """
    found = _read(evaluation, frames) if frames.has(TABLE) else ()
    return tuple(sorted(found, key=lambda problem: problem.due_on))


def _read(evaluation: Evaluation, frames: Frames) -> Iterator[Problem]:
    frame = frames.frame(TABLE)
    records: list[dict[Any, Any]] = frame[frames.in_force(TABLE, evaluation.as_of)].to_dict(
        "records"
    )
    measures = {
        item.measure.id: (number, item.measure.title, item.measure.department)
        for number, item in enumerate(evaluation.measures, 1)
    }
    for record in records:
        measure_id = record["measure_id"]
        number, title, department = measures.get(measure_id, (0, measure_id, ""))
        due_on, resolved_on = record["due_on"].date(), _day(record["resolved_on"])
        if resolved_on is not None and resolved_on > evaluation.as_of:
            resolved_on = None
        days = (evaluation.as_of - due_on).days
        yield Problem(
            number=number,
            measure_id=measure_id,
            measure=title,
            department=department,
            unit=record["unit"],
            text=record["problem"],
            visited_on=record["visited_on"].date(),
            due_on=due_on,
            resolved_on=resolved_on,
            late=wording.late(days) if resolved_on is None and days > 0 else "",
        )


def _day(cell: Any) -> date | None:
    """The day of a cell, where it has one."""
    import pandas as pd

    day: date | None = None if pd.isna(cell) else cell.date()
    return day

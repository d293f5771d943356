"""The state of each milestone on a day, from the progress that was recorded until then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from longchuan_plan.indicators.base import Rows
from longchuan_plan.plan.measure import Milestone
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.terms import DONE_STATES, NOT_STARTED

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class MilestoneState:
    """A milestone at the end of a day.

    `known` is False where the workspace has no table of progress. A milestone
    counts as done when its last record says so and evidence is named, there or in
    an earlier record that said so too without another between; it is overdue when
    its day has come and it is not done.
    """

    milestone: Milestone
    due: bool
    known: bool
    state: str
    evidence: str | None = None
    recorded_on: date | None = None
    note: str | None = None

    @property
    def done(self) -> bool:
        """Whether it is done, with evidence."""
        return self.state in DONE_STATES and self.evidence is not None

    @property
    def overdue(self) -> bool:
        """Whether its day has come without its being done."""
        return self.known and self.due and not self.done


def milestone_states(
    plan: Plan, frames: Frames, as_of: date
) -> dict[str, tuple[MilestoneState, ...]]:
    """The states of all milestones, by measure."""
    known = frames.has("progress")
    records = _records(frames, as_of)
    return {
        measure.id: tuple(
            _state(item, item.due <= as_of, known, records.get(item.id, []))
            for item in measure.milestones
        )
        for measure in plan.measures
    }


def records_of(frames: Frames, milestone_id: str, as_of: date) -> Rows:
    """The rows of the table of progress that were recorded of a milestone until the day."""
    frame = _recorded(frames, as_of)
    return Rows("progress", frame.index[frame["milestone_id"] == milestone_id].to_numpy())


def _state(
    milestone: Milestone, due: bool, known: bool, records: list[dict[str, Any]]
) -> MilestoneState:
    if not records:
        return MilestoneState(milestone, due, known, NOT_STARTED)
    last = records[-1]
    return MilestoneState(
        milestone,
        due,
        known,
        last["state"],
        _evidence(records),
        last["recorded_on"].date(),
        _text(last["note"]),
    )


def _evidence(records: list[dict[str, Any]]) -> str | None:
    """The evidence of the last record, or of what it goes on from.

    A step is closed (已销号) after it was done, and the evidence is rarely named twice.
    """
    done = takewhile(lambda record: record["state"] in DONE_STATES, reversed(records))
    named = (_text(record["evidence"]) for record in (records[-1], *done))
    return next(filter(None, named), None)


def _text(cell: Any) -> str | None:
    return cell if isinstance(cell, str) else None


def _recorded(frames: Frames, as_of: date) -> pd.DataFrame:
    """What was recorded until the day, the latest last.

    Of several records of one day the order in which they stand decides, since rows
    are only ever added.
    """
    frame = frames.frame("progress")
    return frame[frames.in_force("progress", as_of)].sort_values("recorded_on", kind="stable")


def _records(frames: Frames, as_of: date) -> dict[str, list[dict[str, Any]]]:
    """The records of each milestone until the day, the latest last."""
    every: list[dict[Any, Any]] = _recorded(frames, as_of).to_dict("records")
    records: dict[str, list[dict[str, Any]]] = {}
    for record in every:
        records.setdefault(record["milestone_id"], []).append(record)
    return records

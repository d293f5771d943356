"""The state of each milestone on a day, from the progress that was recorded until then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

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
    counts as done when its last record says so and names evidence; it is overdue
    when its day has come and it is not done.
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
    last = _last_records(frames, as_of) if known else {}
    return {
        measure.id: tuple(
            _state(item, item.due <= as_of, known, last.get(item.id)) for item in measure.milestones
        )
        for measure in plan.measures
    }


def _state(
    milestone: Milestone, due: bool, known: bool, record: dict[str, Any] | None
) -> MilestoneState:
    if record is None:
        return MilestoneState(milestone, due, known, NOT_STARTED)
    return MilestoneState(
        milestone,
        due,
        known,
        record["state"],
        _text(record["evidence"]),
        record["recorded_on"].date(),
        _text(record["note"]),
    )


def _text(cell: Any) -> str | None:
    return cell if isinstance(cell, str) else None


def _last_records(frames: Frames, as_of: date) -> dict[str, dict[str, Any]]:
    """The last record of each milestone; of several on one day the one that stands last."""
    frame: pd.DataFrame = frames.frame("progress")
    frame = frame[frames.in_force("progress", as_of)].sort_values("recorded_on", kind="stable")
    records: list[dict[Any, Any]] = frame.to_dict("records")
    return {record["milestone_id"]: record for record in records}

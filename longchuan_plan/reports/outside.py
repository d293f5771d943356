"""What readers outside may see of texts that people wrote freely.

Records of progress and of supervision are told as they were written. Where one names
a person of the register, the name is masked; numbers of persons, of identity cards
and of telephones become stars. Names of schools and the words of the plan stay, even
when a person happens to be called so. Texts in which nothing is found stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from longchuan_plan.evaluation import Evaluation, MeasureResult
from longchuan_plan.masking import Known
from longchuan_plan.milestones import MilestoneState
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reports.supervisions import TABLE
from longchuan_plan.rosters.frames import Frames

if TYPE_CHECKING:
    import pandas as pd

PEOPLE = "teachers"
"""The register that the names are taken from."""

_WRITTEN = ("unit", "problem")
"""The columns of the supervisors' table that are written freely."""


def outside(evaluation: Evaluation, frames: Frames) -> tuple[Evaluation, Frames]:
    """The results and the rosters as readers outside may be told of them."""
    known = _known(evaluation.plan, frames)
    measures = tuple(_measure(result, known) for result in evaluation.measures)
    if frames.has(TABLE):
        written = frames.frame(TABLE)
        frames = frames.with_frame(
            TABLE, written.assign(**{name: _column(written[name], known) for name in _WRITTEN})
        )
    return replace(evaluation, measures=measures), frames


def _known(plan: Plan, frames: Frames) -> Known:
    people = frames.frame(PEOPLE)
    schools = frames.frame("schools")["name"].dropna().unique().tolist()
    return Known.of(
        set(people["name"].dropna().unique()),
        set(people["teacher_id"].dropna().unique()),
        [*plan.public_names(), *schools],
    )


def _measure(result: MeasureResult, known: Known) -> MeasureResult:
    states = tuple(map(partial(_state, known=known), result.milestones))
    return replace(result, milestones=states)


def _state(state: MilestoneState, known: Known) -> MilestoneState:
    return replace(
        state,
        evidence=known.masked(state.evidence) if state.evidence else state.evidence,
        note=known.masked(state.note) if state.note else state.note,
    )


def _column(column: pd.Series[Any], known: Known) -> pd.Series[Any]:
    """A column of texts; each distinct text is looked at once."""
    said = {text: known.masked(text) for text in column.dropna().unique()}
    return column.astype(object).map(said)

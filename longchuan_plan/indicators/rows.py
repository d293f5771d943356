"""The rows of a table that count in a scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longchuan_plan.indicators.base import Rows, Scope, Window
from longchuan_plan.indicators.closings import last_days
from longchuan_plan.rosters.column import Event, Interval
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


def rows_in(scope: Scope, table: str, where: Where, dated_by: str | None = None) -> pd.DataFrame:
    """The rows in force on the day, or dated in the window, that satisfy `where`.

    On a day a teacher's `school_id` is the school of that day; what else is in force at a
    school ends when it closes. In a window a row counts by
    `dated_by`, else by the day of its event or of its start; on a day, what
    `dated_by` dates must have happened.
    """
    frames = scope.frames
    days = scope.as_of if scope.kind is Window.AS_OF else scope.window
    key = ("rows", table, days, dated_by, repr(where))
    return frames.picked(key, lambda: _rows_in(scope, table, where, dated_by))


def _rows_in(scope: Scope, table: str, where: Where, dated_by: str | None) -> pd.DataFrame:
    frames = scope.frames
    if scope.kind is not Window.AS_OF:
        frame = frames.picked(
            ("within", table, scope.window, dated_by),
            lambda: _where(frames.frame(table), frames.within(table, scope.window, dated_by)),
        )
    elif dated_by is None:
        frame = _in_force(scope, table)
    else:
        event = isinstance(MODELS[table].dated, Event)
        frame = frames.frame(table) if event else _in_force(scope, table)
        frame = _where(frame, (frame[dated_by] <= frames.stamp(scope.as_of)).to_numpy(bool))
    return _where(frame, mask(frames, table, frame, where))


def _where(frame: pd.DataFrame, wanted: NDArray[np.bool_]) -> pd.DataFrame:
    """The wanted rows; the frame itself where it is all of them, as to copy it costs much."""
    return frame if wanted.all() else frame[wanted]


def evidence(table: str, frame: pd.DataFrame) -> Rows:
    """The row numbers of a frame, as the evidence behind a number."""
    return Rows(table, frame.index.to_numpy())


def _in_force(scope: Scope, table: str) -> pd.DataFrame:
    frames = scope.frames
    if table == "teachers":
        return frames.teachers_on(scope.as_of)
    return frames.picked(("in force", table, scope.as_of), lambda: _held(scope, table))


def _held(scope: Scope, table: str) -> pd.DataFrame:
    frames = scope.frames
    frame = frames.frame(table)
    frame = _where(frame, frames.in_force(table, scope.as_of))
    if isinstance(MODELS[table].dated, Interval):
        open_schools = last_days(frames, table, frame) >= frames.stamp(scope.as_of)
        frame = _where(frame, open_schools.to_numpy(bool))
    return frame

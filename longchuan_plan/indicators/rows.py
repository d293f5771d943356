"""The rows of a table that count in a scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longchuan_plan.indicators.base import Rows, Scope, Window
from longchuan_plan.rosters.column import Interval, fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import Where, mask

if TYPE_CHECKING:
    import pandas as pd


def rows_in(scope: Scope, table: str, where: Where, dated_by: str | None = None) -> pd.DataFrame:
    """The rows in force on the day, or dated in the window, that satisfy `where`.

    On a day a teacher's `school_id` is the school of that day, and the closing
    of a school ends what is in force there (the clause on one and the same
    school taken literally). In a window a row counts by `dated_by`, else by the
    day of its event or of its start.
    """
    frames = scope.frames
    if scope.kind is not Window.AS_OF or dated_by is not None:
        frame = frames.frame(table)
        frame = frame[frames.within(table, scope.window, dated_by)]
    elif table == "teachers":
        frame = frames.teachers_on(scope.as_of)
    else:
        frame = frames.frame(table)
        frame = frame[frames.in_force(table, scope.as_of)]
        if _ends_with_school(table) and frames.has("schools"):
            closed = frames.follow(table, frame, "school.closed_on")
            frame = frame[(closed.isna() | (closed >= _stamp(scope))).to_numpy(bool)]
    return frame[mask(frames, table, frame, where)]


def evidence(table: str, frame: pd.DataFrame) -> Rows:
    """The row numbers of a frame, as the evidence behind a number."""
    return Rows(table, frame.index.to_numpy())


def _ends_with_school(table: str) -> bool:
    model = MODELS[table]
    return table != "schools" and isinstance(model.dated, Interval) and "school_id" in fields(model)


def _stamp(scope: Scope) -> pd.Timestamp:
    import pandas as pd

    return pd.Timestamp(scope.as_of)

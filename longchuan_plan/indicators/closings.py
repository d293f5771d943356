"""The closing of a school ends what was in force there; its last day still counts.

A clause on one and the same school is taken literally: whoever goes on at the
school that took a closed one over begins anew. The reading in which the merged
school goes on as the one it became part of is offered beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from longchuan_plan.periods import OPEN_END
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames


def school_columns(table: str) -> tuple[str, ...]:
    """The columns of a table that name schools at which its rows are in force.

    None for a table that there is not: that it is asked for is found as LC220.
    """
    if table == "schools" or table not in MODELS:
        return ()
    every = fields(MODELS[table]).items()
    return tuple(name for name, field in every if field.column.references == "schools")


def last_days(frames: Frames, table: str, frame: pd.DataFrame) -> pd.Series[pd.Timestamp]:
    """For each row the day on which the first of its schools closes; else the last day there is."""
    import pandas as pd

    last = open_ended(pd.Series(pd.NaT, index=frame.index))
    for name in school_columns(table):
        closed = open_ended(frames.follow(table, frame, f"{name.removesuffix('_id')}.closed_on"))
        last = last.where(last <= closed, closed)
    return last


def open_ended(ends: pd.Series[pd.Timestamp]) -> pd.Series[pd.Timestamp]:
    """Ends in which "still" is the last day there is."""
    import pandas as pd

    return ends.astype("datetime64[s]").fillna(pd.Timestamp(OPEN_END).as_unit("s"))


def final_successors(successors: Mapping[str, str]) -> dict[str, str]:
    """Each merged school with the school that it is part of in the end.

    Schools that are named as each other's successors lead nowhere and are left out.
    """
    final = {}
    for school in successors:
        seen, current = {school}, successors[school]
        while current in successors and current not in seen:
            seen.add(current)
            current = successors[current]
        if current not in seen:
            final[school] = current
    return final

"""Unbroken spells: how long what must stay the same has stayed the same.

Records that touch or overlap are one spell. A break of a single day, another
school or another post starts a new one, since the records are grouped by all
that must stay the same before they are joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from longchuan_plan.periods import add_years

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


def spells(records: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """The spells of `records`, which have the columns `by`, `start` and `end`.

    `end` has no missing value (an open end is the last day there is); a record
    that ends before it starts is none. The result has one row a spell: `by`,
    `start`, `end`, `records`, the record that begins it, and `rows`, all records that
    it is joined from (index labels of `records`).
    """
    import numpy as np
    import pandas as pd

    held = records[records["start"] <= records["end"]]
    group = held.groupby(list(by), observed=True, sort=False, dropna=False).ngroup()
    ordered = held.assign(group=group).sort_values(["group", "start"], kind="stable")
    group = ordered["group"]
    # A record may lie within an earlier one, so what counts is the latest end so far.
    reached = ordered["end"].groupby(group).cummax().shift()
    begins = (group != group.shift()) | (ordered["start"] > reached + pd.Timedelta(days=1))
    ordered = ordered.assign(spell=begins.cumsum(), records=ordered.index)
    joined = ordered.groupby("spell", sort=False).agg(
        {**dict.fromkeys(by, "first"), "start": "first", "end": "max", "records": "first"}
    )
    runs = np.split(ordered.index.to_numpy(), np.flatnonzero(begins)[1:]) if len(joined) else []
    return joined.reset_index(drop=True).assign(rows=pd.Series(runs, dtype=object))


def rows_of(joined: pd.DataFrame) -> NDArray[np.intp]:
    """All records that some spells are joined from."""
    import numpy as np

    return np.concatenate([np.empty(0, dtype=np.intp), *joined["rows"]])


def with_due_day(joined: pd.DataFrame, years: int) -> pd.DataFrame:
    """The spells with `due_on`, the day on which they are `years` full years long."""
    due = {start: add_years(start.date(), years) for start in joined["start"].unique()}
    return joined.assign(due_on=joined["start"].map(due).astype("datetime64[s]"))

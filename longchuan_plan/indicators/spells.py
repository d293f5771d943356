"""Unbroken spells: how long what must stay the same has stayed the same.

Records that touch or overlap are one spell. A break of a single day, another
school or another post starts a new one, since the records are grouped by all
that must stay the same before they are joined.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from longchuan_plan.periods import OPEN_END, add_years

if TYPE_CHECKING:
    import pandas as pd


def spells(records: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """The spells of `records`, which have the columns `by`, `start` and `end`.

    `end` has no missing value (an open end is the last day there is). The result
    has one row a spell: `by`, `start`, `end`, and `records`, the record that
    begins it (an index label of `records`).
    """
    import pandas as pd

    ordered = records[records["start"] <= records["end"]].sort_values("start", kind="stable")
    group = ordered.groupby(list(by), observed=True, sort=False).ngroup()
    ordered = ordered.assign(group=group).sort_values(["group", "start"], kind="stable")
    latest = ordered.groupby("group")["end"].cummax()
    before = latest.shift().where(ordered["group"] == ordered["group"].shift())
    begins = before.isna() | (ordered["start"] > before + pd.Timedelta(days=1))
    ordered = ordered.assign(spell=begins.cumsum(), records=ordered.index)
    joined = ordered.groupby("spell", sort=False).agg(
        {**dict.fromkeys(by, "first"), "start": "first", "end": "max", "records": "first"}
    )
    return joined.reset_index(drop=True)


def with_due_day(joined: pd.DataFrame, years: int) -> pd.DataFrame:
    """The spells with `due_on`, the day on which they are `years` full years long."""
    due = {start: add_years(start.date(), years) for start in joined["start"].unique()}
    return joined.assign(due_on=joined["start"].map(due).astype("datetime64[s]"))


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

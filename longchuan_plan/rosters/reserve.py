"""后备干部: who is kept in the pool of people fit for a leading post."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.keys import TeacherId
from longchuan_plan.rosters.values import Day


class Reserve(Row):
    """One person's time in the pool."""

    table = "reserves"
    label = "后备干部"
    key = ("teacher_id", "added_on")
    dated = Interval("added_on", "removed_on")
    ordered = (("added_on", "removed_on"),)

    teacher_id: TeacherId
    added_on: Annotated[
        Day,
        Column("入库日期", "the first day in the pool", "2022-10-01", ("入库时间",), fact=True),
    ]
    removed_on: Annotated[
        Day | None,
        Column(
            "出库日期", "the last day in the pool; empty while in it", "2024-03-31", ("出库时间",)
        ),
    ] = None

"""结对帮扶: a school of the county seat and a township school that help each other."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.values import Day, Id


class Partnership(Row):
    """One pair of schools."""

    table = "partnerships"
    label = "结对帮扶"
    key = ("partnership_id",)
    dated = Interval("started_on", "ended_on")
    ordered = (("started_on", "ended_on"),)

    partnership_id: Annotated[Id, Column("结对编号", "the pair", "J07", ("结对帮扶编号",))]
    county_school_id: Annotated[
        Id,
        Column(
            "县城学校",
            "the school in the county seat",
            "2144990001",
            ("县城学校标识码",),
            references="schools",
        ),
    ]
    township_school_id: Annotated[
        Id,
        Column(
            "乡镇学校",
            "the township school",
            "2144990012",
            ("乡镇学校标识码",),
            references="schools",
        ),
    ]
    started_on: Annotated[
        Day, Column("结对日期", "the first day of the pair", "2022-03-15", ("开始日期",))
    ]
    ended_on: Annotated[
        Day | None,
        Column(
            "终止日期",
            "the last day of the pair; empty while it lasts",
            "2024-07-31",
            ("结束日期",),
        ),
    ] = None

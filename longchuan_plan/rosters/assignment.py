"""任教经历: at which school a person taught from when to when.

Where a person has a row in force on a day it says the school of that day;
elsewhere the register of teachers does. Of two in force the one that began
later says it.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.keys import SchoolId, TeacherId
from longchuan_plan.rosters.values import Day


class Assignment(Row):
    """One stay of a person at a school."""

    table = "assignments"
    label = "任教经历"
    key = ("teacher_id", "school_id", "from")
    dated = Interval("from", "to")
    ordered = (("from", "to"),)

    teacher_id: TeacherId
    school_id: SchoolId
    from_: Annotated[
        Day,
        Column("起始日期", "the first day at the school", "2019-09-01", ("开始日期", "到校日期")),
    ]
    to: Annotated[
        Day | None,
        Column(
            "终止日期",
            "the last day at the school; empty while still there",
            "2022-08-31",
            ("结束日期", "离校日期"),
        ),
    ] = None

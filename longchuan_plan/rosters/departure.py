"""减员: who left a school's staff, when and why.

The person may have been struck from the register since. A loan (借出) is in the
list too, yet frees no post.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import TEACHER_HEADERS, SchoolId
from longchuan_plan.rosters.terms import DepartureKind
from longchuan_plan.rosters.values import Day, Id


class Departure(Row):
    """One person leaving on one day, the last one at the school."""

    table = "departures"
    label = "减员"
    key = ("teacher_id", "left_on")
    dated = Event("left_on")

    teacher_id: Annotated[
        Id,
        Column(
            "教师编号",
            "the bureau's own number of the person",
            "T00398",
            TEACHER_HEADERS,
            references="teachers",
            unregistered=True,
        ),
    ]
    school_id: SchoolId
    left_on: Annotated[
        Day, Column("减员日期", "the last day at the school", "2023-08-31", ("离职日期",))
    ]
    kind: Annotated[
        DepartureKind, Column("减员类别", "why the person left", "退休", ("减员原因", "离职类别"))
    ]

"""任职: who held which post at which school, from when to when.

Reappointments to the same post may touch or overlap: together they are one
spell, so rows have no key. 任同职级时间 and 任校级干部时间 are other dates than the
start of the post and are no aliases of it.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.keys import SchoolId, TeacherId
from longchuan_plan.rosters.terms import Post
from longchuan_plan.rosters.values import Day, Text


class Appointment(Row):
    """One appointment to a post."""

    table = "appointments"
    label = "任职"
    required = True
    dated = Interval("start", "end")
    ordered = (("start", "end"),)

    teacher_id: TeacherId
    school_id: SchoolId
    post: Annotated[
        Post, Column("职务", "the post held", "副校长", ("行政职务", "现任职务", "任职职务"))
    ]
    start: Annotated[
        Day,
        Column(
            "任职日期",
            "the first day in the post",
            "2012-09-01",
            ("任职开始日期", "任职起始日期", "任现职务时间", "任现职时间", "任职时间"),
        ),
    ]
    end: Annotated[
        Day | None,
        Column(
            "免职日期",
            "the last day in the post; empty while still held",
            "2022-08-31",
            ("任职结束日期", "免职时间"),
        ),
    ] = None
    document: Annotated[
        Text | None,
        Column(
            "任免文号",
            "the document of the appointment or removal",
            "任字〔2012〕5号",
            ("任免文件", "文号"),
        ),
    ] = None

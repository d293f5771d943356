"""质量监测与作业考试检查: what was found at a school about teaching, homework or examinations."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import SchoolId
from longchuan_plan.rosters.terms import InspectionKind
from longchuan_plan.rosters.values import Day, Id, Text, YesNo


class Inspection(Row):
    """One inspection of one school."""

    table = "inspections"
    label = "质量监测与作业考试检查"
    key = ("inspection_id",)
    dated = Event("held_on")

    inspection_id: Annotated[Id, Column("检查编号", "the inspection", "Z0031", ("监测编号",))]
    held_on: Annotated[
        Day,
        Column("检查日期", "the day of the inspection", "2023-11-08", ("监测日期",), fact=True),
    ]
    school_id: SchoolId
    kind: Annotated[
        InspectionKind, Column("检查类别", "what was looked at", "作业管理", ("检查类型",))
    ]
    compliant: Annotated[
        YesNo | None,
        Column("是否合规", "whether the school keeps to the rules", "是", ("合规",)),
    ] = None
    grade: Annotated[
        Text | None,
        Column(
            "等次",
            "the grade that was given, in the words of the inspection",
            "良好",
            ("等级", "评定等次"),
        ),
    ] = None

"""交流派遣: who was sent from which unit to which school, as what and for how long.

The person may be staff of the bureau and then stands in no register of ours;
the unit may be an office, so it is named in words or by a school's identifier.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.terms import DeploymentKind, Origin
from longchuan_plan.rosters.values import Day, Id, Text, YesNo


class Deployment(Row):
    """One person sent to one school."""

    table = "deployments"
    label = "交流派遣"
    key = ("person_id", "to_school_id", "kind", "start")
    dated = Interval("start", "end")
    ordered = (("start", "end"),)

    person_id: Annotated[
        Id,
        Column(
            "人员编号",
            "the number of the teacher, or of the member of the bureau's staff",
            "T00012",
            ("教师编号", "派出人员编号"),
        ),
    ]
    from_unit: Annotated[
        Text,
        Column(
            "派出单位", "the unit that sends, in words or by its identifier", "人事股", ("原单位",)
        ),
    ]
    from_kind: Annotated[
        Origin, Column("派出单位类别", "what kind of unit sends", "局机关", ("派出单位类型",))
    ]
    to_school_id: Annotated[
        Id,
        Column(
            "派往学校",
            "the school that receives",
            "3144990003",
            ("派往学校标识码", "派入学校"),
            references="schools",
        ),
    ]
    kind: Annotated[
        DeploymentKind,
        Column(
            "派遣类别", "as what the person is sent", "挂职教学副校长", ("交流类别", "派遣类型")
        ),
    ]
    start: Annotated[
        Day, Column("开始日期", "the first day there", "2022-09-01", ("派遣日期", "起始日期"))
    ]
    end: Annotated[
        Day | None,
        Column(
            "结束日期", "the last day there; empty while it has no end", "2023-08-31", ("终止日期",)
        ),
    ] = None
    full_time: Annotated[
        YesNo | None,
        Column("全脱产", "whether the person is freed from all other work", "是", ("是否全脱产",)),
    ] = None

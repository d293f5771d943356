"""督导问题: problems that supervisors found, with the day by which they are to be solved."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import MeasureId
from longchuan_plan.rosters.values import Day, Id, Text


class Supervision(Row):
    """One problem, open until `resolved_on`."""

    table = "supervisions"
    label = "督导问题"
    key = ("supervision_id",)
    dated = Event("visited_on")
    ordered = (("visited_on", "due_on"), ("visited_on", "resolved_on"))

    supervision_id: Annotated[Id, Column("问题编号", "the problem", "D0042", ("督导编号",))]
    visited_on: Annotated[
        Day,
        Column("督导日期", "the day of the visit", "2023-10-17", ("发现日期",), fact=True),
    ]
    unit: Annotated[
        Text,
        Column(
            "责任单位",
            "the school or department that is to solve it",
            "甲镇中心小学",
            ("被督导单位",),
        ),
    ]
    measure_id: MeasureId
    problem: Annotated[
        Text, Column("存在问题", "what was found", "美术课由其他学科教师兼任", ("问题描述", "问题"))
    ]
    due_on: Annotated[
        Day, Column("整改时限", "the last day on which it is in time", "2023-12-31", ("完成时限",))
    ]
    resolved_on: Annotated[
        Day | None,
        Column(
            "销号日期",
            "when it was solved; empty while it is open",
            "2023-12-20",
            ("整改完成日期",),
            fact=True,
        ),
    ] = None

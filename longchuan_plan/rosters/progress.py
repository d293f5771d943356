"""任务进展: how far the milestones of the plan are; rows are added and never changed.

The last row up to a day says the state on that day.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.terms import State
from longchuan_plan.rosters.values import Day, Id, Text


class Progress(Row):
    """One report on one milestone."""

    table = "progress"
    label = "任务进展"
    key = ("milestone_id", "recorded_on", "state")
    dated = Event("recorded_on")
    in_order = True

    recorded_on: Annotated[
        Day,
        Column("记录日期", "the day of the report", "2022-06-30", ("填报日期",), fact=True),
    ]
    milestone_id: Annotated[
        Id, Column("节点编号", "the milestone of the plan", "M01.first", ("任务编号",))
    ]
    state: Annotated[State, Column("进展状态", "how far it is", "进行中", ("状态", "进展情况"))]
    evidence: Annotated[
        Text | None, Column("佐证材料", "the document that shows it", "集团组建方案.pdf", ("证据",))
    ] = None
    note: Annotated[Text | None, Column("备注", "what else is to be said", "按期推进")] = None

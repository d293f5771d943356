"""活动: meetings, exchanges, contests and the like, each for one measure of the plan."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import MeasureId, SchoolId
from longchuan_plan.rosters.terms import ActivityForm, ActivityKind
from longchuan_plan.rosters.values import Count, Day, Id


class Activity(Row):
    """One activity on one day."""

    table = "activities"
    label = "活动"
    key = ("activity_id",)
    dated = Event("held_on")

    activity_id: Annotated[Id, Column("活动编号", "the activity", "H0123")]
    held_on: Annotated[
        Day,
        Column(
            "活动日期", "the day on which it took place", "2023-04-12", ("举办日期",), fact=True
        ),
    ]
    kind: Annotated[
        ActivityKind, Column("活动类别", "what was done", "课堂教学互通", ("活动类型",))
    ]
    form: Annotated[
        ActivityForm | None, Column("活动形式", "in which form", "实地交流", ("形式",))
    ] = None
    measure_id: MeasureId
    school_id: SchoolId | None = None
    partnership_id: Annotated[
        Id | None,
        Column(
            "结对编号",
            "the pair of schools whose activity it was",
            "J07",
            ("结对帮扶编号",),
            references="partnerships",
        ),
    ] = None
    # 参加人次 counts visits and is no alias.
    participants: Annotated[
        Count | None, Column("参加人数", "how many people took part", "46", ("参与人数",))
    ] = None

"""外部数据: numbers that come from elsewhere, such as a survey or the statistics office."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.values import Day, Id, Text
from longchuan_plan.rosters.values import Figure as Number


class Figure(Row):
    """One number for one indicator on one day, given as a value or as a fraction."""

    table = "figures"
    label = "外部数据"
    key = ("indicator_id", "as_of")
    dated = Event("as_of")

    indicator_id: Annotated[
        Id, Column("指标编号", "the indicator of the plan", "M12.satisfaction", ("指标",))
    ]
    as_of: Annotated[
        Day,
        Column(
            "数据日期", "the day that the number is about", "2023-12-31", ("截止日期",), fact=True
        ),
    ]
    value: Annotated[
        Number | None,
        Column(
            "数值",
            "the number in the indicator's unit (a share is from 0 to 1)",
            "0.86",
            ("指标值",),
        ),
    ] = None
    numerator: Annotated[
        Number | None, Column("分子", "the numerator where it is a share", "430")
    ] = None
    denominator: Annotated[
        Number | None, Column("分母", "the denominator where it is a share", "500")
    ] = None
    source: Annotated[
        Text, Column("数据来源", "who says so, and where", "家长满意度问卷", ("来源",))
    ]

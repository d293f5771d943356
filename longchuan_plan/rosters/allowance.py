"""岗位津贴: what a town paid its teachers as an allowance for mountain and remote posts."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Row, Yearly
from longchuan_plan.rosters.values import Amount, Count, Day, Text, Year


class Allowance(Row):
    """One town in one calendar year."""

    table = "allowances"
    label = "岗位津贴"
    key = ("town", "year")
    dated = Yearly("year", school_year=False)

    town: Annotated[Text, Column("乡镇", "the town, as the plan names it", "甲镇", ("镇",))]
    year: Annotated[Year, Column("年度", "the calendar year", "2023", ("年份",))]
    scheme_on: Annotated[
        Day | None,
        Column(
            "办法印发日期",
            "when the town's own method was issued",
            "2022-06-01",
            ("办法印发时间",),
            fact=True,
        ),
    ] = None
    headcount: Annotated[
        Count | None, Column("发放人数", "how many people it was paid to", "118", ("享受人数",))
    ] = None
    months: Annotated[Count | None, Column("发放月数", "for how many months it was paid", "12")] = (
        None
    )
    amount: Annotated[
        Amount | None,
        Column("发放金额", "what was paid in all, in yuan", "1416000", ("发放金额(元)",)),
    ] = None

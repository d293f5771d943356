"""办学条件项目: mergers, buildings, boarding conditions and equipment, each for one school."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import SchoolId
from longchuan_plan.rosters.terms import ProjectKind
from longchuan_plan.rosters.values import Amount, Day, Id


class Project(Row):
    """One project. It counts in the period in which it is due."""

    table = "projects"
    label = "办学条件项目"
    key = ("project_id",)
    dated = Event("due_on")
    ordered = (("approved_on", "due_on"), ("approved_on", "completed_on"))

    project_id: Annotated[Id, Column("项目编号", "the project", "X014")]
    school_id: SchoolId
    kind: Annotated[ProjectKind, Column("项目类别", "what is done", "寄宿条件", ("项目类型",))]
    approved_on: Annotated[
        Day | None,
        Column("批复日期", "when it was approved", "2022-05-20", ("立项日期",), fact=True),
    ] = None
    due_on: Annotated[
        Day,
        Column("计划完成日期", "the last day on which it is in time", "2023-08-31", ("完成时限",)),
    ]
    completed_on: Annotated[
        Day | None,
        Column(
            "完成日期",
            "when it was completed; empty while it is not",
            "2023-07-30",
            ("实际完成日期", "竣工日期"),
            fact=True,
        ),
    ] = None
    budget: Annotated[
        Amount | None, Column("预算", "the budget, in yuan", "1200000", ("预算(元)", "预算金额"))
    ] = None
    paid: Annotated[
        Amount | None,
        Column("已支付", "what has been paid, in yuan", "1154300.50", ("已支付(元)", "支付金额")),
    ] = None

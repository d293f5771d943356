"""培训: who completed which training programme."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import MentorId, TeacherId
from longchuan_plan.rosters.terms import Programme
from longchuan_plan.rosters.values import Amount, Day


class Training(Row):
    """One person completing one programme."""

    table = "trainings"
    label = "培训"
    key = ("teacher_id", "programme", "completed_on")
    dated = Event("completed_on")

    teacher_id: TeacherId
    programme: Annotated[
        Programme, Column("培训项目", "the programme", "骨干教师培养", ("培训类别",))
    ]
    completed_on: Annotated[
        Day,
        Column(
            "结业日期", "the day on which it was completed", "2023-07-15", ("完成日期",), fact=True
        ),
    ]
    hours: Annotated[Amount | None, Column("学时", "hours of training", "72", ("培训学时",))] = None
    mentor_id: MentorId | None = None

"""开课: how many lessons of a subject a school gives in a school year, and by whom."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Row, Yearly
from longchuan_plan.rosters.keys import SchoolId, SchoolYear
from longchuan_plan.rosters.subjects import Subject
from longchuan_plan.rosters.terms import TaughtBy
from longchuan_plan.rosters.values import Amount


class Lesson(Row):
    """One subject at one school in one school year, as one kind of teacher gives it."""

    table = "lessons"
    label = "开课"
    key = ("school_id", "school_year", "subject", "taught_by")
    dated = Yearly("school_year")

    school_id: SchoolId
    school_year: SchoolYear
    subject: Annotated[Subject, Column("学科", "the subject", "音乐", ("科目", "课程"))]
    weekly_periods: Annotated[
        Amount,
        Column("周课时", "lessons given a week, over all classes", "12", ("实际周课时",)),
    ]
    required_periods: Annotated[
        Amount,
        Column(
            "规定周课时",
            "lessons a week that the curriculum asks for, over all classes",
            "12",
            ("应开周课时",),
        ),
    ]
    taught_by: Annotated[
        TaughtBy,
        Column(
            "任课方式",
            "by a teacher of the subject, of another one, a visiting one, or not",
            "走教",
            ("任教方式",),
        ),
    ]

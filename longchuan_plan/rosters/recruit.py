"""新招聘: who was newly taken on, for which stage and with what schooling at the time."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Event, Row
from longchuan_plan.rosters.keys import TEACHER_HEADERS, MentorId, SchoolId
from longchuan_plan.rosters.subjects import Subject
from longchuan_plan.rosters.terms import Degree, RecruitKind, Stage
from longchuan_plan.rosters.values import Day, Id


class Recruit(Row):
    """One person taken on on one day."""

    table = "recruits"
    label = "新招聘"
    key = ("teacher_id", "hired_on")
    dated = Event("hired_on")

    teacher_id: Annotated[
        Id,
        Column(
            "教师编号",
            "the bureau's own number of the person",
            "T10512",
            TEACHER_HEADERS,
            references="teachers",
            unregistered=True,
        ),
    ]
    hired_on: Annotated[
        Day,
        Column(
            "入职日期",
            "the first day of service",
            "2022-09-01",
            ("招聘日期", "录用日期"),
            fact=True,
        ),
    ]
    school_id: SchoolId
    stage: Annotated[
        Stage, Column("招聘学段", "the stage that the person was taken on for", "初中", ("学段",))
    ]
    degree: Annotated[
        Degree,
        Column(
            "入职学历", "the highest schooling on the day of hire", "本科", ("学历", "招聘学历")
        ),
    ]
    kind: Annotated[
        RecruitKind,
        Column(
            "招聘方式",
            "open recruitment, trained for the county, or moved here",
            "公开招聘",
            ("招聘类别", "招聘类型"),
        ),
    ]
    subject: Annotated[
        Subject | None,
        Column(
            "招聘学科", "the subject that the person was taken on for", "美术", ("学科", "任教学科")
        ),
    ] = None
    mentor_id: MentorId | None = None

"""The columns that name a school or a person, the same in every table that has them."""

from typing import Annotated

from longchuan_plan.rosters.column import Column
from longchuan_plan.rosters.values import Id, Year

SCHOOL_HEADERS = ("学校(机构)标识码", "学校机构标识码", "机构标识码", "学校编号", "学校代码")
TEACHER_HEADERS = ("教职工号", "教工号", "职工号", "工号", "教职工编号")

SchoolId = Annotated[
    Id,
    Column(
        "学校标识码",
        "the identifier of the school, as in the table of schools",
        "2144990012",
        SCHOOL_HEADERS,
        references="schools",
    ),
]
TeacherId = Annotated[
    Id,
    Column(
        "教师编号",
        "the bureau's own number of the person, as in the register of teachers",
        "T00012",
        TEACHER_HEADERS,
        references="teachers",
    ),
]
MentorId = Annotated[
    Id,
    Column(
        "导师",
        "the mentor, by number in the register of teachers",
        "T00012",
        ("导师编号", "指导教师编号"),
        references="teachers",
    ),
]
SchoolYear = Annotated[
    Year,
    Column(
        "学年",
        "the school year by the calendar year in which it begins",
        "2023",
        ("学年度",),
    ),
]
MeasureId = Annotated[
    Id,
    Column("措施编号", "the measure of the plan", "M05", ("措施",)),
]

"""教职工: the register of the people who work or have worked at the schools."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.id_number import IdNumber
from longchuan_plan.rosters.keys import SCHOOL_HEADERS, TEACHER_HEADERS
from longchuan_plan.rosters.subjects import Subjects
from longchuan_plan.rosters.terms import Backbone, Degree, Employment, Gender, LeaveKind, Stage
from longchuan_plan.rosters.values import Day, Id, Text, YesNo


class Teacher(Row):
    """One person, told apart by `teacher_id` and never by name; in service while dated."""

    table = "teachers"
    label = "教职工"
    key = ("teacher_id",)
    required = True
    dated = Interval("hired_on", "left_on")
    ordered = (("birth_date", "hired_on"), ("hired_on", "left_on"), ("birth_date", "backbone_on"))

    teacher_id: Annotated[
        Id,
        Column("教师编号", "the bureau's own number of the person", "T00012", TEACHER_HEADERS),
    ]
    name: Annotated[Text, Column("姓名", "the person's name", "李明", ("教师姓名",), pii=True)]
    gender: Annotated[Gender, Column("性别", "the person's sex", "女")]
    birth_date: Annotated[
        Day,
        Column(
            "出生日期",
            "the day of birth",
            "1985-07-01",
            ("出生年月日", "出生年月"),
            pii=True,
            fact=True,
        ),
    ]
    school_id: Annotated[
        Id,
        Column(
            "学校标识码",
            "the school where the person works (or worked last); "
            "the table of assignments, where it has the person, says it by day",
            "2144990012",
            SCHOOL_HEADERS,
            references="schools",
        ),
    ]
    stage: Annotated[Stage, Column("任教学段", "the stage that is taught", "小学", ("学段",))]
    subjects: Annotated[
        Subjects,
        Column(
            "任教学科",
            "the subjects taught; a semicolon between several",
            "语文;道德与法治",
            ("任教科目", "担任学科", "学科"),
        ),
    ]
    # 第一学历 and 全日制学历 are no aliases: the highest schooling is meant.
    degree: Annotated[
        Degree,
        Column(
            "学历",
            "the highest schooling completed (not the academic degree)",
            "本科",
            ("最高学历", "现学历"),
        ),
    ]
    title: Annotated[
        Text | None,
        Column("职称", "the professional title", "一级教师", ("专业技术职务", "现聘职称")),
    ] = None
    employment: Annotated[
        Employment,
        Column(
            "编制类型",
            "whether the person holds an approved post",
            "在编",
            ("编制性质", "是否在编"),
        ),
    ]
    hired_on: Annotated[
        Day,
        Column(
            "参加工作日期",
            "the first day of service",
            "2008-09-01",
            ("参加工作时间", "参加工作年月", "工作时间"),
            fact=True,
        ),
    ]
    left_on: Annotated[
        Day | None,
        Column(
            "离职日期",
            "the last day of service; empty while in service",
            "2023-08-31",
            ("减员日期",),
        ),
    ] = None
    leave_kind: Annotated[
        LeaveKind | None,
        Column("离职类别", "why the person left", "退休", ("离职原因", "减员类别")),
    ] = None
    backbone: Annotated[
        Backbone | None,
        Column(
            "骨干教师级别",
            "the highest standing as a backbone teacher",
            "县级",
            ("骨干级别", "骨干类型"),
        ),
    ] = None
    backbone_on: Annotated[
        Day | None,
        Column(
            "骨干教师认定日期",
            "since when the person has this standing",
            "2022-12-01",
            ("骨干认定日期",),
            fact=True,
        ),
    ] = None
    studio: Annotated[
        YesNo | None,
        Column(
            "三名工作室主持人",
            "whether the person leads a studio of the 三名 programme",
            "否",
            ("是否三名工作室主持人",),
        ),
    ] = None
    id_number: Annotated[
        IdNumber | None,
        Column(
            "身份证号",
            "the national id; no measure needs it, better left out",
            "11010519491231002X",
            ("身份证号码", "身份证件号", "证件号码"),
            pii=True,
        ),
    ] = None

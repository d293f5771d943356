"""教育集团: which schools belong to which education group, and as what."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.keys import SchoolId
from longchuan_plan.rosters.terms import GroupRole
from longchuan_plan.rosters.values import Day, Id, Text


class Group(Row):
    """One school's membership of a group."""

    table = "groups"
    label = "教育集团"
    key = ("group_id", "school_id", "joined_on")
    dated = Interval("joined_on", "left_on")
    ordered = (("joined_on", "left_on"),)

    group_id: Annotated[Id, Column("集团编号", "the group", "G1", ("教育集团编号",))]
    group_name: Annotated[
        Text, Column("集团名称", "the group's name", "第一教育集团", ("教育集团名称",))
    ]
    school_id: SchoolId
    role: Annotated[GroupRole, Column("集团角色", "lead school or member", "成员校", ("成员角色",))]
    chief_id: Annotated[
        Id | None,
        Column(
            "总校长",
            "the head of the group, by number in the register of teachers",
            "T00003",
            ("总校长编号",),
            references="teachers",
        ),
    ] = None
    joined_on: Annotated[
        Day, Column("加入日期", "the first day in the group", "2022-09-01", ("加入时间",))
    ]
    left_on: Annotated[
        Day | None,
        Column(
            "退出日期", "the last day in the group; empty while in it", "2024-08-31", ("退出时间",)
        ),
    ] = None

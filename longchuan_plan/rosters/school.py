"""学校: every school, kindergarten and teaching point of the county, open or closed.

An id stays with a school that is renamed; a closed school keeps its row, since
histories point to it. A township school is every school outside the county seat.
"""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Interval, Row
from longchuan_plan.rosters.keys import SCHOOL_HEADERS
from longchuan_plan.rosters.terms import Area, SchoolKind
from longchuan_plan.rosters.values import Day, Id, Text, YesNo


class School(Row):
    """One school. It is open up to and including `closed_on`."""

    table = "schools"
    label = "学校"
    key = ("school_id",)
    required = True
    dated = Interval(None, "closed_on")

    school_id: Annotated[
        Id,
        Column("学校标识码", "the school's own identifier", "2144990012", SCHOOL_HEADERS),
    ]
    name: Annotated[
        Text,
        Column("学校名称", "the school's name", "甲镇中心小学", ("校名", "学校全称")),
    ]
    town: Annotated[
        Text,
        Column(
            "所在乡镇",
            "the town that the school lies in, as the plan names it",
            "甲镇",
            ("所在镇", "所属乡镇", "乡镇"),
        ),
    ]
    # 城乡类型 is no alias: the national code calls a county seat 镇区.
    area: Annotated[
        Area,
        Column(
            "所在区域",
            "county seat, township centre or village; the county's own division",
            "镇区",
            ("区域", "学校区域"),
        ),
    ]
    kind: Annotated[
        SchoolKind,
        Column("办学类型", "the kind of school", "小学", ("学校类型", "学校类别")),
    ]
    central: Annotated[
        YesNo | None,
        Column(
            "中心小学",
            "whether it is the central primary school of its town",
            "是",
            ("是否中心小学",),
        ),
    ] = None
    cluster_id: Annotated[
        Id | None,
        Column(
            "片区",
            "the cluster of village schools that it belongs to",
            "P01",
            ("片区编号", "所属片区"),
        ),
    ] = None
    cluster_centre: Annotated[
        YesNo | None,
        Column(
            "片区中心校",
            "whether it is the centre school of its cluster",
            "否",
            ("是否片区中心校",),
        ),
    ] = None
    weak: Annotated[
        YesNo | None,
        Column("薄弱学校", "whether it is listed as a weak school", "否", ("是否薄弱学校",)),
    ] = None
    school_plan: Annotated[
        Text | None,
        Column(
            "一校一策文件",
            "the document with the plan made for this school",
            "甲镇中心小学办学方案",
            ("一校一策",),
        ),
    ] = None
    closed_on: Annotated[
        Day | None,
        Column("撤并日期", "the last day of the school", "2023-08-31", ("撤销日期", "停办日期")),
    ] = None
    successor_id: Annotated[
        Id | None,
        Column(
            "并入学校",
            "the school that took it over when it closed",
            "2144990001",
            ("并入学校标识码",),
            references="schools",
        ),
    ] = None

"""学校年度情况: what is counted of a school once a year, at the start of the school year."""

from typing import Annotated

from longchuan_plan.rosters.column import Column, Row, Yearly
from longchuan_plan.rosters.keys import SchoolId
from longchuan_plan.rosters.keys import SchoolYear as Year
from longchuan_plan.rosters.values import Amount, Count, YesNo


class SchoolYear(Row):
    """One school in one school year."""

    table = "school_years"
    label = "学校年度情况"
    key = ("school_id", "school_year")
    dated = Yearly("school_year")

    school_id: SchoolId
    school_year: Year
    students: Annotated[
        Count,
        Column("在校学生数", "registered pupils", "412", ("学生数", "在校生数")),
    ]
    classes: Annotated[Count | None, Column("班级数", "classes", "10", ("班数",))] = None
    large_classes: Annotated[
        Count | None,
        Column("大班额班数", "classes with more pupils than the norm allows", "1", ("大班额数",)),
    ] = None
    boarders: Annotated[
        Count | None,
        Column("寄宿生数", "pupils who board", "380", ("寄宿学生数", "住宿生数")),
    ] = None
    beds: Annotated[Count | None, Column("床位数", "beds for boarders", "400", ("寄宿床位数",))] = (
        None
    )
    closed_management: Annotated[
        YesNo | None,
        Column(
            "全封闭管理", "whether boarders stay on the grounds all week", "是", ("是否全封闭管理",)
        ),
    ] = None
    approved_posts: Annotated[
        Count | None,
        Column("核定编制", "posts approved for the school", "36", ("核定编制数", "编制数")),
    ] = None
    teaching_area: Annotated[
        Amount | None,
        Column(
            "教学及辅助用房面积",
            "floor area for teaching, in square metres",
            "2350.5",
            ("教学及辅助用房面积(平方米)",),
        ),
    ] = None
    sports_area: Annotated[
        Amount | None,
        Column(
            "体育运动场馆面积",
            "sports grounds and halls, in square metres",
            "4100",
            ("体育运动场馆面积(平方米)",),
        ),
    ] = None
    # No alias with 万元: such a column would be read ten thousand times too small.
    equipment_value: Annotated[
        Amount | None,
        Column(
            "教学仪器设备值",
            "book value of the teaching equipment, in yuan",
            "860000",
            ("教学仪器设备值(元)",),
        ),
    ] = None
    multimedia_rooms: Annotated[
        Count | None,
        Column("网络多媒体教室数", "classrooms with networked multimedia", "11", ("多媒体教室数",)),
    ] = None

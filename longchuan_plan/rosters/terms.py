"""The code lists of the rosters: the terms that the bureau writes, and what else means them.

Other spellings are taken only where they can mean one thing: 学士, 硕士 and 大学
alone name a degree (学位) or nothing certain, 在读 is not yet had, and 研究生 may
be either of two terms, so none of these is an alias. The numbers are the codes
of GB/T 33782 (kinds of school), GB/T 4658 (schooling) and GB/T 2261 (sex).
"""

from typing import Annotated

from longchuan_plan.rosters.term_lists import CodeList
from longchuan_plan.rosters.values import Text

AREA = CodeList("area", ("县城", "镇区", "乡村"), aliases={"县城区": "县城"})

SCHOOL_KIND = CodeList(
    "school_kind",
    (
        "幼儿园",
        "教学点",
        "小学",
        "初级中学",
        "九年一贯制学校",
        "完全中学",
        "高级中学",
        "十二年一贯制学校",
        "中等职业学校",
        "特殊教育学校",
    ),
    aliases={
        "111": "幼儿园",
        "218": "教学点",
        "小学教学点": "教学点",
        "211": "小学",
        "普通小学": "小学",
        "完全小学": "小学",
        "完小": "小学",
        "311": "初级中学",
        "初中": "初级中学",
        "普通初中": "初级中学",
        "312": "九年一贯制学校",
        "九年一贯制": "九年一贯制学校",
        "九年制学校": "九年一贯制学校",
        "341": "完全中学",
        "完中": "完全中学",
        "342": "高级中学",
        "高中": "高级中学",
        "普通高中": "高级中学",
        "345": "十二年一贯制学校",
        "十二年一贯制": "十二年一贯制学校",
        "361": "中等职业学校",
        "中职": "中等职业学校",
        "中职学校": "中等职业学校",
        "特殊学校": "特殊教育学校",
        "特教学校": "特殊教育学校",
    },
)

GENDER = CodeList(
    "gender", ("男", "女"), aliases={"男性": "男", "女性": "女", "1": "男", "2": "女"}
)

STAGE = CodeList(
    "stage",
    ("幼儿园", "小学", "初中", "高中"),
    aliases={
        "学前": "幼儿园",
        "学前教育": "幼儿园",
        "幼儿": "幼儿园",
        "普通小学": "小学",
        "普通初中": "初中",
        "初级中学": "初中",
        "普通高中": "高中",
        "高级中学": "高中",
    },
)

DEGREE = CodeList(
    "degree",
    ("高中及以下", "中专", "大专", "本科", "硕士研究生", "博士研究生"),
    ordered=True,
    aliases={
        "61": "高中及以下",
        "高中": "高中及以下",
        "普高": "高中及以下",
        "职高": "高中及以下",
        "初中": "高中及以下",
        "初中及以下": "高中及以下",
        "小学": "高中及以下",
        "41": "中专",
        "中师": "中专",
        "中等师范": "中专",
        "中等专科": "中专",
        "31": "大专",
        "专科": "大专",
        "高职": "大专",
        "大学专科": "大专",
        "大专毕业": "大专",
        "全日制大专": "大专",
        "函授大专": "大专",
        "21": "本科",
        "大本": "本科",
        "大学本科": "本科",
        "本科毕业": "本科",
        "大学本科毕业": "本科",
        "全日制本科": "本科",
        "函授本科": "本科",
        "14": "硕士研究生",
        "硕士研究生毕业": "硕士研究生",
        "研究生(硕士)": "硕士研究生",
        "研究生（硕士）": "硕士研究生",
        "11": "博士研究生",
        "博士研究生毕业": "博士研究生",
        "研究生(博士)": "博士研究生",
        "研究生（博士）": "博士研究生",
    },
)

EMPLOYMENT = CodeList(
    "employment",
    ("在编", "编外"),
    aliases={
        # 是 and 否 answer the header 是否在编 of the national form.
        "是": "在编",
        "编制内": "在编",
        "事业编": "在编",
        "事业编制": "在编",
        "否": "编外",
        "编制外": "编外",
        "非编": "编外",
        "非在编": "编外",
        "不在编": "编外",
        "临聘": "编外",
    },
)

_LEAVING = {
    "调离": "调出",
    "去世": "其他",
    "病故": "其他",
    "死亡": "其他",
}
LEAVE_KIND = CodeList("leave_kind", ("退休", "调出", "辞职", "其他"), aliases=_LEAVING)
DEPARTURE_KIND = CodeList(
    "departure_kind",
    ("退休", "调出", "辞职", "借出", "其他"),
    aliases={**_LEAVING, "借调出": "借出", "借调": "借出"},
)

_LEVELS = ("校级", "县级", "市级", "省级", "国家级")
BACKBONE = CodeList(
    "backbone",
    _LEVELS,
    ordered=True,
    aliases={
        **{f"{level}骨干": level for level in _LEVELS},
        **{f"{level}骨干教师": level for level in _LEVELS},
    },
)

POST = CodeList(
    "post",
    ("校长", "副校长", "园长", "副园长", "书记", "中层正职", "中层副职"),
    aliases={
        # Who is both is a principal. 正校级 and 副校级 are ranks and not posts.
        "书记兼校长": "校长",
        "校长兼书记": "校长",
        "书记、校长": "校长",
        "党支部书记、校长": "校长",
        "党支部书记兼校长": "校长",
        "常务副校长": "副校长",
        "党支部书记": "书记",
        "党总支书记": "书记",
        "党委书记": "书记",
        "中层正职干部": "中层正职",
        "中层副职干部": "中层副职",
    },
)

RECRUIT_KIND = CodeList(
    "recruit_kind",
    ("公开招聘", "定向培养", "调入"),
    aliases={
        "公招": "公开招聘",
        "公开招考": "公开招聘",
        "定向": "定向培养",
        "定向生": "定向培养",
        "定向培养生": "定向培养",
        "系统内调入": "调入",
        "系统外调入": "调入",
    },
)

ORIGIN = CodeList(
    "origin",
    ("局机关", "教师发展中心", "县城学校", "乡镇学校"),
    aliases={
        "教育局机关": "局机关",
        "县教育局机关": "局机关",
        "县教育局": "局机关",
        "县教师发展中心": "教师发展中心",
    },
)

DEPLOYMENT_KIND = CodeList(
    "deployment_kind",
    (
        "挂职教学副校长",
        "集团管理干部",
        "集团骨干教师",
        "中层任职",
        "支教",
        "片区轮岗",
        "走教",
        "校长轮岗",
    ),
    aliases={
        "挂任教学副校长": "挂职教学副校长",
        "教学副校长挂职": "挂职教学副校长",
        "教学副校长(挂职)": "挂职教学副校长",
        "教学副校长（挂职）": "挂职教学副校长",
        "片区内轮岗": "片区轮岗",
        "校长交流轮岗": "校长轮岗",
    },
)

GROUP_ROLE = CodeList(
    "group_role",
    ("牵头校", "成员校"),
    aliases={
        "牵头学校": "牵头校",
        "核心校": "牵头校",
        "核心学校": "牵头校",
        "龙头校": "牵头校",
        "成员学校": "成员校",
    },
)

ACTIVITY_KIND = CodeList(
    "activity_kind",
    (
        "教学管理互融",
        "课堂教学互通",
        "队伍交流互派",
        "资源建设互补",
        "校长沙龙",
        "校长研讨会",
        "岗位练兵",
        "教学竞赛",
        "师徒结对",
    ),
)
ACTIVITY_FORM = CodeList("activity_form", ("信息化共享", "实地交流", "其他"))
TAUGHT_BY = CodeList(
    "taught_by",
    ("专任", "兼任", "走教", "未开"),
    aliases={"专任教师": "专任", "兼任教师": "兼任", "走教教师": "走教", "未开设": "未开"},
)
PROGRAMME = CodeList(
    "programme",
    (
        "校长培训",
        "中层干部培训",
        "骨干教师培养",
        "新教师跟踪培养",
        "教师轮训",
        "岗位练兵",
    ),
)
PROJECT_KIND = CodeList("project_kind", ("撤并", "改扩建", "寄宿条件", "设备"))
INSPECTION_KIND = CodeList("inspection_kind", ("质量监测", "作业管理", "考试管理"))
STATE = CodeList("state", ("未启动", "进行中", "已完成", "已销号"), ordered=True)
NOT_STARTED, DONE_STATES = STATE.values[0], STATE.values[2:]
COUNTY_SEAT = AREA.values[0]

Area = Annotated[Text, AREA]
SchoolKind = Annotated[Text, SCHOOL_KIND]
Gender = Annotated[Text, GENDER]
Stage = Annotated[Text, STAGE]
Degree = Annotated[Text, DEGREE]
Employment = Annotated[Text, EMPLOYMENT]
LeaveKind = Annotated[Text, LEAVE_KIND]
DepartureKind = Annotated[Text, DEPARTURE_KIND]
Backbone = Annotated[Text, BACKBONE]
Post = Annotated[Text, POST]
RecruitKind = Annotated[Text, RECRUIT_KIND]
Origin = Annotated[Text, ORIGIN]
DeploymentKind = Annotated[Text, DEPLOYMENT_KIND]
GroupRole = Annotated[Text, GROUP_ROLE]
ActivityKind = Annotated[Text, ACTIVITY_KIND]
ActivityForm = Annotated[Text, ACTIVITY_FORM]
TaughtBy = Annotated[Text, TAUGHT_BY]
Programme = Annotated[Text, PROGRAMME]
ProjectKind = Annotated[Text, PROJECT_KIND]
InspectionKind = Annotated[Text, INSPECTION_KIND]
State = Annotated[Text, STATE]

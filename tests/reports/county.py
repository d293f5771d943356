"""A county of a few rows under the real plan, for reports to tell of.

Its names are hostile on purpose: signs of Markdown, XML and Jinja, rare letters.
On the last day of the second phase some targets are met, some missed, one has no
data; one milestone is done in the phase, one is overdue.
"""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from longchuan_plan.evaluation import Evaluation, evaluate, tables_needed
from longchuan_plan.language import speaking
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.rosters.frames import Frames
from tests.reports.given import ROOT

PHASE_END = date(2023, 7, 31)
HOSTILE_SCHOOL = "甲|乙*中心小学<一>&{{ 二 }}`#"
HOSTILE_PERSON = "张䶮𬭎"

_SUBJECTS = ("英语", "音乐", "体育", "美术", "心理")

_TABLES = {
    "schools": f"""
school_id,name,town,area,kind,central
2144000001,{HOSTILE_SCHOOL},佗城镇,镇区,小学,是
2144000002,龙䶮中心小学,鹤市镇,镇区,小学,是
3144000001,佗城镇初级中学,佗城镇,镇区,初级中学,
3444000001,县城高级中学,老隆镇,县城,高级中学,
""",
    "teachers": """
teacher_id,name,gender,birth_date,school_id,stage,subjects,degree,employment,hired_on,backbone,backbone_on
T1,张䶮𬭎,男,1975-01-01,2144000001,小学,英语;音乐;体育;美术;心理,本科,在编,1997-09-01,县级,2020-01-01
T2,李*四,女,1980-01-01,2144000002,小学,语文;英语,大专,在编,2000-09-01,,
T3,王五,男,1990-01-01,3144000001,初中,数学,本科,在编,2022-09-01,,
T4,赵六,男,1990-01-01,3144000001,初中,数学,大专,在编,2022-09-01,,
T5,钱七,女,1985-01-01,3444000001,高中,数学,硕士研究生,在编,2010-09-01,市级,2022-05-01
""",
    "appointments": """
teacher_id,school_id,post,start,end
T1,2144000001,校长,2012-09-01,
T2,2144000002,副校长,2016-09-01,
""",
    "recruits": """
teacher_id,hired_on,school_id,stage,degree,kind
T3,2022-09-01,3144000001,初中,本科,公开招聘
T4,2022-09-01,3144000001,初中,大专,公开招聘
""",
    "departures": """
teacher_id,school_id,left_on,kind
T9,3144000001,2022-10-01,退休
""",
    "school_years": """
school_id,school_year,students,approved_posts
3144000001,2022,200,1
""",
    "deployments": """
person_id,from_unit,from_kind,to_school_id,kind,start,end,full_time
B1,县教育局,局机关,2144000001,挂职教学副校长,2022-09-01,2023-08-31,是
""",
    "groups": """
group_id,group_name,school_id,role,joined_on
G1,第一集团,3444000001,牵头校,2021-09-01
G1,第一集团,3144000001,成员校,2022-09-01
""",
    "trainings": """
teacher_id,programme,completed_on
T1,骨干教师培养,2022-12-01
""",
    "progress": """
recorded_on,milestone_id,state,evidence,note
2022-02-20,M05.scheme,已完成,龙教字〔2022〕1号,
2023-06-20,M05.tasks,已完成,"招聘计划|2023",
2023-06-21,M08.tasks,进行中,,
""",
}


def workspace(folder: Path, more: Mapping[str, str] | None = None) -> Workspace:
    """The county's workspace in a folder, with more tables than it has by itself."""
    folder.mkdir(exist_ok=True)
    shutil.copytree(ROOT / "data" / "plan", folder / "data" / "plan")
    rosters = folder / "data" / "rosters"
    rosters.mkdir()
    for name, text in {**_TABLES, **(more or {})}.items():
        (rosters / f"{name}.csv").write_text(text.lstrip(), encoding="utf-8")
    return Workspace(folder)


def evaluated(
    folder: Path,
    as_of: date = PHASE_END,
    phase: str = "implementation",
    more: Mapping[str, str] | None = None,
    *,
    faultless: bool = True,
) -> tuple[Evaluation, Frames]:
    """The county under the plan on a day, and its rosters, in which nothing is found wrong."""
    loaded = load(workspace(folder, more))
    plan = loaded.plan.plan
    assert plan is not None
    if faultless:
        assert [] == [finding.message for finding in loaded.all_findings()]
    assert set(tables_needed(plan)) >= set(_TABLES) - {"progress", "departures"}
    begins = plan.head.school_year
    frames = Frames(loaded.tables, begins.month, begins.day)
    chosen = plan.phase_called(phase)
    assert chosen is not None
    with speaking("zh_CN"):
        return evaluate(plan, frames, as_of, chosen), frames

"""Oversight: inspections of teaching, homework and examinations, and problems that were found."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_months
from longchuan_plan.rosters.written import written
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import TOLD_YEARS, Setting, day_in, stream
from longchuan_plan.samples.story import Story, tail

GRADES = ("优秀", "良好", "合格", "待提高")
SUPERVISED = 22
"""Problems found in a school year."""
PROBLEMS = (
    ("M02", "结对学校本学期未开展听课评课活动"),
    ("M03", "教学点音乐课由语文教师兼任"),
    ("M03", "片区课表未由中心校统一安排"),
    ("M04", "宿舍床位不足且部分学生走读"),
    ("M05", "心理教师长期空缺"),
    ("M06", "岗位津贴发放办法未公示"),
    ("M07", "改扩建项目进度滞后"),
    ("M08", "轮岗干部交接材料不全"),
    ("M09", "新教师无指导教师记录"),
    ("M10", "挂职副校长未坚持在校"),
    ("M11", "岗位练兵无过程材料"),
    ("M12", "书面作业总量超过规定"),
    ("M12", "考试成绩公开排名"),
)


def inspection_batches(
    setting: Setting, story: Story, seed: int, schools: Sequence[School]
) -> Batches:
    """The rows of `inspections`: monitoring each term, homework and examinations each year."""
    chance = stream(seed, "inspections")
    shares = tail(story.compliant, TOLD_YEARS)
    found: list[tuple[date, str, str, str, str]] = []
    for year, share in zip(setting.years[-TOLD_YEARS:], shares, strict=True):
        terms = (add_months(year.first, 4), add_months(year.first, 9) + timedelta(days=20))
        for school in schools:
            if not school.compulsory or not school.open_on(year.last):
                continue
            for term in terms:
                day = term + timedelta(days=int(chance.random() * 12))
                grade = GRADES[
                    min(3, int(chance.random() * 2 + (1 - share) * 12 * chance.random()))
                ]
                found.append((day, school.id, "质量监测", "", grade))
            for kind in ("作业管理", "考试管理"):
                day = add_months(year.first, 2) + timedelta(days=int(chance.random() * 75))
                found.append((day, school.id, kind, written(chance.random() < share), ""))
    found.sort()
    yield (
        "inspections",
        [
            (f"JC{number:05d}", iso(day), school, kind, compliant, grade)
            for number, (day, school, kind, compliant, grade) in enumerate(found, start=1)
            if day <= setting.today
        ],
    )


def supervision_batches(setting: Setting, seed: int, schools: Sequence[School]) -> Batches:
    """The rows of `supervisions`: most problems are solved, some late, some still open."""
    chance = stream(seed, "supervisions")
    towns = [school for school in schools if school.township and not school.closed_on]
    found: list[tuple[date, str, str, str, date, date | None]] = []
    for year in setting.years[-TOLD_YEARS:]:
        first, last = max(year.first, setting.first), min(year.last, setting.today)
        for _turn in range(SUPERVISED if first <= last else 0):
            measure, problem = chance.choice(PROBLEMS)
            unit = chance.choice(towns).name
            if chance.random() < 0.15:
                unit = chance.choice(setting.departments)
            visited = day_in(chance, first, last)
            due = add_months(visited, 1 + int(chance.random() * 3))
            resolved = _resolved(chance, visited, due)
            if resolved and resolved > setting.today:
                resolved = None
            found.append((visited, unit, setting.measure(measure), problem, due, resolved))
    found.sort(key=lambda item: item[:4])
    rows: list[Cells] = [
        (f"DD{number:04d}", iso(visited), unit, measure, problem, iso(due), iso(resolved))
        for number, (visited, unit, measure, problem, due, resolved) in enumerate(found, start=1)
    ]
    yield "supervisions", rows


def _resolved(chance: Random, visited: date, due: date) -> date | None:
    luck = chance.random()
    if luck < 0.07:
        return None
    if luck < 0.2:
        return due + timedelta(days=5 + int(chance.random() * 60))
    return day_in(chance, visited + timedelta(days=7), due)

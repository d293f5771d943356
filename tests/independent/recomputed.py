"""Every indicator of the plan with a number, computed a second time in plain Python.

Written from the words of the plan and the meaning of the columns. Each function
gives the numerator, the denominator and what else can be compared.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from tests.independent.county import TOWNSHIP, County, Row, day_of, holds, next_day

Span = tuple[date, date]


@dataclass
class Answer:
    """What one indicator must come to on a day; `ids` name who or what was counted."""

    numerator: int
    denominator: int | None
    ids: set[str]
    details: dict[str, int] = field(default_factory=dict)
    failures: list[tuple[str, str]] = field(default_factory=list)
    asked: int | None = None

    @property
    def share(self) -> Fraction | None:
        """The numerator's part of the denominator."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None


def fell_in(span: Span, cell: str) -> bool:
    """Whether a day lies in a span."""
    day = day_of(cell)
    return day is not None and span[0] <= day <= span[1]


def groups(county: County, day: date) -> Answer:
    """Groups with a county-seat school at the head and a member in the townships."""
    led, joined = set(), set()
    for row in county["groups"]:
        school = row["school_id"]
        if holds(day, row["joined_on"], row["left_on"]) and county.is_open(school, day):
            if row["role"] == "牵头校" and county.schools[school]["area"] == "县城":
                led.add(row["group_id"])
            if row["role"] == "成员校" and county.in_township(school):
                joined.add(row["group_id"])
    return Answer(len(led & joined), None, led & joined)


def hired(county: County, span: Span, stages: Iterable[str], degrees: Iterable[str]) -> Answer:
    """Among the people openly recruited for some stages those with some schooling."""
    every, good = set(), set()
    for row in county["recruits"]:
        if row["kind"] == "公开招聘" and row["stage"] in stages and fell_in(span, row["hired_on"]):
            every.add(row["teacher_id"])
            if row["degree"] in degrees:
                good.add(row["teacher_id"])
    return Answer(len(good), len(every), good)


def five_subjects(county: County, day: date) -> Answer:
    """Central primary schools of the towns with a teacher for each of five subjects."""
    taught: dict[str, set[str]] = defaultdict(set)
    for school, row in county.staff(day):
        taught[school] |= set(row["subjects"].split(";"))
    complete, lacking, pairs = set(), [], 0
    for school, row in sorted(county.schools.items()):
        central = row["kind"] == "小学" and row["central"] == "是" and row["area"] in TOWNSHIP
        if central and county.is_open(school, day):
            missing = [
                subject
                for subject in ("英语", "音乐", "体育", "美术", "心理")
                if subject not in taught[school]
            ]
            pairs += 5 - len(missing)
            if missing:
                lacking.append((school, "、".join(missing)))
            else:
                complete.add(school)
    total = len(complete) + len(lacking)
    details = {"covered_pairs": pairs, "pairs": 5 * total}
    return Answer(len(complete), total, complete, details, lacking)


def replacement(county: County, day: date, span: Span, school_year: int) -> Answer:
    """Hires for short subjects at township junior schools with more staff than posts."""
    number: dict[str, int] = defaultdict(int)
    for school, row in county.staff(day):
        number[school] += row["employment"] == "在编"
    posts = {
        row["school_id"]: int(row["approved_posts"])
        for row in county["school_years"]
        if int(row["school_year"]) == school_year and row["approved_posts"]
    }
    over = {
        school
        for school, row in county.schools.items()
        if row["kind"] == "初级中学" and row["area"] in TOWNSHIP and county.is_open(school, day)
        if school in posts and number[school] > posts[school]
    }
    left = {
        row["teacher_id"]
        for row in county["departures"]
        if row["school_id"] in over and row["kind"] != "借出" and fell_in(span, row["left_on"])
    }
    short = ("英语", "音乐", "体育", "美术", "心理", "信息")
    came = {
        row["teacher_id"]
        for row in county["recruits"]
        if row["school_id"] in over and row["subject"] in short and fell_in(span, row["hired_on"])
    }
    details = {"over_staffed": len(over), "exits": len(left), "exits_left_over": len(left) % 5}
    return Answer(len(came), len(left) // 5, came, details, asked=len(left) // 5)


def rotation(county: County, day: date) -> Answer:
    """Principals and deputies with ten full years unbroken in one post at one school."""
    held: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for row in county["appointments"]:
        if row["post"] in ("校长", "副校长"):
            start, end = day_of(row["start"]), day_of(row["end"]) or date.max
            closed = day_of(county.schools[row["school_id"]]["closed_on"]) or date.max
            assert start
            key = (row["teacher_id"], row["school_id"], row["post"])
            held[key].append((start, min(end, closed)))
    in_post, due = set(), set()
    for (person, _school, _post), spans in held.items():
        for start, end in unbroken(spans):
            if start <= day <= end:
                in_post.add(person)
                if ten_years_after(start) <= day:
                    due.add(person)
    return Answer(len(due), len(in_post), due)


def unbroken(spans: list[Span]) -> list[Span]:
    """Spans that touch or overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] <= span[1]):
        if joined and (joined[-1][1] == date.max or start <= next_day(joined[-1][1])):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def ten_years_after(day: date) -> date:
    """The same day ten years on; of 29 February the last of that month."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 10, 2, 28)
    return day.replace(year=day.year + 10)


def backbone(county: County, day: date) -> Answer:
    """Teachers in service of county standing or higher, and a tenth of all, rounded up."""
    staff = [row for _school, row in county.staff(day)]
    holders = {row["teacher_id"] for row in staff if _is_backbone(row, day)}
    return Answer(len(holders), len(staff), holders, asked=(len(staff) + 9) // 10)


def _is_backbone(row: Row, day: date) -> bool:
    return row["backbone"] in ("县级", "市级", "省级", "国家级") and holds(
        day, row["backbone_on"], ""
    )


def trained(county: County, span: Span) -> Answer:
    """Those who finished the training of backbone teachers."""
    people = {
        row["teacher_id"]
        for row in county["trainings"]
        if row["programme"] == "骨干教师培养" and fell_in(span, row["completed_on"])
    }
    return Answer(len(people), None, people)


def secondments(county: County, span: Span) -> Answer:
    """Those sent full time as deputy principals for teaching to township schools."""
    people = {
        row["person_id"]
        for row in county["deployments"]
        if row["kind"] == "挂职教学副校长"
        and row["full_time"] == "是"
        and row["from_kind"] in ("局机关", "教师发展中心", "县城学校")
        and county.in_township(row["to_school_id"])
        and fell_in(span, row["start"])
    }
    return Answer(len(people), None, people)

"""Measures 1 to 4, 6 and 7, of schools, computed a second time in plain Python.

Written from the words of the plan and the meaning of the columns.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from tests.independent.county import Row, holds
from tests.independent.on_day import Answer, On, part
from tests.independent.recomputed import fell_in
from tests.independent.recomputed_people import held, persons_sent

FOUR = ("教学管理互融", "课堂教学互通", "队伍交流互派", "资源建设互补")
VILLAGE_FIVE = ("英语", "音乐", "美术", "体育", "信息")


def members(on: On) -> set[str]:
    rows = on.in_force("groups", "joined_on", "left_on", "school_id")
    return {
        row["school_id"]
        for row in rows
        if row["role"] == "成员校" and on.county.in_township(row["school_id"])
    }


def managers(on: On) -> Answer:
    sent = [row for row in on.sent("集团管理干部") if row["from_kind"] == "县城学校"]
    return part((row["to_school_id"] for row in sent), members(on))


def backbone_teams(on: On) -> Answer:
    sent = [
        row["to_school_id"] for row in on.sent("集团骨干教师") if row["from_kind"] == "县城学校"
    ]
    return part((name for name in sent if sent.count(name) >= 2), members(on))


def chiefs(on: On) -> Answer:
    leads = [
        row
        for row in on.in_force("groups", "joined_on", "left_on", "school_id")
        if row["role"] == "牵头校" and on.school(row["school_id"])["area"] == "县城"
    ]
    heads = {
        (row["school_id"], row["teacher_id"])
        for row in on.in_force("appointments", "start", "end", "school_id")
        if row["post"] in ("校长", "园长")
    }
    good = [row["group_id"] for row in leads if (row["school_id"], row["chief_id"]) in heads]
    return part(good, (row["group_id"] for row in leads))


def pairs(on: On) -> list[Row]:
    schools = ("county_school_id", "township_school_id")
    return on.in_force("partnerships", "started_on", "ended_on", *schools)


def paired(on: On) -> Answer:
    helped = {
        row["township_school_id"]
        for row in pairs(on)
        if on.school(row["county_school_id"])["area"] == "县城"
    }
    return part(helped, on.schools(township=True) - on.schools("幼儿园"))


def four_kinds(on: On) -> Answer:
    done = {
        (row["partnership_id"], row["kind"])
        for row in on.county["activities"]
        if fell_in(on.school_year, row["held_on"])
    }
    every = {row["partnership_id"] for row in pairs(on)}
    return part((name for name in every if all((name, kind) in done for kind in FOUR)), every)


def area_members(on: On) -> Answer:
    return part((name for name in on.schools() if on.school(name)["cluster_id"]), on.village())


def clusters(on: On) -> set[str]:
    return {on.school(name)["cluster_id"] for name in on.schools()} - {""}


def area_centres(on: On) -> Answer:
    centres = [
        on.school(name)["cluster_id"]
        for name in on.schools()
        if on.school(name)["cluster_centre"] == "是"
    ]
    return part((name for name in centres if centres.count(name) == 1), clusters(on))


def subjects_taught(on: On) -> Answer:
    taught = {
        (row["school_id"], row["subject"])
        for row in on.county["lessons"]
        if row["school_year"] == str(on.year)
        and row["taught_by"] != "未开"
        and Fraction(row["weekly_periods"]) >= Fraction(row["required_periods"])
    }
    every = on.village()
    return part((s for s in every if all((s, name) in taught for name in VILLAGE_FIVE)), every)


def village_lessons(on: On) -> list[Row]:
    return [
        row
        for row in on.county["lessons"]
        if row["school_year"] == str(on.year)
        and row["subject"] in VILLAGE_FIVE
        and on.school(row["school_id"])["area"] == "乡村"
        and on.school(row["school_id"])["kind"] in ("小学", "教学点")
    ]


def specialist_taught(on: On) -> Answer:
    rows = village_lessons(on)
    return sum(row["taught_by"] in ("专任", "走教") for row in rows), len(rows)


def taught_by(on: On) -> Answer:
    return len(village_lessons(on)), None


def areas_rotating(on: On) -> Answer:
    moved = on.sent("片区轮岗", within=on.school_year)
    return part((on.school(row["to_school_id"])["cluster_id"] for row in moved), clusters(on))


def full_boarding(on: On) -> Answer:
    full = {
        row["school_id"]
        for row in on.yearly("school_years", True, "初级中学")
        if int(row["boarders"]) >= int(row["students"])
        and int(row["beds"]) >= int(row["boarders"])
        and row["closed_management"] == "是"
    }
    return part(full, on.schools("初级中学", township=True))


def bed_gap(on: On) -> Answer:
    rows = on.yearly("school_years", True, "初级中学")
    missing = sum(max(int(row["students"]) - int(row["beds"]), 0) for row in rows)
    return missing, None


def sums(top: str, bottom: str, township: bool, *kinds: str) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        rows = on.yearly("school_years", township, *kinds)
        return sum(int(row[top]) for row in rows), sum(int(row[bottom]) for row in rows)

    return answer


def funds(on: On) -> Answer:
    span = date(on.day.year, 1, 1), on.day
    rows = [row for row in on.county["projects"] if row["kind"] == "寄宿条件"]
    return sum((Fraction(r["budget"]) for r in rows if fell_in(span, r["approved_on"])), 0), None


def schemes(on: On) -> Answer:
    rows = [row for row in on.county["allowances"] if row["year"] == str(on.day.year)]
    issued = [r["town"] for r in rows if r["scheme_on"] and holds(on.day, r["scheme_on"], "")]
    return part(issued, (row["town"] for row in rows))


def mean_allowance(on: On) -> Answer:
    rows = [row for row in on.county["allowances"] if row["year"] == str(on.day.year)]
    months = sum(int(row["headcount"]) * int(row["months"]) for row in rows)
    return sum(Fraction(row["amount"]) for row in rows), months


def weak_plans(on: On) -> Answer:
    weak = [name for name in on.schools() if on.school(name)["weak"] == "是"]
    return part((name for name in weak if on.school(name)["school_plan"]), weak)


def closures(on: On) -> Answer:
    span = on.phase_first, on.day
    rows = [row for row in on.county.schools.values() if row["successor_id"]]
    return sum(fell_in(span, row["closed_on"]) for row in rows), None


def due_projects(on: On) -> list[Row]:
    return [row for row in on.county["projects"] if fell_in(on.since_start, row["due_on"])]


def projects(on: On) -> Answer:
    rows = due_projects(on)
    done = (row["completed_on"] and holds(on.day, row["completed_on"], "") for row in rows)
    return sum(map(bool, done)), len(rows)


def spent(on: On) -> Answer:
    rows = due_projects(on)
    return sum(Fraction(r["paid"]) for r in rows), sum(Fraction(r["budget"]) for r in rows)


ANSWERS: dict[str, Callable[[On], Answer]] = {
    "M01.managers": managers,
    "M01.backbone-teams": backbone_teams,
    "M01.chiefs": chiefs,
    "M02.paired": paired,
    "M02.four-kinds": four_kinds,
    "M02.activities": held(*FOUR),
    "M03.area-members": area_members,
    "M03.area-centres": area_centres,
    "M03.subjects-taught": subjects_taught,
    "M03.specialist-taught": specialist_taught,
    "M03.taught-by": taught_by,
    "M03.rotating": persons_sent("片区轮岗", from_seat=False),
    "M03.areas-rotating": areas_rotating,
    "M03.visiting": persons_sent("走教", from_seat=False),
    "M04.full-boarding": full_boarding,
    "M04.bed-gap": bed_gap,
    "M04.boarding-share": sums("boarders", "students", True, "初级中学"),
    "M04.funds": funds,
    "M06.schemes": schemes,
    "M06.mean-allowance": mean_allowance,
    "M07.weak-plans": weak_plans,
    "M07.closures": closures,
    "M07.projects": projects,
    "M07.spent": spent,
}

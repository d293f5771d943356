"""Measure 12 and the goals, computed a second time in plain Python.

Written from the words of the plan, the national standard and the meaning of the columns.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import sqrt

from tests.independent.county import Row, holds
from tests.independent.on_day import Answer, On, part
from tests.independent.recomputed import fell_in
from tests.independent.recomputed_schools import sums

COMPULSORY = ("教学点", "小学", "初级中学", "九年一贯制学校", "完全中学", "十二年一贯制学校")
NOT_SPLIT = ("教学点", "小学", "初级中学", "九年一贯制学校")
COLLEGE = ("大专", "本科", "硕士研究生", "博士研究生")


def inspected(on: On, kind: str, within: tuple[date, date]) -> list[Row]:
    return [
        row
        for row in on.county["inspections"]
        if row["kind"] == kind and fell_in(within, row["held_on"])
    ]


def monitored(on: On) -> Answer:
    rows = inspected(on, "质量监测", on.term)
    return part((row["school_id"] for row in rows), on.schools(*COMPULSORY))


def both_inspected(on: On) -> Answer:
    homework, exams = (
        {row["school_id"] for row in inspected(on, kind, on.school_year)}
        for kind in ("作业管理", "考试管理")
    )
    return part(homework & exams, on.schools(*COMPULSORY))


def compliant(kind: str) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        rows = [row for row in inspected(on, kind, on.school_year) if row["compliant"]]
        return sum(row["compliant"] == "是" for row in rows), len(rows)

    return answer


def good_grades(on: On) -> Answer:
    rows = [row for row in inspected(on, "质量监测", on.school_year) if row["grade"]]
    return sum(row["grade"] in ("优秀", "良好") for row in rows), len(rows)


def satisfaction(on: On) -> Answer:
    rows = [
        row
        for row in on.county["figures"]
        if row["indicator_id"] == "G4.satisfaction" and holds(on.day, row["as_of"], "")
    ]
    latest = max(rows, key=lambda row: row["as_of"])
    return Fraction(latest["numerator"]), Fraction(latest["denominator"])


def bachelors(township: bool) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        staff = [
            row
            for school, row in on.county.staff(on.day)
            if row["stage"] in ("小学", "初中") and on.county.in_township(school) == township
        ]
        return sum(row["degree"] in COLLEGE[1:] for row in staff), len(staff)

    return answer


ANSWERS: dict[str, Callable[[On], Answer]] = {
    "M12.monitored": monitored,
    "M12.inspected": both_inspected,
    "M12.homework": compliant("作业管理"),
    "M12.exams": compliant("考试管理"),
    "G1.class-size-seat-primary": sums("students", "classes", False, "小学", "教学点"),
    "G1.class-size-seat-junior": sums("students", "classes", False, "初级中学"),
    "G1.class-size-township-primary": sums("students", "classes", True, "小学", "教学点"),
    "G1.class-size-township-junior": sums("students", "classes", True, "初级中学"),
    "G1.large-classes-seat": sums("large_classes", "classes", False, *NOT_SPLIT),
    "G1.large-classes-township": sums("large_classes", "classes", True, *NOT_SPLIT),
    "G4.good-grades": good_grades,
    "G4.satisfaction": satisfaction,
    "G5.township-bachelor": bachelors(True),
    "G5.seat-bachelor": bachelors(False),
}

AMOUNTS = {
    "teaching-area": "teaching_area",
    "sports-area": "sports_area",
    "equipment": "equipment_value",
    "multimedia": "multimedia_rooms",
}


def _is_backbone(row: Row, on: On) -> bool:
    return row["backbone"] not in ("", "校级") and holds(on.day, row["backbone_on"], "")


def _resources(on: On, resource: str, stage: str) -> dict[str, float]:
    """What each school has of a resource: teachers of a stage, or an amount of the year."""
    found: dict[str, float] = {}
    if resource in AMOUNTS:
        for row in on.county["school_years"]:
            if row["school_year"] == str(on.year):
                found[row["school_id"]] = float(row[AMOUNTS[resource]])
        return found
    for school, row in on.county.staff(on.day):
        counts = {
            "teachers": row["degree"] in COLLEGE[stage == "初中" :],
            "backbone": _is_backbone(row, on),
            "arts": not {"体育", "音乐", "美术"}.isdisjoint(row["subjects"].split(";")),
        }
        if row["stage"] == stage and counts[resource]:
            found[school] = found.get(school, 0) + 1
    return found


def variation(on: On, resource: str, junior: bool) -> float:
    """The coefficient of variation of a resource for each pupil, weighted by pupils."""
    schools = on.schools("初级中学") if junior else on.schools("小学", "教学点")
    has = _resources(on, resource, "初中" if junior else "小学")
    pairs = []
    for row in on.county["school_years"]:
        name, pupils = row["school_id"], int(row["students"])
        small = on.school(name)["kind"] == "教学点" and pupils < 50
        if row["school_year"] == str(on.year) and name in schools and pupils and not small:
            pairs.append((pupils, has.get(name, 0.0)))
    every = sum(pupils for pupils, _amount in pairs)
    mean = sum(amount for _pupils, amount in pairs) / every
    return sqrt(sum(p / every * (amount / p - mean) ** 2 for p, amount in pairs)) / mean

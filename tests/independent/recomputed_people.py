"""Measures 5 and 8 to 11, of people, computed a second time in plain Python.

Written from the words of the plan and the meaning of the columns.
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from tests.independent.county import Row, day_of
from tests.independent.on_day import Answer, On, part
from tests.independent.recomputed import fell_in, ten_years_after, unbroken

SHORT = ("英语", "音乐", "美术", "体育", "信息", "心理")


def held(*kinds: str) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        rows = [row for row in on.county["activities"] if row["kind"] in kinds]
        return sum(fell_in(on.school_year, row["held_on"]) for row in rows), None

    return answer


def persons_sent(kind: str, from_seat: bool) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        rows = on.sent(kind, within=on.school_year)
        if from_seat:
            rows = [
                row
                for row in rows
                if row["from_kind"] == "县城学校" and on.county.in_township(row["to_school_id"])
            ]
        return len({row["person_id"] for row in rows}), None

    return answer


def hired(wanted: Callable[[Row], bool]) -> Callable[[On], Answer]:
    def answer(on: On) -> Answer:
        return len(
            {
                row["teacher_id"]
                for row in on.county["recruits"]
                if fell_in(on.school_year, row["hired_on"])
                and on.county.in_township(row["school_id"])
                and wanted(row)
            }
        ), None

    return answer


def rotated(on: On) -> Answer:
    held: dict[tuple[str, str, str], list[tuple[date, date]]] = {}
    for row in on.county["appointments"]:
        start, end = day_of(row["start"]), day_of(row["end"]) or date.max
        closed = day_of(on.school(row["school_id"])["closed_on"]) or date.max
        if row["post"] in ("校长", "副校长") and start:
            key = row["teacher_id"], row["school_id"], row["post"]
            held.setdefault(key, []).append((start, min(end, closed)))
    due, stays = set(), set()
    for (person, _school, _post), spans in held.items():
        for start, end in unbroken(spans):
            full = ten_years_after(start)
            if end >= on.phase_first and start <= on.day and full <= min(on.day, end):
                due.add(person)
                if end > on.day:
                    stays.add(person)
    return len(due - stays), len(due)


def leaders(on: On, *posts: str) -> set[str]:
    rows = on.in_force("appointments", "start", "end", "school_id")
    return {row["teacher_id"] for row in rows if row["post"] in posts}


def leader_ages(on: On) -> Answer:
    return len(leaders(on, "校长", "副校长", "书记", "中层正职", "中层副职")), None


def principals_trained(on: On) -> Answer:
    return part(on.trained("校长培训", on.since_start), leaders(on, "校长"))


def middle_trained(on: On) -> Answer:
    done = on.trained("中层干部培训", on.since_start)
    return part(done, leaders(on, "中层正职", "中层副职"))


def reserves(on: On) -> Answer:
    rows = on.in_force("reserves", "added_on", "removed_on")
    return len({row["teacher_id"] for row in rows}), None


def registered(on: On) -> dict[str, Row]:
    return {row["teacher_id"]: row for row in on.county.teachers}


def mentor_pairs(on: On) -> Answer:
    people = registered(on)
    return len(
        {
            row["teacher_id"]
            for row in on.county["trainings"]
            if fell_in(on.since_start, row["completed_on"])
            and row["mentor_id"]
            and people[row["mentor_id"]]["backbone"] in ("县级", "市级", "省级", "国家级")
            and on.county.in_township(people[row["teacher_id"]]["school_id"])
        }
    ), None


def new_mentored(on: On) -> Answer:
    rows = [
        row
        for row in on.county["recruits"]
        if row["kind"] in ("公开招聘", "定向培养") and fell_in(on.school_year, row["hired_on"])
    ]
    good = (row["teacher_id"] for row in rows if row["mentor_id"])
    return part(good, (row["teacher_id"] for row in rows))


def retrained(on: On) -> Answer:
    staff = [row for _school, row in on.county.staff(on.day) if row["stage"] != "幼儿园"]
    return part(on.trained("教师轮训", on.since_start), (row["teacher_id"] for row in staff))


def participation(on: On) -> Answer:
    staff = {row["teacher_id"] for _school, row in on.county.staff(on.day)}
    return part(on.trained("岗位练兵", on.school_year), staff)


def township_lean(on: On) -> Answer:
    people = registered(on)
    done = on.trained("骨干教师培养", on.since_start)
    leant = sum(on.county.in_township(people[name]["school_id"]) for name in done)
    staff = on.county.staff(on.day)
    there = sum(on.county.in_township(school) for school, _row in staff)
    return Fraction(leant, len(done)), Fraction(there, len(staff))


def seconded(on: On) -> list[Row]:
    return [
        row
        for row in on.sent("挂职教学副校长", within=on.school_year)
        if row["full_time"] == "是"
        and row["from_kind"] in ("局机关", "教师发展中心", "县城学校")
        and on.county.in_township(row["to_school_id"])
    ]


def one_year_terms(on: On) -> Answer:
    rows = seconded(on)
    good = 0
    for row in rows:
        start, end = day_of(row["start"]), day_of(row["end"])
        assert start
        # No term of the county begins on 29 February.
        good += end == start.replace(year=start.year + 1) - timedelta(days=1)
    return good, len(rows)


def sources(on: On) -> Answer:
    return len({row["person_id"] for row in seconded(on)}), None


ANSWERS: dict[str, Callable[[On], Answer]] = {
    "M05.directed": hired(lambda row: row["kind"] == "定向培养"),
    "M05.short-subjects": hired(lambda row: row["subject"] in SHORT),
    "M08.rotated": rotated,
    "M08.leader-ages": leader_ages,
    "M08.middle-posted": persons_sent("中层任职", from_seat=True),
    "M08.support": persons_sent("支教", from_seat=True),
    "M09.principals-trained": principals_trained,
    "M09.middle-trained": middle_trained,
    "M09.salons": held("校长沙龙", "校长研讨会"),
    "M09.reserves": reserves,
    "M09.mentor-pairs": mentor_pairs,
    "M09.mentor-activities": held("师徒结对"),
    "M09.new-mentored": new_mentored,
    "M09.retrained": retrained,
    "M09.township-lean": township_lean,
    "M10.one-year-terms": one_year_terms,
    "M10.sources": sources,
    "M11.participation": participation,
    "M11.contests": held("岗位练兵", "教学竞赛"),
}

"""Counties to test: the facts of plans as plain values, and the tables they give."""

import csv
from collections import defaultdict
from dataclasses import replace
from datetime import date
from io import StringIO

from longchuan_plan.periods import Period
from longchuan_plan.samples.county import generate_from
from longchuan_plan.samples.rows import headers
from longchuan_plan.samples.setting import Setting
from longchuan_plan.samples.story import Story

Table = list[dict[str, str]]

THREE_PHASES = Setting(
    towns=tuple((f"{sign}镇", f"99000000{place}") for place, sign in enumerate("甲乙丙丁戊己庚")),
    seat="丙镇",
    phases=(
        Period(date(2021, 12, 1), date(2022, 2, 28)),
        Period(date(2022, 3, 1), date(2023, 7, 31)),
        Period(date(2023, 8, 1), date(2024, 7, 31)),
    ),
    measures=("M02", "M09", "M11"),
    milestones=(
        ("M02.a", date(2022, 2, 28), date(2021, 12, 1)),
        ("M09.a", date(2023, 7, 31), date(2022, 3, 1)),
        ("M11.a", date(2024, 7, 31), date(2023, 8, 1)),
    ),
    departments=("人事股", "县教师发展中心"),
    figures=("M09.survey",),
    tenure=10,
)
TWO_CALENDAR_YEARS = Setting(
    towns=tuple((f"{sign}镇", f"88000000{place}") for place, sign in enumerate("子丑寅卯辰")),
    seat="子镇",
    phases=(
        Period(date(2026, 1, 1), date(2026, 12, 31)),
        Period(date(2027, 1, 1), date(2027, 12, 31)),
    ),
    measures=("A1",),
    milestones=(("A1.x", date(2026, 12, 31), date(2026, 1, 1)),),
    departments=("人事科",),
    tenure=8,
)

ONE_SHORT_PHASE = replace(
    TWO_CALENDAR_YEARS, phases=(Period(date(2025, 3, 1), date(2025, 9, 10)),), milestones=()
)


def tables(
    setting: Setting, seed: int, schools: int, teachers: int, story: Story | None = None
) -> dict[str, Table]:
    """All tables as a reader of the files sees them."""
    text: dict[str, list[str]] = {table: [",".join(header)] for table, header in headers().items()}
    for table, rows in generate_from(setting, story or Story(), seed, schools, teachers):
        text[table] += [",".join(row) for row in rows]
    return {
        table: list(csv.DictReader(StringIO("\n".join(lines)), strict=True))
        for table, lines in text.items()
    }


def day(text: str) -> date | None:
    """A cell's day."""
    return date.fromisoformat(text) if text else None


def schools_of(county: dict[str, Table]) -> dict[str, list[tuple[str, date, date | None]]]:
    """Each teacher's schools with the days: from assignments, else from the register."""
    spans: dict[str, list[tuple[str, date, date | None]]] = defaultdict(list)
    for row in county["assignments"]:
        start = date.fromisoformat(row["from"])
        spans[row["teacher_id"]].append((row["school_id"], start, day(row["to"])))
    for row in county["teachers"]:
        hired = date.fromisoformat(row["hired_on"])
        spans[row["teacher_id"]] = spans.get(row["teacher_id"]) or [
            (row["school_id"], hired, day(row["left_on"]))
        ]
    return spans

"""Building projects: mergers, extensions, boarding conditions, equipment."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from longchuan_plan.periods import add_months
from longchuan_plan.samples.conditions import Conditions
from longchuan_plan.samples.rows import Batches, Cells, iso
from longchuan_plan.samples.schools import School
from longchuan_plan.samples.setting import Setting, stream

_COSTS = {"撤并": 60_000, "改扩建": 900_000, "寄宿条件": 1_600_000, "设备": 220_000}
MANY_EQUIPPED = 9
"""One of so many compulsory schools gets equipment, one after the other while the plan runs."""


def project_batches(
    setting: Setting, seed: int, schools: Sequence[School], conditions: Conditions
) -> Batches:
    """The rows of `projects`; most are done in time, some late, the newest not yet."""
    chance = stream(seed, "projects")
    wanted: list[tuple[School, str, date]] = [
        (school, "撤并", school.closed_on)
        for school in schools
        if school.closed_on and school.closed_on >= setting.first
    ]
    span = (setting.today - setting.first).days
    for school in schools:
        if school.weak and not school.closed_on and chance.random() < 0.7:
            due = setting.first + timedelta(days=int(span * (0.3 + 0.7 * chance.random())))
            wanted.append((school, "改扩建", due))
    equipped = [s for s in schools[::MANY_EQUIPPED] if s.compulsory and not s.closed_on]
    for turn, school in enumerate(equipped, start=1):
        due = setting.first + timedelta(days=span * turn // len(equipped))
        wanted.append((school, "设备", due))
    for school, full_from in conditions.boards():
        due = full_from - timedelta(days=1) if full_from else setting.ends[-2 % len(setting.ends)]
        if due >= setting.first:
            wanted.append((school, "寄宿条件", due))
    wanted.sort(key=lambda item: (item[2], item[0].index, item[1]))
    boarding = {school.index for school, full_from in conditions.boards() if full_from is None}
    rows = []
    for number, (school, kind, due) in enumerate(wanted, start=1):
        unfinished = kind == "寄宿条件" and school.index in boarding
        rows.append(_row(chance, setting, number, (school, kind, due), unfinished))
    yield "projects", rows


def _row(
    chance: Random,
    setting: Setting,
    number: int,
    project: tuple[School, str, date],
    unfinished: bool,
) -> Cells:
    school, kind, due = project
    approved = add_months(due, -7 - int(chance.random() * 7))
    late = chance.random() < 0.15
    days = int(chance.random() * 60)
    done: date | None = due + timedelta(days=15 + days) if late else due - timedelta(days=days)
    if kind == "撤并":
        done = due
    if unfinished or (done and done > setting.today):
        done = None
    budget = round(_COSTS[kind] * (0.6 + 0.9 * chance.random()), -3)
    paid = budget * (0.93 + 0.07 * chance.random() if done else 0.3 + 0.5 * chance.random())
    return (
        f"X{number:04d}",
        school.id,
        kind,
        iso(approved),
        iso(due),
        iso(done),
        f"{budget:.0f}",
        f"{paid:.0f}",
    )

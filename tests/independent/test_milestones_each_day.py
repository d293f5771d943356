"""The state of every milestone on every day of the plan, worked out again from progress.csv."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from longchuan_plan.evaluation import evaluate
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.milestones import milestone_states
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames

ROOT = Path(__file__).resolve().parents[2]
DONE = ("已完成", "已销号")


@pytest.fixture(scope="module")
def recorded() -> list[dict[str, str]]:
    """The rows of the file, in its order."""
    path = ROOT / "data" / "rosters" / "progress.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def progress() -> Frames:
    """The table of progress and no other."""
    return Frames(load(Workspace(ROOT), ["progress"]).tables, 9, 1)


def plainly(recorded: list[dict[str, str]], milestone: str, day: date) -> tuple[str, bool]:
    """The state on a day, and whether it counts as done: walked through row by row."""
    state, evidence = "未启动", ""
    until = [row for row in recorded if row["recorded_on"] <= day.isoformat()]
    for row in sorted(until, key=lambda row: row["recorded_on"]):
        if row["milestone_id"] == milestone:
            state = row["state"]
            evidence = (row["evidence"] or evidence) if state in DONE else ""
    return state, state in DONE and bool(evidence)


def days(plan: Plan) -> list[date]:
    """Each day on which something can change, those around it, and each tenth day."""
    last = plan.last + timedelta(days=40)
    every = {plan.first + timedelta(days=n) for n in range(0, (last - plan.first).days, 10)}
    due = {step.due for measure in plan.measures for step in measure.milestones}
    return sorted(every | {day + timedelta(days=n) for day in due for n in (-1, 0, 1)})


def test_every_milestone_on_every_day(
    plan: Plan, progress: Frames, recorded: list[dict[str, str]]
) -> None:
    for day in days(plan):
        for states in milestone_states(plan, progress, day).values():
            for found in states:
                state, done = plainly(recorded, found.milestone.id, day)
                is_due = found.milestone.due <= day
                expected = (state, done, is_due, is_due and not done)
                assert expected == (found.state, found.done, found.due, found.overdue), day


def test_a_late_milestone_counts_until_it_is_done(
    plan: Plan, progress: Frames, recorded: list[dict[str, str]]
) -> None:
    """The first that was done after its day: late on each day between, and no longer then."""
    due = {step.id: step.due for measure in plan.measures for step in measure.milestones}
    late = next(
        row
        for row in recorded
        if row["state"] == DONE[0]
        and date.fromisoformat(row["recorded_on"]) > due[row["milestone_id"]]
    )
    name, done_on = late["milestone_id"], date.fromisoformat(late["recorded_on"])
    assert (done_on - due[name]).days > 3
    day = due[name] - timedelta(days=1)
    while day <= done_on:
        counted = [
            state.milestone.id
            for states in milestone_states(plan, progress, day).values()
            for state in states
            if state.overdue
        ]
        assert (due[name] <= day < done_on) == (name in counted), day
        day += timedelta(days=1)


def test_a_late_milestone_makes_its_measure_red_on_that_day_only(
    plan: Plan, progress: Frames
) -> None:
    """Without rosters nothing else can be judged, so the milestones alone give the light."""
    for day in (plan.phases[0].last, plan.phases[0].last + timedelta(days=60), plan.last):
        for measure in evaluate(plan, progress, day, plan.phase_on(day)).measures:
            assert bool(measure.overdue) == (measure.light == "red")

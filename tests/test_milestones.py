"""What the progress recorded until a day says about the milestones."""

from collections.abc import Sequence
from datetime import date

import pytest

from longchuan_plan.milestones import MilestoneState, milestone_states
from longchuan_plan.plan.plan import Plan
from tests.rosters.laid import Cells, frames

DUE = date(2022, 2, 28)
"""The day of the milestone M01.scheme."""


def state(plan: Plan, records: Sequence[tuple[str, str, str]] | None, day: date) -> MilestoneState:
    """The state of M01.scheme after records of (day, state, evidence)."""
    rows: list[Cells] = [
        {"milestone_id": "M01.scheme", "recorded_on": when, "state": what, "evidence": shown}
        for when, what, shown in records or ()
    ]
    tables = {} if records is None else {"progress": rows}
    found = milestone_states(plan, frames(**tables), day)["M01"]
    return next(item for item in found if item.milestone.id == "M01.scheme")


def test_every_milestone_of_the_plan_has_a_state(plan: Plan) -> None:
    states = milestone_states(plan, frames(progress=[]), DUE)
    assert [measure.id for measure in plan.measures] == list(states)
    for measure in plan.measures:
        assert measure.milestones == tuple(item.milestone for item in states[measure.id])


def test_nothing_recorded_is_not_started_and_in_time_overdue(plan: Plan) -> None:
    before, after = state(plan, [], date(2022, 2, 27)), state(plan, [], DUE)
    assert ("未启动", False, False) == (before.state, before.due, before.overdue)
    assert ("未启动", True, True) == (after.state, after.due, after.overdue)


def test_without_a_table_nothing_is_known_and_nothing_overdue(plan: Plan) -> None:
    found = state(plan, None, DUE)
    assert (False, True, False, False) == (found.known, found.due, found.done, found.overdue)


@pytest.mark.parametrize(
    ("records", "done", "evidence"),
    [
        ([("2022-02-01", "已完成", "方案.pdf")], True, "方案.pdf"),
        ([("2022-02-28", "已完成", "方案.pdf")], True, "方案.pdf"),
        ([("2022-03-01", "已完成", "方案.pdf")], False, None),
        ([("2022-02-01", "已完成", "")], False, None),
        ([("2022-02-01", "已销号", "")], False, None),
        ([("2022-02-01", "进行中", "草稿.pdf")], False, "草稿.pdf"),
        # The evidence of a draft is none of what is done later.
        ([("2022-02-01", "进行中", "草稿.pdf"), ("2022-02-02", "已完成", "")], False, None),
        # What was done with evidence may be closed without naming it again,
        ([("2022-02-01", "已完成", "方案.pdf"), ("2022-02-02", "已销号", "")], True, "方案.pdf"),
        # but not when it was opened again in between.
        ([("2022-02-01", "已完成", "方案.pdf"), ("2022-02-02", "进行中", ""),
          ("2022-02-03", "已完成", "")], False, None),
        # A later record counts, however the rows are ordered.
        ([("2022-02-03", "已完成", "方案.pdf"), ("2022-02-01", "进行中", "")], True, "方案.pdf"),
        ([("2022-02-03", "进行中", ""), ("2022-02-01", "已完成", "方案.pdf")], False, None),
        # Of one day's records the one that stands last counts.
        ([("2022-02-01", "进行中", ""), ("2022-02-01", "已完成", "方案.pdf")], True, "方案.pdf"),
        ([("2022-02-01", "已完成", "方案.pdf"), ("2022-02-01", "进行中", "")], False, None),
    ],
)  # fmt: skip
def test_it_is_done_when_the_last_record_says_so_and_evidence_is_named(
    plan: Plan, records: list[tuple[str, str, str]], done: bool, evidence: str | None
) -> None:
    found = state(plan, records, DUE)
    assert (done, not done, evidence) == (found.done, found.overdue, found.evidence)


def test_the_last_record_is_shown_with_its_day_and_note(plan: Plan) -> None:
    rows = [
        {"milestone_id": "M01.scheme", "recorded_on": "2022-02-01", "state": "进行中"},
        {
            "milestone_id": "M01.scheme",
            "recorded_on": "2022-02-02",
            "state": "进行中",
            "note": "慢",
        },
        {"milestone_id": "M01.scheme", "recorded_on": "2022-03-02", "state": "已完成"},
    ]
    (found, *_others) = milestone_states(plan, frames(progress=rows), DUE)["M01"]
    assert (date(2022, 2, 2), "慢", "进行中") == (found.recorded_on, found.note, found.state)


def test_of_many_records_of_one_day_the_last_counts_too(plan: Plan) -> None:
    """As many as are sorted in another way than a few."""
    days = [f"2022-02-{day:02}" for day in range(1, 11)]
    records = [(day, "进行中", f"{number}.pdf") for number in range(20) for day in days]
    assert "19.pdf" == state(plan, records, DUE).evidence


def test_a_record_of_no_milestone_changes_nothing(plan: Plan) -> None:
    rows = [{"milestone_id": "M99.none", "recorded_on": "2022-02-01", "state": "已完成"}]
    assert milestone_states(plan, frames(progress=rows), DUE) == milestone_states(
        plan, frames(progress=[]), DUE
    )

"""The whole shipped plan on a day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from longchuan_plan.evaluation import Evaluation, evaluate, tables_needed, window_days
from longchuan_plan.indicators.base import Window
from longchuan_plan.judgement import Status
from longchuan_plan.light import Light
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.periods import Period
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.frames import Frames
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.tables import Table
from tests.rosters.laid import frames
from tests.rosters.laid import table as laid

ROOT = Path(__file__).resolve().parents[1]

NEEDS = {
    "M01.groups": {"groups", "schools"},
    "M05.bachelor-share": {"recruits"},
    "M05.postgraduate-share": {"recruits"},
    "M05.college-share": {"recruits"},
    "M05.five-subjects": {"schools", "teachers"},
    "M05.replacement": {"schools", "teachers", "departures", "recruits", "school_years"},
    "M08.rotation": {"appointments", "schools"},
    "M09.backbone": {"teachers"},
    "M09.backbone-trained": {"trainings"},
    "M10.secondments": {"deployments", "schools"},
}


@pytest.fixture(scope="module")
def tables() -> Mapping[str, Table]:
    return load(Workspace(ROOT)).tables


def on(plan: Plan, rosters: Frames, day: date) -> Evaluation:
    return evaluate(plan, rosters, day, plan.phase_on(day))


def test_every_measure_indicator_and_goal_has_its_result(
    plan: Plan, tables: Mapping[str, Table]
) -> None:
    found = on(plan, Frames(tables, 9, 1), date(2023, 7, 31))
    assert [item.id for item in plan.indicators()] == [
        result.indicator.id for result in found.results()
    ]
    assert list(plan.measures) == [item.measure for item in found.measures]
    for goal in found.goals:
        assert list(goal.goal.indicators) == [item.indicator.id for item in goal.results]


@pytest.mark.parametrize(
    "missing", sorted({"assignments", "progress", "lessons"}.union(*NEEDS.values()))
)
def test_a_missing_table_is_named_by_exactly_the_indicators_that_need_it(
    plan: Plan, tables: Mapping[str, Table], missing: str
) -> None:
    left = {name: table for name, table in tables.items() if name != missing}
    found = on(plan, Frames(left, 9, 1), date(2023, 7, 31))
    silent = {item.indicator.id for item in found.results() if item.measurement.value is None}
    assert {name for name, needs in NEEDS.items() if missing in needs} == silent
    for result in found.results():
        if result.indicator.id in silent:
            assert Status.NO_DATA is result.status
            assert missing in (result.reason or "")


def test_the_tables_needed_are_those_of_the_indicators_and_of_the_milestones(plan: Plan) -> None:
    read = {name for needs in NEEDS.values() for name in needs}
    assert sorted(read | {"assignments", "progress"}) == list(tables_needed(plan))


def test_without_any_table_nothing_is_judged_and_no_light_is_green(plan: Plan) -> None:
    found = on(plan, frames(), date(2024, 7, 31))
    assert {Status.NO_DATA} == {result.status for result in found.results()}
    assert {Light.GREY} == {item.light for item in found.measures}
    assert not any(item.overdue or item.done for item in found.measures)


def test_tables_without_rows_stop_nothing(plan: Plan, tables: Mapping[str, Table]) -> None:
    found = on(plan, frames(**{name: [] for name in tables}), date(2024, 7, 31))
    by_id = {result.indicator.id: result for result in found.results()}
    empty = {name for name, result in by_id.items() if result.measurement.value is None}
    assert {
        "M05.bachelor-share", "M05.postgraduate-share", "M05.college-share",
        "M05.five-subjects", "M05.replacement", "M09.backbone",
    } == empty  # fmt: skip
    assert Status.MET is by_id["M08.rotation"].status
    assert Status.MISSED is by_id["M10.secondments"].status


def test_optional_columns_may_all_be_missing(plan: Plan, tables: Mapping[str, Table]) -> None:
    bare = {
        name: replace(
            table,
            columns={
                key: column
                for key, column in table.columns.items()
                if fields(MODELS[name])[key].required
            },
        )
        for name, table in tables.items()
    }
    found = on(plan, Frames(bare, 9, 1), date(2024, 7, 31))
    by_id = {result.indicator.id: result.measurement for result in found.results()}
    # Without a mark no school is central, and without approved posts none is over-staffed.
    silent = {name for name, measured in by_id.items() if measured.value is None}
    assert {"M05.five-subjects", "M05.replacement"} == silent
    assert 0 == by_id["M09.backbone"].value
    assert not any(item.done for item in found.measures)


def test_a_reference_that_leads_nowhere_stops_nothing(
    plan: Plan, tables: Mapping[str, Table]
) -> None:
    """A school that is not in its table lies in no area, so it counts as no township school."""
    whole = on(plan, Frames(tables, 9, 1), date(2024, 7, 31))
    none = on(plan, frames_without_schools(tables), date(2024, 7, 31))
    before, after = (
        {result.indicator.id: result.measurement.value for result in found.results()}
        for found in (whole, none)
    )
    assert {"M01.groups": 0, "M05.five-subjects": None, "M05.replacement": None,
            "M10.secondments": 0} == {
        name: value for name, value in after.items() if value != before[name]
        and name != "M08.rotation"
    }  # fmt: skip


def frames_without_schools(tables: Mapping[str, Table]) -> Frames:
    return Frames({**tables, "schools": laid("schools", [])}, 9, 1)


def test_the_order_of_the_tables_makes_no_difference(
    plan: Plan, tables: Mapping[str, Table]
) -> None:
    first = on(plan, Frames(tables, 9, 1), date(2024, 7, 31))
    backwards = dict(reversed(list(tables.items())))
    second = on(plan, Frames(backwards, 9, 1), date(2024, 7, 31))
    assert values(first) == values(second)


def values(found: Evaluation) -> list[tuple[str, Fraction | None, str]]:
    return [
        (item.indicator.id, item.measurement.value, item.status.value) for item in found.results()
    ]


def test_what_comes_before_a_phase_is_the_last_day_of_the_one_before(
    plan: Plan, tables: Mapping[str, Table]
) -> None:
    rosters = Frames(tables, 9, 1)
    first, second = on(plan, rosters, date(2022, 2, 28)), on(plan, rosters, date(2023, 7, 31))
    assert first.previous_as_of is None
    assert {None} == {result.previous for result in first.results()}
    assert date(2022, 2, 28) == second.previous_as_of
    assert [item.measurement.value for item in first.results()] == [
        item.previous.value if item.previous else None for item in second.results()
    ]


def test_a_day_before_the_phase_has_nothing_before_it(plan: Plan) -> None:
    found = evaluate(plan, frames(), date(2022, 2, 28), plan.phases[1])
    assert found.previous_as_of is None


SECONDED = [
    {"person_id": f"P{number}", "from_kind": "局机关", "to_school_id": "T1",
     "kind": "挂职教学副校长", "start": start, "full_time": "是"}
    for number, start in enumerate(["2021-09-01"] * 9 + ["2022-09-01"] * 21 + ["2023-09-01"] * 12)
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "value", "change"),
    [(date(2022, 2, 28), 9, None), (date(2023, 7, 31), 21, 0), (date(2024, 7, 31), 12, 1)],
)
def test_a_range_gets_better_when_it_is_less_missed(
    plan: Plan, day: date, value: int, change: int | None
) -> None:
    """9 is one too few and 21 one too many: neither is better than the other."""
    rosters = frames(schools=[{"school_id": "T1", "area": "镇区"}], deployments=SECONDED)
    found = on(plan, rosters, day).results()[-1]
    assert value == found.measurement.value
    assert change == found.change


def test_fewer_who_are_due_is_better(plan: Plan) -> None:
    rows = [
        {"teacher_id": "T1", "school_id": "S1", "post": "校长", "start": "2010-01-01"},
        {"teacher_id": "T2", "school_id": "S2", "post": "校长", "start": "2010-01-01",
         "end": "2022-08-31"},
    ]  # fmt: skip
    rosters = frames(schools=[], appointments=rows)
    results = on(plan, rosters, date(2023, 7, 31)).results()
    (rotation,) = [item for item in results if item.indicator.id == "M08.rotation"]
    assert rotation.previous
    assert 1 == rotation.measurement.value
    assert 2 == rotation.previous.value
    assert 1 == rotation.change


def test_a_quota_moves_with_its_stock(plan: Plan) -> None:
    """Two of 20 are all that is asked, three of 40 one too few: more holders, and worse."""
    rows = [{"teacher_id": f"A{n}", "hired_on": "2000-09-01"} for n in range(17)]
    rows += [{"teacher_id": f"N{n}", "hired_on": "2022-09-01"} for n in range(20)]
    rows += [
        {"teacher_id": f"B{n}", "hired_on": "2000-09-01", "backbone": "县级", "backbone_on": since}
        for n, since in enumerate(["2010-01-01", "2010-01-01", "2023-01-01"])
    ]
    results = on(plan, frames(teachers=rows), date(2023, 7, 31)).results()
    (backbone,) = [item for item in results if item.indicator.id == "M09.backbone"]
    assert backbone.previous
    assert 3 == backbone.measurement.value
    assert 2 == backbone.previous.value
    assert -1 == backbone.change


@pytest.mark.parametrize(
    ("window", "day", "first", "last"),
    [
        (Window.AS_OF, date(2023, 7, 31), date(2023, 7, 31), date(2023, 7, 31)),
        (Window.PHASE, date(2023, 7, 31), date(2022, 3, 1), date(2023, 7, 31)),
        (Window.SCHOOL_YEAR, date(2023, 8, 31), date(2022, 9, 1), date(2023, 8, 31)),
        (Window.SCHOOL_YEAR, date(2023, 9, 1), date(2023, 9, 1), date(2024, 8, 31)),
        (Window.CALENDAR_YEAR, date(2023, 7, 31), date(2023, 1, 1), date(2023, 12, 31)),
        (Window.SINCE_START, date(2023, 7, 31), date(2021, 12, 1), date(2024, 7, 31)),
    ],
)
def test_a_window_has_these_days(
    plan: Plan, window: Window, day: date, first: date, last: date
) -> None:
    assert Period(first, last) == window_days(plan, window, day, plan.phases[1])


def test_after_the_plan_a_running_window_is_not_closed_by_a_phase_before_it(plan: Plan) -> None:
    rosters = frames(schools=[], deployments=[])
    result = on(plan, rosters, date(2024, 9, 1)).results()[-1]
    assert Status.ON_TRACK is result.status
    assert Status.MISSED is on(plan, rosters, date(2024, 7, 31)).results()[-1].status

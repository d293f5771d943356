"""The whole shipped plan on a day."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from longchuan_plan.evaluation import Evaluation, Result, evaluate, tables_needed, window_days
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
from tests.shipped_needs import NEEDS, SCHOOL_YEARS

ROOT = Path(__file__).resolve().parents[1]

REQUIRED = {name for name, model in MODELS.items() if model.required}

# What has a number where no table has a row: how many there are. All else is a part of nothing.
COUNTS = """
M01.groups M02.activities M03.taught-by M03.rotating M03.visiting M04.funds M05.directed
M05.short-subjects M07.closures M08.rotation M08.leader-ages M08.middle-posted M08.support
M09.backbone-trained M09.salons M09.reserves M09.mentor-pairs M09.mentor-activities
M10.secondments M10.sources M11.contests
"""
# What has none where the columns that may be missing are: without a mark no school is central,
# without approved posts none is over-staffed, without classes there is nothing to divide by.
SILENT_WITHOUT_COLUMNS = """
M03.area-centres M03.areas-rotating M04.bed-gap M04.boarding-share M05.five-subjects
M05.replacement M06.mean-allowance M07.weak-plans M07.spent M10.one-year-terms M12.homework
M12.exams G4.good-grades G4.satisfaction G6.cv-backbone-primary G6.cv-backbone-junior
"""


@pytest.fixture(scope="module")
def tables() -> Mapping[str, Table]:
    return load(Workspace(ROOT)).tables


@pytest.fixture(scope="module")
def whole(plan: Plan, tables: Mapping[str, Table]) -> Evaluation:
    return on(plan, Frames(tables, 9, 1), date(2024, 7, 31))


def on(plan: Plan, rosters: Frames, day: date) -> Evaluation:
    return evaluate(plan, rosters, day, plan.phase_on(day))


def result(found: Evaluation, name: str) -> Result:
    (only,) = [item for item in found.results() if item.indicator.id == name]
    return only


def test_every_measure_indicator_and_goal_has_its_result(
    plan: Plan, tables: Mapping[str, Table]
) -> None:
    found = on(plan, Frames(tables, 9, 1), date(2023, 7, 31))
    assert [item.id for item in plan.indicators()] == [
        result.indicator.id for result in found.results()
    ]
    assert list(plan.measures) == [item.measure for item in found.measures]
    for goal in found.goals:
        own = [item.id for item in goal.goal.measured_by]
        assert [*goal.goal.indicators, *own] == [item.indicator.id for item in goal.results]


@pytest.mark.parametrize(
    "missing", sorted({"assignments", "progress", "supervisions"}.union(*NEEDS.values()))
)
def test_a_missing_table_is_named_by_exactly_the_indicators_that_need_it(
    plan: Plan, tables: Mapping[str, Table], missing: str
) -> None:
    left = {name: table for name, table in tables.items() if name != missing}
    found = on(plan, Frames(left, 9, 1), date(2023, 7, 31))
    silent = {item.indicator.id for item in found.results() if item.measurement.value is None}
    assert {name for name, needs in NEEDS.items() if missing in needs} == silent
    for item in found.results():
        if item.indicator.id in silent:
            assert Status.NO_DATA is item.status
            assert missing in (item.reason or "")


@pytest.mark.parametrize(
    "missing", sorted({"progress", "supervisions"}.union(*NEEDS.values()) - REQUIRED)
)
def test_what_does_not_need_a_table_is_the_same_without_it(
    plan: Plan, tables: Mapping[str, Table], whole: Evaluation, missing: str
) -> None:
    left = {name: table for name, table in tables.items() if name != missing}
    found = on(plan, Frames(left, 9, 1), date(2024, 7, 31))
    same = {name for name, needs in NEEDS.items() if missing not in needs}
    assert [item for item in values(whole) if item[0] in same] == [
        item for item in values(found) if item[0] in same
    ]


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
    counted = {item.indicator.id for item in found.results() if item.measurement.value is not None}
    assert set(COUNTS.split()) == counted
    assert Status.MET is result(found, "M08.rotation").status
    assert Status.MISSED is result(found, "M10.secondments").status


def test_optional_columns_may_all_be_missing(plan: Plan, tables: Mapping[str, Table]) -> None:
    bare = {
        name: table._replace(
            columns={
                key: column
                for key, column in table.columns.items()
                if fields(MODELS[name])[key].required
            },
        )
        for name, table in tables.items()
    }
    found = on(plan, Frames(bare, 9, 1), date(2024, 7, 31))
    silent = {item.indicator.id for item in found.results() if item.measurement.value is None}
    assert {*SILENT_WITHOUT_COLUMNS.split(), *SCHOOL_YEARS.split()[:-1]} == silent
    assert 0 == result(found, "M04.full-boarding").measurement.value
    assert 0 == result(found, "M09.backbone").measurement.value
    assert not any(item.done for item in found.measures)


def test_a_reference_that_leads_nowhere_stops_nothing(
    plan: Plan, tables: Mapping[str, Table], whole: Evaluation
) -> None:
    """A school that is not in its table lies in no area, so it counts as no township school.

    What stays a number is a count; what speaks of areas or of schools is none or nothing.
    """
    none = on(plan, frames_without_schools(tables), date(2024, 7, 31))
    for before, after in zip(whole.results(), none.results(), strict=True):
        name, value = after.indicator.id, after.measurement.value
        if value != before.measurement.value and name not in ("M08.rotation", "M08.rotated"):
            assert "schools" in NEEDS[name], name
            assert value in (None, 0), name
            assert (value == 0) == (name in COUNTS.split()), name


def frames_without_schools(tables: Mapping[str, Table]) -> Frames:
    return Frames({**tables, "schools": laid("schools", [])}, 9, 1)


def test_the_order_of_the_tables_makes_no_difference(
    plan: Plan, tables: Mapping[str, Table], whole: Evaluation
) -> None:
    backwards = dict(reversed(list(tables.items())))
    second = on(plan, Frames(backwards, 9, 1), date(2024, 7, 31))
    assert values(whole) == values(second)


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
    found = result(on(plan, rosters, day), "M10.secondments")
    assert value == found.measurement.value
    assert change == found.change


def test_fewer_who_are_due_is_better(plan: Plan) -> None:
    rows = [
        {"teacher_id": "T1", "school_id": "S1", "post": "校长", "start": "2010-01-01"},
        {"teacher_id": "T2", "school_id": "S2", "post": "校长", "start": "2010-01-01",
         "end": "2022-08-31"},
    ]  # fmt: skip
    rosters = frames(schools=[], appointments=rows)
    rotation = result(on(plan, rosters, date(2023, 7, 31)), "M08.rotation")
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
    backbone = result(on(plan, frames(teachers=rows), date(2023, 7, 31)), "M09.backbone")
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
    name = "M10.secondments"
    assert Status.ON_TRACK is result(on(plan, rosters, date(2024, 9, 1)), name).status
    assert Status.MISSED is result(on(plan, rosters, date(2024, 7, 31)), name).status

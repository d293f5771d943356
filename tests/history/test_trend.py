"""A trend is what an evaluation on each of its days says, and no more days than there are."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from longchuan_plan.evaluation import evaluate
from longchuan_plan.history.trend import Trend, phase_ends, trend, trends
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.plan.phase import Phase
from longchuan_plan.plan.plan import Plan
from longchuan_plan.rosters.frames import Frames

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def county() -> tuple[Plan, Frames]:
    loaded = load(Workspace(ROOT))
    plan = loaded.plan.plan
    assert plan is not None
    year = plan.head.school_year
    return plan, Frames(loaded.tables, year.month, year.day)


def phase(key: str, first: str, last: str) -> Phase:
    return Phase(
        key=key,
        number=1,
        title=key,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        clause="1",
    )


def days(phases: list[Phase], as_of: str, looked_at: Phase) -> list[tuple[str, str]]:
    plan = Plan.model_construct(phases=tuple(phases))  # type: ignore[call-arg]
    day = date.fromisoformat(as_of)
    return [(held.key, str(end)) for held, end in phase_ends(plan, day, looked_at)]


def numbers(found: Trend) -> list[tuple[Fraction | None, Fraction | None]]:
    """Value and denominator of each point."""
    return [(point.measurement.value, point.measurement.denominator) for point in found.points]


ONE = phase("one", "2022-01-01", "2022-06-30")
TWO = phase("two", "2022-07-01", "2022-12-31")


@pytest.mark.parametrize(
    ("as_of", "looked_at", "expected"),
    [
        ("2022-01-01", ONE, [("one", "2022-01-01")]),
        ("2022-06-30", ONE, [("one", "2022-06-30")]),
        ("2022-07-01", TWO, [("one", "2022-06-30"), ("two", "2022-07-01")]),
        ("2022-12-31", TWO, [("one", "2022-06-30"), ("two", "2022-12-31")]),
        ("2023-01-01", TWO, [("one", "2022-06-30"), ("two", "2022-12-31"), ("two", "2023-01-01")]),
    ],
)
def test_the_days_are_the_ends_of_phases_and_the_day(
    as_of: str, looked_at: Phase, expected: list[tuple[str, str]]
) -> None:
    assert expected == days([TWO, ONE], as_of, looked_at)


def test_of_two_phases_that_end_together_the_later_speaks() -> None:
    inner = phase("inner", "2022-04-01", "2022-06-30")
    assert [("inner", "2022-06-30"), ("two", "2022-08-01")] == days(
        [inner, ONE, TWO], "2022-08-01", TWO
    )


@pytest.mark.parametrize("as_of", [date(2022, 2, 28), date(2023, 2, 1), date(2024, 7, 31)])
def test_every_point_is_what_an_evaluation_of_its_day_says(
    county: tuple[Plan, Frames], as_of: date
) -> None:
    plan, frames = county
    found = trends(evaluate(plan, frames, as_of, plan.phase_on(as_of)), frames)
    assert [item.indicator.id for item in found] == [item.id for item in plan.indicators()]
    for place in range(len(found[0].points)):
        day, held = found[0].points[place].day, found[0].points[place].phase
        on_the_day = evaluate(plan, frames, day, held).results()
        for item, result in zip(found, on_the_day, strict=True):
            point = item.points[place]
            assert (point.day, point.phase) == (day, held)
            assert point.measurement.value == result.measurement.value
            assert point.measurement.reason == result.measurement.reason
            assert point.judgement == result.judgement
    assert found[0].points[-1].day == as_of


def test_where_two_phases_end_together_all_are_measured_as_one_alone_is(
    county: tuple[Plan, Frames],
) -> None:
    plan, frames = county
    _first, ended, held = plan.phases
    inner = ended.model_copy(update={"key": "inner", "first": ended.last.replace(day=1)})
    for phases in ((*plan.phases, inner), (inner, *plan.phases)):
        other = plan.model_copy(update={"phases": phases})
        found = trends(evaluate(other, frames, held.last, held), frames)
        for item in found:
            alone = trend(other, frames, item.indicator, held.last, held)
            assert alone.points[-2].phase == inner
            assert numbers(alone) == numbers(item)


def test_one_indicator_alone_is_as_among_all(county: tuple[Plan, Frames]) -> None:
    plan, frames = county
    as_of = date(2024, 7, 31)
    held = plan.phase_on(as_of)
    every = {
        item.indicator.id: item for item in trends(evaluate(plan, frames, as_of, held), frames)
    }
    for indicator in plan.indicators():
        alone = trend(plan, frames, indicator, as_of, held)
        assert numbers(alone) == numbers(every[indicator.id])

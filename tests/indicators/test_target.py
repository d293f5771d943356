"""Targets as the plan writes them: exact numbers, days, one comparison each."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from longchuan_plan.indicators.numbers import Exact
from longchuan_plan.indicators.target import Baseline, Bound, PlanDay, Target, Targets, in_order

GROUND = {"binding": "must", "basis": "stated"}

exact = TypeAdapter[Fraction](Exact)
day = TypeAdapter[date](PlanDay)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", Fraction(3)),
        ("0.45", Fraction(9, 20)),
        ("70%", Fraction(7, 10)),
        ("33.3%", Fraction(333, 1000)),
        ("-1", Fraction(-1)),
        (" 0100 ", Fraction(100)),
    ],
)
def test_a_number_is_kept_exact(text: str, value: Fraction) -> None:
    assert value == exact.validate_python(text)


@pytest.mark.parametrize(
    "text", ["", "三", "1/3", "1e9", "7 0", "70％", "1,000", ".5", "nan", "9" * 99]
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        exact.validate_python(text)
    assert ["exact"] == [error["type"] for error in refused.value.errors()]


@pytest.mark.parametrize(
    "text", ["2024-02-30", "2024-7-31", "20240731", "2024年7月31日", "", "1706659200"]
)
def test_a_day_is_written_in_one_way(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        day.validate_python(text)
    assert ["plan_day"] == [error["type"] for error in refused.value.errors()]
    assert date(2024, 2, 29) == day.validate_python("2024-02-29")


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ({}, "target_comparison"),
        ({"at_least": "1", "at_most": "2"}, "target_comparison"),
        ({"between": ["20", "10"]}, "target_range"),
        ({"between": ["20"]}, "missing"),
        ({"at_leest": "1"}, "extra_forbidden"),
    ],
)
def test_a_target_has_exactly_one_comparison(target: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Target.model_validate({**GROUND, **target})
    assert problem in [error["type"] for error in refused.value.errors()]


def test_a_target_of_zero_is_a_target() -> None:
    bound = Target.model_validate({**GROUND, "equals": "0"}).bound
    assert Bound("equals", (Fraction(0),)) == bound
    assert bound.holds(0)
    assert not bound.holds(1)


@given(value=st.integers(-50, 50), first=st.integers(-40, 40), width=st.integers(0, 20))
def test_a_bound_holds_exactly_where_nothing_is_missing(value: int, first: int, width: int) -> None:
    low, high = Fraction(first), Fraction(first + width)
    plain = {
        Bound("at_least", (low,)): (value >= low, max(low - value, 0)),
        Bound("at_most", (low,)): (value <= low, max(value - low, 0)),
        Bound("equals", (low,)): (value == low, abs(value - low)),
        Bound("between", (low, high)): (low <= value <= high, max(low - value, value - high, 0)),
    }
    assert plain == {bound: (bound.holds(value), bound.distance(value)) for bound in plain}


def test_targets_are_ordered_by_the_day_from_which_they_hold() -> None:
    targets = TypeAdapter[Targets](Targets).validate_python(
        {
            "2024-07-31": {**GROUND, "at_least": "3"},
            "from_start": {**GROUND, "at_least": "1"},
            "2023-07-31": {**GROUND, "at_least": "2"},
        }
    )
    ordered = in_order(targets, date(2021, 12, 1))
    assert [date(2021, 12, 1), date(2023, 7, 31), date(2024, 7, 31)] == [
        item.since for item in ordered
    ]
    assert [1, 2, 3] == [item.target.at_least for item in ordered]


def test_a_target_holds_from_a_day_or_from_the_start() -> None:
    with pytest.raises(ValidationError, match="not a day"):
        TypeAdapter[Targets](Targets).validate_python({"2024": {**GROUND, "at_least": "3"}})


def test_a_baseline_names_its_source() -> None:
    with pytest.raises(ValidationError, match="source"):
        Baseline.model_validate({"date": "2021-12-31", "value": "1"})

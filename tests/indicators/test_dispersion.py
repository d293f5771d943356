"""The coefficient of variation against the formula as it is printed, and its exact comparison."""

from datetime import date
from fractions import Fraction
from math import isclose, sqrt
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.dispersion import Dispersion, squared_variation
from longchuan_plan.indicators.roots import root
from longchuan_plan.indicators.target import Bound
from longchuan_plan.periods import Period
from longchuan_plan.rosters.frames import Frames
from tests.rosters.laid import frames

DAY = date(2022, 12, 1)

AREA: dict[str, Any] = {
    "id": "X.area",
    "title": "差异系数",
    "kind": "dispersion",
    "units": {"kind": "小学"},
    "resource": {"table": "school_years", "sum": "teaching_area"},
    "weight": {"table": "school_years", "sum": "students"},
    "per": "100",
    "window": "as_of",
    "unit": "差异系数",
    "better": "lower",
}
BACKBONE = AREA | {"resource": {"table": "teachers", "where": {"backbone": {"at_least": "县级"}}}}

PUBLISHED = [(45, 279), (37, 137), (89, 935), (76, 160), (55, 402)]
"""Pupils and books of five schools, the worked example of the national formula."""

schools = st.lists(
    st.tuples(st.none() | st.integers(0, 60), st.none() | st.integers(0, 9)), max_size=6
)


def printed(pairs: list[tuple[int, int]]) -> float:
    """√(Σ p/P · (x − X̄)²) / X̄, in floats and with nothing shortened."""
    pupils = sum(p for p, _ in pairs)
    mean = sum(r for _, r in pairs) / pupils
    return sqrt(sum(p / pupils * (r / p - mean) ** 2 for p, r in pairs)) / mean


def laid(rows: list[tuple[int | None, int | None]]) -> Frames:
    return frames(
        schools=[{"school_id": f"S{place}", "kind": "小学"} for place in range(len(rows))],
        school_years=[
            {"school_id": f"S{place}", "school_year": "2022",
             "students": "" if pupils is None else str(pupils),
             "teaching_area": "" if area is None else str(area)}
            for place, (pupils, area) in enumerate(rows)
        ],
        teachers=[
            {"teacher_id": f"T{place}.{number}", "school_id": f"S{place}",
             "hired_on": "2010-09-01", "backbone": "县级"}
            for place, (_pupils, area) in enumerate(rows)
            for number in range(area or 0)
        ],
    )  # fmt: skip


def scope(rosters: Frames) -> Scope:
    return Scope(rosters, DAY, Window.AS_OF, Period(DAY, DAY))


def test_the_published_example_comes_out_to_the_third_decimal_and_beyond() -> None:
    found = root(squared_variation([(Fraction(p), Fraction(r)) for p, r in PUBLISHED]))
    assert "0.515257" == f"{float(found):.6f}"


@given(rows=schools)
def test_it_is_the_printed_formula(rows: list[tuple[int | None, int | None]]) -> None:
    found = Dispersion.model_validate(AREA).measure(scope(laid(rows)))
    known = [(p, r) for p, r in rows if p and r is not None]
    assert len(known) == found.details["schools"]
    assert len(rows) - len(known) == found.details["left_out"]
    if not sum(r for _, r in known):
        assert found.value is None
        assert found.reason
        return
    assert found.value is not None
    assert found.numerator is not None
    assert found.denominator is not None
    # A float keeps about eight digits of a root whose square is near its own rounding.
    assert isclose(printed(known), found.value, abs_tol=1e-7)
    assert isclose(found.value, found.numerator / found.denominator, abs_tol=1e-9)
    assert Fraction(100 * sum(r for _, r in known), sum(p for p, _ in known)) == found.denominator


@given(rows=schools)
def test_counted_rows_are_zero_where_there_are_none(
    rows: list[tuple[int | None, int | None]],
) -> None:
    found = Dispersion.model_validate(BACKBONE).measure(scope(laid(rows)))
    known = [(p, r or 0) for p, r in rows if p]
    assert len(known) == found.details["schools"]
    if sum(r for _, r in known):
        assert found.value is not None
        assert isclose(printed(known), found.value, abs_tol=1e-7)
    else:
        assert found.value is None


squares = st.fractions(min_value=0, max_value=4, max_denominator=10**15)
bounds = st.integers(0, 2 * 10**11).map(lambda number: Fraction(number, 10**11))
nearby = st.tuples(bounds, st.sampled_from([-1, 0, 1]), st.integers(1, 10**40)).map(
    lambda drawn: (drawn[0], max(drawn[0] ** 2 + Fraction(drawn[1], drawn[2]), Fraction(0)))
)


@example(case=(Fraction(9, 20), Fraction(9, 20) ** 2 + Fraction(1, 10**30)))
@example(case=(Fraction(9, 20), Fraction(9, 20) ** 2 - Fraction(1, 10**30)))
@example(case=(Fraction(1, 10**11), Fraction(1, 10**22) - Fraction(1, 10**30)))
@given(case=nearby | st.tuples(bounds, squares))
def test_a_root_compares_with_every_number_of_a_plan_as_its_square_does(
    case: tuple[Fraction, Fraction],
) -> None:
    bound, square = case
    assert (square <= bound**2) == Bound("at_most", (bound,)).holds(root(square))
    assert (square >= bound**2) == Bound("at_least", (bound,)).holds(root(square))
    assert (square == bound**2) == Bound("equals", (bound,)).holds(root(square))


@given(square=squares)
def test_a_root_is_right_to_the_twelfth_decimal(square: Fraction) -> None:
    found = root(square)
    step = Fraction(1, 10**12)
    assert max(found - step, Fraction(0)) ** 2 <= square <= (found + step) ** 2
    assert abs(Fraction(square.numerator, square.denominator)) == root(square**2)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"window": "phase"}, "window_as_of"),
        ({"per": "0"}, "greater_than_equal"),
        ({"resource": {"table": "school_years", "sum": "closed_management"}}, "column_number"),
        ({"weight": {"table": "school_years", "sum": "students", "product": ["a", "b"]}},
         "quantity"),
        ({"weight": {"table": "school_years", "product": ["students"]}}, "quantity"),
        ({"resource": {"table": "allowances", "sum": "amount"}}, "dispersion_table"),
    ],
)  # fmt: skip
def test_a_dispersion_that_cannot_be_meant_is_refused(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Dispersion.model_validate(AREA | change)
    assert [problem] == [error["type"] for error in refused.value.errors()]

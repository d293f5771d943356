"""One sum over another against a plain loop; no digit is lost."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.ratio import Ratio
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))

ALLOWANCE: dict[str, Any] = {
    "id": "X.allowance",
    "title": "人均月标准",
    "kind": "ratio",
    "numerator": {"table": "allowances", "sum": "amount"},
    "denominator": {"table": "allowances", "product": ["headcount", "months"]},
    "by": "town",
    "window": "calendar_year",
    "unit": "元/人·月",
    "better": "higher",
}

Row = tuple[str, int | None, int | None, Decimal | None]
amounts = st.decimals(0, 10**12, places=6, allow_nan=False)
rows = st.lists(
    st.tuples(
        st.sampled_from(["甲镇", "乙镇", "丙镇"]),
        st.none() | st.integers(0, 10**11),
        st.none() | st.integers(0, 12),
        st.none() | amounts,
    ),
    max_size=8,
)


def ratio(chosen: Iterable[Row]) -> Fraction | None:
    full = [row for row in chosen if None not in row]
    below = sum((heads or 0) * (months or 0) for _, heads, months, _ in full)
    above = sum((Fraction(amount or 0) for *_, amount in full), Fraction(0))
    return above / below if below else None


@given(paid=rows)
def test_it_is_what_a_plain_loop_finds(paid: list[Row]) -> None:
    names = ("town", "headcount", "months", "amount")
    rosters = frames(
        allowances=[
            {"year": "2022", **{name: f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
                                for name, cell in zip(names, row, strict=True)
                                if cell is not None}}
            for row in paid
        ],
    )  # fmt: skip
    scope = Scope(rosters, YEAR.last, Window.CALENDAR_YEAR, YEAR)
    found = Ratio.model_validate(ALLOWANCE).measure(scope)
    assert ratio(paid) == found.value
    assert sum(None in row for row in paid) == found.details.get("incomplete", 0)
    if found.value is not None:
        towns = {row[0]: ratio(item for item in paid if item[0] == row[0]) for row in paid}
        assert {town: each for town, each in towns.items() if each is not None} == found.breakdown


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"numerator": {"table": "allowances", "sum": "town"}}, "column_number"),
        ({"numerator": {"table": "allowances", "product": ["months"]}}, "quantity"),
        ({"numerator": {"table": "allowances", "product": ["months"] * 3}}, "too_long"),
        ({"numerator": {"table": "allowances", "sum": "months", "product": ["months"] * 2}},
         "quantity"),
        ({"numerator": {"table": "trainings"}, "denominator": {"table": "trainings"},
          "by": "teacher.name"}, "column_person"),
    ],
)  # fmt: skip
def test_a_sum_that_cannot_be_meant_is_refused(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Ratio.model_validate(ALLOWANCE | change)
    assert [problem] == [error["type"] for error in refused.value.errors()]

"""What is missing against a plain loop over the rows."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.gap import Gap
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

DAY = date(2022, 12, 1)

PERIODS: dict[str, Any] = {
    "id": "X.periods",
    "title": "课时缺口",
    "kind": "gap",
    "table": "lessons",
    "need": "required_periods",
    "have": "weekly_periods",
    "window": "as_of",
    "unit": "节",
    "better": "lower",
}

periods = st.none() | st.decimals(0, 20, places=1)
Row = tuple[str, Decimal | None, Decimal | None]


@given(
    lessons=st.lists(st.tuples(st.sampled_from(["S1", "S2", "S3"]), periods, periods), max_size=9)
)
def test_it_is_what_a_plain_loop_finds(lessons: list[Row]) -> None:
    rosters = frames(
        lessons=[
            {"school_id": school, "school_year": "2022",
             "required_periods": "" if need is None else str(need),
             "weekly_periods": "" if have is None else str(have)}
            for school, need, have in lessons
        ],
        schools=[{"school_id": "S1", "name": "甲校"}],
    )  # fmt: skip
    known = [
        (school, Fraction(need), Fraction(have))
        for school, need, have in lessons
        if need is not None and have is not None
    ]
    missing: defaultdict[str, Fraction] = defaultdict(Fraction)
    for school, need, have in known:
        if need > have:
            missing[school] += need - have

    found = Gap.model_validate(PERIODS).measure(Scope(rosters, DAY, Window.AS_OF, Period(DAY, DAY)))
    assert (sum(missing.values()) if known else None) == found.value
    assert {"short_units": len(missing), "unknown": len(lessons) - len(known)} == found.details
    assert sum((need for _, need, _ in known), Fraction(0)) == found.denominator
    assert sorted(missing) == [unit["school_id"] for unit in found.failures]
    for unit in found.failures:
        assert missing[unit["school_id"]] == Fraction(unit["missing"])
        assert ("甲校" if unit["school_id"] == "S1" else None) == unit.get("name")


def test_what_is_missing_is_told_to_the_last_digit() -> None:
    rosters = frames(
        lessons=[
            {"school_id": "S1", "school_year": "2022", "subject": subject,
             "required_periods": "1234567.25", "weekly_periods": have}
            for subject, have in (("音乐", "0"), ("美术", "1234557.75"))
        ],
    )  # fmt: skip
    found = Gap.model_validate(PERIODS).measure(Scope(rosters, DAY, Window.AS_OF, Period(DAY, DAY)))
    assert ["1234576.75"] == [unit["missing"] for unit in found.failures]


@pytest.mark.parametrize("change", [{"need": "school_id"}, {"have": "taught_by"}])
def test_it_goes_by_numbers(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="without numbers"):
        Gap.model_validate(PERIODS | change)

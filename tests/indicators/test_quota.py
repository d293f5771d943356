"""Quota against a plain version."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.quota import Quota, quota_of
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

START = date(2023, 1, 1)
LEVELS = ["", "校级", "县级", "市级", "省级", "国家级"]

BACKBONE = Quota.model_validate(
    {
        "id": "X.backbone",
        "title": "骨干教师",
        "kind": "quota",
        "table": "teachers",
        "where": {"employment": "在编"},
        "holders": {"backbone": {"at_least": "县级"}},
        "holders_dated_by": "backbone_on",
        "window": "as_of",
        "unit": "人",
        "better": "higher",
        "targets": {"from_start": {"at_least": "10%", "binding": "must", "basis": "stated"}},
    }
)

days = st.integers(0, 5).map(lambda count: START + timedelta(days=count))
teachers = st.lists(
    st.tuples(
        st.sampled_from(["在编", "编外"]),
        days,
        st.none() | days,
        st.sampled_from(LEVELS),
        st.none() | days,
    ),
    max_size=25,
)


@given(teachers=teachers, day=days)
def test_it_counts_what_a_plain_loop_counts(
    teachers: list[tuple[str, date, date | None, str, date | None]], day: date
) -> None:
    stock = holders = 0
    for employment, hired, left, level, since in teachers:
        if employment == "在编" and hired <= day and (left is None or day <= left):
            stock += 1
            holders += LEVELS.index(level) >= 2 and (since is None or since <= day)
    rosters = frames(
        teachers=[
            {"teacher_id": f"T{number}", "employment": employment, "hired_on": str(hired),
             "left_on": str(left or ""), "backbone": level, "backbone_on": str(since or "")}
            for number, (employment, hired, left, level, since) in enumerate(teachers)
        ]
    )  # fmt: skip
    found = BACKBONE.measure(Scope(rosters, day, Window.AS_OF, Period(day, day)))
    assert stock == found.denominator
    assert (holders if stock else None) == found.value
    bound = BACKBONE.bound(BACKBONE.targets["from_start"], found)
    assert (-(-stock // 10) if stock else None) == (bound.values[0] if bound else None)


@given(stock=st.integers(0, 10**7), thousandths=st.integers(0, 1000))
def test_the_quota_is_the_least_whole_number_that_is_not_below_the_share(
    stock: int, thousandths: int
) -> None:
    quota = quota_of(Fraction(stock), Fraction(thousandths, 1000))
    assert quota * 1000 >= stock * thousandths > (quota - 1) * 1000


def test_what_dates_a_standing_is_a_day() -> None:
    with pytest.raises(ValidationError, match="a column without days"):
        Quota.model_validate(BACKBONE.model_dump() | {"holders_dated_by": "name", "targets": {}})

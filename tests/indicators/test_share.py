"""Shares and counts against plain versions."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.count import Count
from longchuan_plan.indicators.share import Share
from longchuan_plan.periods import Period
from longchuan_plan.rosters.frames import Frames
from tests.rosters.laid import frames

START = date(2022, 8, 28)
DEGREES = ["高中及以下", "中专", "大专", "本科", "硕士研究生", "博士研究生"]

COMMON: dict[str, Any] = {
    "id": "X.share",
    "title": "学历",
    "table": "recruits",
    "where": {"stage": ["小学", "初中"], "kind": "公开招聘"},
    "window": "school_year",
    "unit": "share",
    "better": "higher",
}
SHARE = {**COMMON, "kind": "share", "numerator": {"degree": {"at_least": "本科"}}}

days = st.integers(0, 9).map(lambda count: START + timedelta(days=count))
Hire = tuple[str, date, str, str, str]
hires = st.lists(
    st.tuples(
        st.sampled_from([f"T{number}" for number in range(6)]),
        days,
        st.sampled_from(["小学", "初中", "高中"]),
        st.sampled_from(DEGREES),
        st.sampled_from(["公开招聘", "调入"]),
    ),
    max_size=20,
)


def laid(rows: list[Hire]) -> Frames:
    names = ("teacher_id", "hired_on", "stage", "degree", "kind")
    return frames(recruits=[dict(zip(names, map(str, row), strict=True)) for row in rows])


@given(rows=hires, first=days, length=st.integers(0, 6))
def test_it_is_the_part_that_a_plain_loop_finds(rows: list[Hire], first: date, length: int) -> None:
    window = Period(first, first + timedelta(days=length))
    hired = [
        row for row in rows
        if row[1] in window and row[2] in ("小学", "初中") and row[4] == "公开招聘"
    ]  # fmt: skip
    good = [row for row in hired if DEGREES.index(row[3]) >= DEGREES.index("本科")]
    scope = Scope(laid(rows), window.last, Window.SCHOOL_YEAR, window)

    by_row = Share.model_validate(SHARE).measure(scope)
    assert len(good) == by_row.numerator
    assert len(hired) == by_row.denominator
    assert (Fraction(len(good), len(hired)) if hired else None) == by_row.value

    by_person = Share.model_validate({**SHARE, "distinct": "teacher_id"}).measure(scope)
    people = {row[0] for row in hired}
    assert len({row[0] for row in good}) == by_person.numerator
    assert len(people) == by_person.denominator
    short = rows_of(by_person.rows["failures"].rows, rows)
    assert people - {row[0] for row in good} == {row[0] for row in short}


def rows_of(places: Any, rows: list[Hire]) -> list[Hire]:
    return [rows[place] for place in places]


@given(numbers=st.lists(st.none() | st.integers(0, 10**9), max_size=12))
def test_a_sum_is_exact(numbers: list[int | None]) -> None:
    count = Count.model_validate(
        {**COMMON, "kind": "count", "table": "school_years", "where": {}, "sum": "students"}
    )
    rosters = frames(
        school_years=[
            {"school_id": "A", "school_year": "2022",
             "students": "" if number is None else str(number)}
            for number in numbers
        ]
    )  # fmt: skip
    window = Period(date(2022, 9, 1), date(2023, 8, 31))
    found = count.measure(Scope(rosters, window.last, Window.SCHOOL_YEAR, window)).value
    assert found is not None
    assert sum(number or 0 for number in numbers) == found
    assert isinstance(found.numerator, int)


@pytest.mark.parametrize(
    "change", [{"distinct": "teacher_id", "sum": "students"}, {"requires": [{"stage": "小学"}]}]
)
def test_there_is_one_way_of_counting(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"count distinct|needs distinct"):
        Count.model_validate({**COMMON, "kind": "count", **change})


def test_what_lacks_a_required_row_is_behind_the_number_as_failing() -> None:
    members = [("G1", "牵头校"), ("G2", "成员校"), ("G1", "成员校"), ("G3", "牵头校")]
    rosters = frames(
        groups=[
            {"group_id": name, "role": role, "joined_on": "2022-01-01"} for name, role in members
        ]
    )
    described = Count.model_validate(
        {**COMMON, "kind": "count", "table": "groups", "where": {}, "window": "as_of",
         "unit": "个", "distinct": "group_id",
         "requires": [{"role": "牵头校"}, {"role": "成员校"}]}
    )  # fmt: skip

    found = described.measure(Scope(rosters, START, Window.AS_OF, Period(START, START)))
    assert 1 == found.value
    assert {"numerator": [0, 2], "failures": [1, 3]} == {
        role: rows.rows.tolist() for role, rows in found.rows.items()
    }

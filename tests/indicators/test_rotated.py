"""Who has rotated, against a plain version that walks through the days of each person."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.rotated import Rotated
from longchuan_plan.periods import Period, add_years
from tests.rosters.laid import frames

START = date(2020, 2, 20)
END = date(2021, 12, 31)

ROTATED: dict[str, Any] = {
    "id": "X.rotated",
    "title": "已轮岗",
    "kind": "rotated",
    "table": "appointments",
    "where": {"post": ["校长", "副校长"]},
    "person": "teacher_id",
    "same": ["school_id", "post"],
    "years": "1",
    "window": "phase",
    "unit": "share",
    "better": "higher",
}

Record = tuple[str, str, str, date, date | None]
Post = tuple[str, str, str]

days = st.sampled_from(
    [START + timedelta(days=step + 366 * year) for year in (0, 1) for step in range(8)]
)
records = st.lists(
    st.tuples(
        st.sampled_from(["T1", "T2", "T3"]),
        st.sampled_from(["A", "B"]),
        st.sampled_from(["校长", "副校长", "书记"]),
        days,
        st.none() | days,
    ),
    max_size=8,
)


def held_days(history: list[Record]) -> dict[Post, set[date]]:
    """The days on which each person holds each post; an open end lasts beyond all days asked."""
    found: dict[Post, set[date]] = {}
    for person, school, post, start, end in history:
        if post != "书记":
            length = ((end or END) - start).days + 1
            held = found.setdefault((person, school, post), set())
            held |= {start + timedelta(days=step) for step in range(length)}
    return found


def full_days(held: set[date]) -> set[date]:
    """Of the days held, those on which the unbroken run is full."""
    found, first = set(), None
    for day in sorted(held):
        if day - timedelta(days=1) not in held:
            first = day
        assert first
        if add_years(first, 1) <= day:
            found.add(day)
    return found


@given(history=records, first=days, length=st.integers(0, 12))
def test_it_is_what_a_walk_through_the_days_finds(
    history: list[Record], first: date, length: int
) -> None:
    day = first + timedelta(days=length)
    rosters = frames(
        schools=[],
        appointments=[
            {"teacher_id": who, "school_id": where, "post": post, "start": str(start),
             "end": str(end or "")}
            for who, where, post, start, end in history
        ],
    )  # fmt: skip
    due, stays = set(), set()
    for (person, _school, _post), held in held_days(history).items():
        full = full_days(held)
        if any(first <= each <= day for each in full):
            due.add(person)
            # Tomorrow it is full still: the run goes on when the day is over.
            if day in full and day + timedelta(days=1) in held:
                stays.add(person)

    scope = Scope(rosters, day, Window.PHASE, Period(first, day))
    found = Rotated.model_validate(ROTATED).measure(scope)
    moved = due - stays
    assert len(moved) == found.numerator
    assert len(due) == found.denominator
    assert (Fraction(len(moved), len(due)) if due else None) == found.value
    named = rosters.frame("appointments")["teacher_id"]
    assert moved == set(named[found.rows["numerator"].rows])
    assert stays == set(named[found.rows["failures"].rows])


def test_what_ends_with_a_phase_is_of_that_phase_alone() -> None:
    rosters = frames(
        schools=[],
        appointments=[
            {"teacher_id": "T", "school_id": "A", "post": "校长", "start": "2020-01-01",
             "end": "2022-12-31"},
        ],
    )  # fmt: skip
    rotated = Rotated.model_validate(ROTATED)
    phases = [Period(date(year, 1, 1), date(year, 12, 31)) for year in (2021, 2022, 2023)]
    found = [rotated.measure(Scope(rosters, each.last, Window.PHASE, each)) for each in phases]
    assert [0, 1, None] == [each.value for each in found]


@pytest.mark.parametrize(
    ("change", "problem"), [({"window": "as_of"}, "window_span"), ({"table": "recruits"}, "")]
)
def test_a_rotation_that_cannot_be_meant_is_refused(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Rotated.model_validate(ROTATED | change)
    assert problem in [error["type"] for error in refused.value.errors()] or not problem

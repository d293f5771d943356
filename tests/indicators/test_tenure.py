"""Tenure against a plain version that walks through the days of each person."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.closings import final_successors, school_columns
from longchuan_plan.indicators.tenure import Tenure
from longchuan_plan.periods import OPEN_END, Period, add_years
from tests.rosters.laid import frames

START = date(2020, 2, 20)

ROTATION = {
    "id": "X.rotation",
    "title": "满一年",
    "kind": "tenure",
    "table": "appointments",
    "where": {"post": ["校长", "副校长"]},
    "person": "teacher_id",
    "same": ["school_id", "post"],
    "years": "1",
    "window": "as_of",
    "unit": "人",
    "better": "lower",
}

Record = tuple[str, str, str, date, date | None]

# Steps of a few days about a year of one leap day: spells touch, break and fill by chance.
days = st.sampled_from(
    [START + timedelta(days=step + 366 * year) for year in (0, 1) for step in range(14)]
)
records = st.lists(
    st.tuples(
        st.sampled_from(["T1", "T2"]),
        st.sampled_from(["A", "B", "Z"]),
        st.sampled_from(["校长", "副校长", "书记"]),
        days,
        st.none() | days,
    ),
    max_size=12,
)
closings = st.dictionaries(st.sampled_from(["A", "B"]), days)


def in_post(
    history: list[Record], closed: dict[str, date], day: date
) -> dict[tuple[str, str, str], date]:
    """For each person, school and post held on the day, the first day of the unbroken run."""
    found = {}
    for person, school, post, _start, _end in history:
        if post == "书记":
            continue
        held = set()
        for who, where, what, start, end in history:
            if (who, where, what) == (person, school, post):
                last = min(end or OPEN_END, closed.get(school, OPEN_END), day)
                held |= {start + timedelta(days=step) for step in range((last - start).days + 1)}
        first = day
        while first - timedelta(days=1) in held:
            first -= timedelta(days=1)
        if day in held:
            found[person, school, post] = first
    return found


@given(history=records, closed=closings, day=days)
def test_it_counts_what_a_walk_through_the_days_counts(
    history: list[Record], closed: dict[str, date], day: date
) -> None:
    rosters = frames(
        schools=[
            {"school_id": "A", "closed_on": str(closed.get("A", ""))},
            {"school_id": "B", "closed_on": str(closed.get("B", ""))},
        ],
        appointments=[
            {"teacher_id": who, "school_id": where, "post": post, "start": str(start),
             "end": str(end or "")}
            for who, where, post, start, end in history
        ],
    )  # fmt: skip
    held = in_post(history, closed, day)
    full = {key for key, first in held.items() if add_years(first, 1) <= day}

    tenure = Tenure.model_validate(ROTATION)
    found = tenure.measure(Scope(rosters, day, Window.AS_OF, Period(day, day)))
    assert len({key[0] for key in full}) == found.value
    assert len({key[0] for key in held}) == found.denominator

    spells = tenure.spells(rosters)
    stamp = rosters.stamp(day)
    now = spells[(spells["start"] <= stamp) & (spells["end"] >= stamp)]
    keys = zip(now["teacher_id"], now["school_id"], now["post"], strict=True)
    assert held == dict(zip(keys, now["start"].dt.date, strict=True))
    begun = rosters.frame("appointments").loc[now["records"], "start"].dt.date
    assert sorted(held.values()) == sorted(begun)


@settings(max_examples=30)
@given(history=records, day=days)
def test_the_order_of_the_rows_makes_no_difference(history: list[Record], day: date) -> None:
    def counted(rows: list[Record]) -> Fraction | None:
        rosters = frames(
            schools=[],
            appointments=[
                {"teacher_id": who, "school_id": where, "post": post, "start": str(start),
                 "end": str(end or "")}
                for who, where, post, start, end in rows
            ],
        )  # fmt: skip
        scope = Scope(rosters, day, Window.AS_OF, Period(day, day))
        return Tenure.model_validate(ROTATION).measure(scope).value

    assert counted(history) == counted(history[::-1])


def test_what_is_empty_is_a_term_of_its_own() -> None:
    """Two documents and none are three spells, not two and a mixture."""
    rosters = frames(
        schools=[],
        appointments=[
            {"teacher_id": "T1", "school_id": "A", "post": "校长", "start": "2020-01-01",
             "end": "2020-12-31", "document": "甲"},
            {"teacher_id": "T1", "school_id": "A", "post": "校长", "start": "2021-01-01"},
            {"teacher_id": "T2", "school_id": "A", "post": "校长", "start": "2020-06-01"},
        ],
    )  # fmt: skip
    tenure = Tenure.model_validate(ROTATION | {"same": ["document"]})
    assert 3 == len(tenure.spells(rosters))


def test_a_chain_of_successors_leads_to_its_end_and_a_circle_nowhere() -> None:
    chain = {"A": "B", "B": "C", "D": "E", "E": "D", "F": "D", "G": "G"}
    assert {"A": "C", "B": "C"} == final_successors(chain)


def test_a_partnership_stands_at_both_its_schools() -> None:
    assert ("county_school_id", "township_school_id") == school_columns("partnerships")
    assert () == school_columns("schools")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"table": "recruits"}, "tenure_table"),
        ({"window": "phase"}, "window_as_of"),
        ({"also": ["phase"]}, "window_as_of"),
        ({"years": "0"}, "greater_than_equal"),
        ({"same": []}, "too_short"),
    ],
)
def test_a_tenure_that_cannot_be_meant_is_refused(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Tenure.model_validate(ROTATION | change)
    assert [problem] == [error["type"] for error in refused.value.errors()]

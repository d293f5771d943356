"""What is due and done against a plain loop over the rows."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.completion import Completion
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

START = date(2023, 3, 1)

PROJECTS: dict[str, Any] = {
    "id": "X.projects",
    "title": "项目",
    "kind": "completion",
    "table": "projects",
    "where": {"kind": "改扩建"},
    "due": "due_on",
    "done": "completed_on",
    "window": "as_of",
    "unit": "share",
    "better": "higher",
}

days = st.integers(0, 9).map(lambda count: START + timedelta(days=count))
Row = tuple[str, date, date | None]
rows = st.lists(st.tuples(st.sampled_from(["改扩建", "设备"]), days, st.none() | days), max_size=12)


@given(projects=rows, day=days, length=st.none() | st.integers(0, 6))
def test_it_is_what_a_plain_loop_finds(projects: list[Row], day: date, length: int | None) -> None:
    rosters = frames(
        projects=[
            {"project_id": f"P{place}", "school_id": "S", "kind": kind, "due_on": str(due),
             "completed_on": str(done or "")}
            for place, (kind, due, done) in enumerate(projects)
        ],
    )  # fmt: skip
    first = date.min if length is None else day - timedelta(days=length)
    kind = Window.AS_OF if length is None else Window.PHASE
    window = Period(day if length is None else first, day)

    due = [
        (f"P{place}", row) for place, row in enumerate(projects)
        if row[0] == "改扩建" and first <= row[1] <= day
    ]  # fmt: skip
    done = [row for _, row in due if row[2] and row[2] <= day]
    late = [row for row in done if row[2] and row[2] > row[1]]
    still_open = [(row[1], name) for name, row in due if not (row[2] and row[2] <= day)]

    found = Completion.model_validate(PROJECTS).measure(Scope(rosters, day, kind, window))
    assert (Fraction(len(done), len(due)) if due else None) == found.value
    assert len(done) == found.numerator
    assert len(due) == found.denominator
    counts = {"on_time": len(done) - len(late), "late": len(late), "open": len(still_open)}
    assert counts == found.details
    assert [name for _, name in sorted(still_open)] == [
        unit["project_id"] for unit in found.failures
    ]


@pytest.mark.parametrize("change", [{"due": "budget"}, {"done": "school_id"}])
def test_it_goes_by_days(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="without days"):
        Completion.model_validate(PROJECTS | change)

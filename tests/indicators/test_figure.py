"""The latest figure against a plain search."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.figure import Figure
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

START = date(2023, 3, 1)

SURVEY: dict[str, Any] = {
    "id": "X.survey",
    "title": "满意度",
    "kind": "figure",
    "window": "as_of",
    "unit": "share",
    "better": "higher",
}

days = st.integers(0, 6).map(lambda count: START + timedelta(days=count))
numbers = st.none() | st.integers(0, 3)
Row = tuple[str, date, int | None, int | None, int | None]
rows = st.lists(
    st.tuples(st.sampled_from(["X.survey", "X.other"]), days, numbers, numbers, numbers), max_size=8
)


@given(given=rows, day=days, length=st.none() | st.integers(0, 3))
def test_it_is_what_a_plain_search_finds(given: list[Row], day: date, length: int | None) -> None:
    names = ("indicator_id", "as_of", "value", "numerator", "denominator")
    rosters = frames(
        figures=[
            {name: str(cell) for name, cell in zip(names, row, strict=True) if cell is not None}
            for row in given
        ],
    )
    first = date.min if length is None else day - timedelta(days=length)
    kind = Window.AS_OF if length is None else Window.SCHOOL_YEAR
    window = Period(day if length is None else first, day)
    latest: Row | None = None
    for row in given:
        if row[0] == "X.survey" and first <= row[1] <= day and (not latest or row[1] >= latest[1]):
            latest = row
    expected = None
    if latest:
        _id, _on, value, top, bottom = latest
        expected = Fraction(top, bottom) if top is not None and bottom else value

    found = Figure.model_validate(SURVEY).measure(Scope(rosters, day, kind, window))
    assert expected == found.value
    assert (found.value is None) == (found.reason is not None)
    assert (1 if latest else 0) == sum(len(item.rows) for item in found.rows.values())

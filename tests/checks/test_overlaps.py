"""Terms that overlap are those that a search of all pairs finds."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.tables import Column, Table

Term = tuple[str | None, str, int | None, int | None, bool]

TERMS = st.lists(
    st.tuples(
        st.sampled_from(["甲校", "乙校", None]),
        st.sampled_from(["T1", "T2", "T3"]),
        st.none() | st.integers(1, 6),
        st.none() | st.integers(1, 6),
        st.booleans(),
    ),
    max_size=8,
)


def _column(name: str, cells: Sequence[str | date | None]) -> Column:
    values = list(dict.fromkeys(cells))
    codes = [values.index(cell) for cell in cells]
    return Column(name, values, np.array(codes, dtype=np.int32))


def _day(number: int | None) -> date | None:
    return None if number is None else date(2022, 1, 1) + timedelta(days=number)


@given(TERMS)
@example([("甲校", "T2", 1, 9, True), ("甲校", "T1", 2, 3, True), ("甲校", "T2", 3, 4, True)])
@example([("甲校", "T1", 1, None, True), ("乙校", "T2", 2, None, True)])
def test_a_term_meets_the_first_of_another_that_still_runs(terms: list[Term]) -> None:
    columns = [
        _column("school", [term[0] for term in terms]),
        _column("person", [term[1] for term in terms]),
        _column("start", [_day(term[2]) for term in terms]),
        _column("end", [_day(term[3]) for term in terms]),
    ]
    table = Table("terms", {column.name: column for column in columns}, (), len(terms))
    among = np.array([term[4] for term in terms], dtype=bool)
    found = overlapping(table, "school", "person", "start", "end", among)
    assert sorted(_search(terms)) == sorted(found)


def _search(terms: list[Term]) -> list[tuple[int, int]]:
    """The same by comparing each term with all before it."""
    usable = [
        (start, row)
        for row, (school, _person, start, _end, among) in enumerate(terms)
        if among and school is not None and start is not None
    ]
    met = []
    for at, (start, row) in enumerate(order := sorted(usable)):
        for _start, earlier in order[:at]:
            school, person, _first, end, _among = terms[earlier]
            runs = end is None or end > start
            if runs and school == terms[row][0] and person != terms[row][1]:
                met.append((row, earlier))
                break
    return met

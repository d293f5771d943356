"""Units and what belongs to them, against a plain loop; counts by part against plain ones."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.coverage import Coverage
from longchuan_plan.indicators.matching import how_many
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

DAY = date(2023, 7, 31)
WINDOW = Period(date(2022, 9, 1), DAY)

groups = st.lists(
    st.tuples(
        st.sampled_from(["G1", "G2", "G3"]),
        st.sampled_from(["C1", "C2", "C3"]),
        st.sampled_from(["", "T1", "T2"]),
    ),
    max_size=8,
)
posts = st.lists(
    st.tuples(
        st.sampled_from(["C1", "C2", "C9"]),
        st.sampled_from(["T1", "T2", "T9"]),
        st.sampled_from(["校长", "副校长"]),
    ),
    max_size=8,
)


def described(**changes: Any) -> Coverage:
    plain = {
        "id": "X.units", "title": "集团", "kind": "coverage", "window": "as_of", "unit": "share",
        "better": "higher", "units": {"table": "groups", "unit": "group_id"},
    }  # fmt: skip
    return Coverage.model_validate({**plain, **changes})


@given(groups, posts, st.integers(1, 2), st.booleans())
def test_a_unit_has_what_matches_one_of_its_rows(
    members: list[tuple[str, str, str]],
    held: list[tuple[str, str, str]],
    number: int,
    exactly: bool,
) -> None:
    requires = {
        "table": "appointments",
        "match": {"school_id": "school_id", "teacher_id": "chief_id"},
        "where": {"post": "校长"},
        "exactly" if exactly else "at_least": str(number),
    }
    found = described(requires=requires).measure(
        Scope(
            frames(
                groups=[
                    {
                        "group_id": group,
                        "school_id": school,
                        "chief_id": chief,
                        "joined_on": "2020-01-01",
                    }
                    for group, school, chief in members
                ],
                appointments=[
                    {"school_id": school, "teacher_id": person, "post": post, "start": "2020-01-01"}
                    for school, person, post in held
                ],
                schools=[{"school_id": school} for school in ("C1", "C2", "C3")],
            ),
            DAY,
            Window.AS_OF,
            Period(DAY, DAY),
        )
    )
    names = sorted({group for group, _school, _chief in members})
    counts = {
        name: sum(
            post == "校长" and any((name, school, person) == member for member in members)
            for school, person, post in held
        )
        for name in names
    }
    met = {name: count == number if exactly else count >= number for name, count in counts.items()}
    if not names:
        assert found.value is None
        return
    assert Fraction(sum(met.values()), len(names)) == found.value
    assert [name for name in names if not met[name]] == [
        failure["group_id"] for failure in found.failures
    ]
    assert {member[0] for member in members if met[member[0]]} == {
        members[row][0] for row in found.rows["numerator"].rows.tolist()
    }


@given(
    st.lists(st.sampled_from(["S1", "S2", "S3", "S4"]), max_size=10),
    st.lists(st.integers(-3, 3), max_size=10),
)
def test_each_term_needs_so_many_rows(visited: list[str], offsets: list[int]) -> None:
    """Rows outside the requirement's own window don't count, whatever the indicator's is."""
    visits = [
        (school, WINDOW.first + timedelta(days=offset), kind)
        for (school, offset), kind in zip(
            zip(visited, offsets, strict=False), ["作业管理", "考试管理"] * 5, strict=False
        )
    ]
    coverage = described(
        units={"table": "schools"},
        requires={
            "table": "inspections",
            "each": {"kind": ["作业管理", "考试管理"]},
            "window": "school_year",
        },
    )
    found = coverage.measure(
        Scope(
            frames(
                schools=[{"school_id": f"S{number}"} for number in (1, 2, 3)],
                inspections=[
                    {"inspection_id": f"I{place}", "school_id": school, "held_on": f"{day}",
                     "kind": kind}
                    for place, (school, day, kind) in enumerate(visits)
                ],
            ),
            DAY,
            Window.AS_OF,
            Period(DAY, DAY),
            {Window.SCHOOL_YEAR: WINDOW},
        )
    )  # fmt: skip
    had = {(school, kind) for school, day, kind in visits if day >= WINDOW.first}
    lacking = {
        school: [kind for kind in ("作业管理", "考试管理") if (school, kind) not in had]
        for school in ("S1", "S2", "S3")
    }
    assert [
        {"school_id": school, "missing": "、".join(kinds)}
        for school, kinds in lacking.items()
        if kinds
    ] == [dict(failure) for failure in found.failures]
    assert 6 - sum(map(len, lacking.values())) == found.details["covered_pairs"]
    assert 6 == found.details["pairs"]


def test_what_belongs_to_a_unit_counts_once_however_many_of_its_rows_it_matches() -> None:
    units, keys = np.array([0, 0, 0, 1, 1]), np.array([1, 1, 0, 1, -1])
    assert [3, 2] == how_many(units, keys, np.array([1, 1, -1, 0])).tolist()

"""A group's share of a part over its share of the whole, against plain sets."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.parity import Parity
from longchuan_plan.periods import Period
from tests.rosters.laid import frames

START = date(2023, 3, 1)

TRAINING: dict[str, Any] = {
    "id": "X.training",
    "title": "倾斜",
    "kind": "parity",
    "part": {
        "table": "trainings",
        "where": {"programme": "骨干教师培养"},
        "distinct": "teacher_id",
        "group": {"teacher.school.area": ["镇区", "乡村"]},
    },
    "whole": {"table": "teachers", "group": {"school.area": ["镇区", "乡村"]}},
    "window": "phase",
    "unit": "倍",
    "better": "higher",
}

PEOPLE = [f"T{number}" for number in range(5)]
days = st.integers(0, 6).map(lambda count: START + timedelta(days=count))
Row = tuple[str, str, date]


@given(
    staff=st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(["A", "B", "C", "Z"])),
    trained=st.lists(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from(["骨干教师培养", "教师轮训"]), days),
        max_size=10,
    ),
    day=days,
)
def test_it_is_what_plain_sets_say(staff: dict[str, str], trained: list[Row], day: date) -> None:
    rosters = frames(
        schools=[
            {"school_id": "A", "area": "县城"},
            {"school_id": "B", "area": "镇区"},
            {"school_id": "C", "area": "乡村"},
        ],
        teachers=[
            {"teacher_id": who, "school_id": where, "hired_on": "2010-09-01"}
            for who, where in staff.items()
        ],
        trainings=[
            {"teacher_id": who, "programme": what, "completed_on": str(when)}
            for who, what, when in trained
        ],
    )
    township = {who for who, where in staff.items() if where in "BC"}
    part = {who for who, what, when in trained if what == "骨干教师培养" and when <= day}

    scope = Scope(rosters, day, Window.PHASE, Period(START, day))
    found = Parity.model_validate(TRAINING).measure(scope)
    counts = {
        "part_group": len(part & township),
        "part": len(part),
        "whole_group": len(township),
        "whole": len(staff),
    }
    assert counts == found.details
    if part and township:
        share, fair = Fraction(len(part & township), len(part)), Fraction(len(township), len(staff))
        assert (share / fair, share, fair) == (found.value, found.numerator, found.denominator)
    else:
        assert found.value is None
        assert found.reason

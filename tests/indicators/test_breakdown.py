"""The parts of a number: each once, all together the whole."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from longchuan_plan.indicators.base import Scope, Window
from longchuan_plan.indicators.breakdown import BLANK
from longchuan_plan.indicators.count import Count
from longchuan_plan.indicators.groups import in_order
from longchuan_plan.indicators.share import Share
from longchuan_plan.periods import Period, full_months
from longchuan_plan.rosters.terms import DEGREE
from tests.rosters.laid import frames

DAY = date(2023, 7, 31)
COMMON: dict[str, Any] = {
    "id": "X.parts", "title": "分列", "table": "recruits", "window": "as_of", "unit": "人",
    "better": "higher",
}  # fmt: skip

hires = st.lists(
    st.tuples(
        st.sampled_from(["T1", "T2", "T3", "T4"]),
        st.sampled_from(["", "英语", "音乐"]),
        st.sampled_from(["大专", "本科", "硕士研究生"]),
    ),
    max_size=12,
)


def scope(rows: list[tuple[str, str, str]]) -> Scope:
    names = ("teacher_id", "subject", "degree")
    cells = [{**dict(zip(names, row, strict=True)), "hired_on": "2022-09-01"} for row in rows]
    return Scope(frames(recruits=cells), DAY, Window.AS_OF, Period(DAY, DAY))


def count(**changes: Any) -> Count:
    return Count.model_validate({**COMMON, "kind": "count", **changes})


@given(hires)
def test_people_are_distinct_within_each_part(rows: list[tuple[str, str, str]]) -> None:
    found = count(distinct="teacher_id", by="subject").measure(scope(rows))
    expected: dict[str, set[str]] = {}
    for person, subject, _degree in rows:
        expected.setdefault(subject or BLANK, set()).add(person)
    assert {name: len(people) for name, people in expected.items()} == dict(found.breakdown)
    filled = sorted(name for name in expected if name != BLANK)
    assert [*filled, BLANK][: len(expected)] == list(found.breakdown)


@given(hires)
def test_rows_of_all_parts_are_all_rows(rows: list[tuple[str, str, str]]) -> None:
    found = count(by="degree").measure(scope(rows))
    assert found.value == sum(found.breakdown.values())
    assert sorted(found.breakdown, key=DEGREE.rank) == list(found.breakdown)


@given(hires)
def test_a_share_has_its_share_in_each_part(rows: list[tuple[str, str, str]]) -> None:
    described = Share.model_validate(
        {**COMMON, "kind": "share", "unit": "share", "numerator": {"degree": "本科"},
         "distinct": "teacher_id", "by": "subject"}
    )  # fmt: skip
    for name, value in described.measure(scope(rows)).breakdown.items():
        people = {person for person, subject, _d in rows if (subject or BLANK) == name}
        good = {
            person for person, subject, degree in rows
            if (subject or BLANK) == name and degree == "本科"
        }  # fmt: skip
        assert Fraction(len(good), len(people)) == value


@given(
    st.lists(
        st.lists(st.sampled_from(["语文", "数学", "英语"]), max_size=3, unique=True).map(";".join),
        max_size=8,
    )
)
def test_who_has_several_terms_counts_under_each(taught: list[str]) -> None:
    people = [
        {"teacher_id": f"T{place}", "subjects": subjects, "hired_on": "2000-01-01"}
        for place, subjects in enumerate(taught)
    ]
    found = count(table="teachers", by="subjects").measure(
        Scope(frames(teachers=people), DAY, Window.AS_OF, Period(DAY, DAY))
    )
    terms = [term for subjects in taught for term in (subjects.split(";") if subjects else [BLANK])]
    assert {term: terms.count(term) for term in terms} == dict(found.breakdown)


@pytest.mark.parametrize(
    ("path", "values", "names"),
    [
        ("school.central", [False, True], ["是", "否"]),
        ("degree", ["本科", "博士研究生", "大专"], ["大专", "本科", "博士研究生"]),
        ("subject", ["语文", "数学"], ["数学", "语文"]),
    ],
)
def test_parts_stand_in_the_order_in_which_they_are_read(
    path: str, values: list[Any], names: list[str]
) -> None:
    assert names == list(in_order("recruits", path, dict.fromkeys(values)))


@given(st.lists(st.dates(date(1955, 1, 1), date(2005, 12, 31)), max_size=8))
def test_an_age_is_in_full_years_on_the_day(births: list[date]) -> None:
    bands = {"青年": {"under": "40"}, "中年": {"from": "40", "under": "50"}, "老年": {"from": "50"}}
    described = count(table="teachers", by_age={"born": "birth_date", "bands": bands})
    people = [
        {"teacher_id": f"T{place}", "birth_date": f"{born}", "hired_on": "2000-01-01"}
        for place, born in enumerate(births)
    ]
    found = described.measure(
        Scope(frames(teachers=people), DAY, Window.AS_OF, Period(DAY, DAY))
    ).breakdown
    ages = [full_months(born, DAY) // 12 for born in births]
    assert {
        "青年": sum(age < 40 for age in ages),
        "中年": sum(40 <= age < 50 for age in ages),
        "老年": sum(age >= 50 for age in ages),
    } == dict(found)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"by": "degree", "by_age": {"born": "hired_on", "bands": {"a": {}}}}, "breakdown"),
        ({"by_age": {"born": "hired_on", "bands": {"a": {"from": "50", "under": "50"}}}},
         "age_band"),
        ({"by_age": {"born": "hired_on", "bands": {}}}, "too_short"),
        ({"by_age": {"born": "degree", "bands": {"a": {}}}}, "column_day"),
        ({"sum": "degree"}, "column_number"),
        ({"by": "teacher_id"}, "column_person"),
        ({"by": "teacher.name"}, "column_person"),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_broken_down_is_refused(change: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        count(**change)
    assert problem in [error["type"] for error in refused.value.errors()]

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan import selection
from longchuan_plan.selection import Where, faults, mask, named, resolve, tables_on
from tests.rosters.laid import frames

DEGREES = ["博士研究生", "硕士研究生", "本科", "大专", "中专", "高中及以下"]
SCHOOLS = [
    {"school_id": "S1", "name": "甲校", "area": "县城", "central": "否"},
    {"school_id": "S2", "name": "乙校", "area": "镇区", "central": "是"},
    {"school_id": "S3", "name": "丙校", "area": "乡村"},
]


def rows_of(where: Where, *recruits: dict[str, str]) -> list[int]:
    """Which recruits are meant."""
    held = frames(recruits=recruits, schools=SCHOOLS)
    frame = held.frame("recruits")
    return mask(held, "recruits", frame, where).nonzero()[0].tolist()


RECRUITS = [
    {
        "teacher_id": "T0",
        "stage": "小学",
        "degree": "本科",
        "school_id": "S1",
        "hired_on": "2022-09-01",
    },
    {
        "teacher_id": "T1",
        "stage": "初中",
        "degree": "大专",
        "school_id": "S2",
        "hired_on": "2022-08-31",
    },
    {
        "teacher_id": "T2",
        "stage": "高中",
        "degree": "硕士研究生",
        "school_id": "S3",
        "hired_on": "2023-09-01",
    },
    {
        "teacher_id": "T3",
        "stage": "幼儿园",
        "degree": "中专",
        "school_id": "S9",
        "hired_on": "2023-09-01",
        "subject": "音乐",
    },
]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({"stage": "小学"}, [0]),
        ({"stage": ["小学", "高中"]}, [0, 2]),
        ({"stage": {"not": "小学"}}, [1, 2, 3]),
        ({"stage": {"not": ["小学", "高中"]}}, [1, 3]),
        ({"degree": {"at_least": "本科"}}, [0, 2]),
        ({"degree": {"at_least": "大学本科"}}, [0, 2]),
        ({"degree": {"at_most": "大专"}}, [1, 3]),
        ({"degree": {"at_least": "大专", "at_most": "本科"}}, [0, 1]),
        ({"degree": {"at_least": "大专"}, "stage": ["初中", "幼儿园"]}, [1]),
        ({"hired_on": {"at_least": "2022-09-01"}}, [0, 2, 3]),
        ({"hired_on": "2022/8/31"}, [1]),
        ({"subject": {"empty": "true"}}, [0, 1, 2]),
        ({"subject": {"empty": "false"}}, [3]),
        ({"subject": {"not": "美术"}}, [3]),
        ({"school.area": ["镇区", "乡村"]}, [1, 2]),
        ({"school.area": {"not": "县城"}}, [1, 2]),
        ({"school.central": "是"}, [1]),
        ({"school.central": {"empty": "true"}}, [2, 3]),
        ({"school_id": "S9"}, [3]),
    ],
    ids=str,
)
def test_the_rows_that_are_meant(where: Where, expected: list[int]) -> None:
    assert not list(faults("recruits", where))
    assert rows_of(where, *RECRUITS) == expected


def test_several_subjects_in_a_cell_are_each_one_of_them() -> None:
    teachers = [
        {"teacher_id": "T0", "subjects": "语文;音乐"},
        {"teacher_id": "T1", "subjects": "数学"},
        {"teacher_id": "T2", "subjects": "音乐"},
    ]
    held = frames(teachers=teachers)

    def meant(where: Where) -> list[int]:
        return mask(held, "teachers", held.frame("teachers"), where).nonzero()[0].tolist()

    assert meant({"subjects": "音乐"}) == [0, 2]
    assert meant({"subjects": ["音乐", "数学"]}) == [0, 1, 2]
    assert meant({"subjects": {"not": "音乐"}}) == [1]


def test_numbers_compare_as_numbers() -> None:
    years = [
        {"school_id": f"S{place}", "school_year": year, "students": students}
        for place, (year, students) in enumerate([("2022", "90"), ("2023", "1000"), ("2023", "")])
    ]
    held = frames(school_years=years)

    def meant(where: Where) -> list[int]:
        return mask(held, "school_years", held.frame("school_years"), where).nonzero()[0].tolist()

    assert meant({"students": {"at_least": "100"}}) == [1]
    assert meant({"students": {"at_most": "1000"}}) == [0, 1]
    assert meant({"students": {"empty": "true"}}) == [2]
    assert meant({"school_year": "2023"}) == [1, 2]


PART = st.sampled_from
CONDITION = st.one_of(
    PART(DEGREES),
    st.lists(PART(DEGREES), min_size=1, max_size=3),
    st.fixed_dictionaries({"at_least": PART(DEGREES)}),
    st.fixed_dictionaries({"at_most": PART(DEGREES)}),
    st.fixed_dictionaries({"not": st.lists(PART(DEGREES), min_size=1, max_size=3)}),
    st.fixed_dictionaries({"empty": PART(["true", "false"])}),
)


@given(st.lists(PART(["", *DEGREES]), min_size=1, max_size=12), CONDITION)
def test_a_mask_agrees_with_a_plain_loop(cells: list[str], condition: Any) -> None:
    recruits = [{"teacher_id": f"T{place}", "degree": cell} for place, cell in enumerate(cells)]
    assert not list(faults("recruits", {"degree": condition}))
    expected = [place for place, cell in enumerate(cells) if plainly(cell, condition)]
    assert rows_of({"degree": condition}, *recruits) == expected


def plainly(cell: str, condition: Any) -> bool:
    rank: Callable[[str], int] = lambda term: -DEGREES.index(term)  # noqa: E731
    if isinstance(condition, str | list):
        return cell != "" and cell in ([condition] if isinstance(condition, str) else condition)
    ((operator, operand),) = condition.items()
    if operator == "empty":
        return (cell == "") is (operand == "true")
    if cell == "":
        return False
    if operator == "not":
        return cell not in operand
    return rank(cell) >= rank(operand) if operator == "at_least" else rank(cell) <= rank(operand)


@pytest.mark.parametrize(
    ("where", "route", "problem", "hint"),
    [
        ({"dgree": "本科"}, ("dgree",), "column", "did you mean degree?"),
        ({"school.aera": "镇区"}, ("school.aera",), "column", "did you mean school.area?"),
        ({"scool.area": "镇区"}, ("scool.area",), "column", "did you mean school?"),
        ({"degree.area": "镇区"}, ("degree.area",), "column", "teacher, school, mentor"),
        ({"degree": "本可"}, ("degree",), "value", "known here: 高中"),
        ({"degree": ["本科", "大砖"]}, ("degree", 1), "value", "known here: 高中"),
        ({"degree": {"at_laest": "本科"}}, ("degree", "at_laest"), "operator", "at_least"),
        ({"degree": {"not": ["本科", "x"]}}, ("degree", "not", 1), "value", "本科"),
        ({"degree": {"empty": "yes"}}, ("degree", "empty"), "value", "empty: true"),
        ({"degree": {"at_least": ["本科", "大专"]}}, ("degree", "at_least"), "order", "list the"),
        ({"kind": {"at_least": "公开招聘"}}, ("kind", "at_least"), "order", "list the terms"),
        ({"subject": {"at_most": "音乐"}}, ("subject", "at_most"), "order", "list the terms"),
        ({"hired_on": {"at_least": "2022-09"}}, ("hired_on", "at_least"), "value", ""),
        ({"degree": []}, ("degree",), "value", "write the terms"),
        ({"degree": {}}, ("degree",), "value", "write the terms"),
        ({"degree": {"not": {"a": "b"}}}, ("degree", "not"), "value", "write the terms"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_found_with_its_route(
    where: Where, route: tuple[str | int, ...], problem: str, hint: str
) -> None:
    (fault,) = faults("recruits", where)
    assert fault.route == route
    assert fault.message
    assert hint in fault.hint
    assert problem == fault.problem


def test_subjects_and_marks_have_no_order() -> None:
    assert [fault.problem for fault in faults("teachers", {"subjects": {"at_least": "音乐"}})] == [
        "order"
    ]
    assert [fault.problem for fault in faults("schools", {"central": {"at_least": "是"}})] == [
        "order"
    ]


def test_a_dotted_name_follows_references() -> None:
    field = resolve("recruits", "school.area")
    assert field is not None
    assert field.name == "area"
    assert list(tables_on("recruits", "mentor.school.area")) == ["teachers", "schools"]
    assert resolve("recruits", "school") is None
    assert resolve("recruits", "school.nothing.area") is None
    assert resolve("nothing", "area") is None


def test_the_names_in_a_clause() -> None:
    where: Where = {"beds": {"at_least_column": "boarders"}, "school.area": "镇区"}
    assert list(named(where)) == ["beds", "boarders", "school.area"]


def test_terms_are_typed_by_the_model() -> None:
    (test,) = selection.tests("recruits", {"hired_on": {"at_least": "2022/9/1"}})
    assert test.terms == (date(2022, 9, 1),)
    with pytest.raises(KeyError):
        selection.tests("recruits", {"nothing": "x"})

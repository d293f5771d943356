"""What is not wanted is not repaired; rows go to their places and none is lost."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan.checks.catalog import RULES
from longchuan_plan.checks.choice import choice
from longchuan_plan.checks.row_ignores import RowIgnore
from longchuan_plan.findings import Fixable
from longchuan_plan.fixing.csv_records import UnsoundError, records
from longchuan_plan.fixing.diff import diff_text
from longchuan_plan.fixing.file_fix import Fixed, fixed
from longchuan_plan.fixing.limits import REFERENCES, Limits, rule_of
from longchuan_plan.loading.cell_faults import NUMBERS
from longchuan_plan.locations import Spot
from longchuan_plan.rosters.progress import Progress
from longchuan_plan.rosters.school import School

PATH = "data/rosters/schools.csv"
HEADER = "学校标识码,学校名称,所在乡镇,所在区域,办学类型,撤并日期\n"
WIDE, PLAIN = "２０１２年９月１日", "2012-09-01"
TEXT = HEADER + f"2, 甲,甲镇,乡村,小学,{WIDE}\n1,乙,乙镇,乡村,小学,{WIDE}\n"


def mended(
    text: str,
    select: str = "",
    ignore: str = "",
    files: str = "",
    rows: tuple[RowIgnore, ...] = (),
    *,
    unsafe: bool = False,
) -> str:
    limits = Limits(choice([select], [ignore], [files] if files else []), rows)
    fix = fixed(School, PATH, text.encode(), unsafe=unsafe, limits=limits)
    return text if fix is None else fix.data.decode()


FORM = TEXT.replace(" 甲", "甲")
DATES = TEXT.replace(WIDE, PLAIN)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, FORM.replace(WIDE, PLAIN)),
        ({"select": "LC"}, FORM.replace(WIDE, PLAIN)),
        ({"select": "LC1"}, DATES),
        ({"select": "LC102"}, DATES),
        ({"select": "LC3"}, TEXT),
        ({"ignore": "LC102"}, FORM),
        ({"ignore": "LC1"}, FORM),
        ({"ignore": "LC"}, TEXT),
        ({"select": "LC1", "ignore": "LC102"}, TEXT),
        ({"files": "schools*:LC102"}, FORM),
        ({"files": "data/rosters/*:LC"}, TEXT),
        ({"files": "teachers*:LC"}, FORM.replace(WIDE, PLAIN)),
    ],
)
def test_what_is_left_out_of_the_findings_is_not_repaired(
    asked: dict[str, Any], expected: str
) -> None:
    assert expected == mended(TEXT, **asked)


@pytest.mark.parametrize(
    ("select", "repaired"), [("LC302", True), ("LC305", True), ("LC306", True), ("LC301", False)]
)
def test_a_key_belongs_to_the_rules_that_find_it_in_no_table(select: str, repaired: bool) -> None:
    text = HEADER + "１２, 甲,甲镇,乡村,小学,\n"
    expected = text.replace("１２", "12") if repaired else text
    assert expected == mended(text, select, unsafe=True)
    assert text == mended(text, select)


def test_rules_say_whether_they_are_repaired() -> None:
    said = {kind: {rule.code for rule in RULES if rule.fixable is kind} for kind in Fixable}
    assert said[Fixable.SAFE] == {rule_of(fault) for fault in NUMBERS}
    assert said[Fixable.UNSAFE] == set(REFERENCES)


def test_a_row_that_is_left_out_keeps_its_cell() -> None:
    rows = (
        RowIgnore("schools", ("1",), "LC102", Spot("lcplan.toml")),
        RowIgnore("schools", ("2",), "LC103", Spot("lcplan.toml")),
        RowIgnore("teachers", ("2",), "LC102", Spot("lcplan.toml")),
    )
    assert FORM.replace(WIDE, PLAIN, 1) == mended(TEXT, rows=rows)


def test_lines_end_as_they_did_where_form_is_not_asked_for() -> None:
    text = TEXT.replace("\n", "\r\n")
    assert DATES.replace("\n", "\r\n") == mended(text, select="LC102")
    assert text == mended(text, select="LC103")


def test_rows_stand_in_the_order_of_the_key_where_it_is_asked_for() -> None:
    rows = ["3,甲,甲镇,乡村,小学,", '1,"乙\n校",乙镇,乡村,小学,', "２,丙,丙镇,乡村,小学,"]
    text = HEADER + "\n".join(rows)
    assert text == mended(text)
    expected = HEADER + "\n".join([rows[1], rows[2].replace("２", "2"), rows[0]])
    assert expected == mended(text, unsafe=True)
    assert expected == mended(expected, unsafe=True)
    fix = fixed(School, PATH, text.encode(), unsafe=True)
    assert fix is not None
    assert 3 == fix.moved
    lines = diff_text(fix).splitlines()
    assert lines[0].endswith("3 rows move, in the order of school_id")
    assert "@@ -5 +4 @@" in lines
    assert ["-２,***", "+2,***"] == [line[:6] for line in lines if line[1] in "２2"]


@pytest.mark.parametrize(
    "rows",
    [
        ["2,甲,甲镇,乡村,小学,", "", "1,乙,乙镇,乡村,小学,"],
        ["2,甲,甲镇,乡村,小学,", ",,,,,", "1,乙,乙镇,乡村,小学,"],
        ["2,甲,甲镇,乡村,小学,", ",无号,甲镇,乡村,小学,", "1,乙,乙镇,乡村,小学,"],
        ["2,甲,甲镇,乡村,小学,", "3.14E+09,坏,甲镇,乡村,小学,", "1,乙,乙镇,乡村,小学,"],
    ],
)
def test_rows_stay_where_one_has_no_key(rows: list[str]) -> None:
    text = HEADER + "\n".join(rows) + "\n"
    assert text == mended(text, unsafe=True)


def test_totals_and_notes_stay_as_they_are() -> None:
    rows = ["2, 甲,甲镇,乡村,小学,", "1,乙,乙镇,乡村,小学,"]
    form = ["合计, 2,,,,", "注：２所,,,,,", " 填表人：张三,,,,,", "合计： ,,,,,"]
    text = HEADER + "\n".join([*rows, *form]) + "\n"
    fix = fixed(School, PATH, text.encode(), unsafe=True)
    assert fix is not None
    assert HEADER + "\n".join([rows[1], "2,甲,甲镇,乡村,小学,", *form]) + "\n" == fix.data.decode()
    assert "张三" not in diff_text(fix)
    assert (1, 2) == (fix.cells, fix.moved)
    assert fixed(School, PATH, fix.data, unsafe=True) is None
    between = HEADER + "\n".join([rows[0], *form, rows[1]]) + "\n"
    assert between.replace(" 甲", "甲") == mended(between, unsafe=True)


def test_rows_with_one_key_stay_in_their_order() -> None:
    rows = ["1,乙,乙镇,乡村,小学,", "1,甲,甲镇,乡村,小学,"]
    text = HEADER + "\n".join(rows) + "\n"
    assert text == mended(text, unsafe=True)


def test_rows_whose_order_tells_something_stay() -> None:
    text = "milestone_id,recorded_on,state\nM2.a,2023-01-01,进行中\nM1.a,2022-01-01,进行中\n"
    assert fixed(Progress, "data/rosters/progress.csv", text.encode(), unsafe=True) is None


keys = st.sampled_from(["1", "2", "10", "１", "a", " 3", "", "3.14E+09"])
cells = st.sampled_from(["甲", " 甲", "乡村", "2012/9/1", '"多\n行"', ""])
record = st.tuples(keys, cells, cells, cells, cells, cells).map(",".join)


@settings(max_examples=200, deadline=None)
@given(st.lists(record, max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_no_row_is_lost(rows: list[str], end: str, closed: bool) -> None:
    text = HEADER.strip() + end + end.join(rows) + (end if closed else "")

    def mend(given: bytes) -> Fixed | None:
        return fixed(School, PATH, given, unsafe=True)

    try:
        fix = mend(text.encode())
    except UnsoundError:
        return
    if fix is None:
        return
    assert mend(fix.data) is None

    def told(data: bytes) -> Counter[tuple[str, ...]]:
        return Counter(
            tuple(
                cell.strip().replace("１", "1").replace("2012/9/1", "2012-09-01")
                for cell in item.cells
            )
            for item in records(data.decode(), ",")
        )

    assert told(text.encode()) == told(fix.data)
    assert fix.data.decode().count("\n") == text.count("\n")

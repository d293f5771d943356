"""Which rows of a sheet are its header, and which table it is the header of."""

import pytest

from longchuan_plan.importing.header_rows import find_header, table_of
from longchuan_plan.importing.source import Merge, SourceSheet
from longchuan_plan.rosters.school import School
from longchuan_plan.rosters.school_year import SchoolYear

HEADER = ["学校标识码", "学校名称", "所在乡镇", "所在区域", "办学类型"]
FIELDS = ["school_id", "name", "town", "area", "kind"]
ROW = ["1", "甲", "甲镇", "乡村", "小学"]


def sheet(*rows: list[str], merges: tuple[Merge, ...] = (), name: str | None = None) -> SourceSheet:
    return SourceSheet(name, rows, range(1, len(rows) + 1), merges)


def test_a_line_above_is_no_part_of_a_header_that_is_whole_without_it() -> None:
    header = find_header(School, sheet(["填报单位：某局", "", "", "2023年"], HEADER, ROW))
    assert header is not None
    assert (1, 1) == (header.first, header.last)


def test_one_name_alone_makes_no_header() -> None:
    assert find_header(School, sheet(["学校名称", "其他"], ["甲", "1"])) is None


def test_a_header_may_stand_as_deep_as_a_form_has_remarks() -> None:
    remarks = [["某局", "2023年"]] * 29
    header = find_header(School, sheet(*remarks, HEADER, ROW))
    assert header is not None
    assert 29 == header.first
    assert find_header(School, sheet(*remarks, ["", ""], HEADER, ROW)) is None


def test_of_two_columns_with_one_meaning_the_first_counts() -> None:
    header = find_header(School, sheet([*HEADER, "校名", "备注"], ROW))
    assert header is not None
    assert 1 == header.columns["name"]
    assert [5] == header.repeated
    assert [6] == header.unknown


def test_a_unit_behind_a_name_is_passed_over_and_another_amount_is_not() -> None:
    header = find_header(
        SchoolYear, sheet(["学校标识码", "学年", "班级数（个）", "教学仪器设备值（万元）"])
    )
    assert header is not None
    assert ["school_id", "school_year", "classes"] == list(header.columns)
    assert [3] == header.unknown


def test_what_is_merged_over_columns_heads_all_that_have_nothing_below() -> None:
    upper = ["学校标识码", "基本情况", "", "", "", "联系方式", ""]
    lower = ["", *HEADER[1:], "", ""]
    header = find_header(
        School, sheet(upper, lower, ROW, merges=(Merge(1, 2, 1, 5), Merge(1, 6, 1, 7)))
    )
    assert header is not None
    assert (0, 1) == (header.first, header.last)
    assert FIELDS == list(header.columns)
    assert [*HEADER, "联系方式", "联系方式"] == header.texts
    assert [5, 6] == header.unknown


def test_what_stands_above_and_below_is_a_name_together_where_neither_is_one() -> None:
    """校长 over 电话 stays unknown, as no field of a school is called so."""
    upper = ["序号", "学校", "", "所在乡镇", "所在区域", "办学类型", "校长"]
    lower = ["", "标识码", "名称", "", "", "", "电话"]
    merges = (Merge(1, 2, 1, 3), *(Merge(1, at, 2, at) for at in (1, 4, 5, 6)))
    header = find_header(School, sheet(upper, lower, ["1", *ROW, "无"], merges=merges))
    assert header is not None
    assert (0, 1) == (header.first, header.last)
    assert {"school_id": 1, "name": 2, "town": 3, "area": 4, "kind": 5} == header.columns
    assert ["学校 标识码", "学校 名称"] == list(header.texts[1:3])
    assert [0, 6] == header.unknown
    assert "电话" == header.texts[6]


def test_a_table_without_a_needed_column_is_not_told_by_its_header() -> None:
    assert [] == table_of(sheet(HEADER[:3], ROW[:3]), "some", True)
    assert [School] == table_of(sheet(HEADER, ROW), "some", True)


@pytest.mark.parametrize("alone", [True, False])
def test_a_file_gives_its_name_to_a_sheet_that_is_alone(alone: bool) -> None:
    made = table_of(sheet(["甲", "乙"], name="Sheet1"), "学校-2023", alone)
    assert made == ([School] if alone else [])

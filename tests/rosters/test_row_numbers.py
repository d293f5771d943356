import pytest

from longchuan_plan.rosters.row_numbers import numbers_rows


@pytest.mark.parametrize("header", ["序号", " 序 号", "No.", "NO", "行号", "序"])
def test_a_column_of_row_numbers_is_known_by_its_header(header: str) -> None:
    assert numbers_rows(header, ["1", "2", "", " 4 ", "３"])


@pytest.mark.parametrize("header", ["编号", "教师序号", "学校", ""])
def test_a_number_that_may_name_something_is_none(header: str) -> None:
    assert not numbers_rows(header, ["1", "2"])


@pytest.mark.parametrize("text", ["2（借调）", "1.5", "-1", "甲", "\0"])
def test_a_remark_among_row_numbers_is_not_passed_over(text: str) -> None:
    assert not numbers_rows("序号", ["1", text])

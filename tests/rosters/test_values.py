from datetime import date
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from longchuan_plan.rosters import values


@pytest.mark.parametrize(
    "text", ["2012-09-01", "2012-9-1", "2012/9/1", "2012.9.1", "2012年9月1日", "20120901"]
)
def test_a_full_day_is_read_in_its_usual_forms(text: str) -> None:
    assert values.parse_day(text) == date(2012, 9, 1)


@pytest.mark.parametrize(
    "text",
    ["1985.07", "1985.1", "31229", "85.7.1", "2012-02-30", "2012-09/01", "1577836800",
     "2012-09-01 00:00", "２０１２-09-01", "0985-07-01", "不详", ""],
)  # fmt: skip
def test_what_is_no_full_day_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_day(text)


def test_an_empty_mark_is_neither_yes_nor_no() -> None:
    assert values.parse_yes_no("是") is True
    assert values.parse_yes_no("×") is False
    with pytest.raises(PydanticCustomError):
        values.parse_yes_no(" ")


def test_numbers_stay_exact() -> None:
    assert values.parse_count("35.0") == 35
    assert values.parse_amount("1154300.50") == Decimal("1154300.50")
    assert values.parse_figure("-0.1") == Decimal("-0.1")
    assert values.parse_year("2023") == 2023


@pytest.mark.parametrize("text", ["45人", "1,200", "1.5万", "-", "-3", "3.5"])
def test_a_count_is_a_whole_number_and_nothing_else(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_count(text)


@pytest.mark.parametrize("text", ["4.41622E+17", "T 12", "T\u200b12", ""])
def test_an_id_is_whole_and_printable(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_identifier(text)

from collections.abc import Callable
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


@pytest.mark.parametrize(
    ("text", "day"), [("1900-01-01", date(1900, 1, 1)), ("2100/12/31", date(2100, 12, 31))]
)
def test_the_first_and_the_last_day_that_can_be_meant(text: str, day: date) -> None:
    assert values.parse_day(text) == day
    assert values.parse_year(text[:4]) == day.year


@pytest.mark.parametrize("text", ["1899-12-31", "2101-01-01"])
def test_a_year_beyond_them_cannot_be_meant(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_day(text)
    with pytest.raises(PydanticCustomError):
        values.parse_year(text[:4])


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


@pytest.mark.parametrize(
    ("parse", "longest", "longer"),
    [
        (values.parse_count, "9" * 12, "9" * 13),
        (values.parse_amount, "9" * 15 + ".000001", "9.0000001"),
        (values.parse_figure, "-" + "9" * 15 + ".000000001", "-9.0000000001"),
    ],
)
def test_a_number_has_so_many_digits_and_no_more(
    parse: Callable[[object], int | Decimal], longest: str, longer: str
) -> None:
    assert parse(longest) == Decimal(longest)
    with pytest.raises(PydanticCustomError):
        parse(longer)


@pytest.mark.parametrize("text", ["45人", "1,200", "1.5万", "-", "-3", "3.5"])
def test_a_count_is_a_whole_number_and_nothing_else(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_count(text)


@pytest.mark.parametrize("text", ["4.41622E+17", "T 12", "T\u200b12", ""])
def test_an_id_is_whole_and_printable(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        values.parse_identifier(text)


def test_words_may_stand_on_several_lines_and_hold_no_other_signs_of_control() -> None:
    assert values.parse_text(" 一\n\t二 ") == "一\n\t二"
    for sign in "\x07\r\u200b\u202e":
        with pytest.raises(PydanticCustomError):
            values.parse_text(f"一{sign}二")

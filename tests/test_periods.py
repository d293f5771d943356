from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.periods import (
    Period,
    add_months,
    add_years,
    calendar_year,
    full_months,
    last_day_of_months,
    school_year,
    term,
)

DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "full"),
    [
        ("2012-02-29", "2022-02-28"),
        ("2012-02-28", "2022-02-28"),
        ("2014-08-31", "2024-08-31"),
        ("2012-09-01", "2022-09-01"),
    ],
)
def test_ten_years_are_full_on_the_same_day_or_the_last_of_the_month(start: str, full: str) -> None:
    assert add_years(day(start), 10) == day(full)
    assert full_months(day(start), day(full)) == 120
    assert full_months(day(start), day(full) - timedelta(days=1)) == 119


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2023-01-31", 1, "2023-02-28"),
        ("2023-12-31", 2, "2024-02-29"),
        ("2023-03-31", -1, "2023-02-28"),
    ],
)
def test_a_month_that_is_too_short_gives_its_last_day(start: str, months: int, end: str) -> None:
    assert add_months(day(start), months) == day(end)


@given(DAYS, st.integers(0, 600))
def test_months_agree_with_a_plain_count(start: date, months: int) -> None:
    year, month = start.year, start.month
    for _step in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    expected = date(year, month, min(start.day, monthrange(year, month)[1]))
    assert add_months(start, months) == expected
    assert full_months(start, expected) == months


@given(DAYS, DAYS)
def test_full_months_are_the_most_that_fit(start: date, end: date) -> None:
    months = full_months(start, end)
    if end < start:
        assert months == 0
    else:
        assert add_months(start, months) <= end < add_months(start, months + 1)


def test_full_months_that_begin_on_a_day_end_before_it_comes_again() -> None:
    assert last_day_of_months(day("2022-09-01"), 12) == day("2023-08-31")
    assert last_day_of_months(day("2024-02-29"), 12) == day("2025-02-28")


def test_both_ends_of_a_period_count() -> None:
    period = Period(date(2022, 3, 1), date(2022, 3, 3))
    assert period.days == 3
    assert period.first in period
    assert period.last in period
    assert date(2022, 3, 4) not in period
    assert period.until(date(2022, 3, 2)).days == 2
    assert period.until(date(2022, 2, 1)).days <= 0


@given(DAYS)
def test_every_day_lies_in_its_years(on: date) -> None:
    year = school_year(on, 9, 1)
    assert on in year
    assert year.days in (365, 366)
    assert (year.first.month, year.last.month) == (9, 8)
    assert on in calendar_year(on)
    assert on in term(year, on, 2, 15)


def test_a_term_changes_on_its_day() -> None:
    year = Period(date(2022, 9, 1), date(2023, 8, 31))
    first = Period(date(2022, 9, 1), date(2023, 2, 14))
    second = Period(date(2023, 2, 15), date(2023, 8, 31))
    found = [term(year, day, 2, 15) for day in (first.first, first.last, second.first, second.last)]
    assert [first, first, second, second] == found
    assert date(2022, 11, 1) == term(year, date(2022, 11, 1), 11, 1).first


def test_a_school_year_changes_on_its_day() -> None:
    assert school_year(date(2023, 8, 31), 9, 1).first == date(2022, 9, 1)
    assert school_year(date(2023, 9, 1), 9, 1).first == date(2023, 9, 1)

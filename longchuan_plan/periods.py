"""Days, and spans of days in which both ends count.

Every start and end in the plan and its rosters is a day in force, so spans are
closed on both sides and two spans touch when one begins the day after the
other ends.
"""

from datetime import date, timedelta
from typing import NamedTuple

OPEN_END = date.max


class Period(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def until(self, day: date) -> "Period":
        """The part that has happened by the end of `day` (may be empty: last < first)."""
        return Period(self.first, min(self.last, day))


def add_months(day: date, months: int) -> date:
    """The same day `months` later; where that month is too short, its last day.

    >>> add_months(date(2012, 2, 29), 120)
    datetime.date(2022, 2, 28)
    """
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    first = date(year, month + 1, 1)
    length = (_first_of_next_month(first) - timedelta(days=1)).day
    return first.replace(day=min(day.day, length))


def add_years(day: date, years: int) -> date:
    """The day on which `years` full years from `day` are complete."""
    return add_months(day, 12 * years)


def last_day_of_months(start: date, months: int) -> date:
    """The last day of so many full months that begin on `start`, the day itself included.

    >>> last_day_of_months(date(2022, 9, 1), 12)
    datetime.date(2023, 8, 31)
    """
    again = add_months(start, months)
    # Where the month is too short for the day, its last day is still one of the months.
    return again if again.day < start.day else again - timedelta(days=1)


def full_months(start: date, day: date) -> int:
    """How many full months lie between `start` and `day` (0 when `day` is earlier)."""
    if day < start:
        return 0
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if add_months(start, months) <= day else months - 1


def school_year(day: date, first_month: int, first_day: int) -> Period:
    """The school year that `day` lies in; the plan says on which day one begins."""
    begins = date(day.year, first_month, first_day)
    if day < begins:
        begins = begins.replace(year=day.year - 1)
    return Period(begins, begins.replace(year=begins.year + 1) - timedelta(days=1))


def term(year: Period, day: date, second_month: int, second_day: int) -> Period:
    """The term that a day of a school year lies in; the plan says when the second one begins.

    >>> term(Period(date(2022, 9, 1), date(2023, 8, 31)), date(2023, 1, 31), 2, 15)
    Period(first=datetime.date(2022, 9, 1), last=datetime.date(2023, 2, 14))
    """
    second = date(year.first.year, second_month, second_day)
    if second <= year.first:
        second = second.replace(year=year.last.year)
    if day < second:
        return Period(year.first, second - timedelta(days=1))
    return Period(second, year.last)


def calendar_year(day: date) -> Period:
    """The calendar year that `day` lies in."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def _first_of_next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)

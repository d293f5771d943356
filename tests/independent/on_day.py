"""The shipped county on a day: which rows hold, which fall in a window, which schools are open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.independent.county import County, Row, holds
from tests.independent.recomputed import fell_in

Answer = tuple[Fraction | int, Fraction | int | None]
"""The numerator, and the denominator where the number is a part of something."""
FIRST = date(2021, 12, 1)


@dataclass(frozen=True)
class On:
    """The county on a day of a phase."""

    county: County
    day: date
    phase_first: date

    @property
    def year(self) -> int:
        """The school year, by the calendar year in which it began."""
        return self.day.year if self.day.month >= 9 else self.day.year - 1

    @property
    def school_year(self) -> tuple[date, date]:
        """Its days so far."""
        return date(self.year, 9, 1), self.day

    @property
    def term(self) -> tuple[date, date]:
        """The days of the term so far; the second begins on 15 February."""
        second = date(self.year + 1, 2, 15)
        return (second if self.day >= second else date(self.year, 9, 1)), self.day

    @property
    def since_start(self) -> tuple[date, date]:
        """The days of the plan so far."""
        return FIRST, self.day

    def school(self, name: str) -> Row:
        """A school's row."""
        return self.county.schools[name]

    def schools(self, *kinds: str, township: bool | None = None) -> set[str]:
        """The schools open on the day, of some kinds, in the townships or the county seat."""
        return {
            name
            for name, row in self.county.schools.items()
            if self.county.is_open(name, self.day)
            and (not kinds or row["kind"] in kinds)
            and (township is None or township == self.county.in_township(name))
        }

    def village(self) -> set[str]:
        """The primary schools and teaching points of the villages."""
        return {
            name for name in self.schools("小学", "教学点") if self.school(name)["area"] == "乡村"
        }

    def in_force(self, table: str, first: str, last: str, *at: str) -> list[Row]:
        """The rows in force on the day, at schools that are open."""
        return [
            row
            for row in self.county[table]
            if holds(self.day, row[first], row[last])
            and all(self.county.is_open(row[name], self.day) for name in at)
        ]

    def sent(self, *kinds: str, within: tuple[date, date] | None = None) -> list[Row]:
        """Who was sent as something: on the day, or beginning within some days."""
        rows = (
            [row for row in self.county["deployments"] if fell_in(within, row["start"])]
            if within
            else self.in_force("deployments", "start", "end", "to_school_id")
        )
        return [row for row in rows if row["kind"] in kinds]

    def yearly(self, table: str, township: bool, *kinds: str) -> list[Row]:
        """The rows of the school year at schools of some kinds."""
        return [
            row
            for row in self.county[table]
            if row["school_year"] == str(self.year)
            and self.school(row["school_id"])["kind"] in kinds
            and self.county.in_township(row["school_id"]) == township
        ]

    def trained(self, programme: str, within: tuple[date, date]) -> set[str]:
        """Who completed a programme within some days."""
        return {
            row["teacher_id"]
            for row in self.county["trainings"]
            if row["programme"] == programme and fell_in(within, row["completed_on"])
        }


def part(good: Iterable[object], every: Iterable[object]) -> Answer:
    """How many of some are among others."""
    whole = set(every)
    return len(whole & set(good)), len(whole)

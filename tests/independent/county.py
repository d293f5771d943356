"""The shipped county read by nothing but the csv module.

Nothing here knows lcplan: it is a second reading of the columns' meaning, to
compare the program's with.
"""

import csv
from collections import defaultdict
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

ROSTERS = Path(__file__).resolve().parents[2] / "data" / "rosters"
TOWNSHIP = ("镇区", "乡村")
Row = dict[str, str]


def day_of(text: str) -> date | None:
    """A cell with a day, None when it is empty."""
    return date.fromisoformat(text) if text else None


def holds(day: date, first: str, last: str) -> bool:
    """Whether a span of two cells holds on a day; both ends count, no end is still."""
    start, end = day_of(first), day_of(last)
    return (start is None or start <= day) and (end is None or day <= end)


class County:
    """The tables as lists of rows, each file read once."""

    def __init__(self) -> None:
        self._read: dict[str, list[Row]] = {}

    def __getitem__(self, table: str) -> list[Row]:
        if table not in self._read:
            with (ROSTERS / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
                self._read[table] = list(csv.DictReader(file))
        return self._read[table]

    @cached_property
    def schools(self) -> dict[str, Row]:
        """Schools by their id."""
        return {row["school_id"]: row for row in self["schools"]}

    @cached_property
    def stays(self) -> dict[str, list[Row]]:
        """The assignments of each teacher in the order of the file."""
        found = defaultdict(list)
        for row in self["assignments"]:
            found[row["teacher_id"]].append(row)
        return found

    @cached_property
    def teachers(self) -> list[Row]:
        """All people of the register."""
        return self["teachers"]

    def is_open(self, school: str, day: date) -> bool:
        """Whether a school is open on a day; its last one counts."""
        return holds(day, "", self.schools[school]["closed_on"])

    def in_township(self, school: str) -> bool:
        """Whether a school lies outside the county seat."""
        return school in self.schools and self.schools[school]["area"] in TOWNSHIP

    def staff(self, day: date) -> list[tuple[str, Row]]:
        """The people in service on a day, each with the school of that day."""
        found = []
        for row in self.teachers:
            if holds(day, row["hired_on"], row["left_on"]):
                school, since = row["school_id"], ""
                for stay in self.stays.get(row["teacher_id"], []):
                    if holds(day, stay["from"], stay["to"]) and stay["from"] >= since:
                        school, since = stay["school_id"], stay["from"]
                found.append((school, row))
        return found


def next_day(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)

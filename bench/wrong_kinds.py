"""The kinds of errors that `bench.wrong` puts into rosters, table by table.

A kind changes one cell of a row and names the rule that must find it there. What it
writes breaks that rule and no other: unknown ids differ from each other, or two rows
would get one key; days that are moved stay on the side of all others where they were.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Cells = Mapping[str, str]
"""A row by the English names of its columns."""
Change = Callable[[Cells, random.Random], str | None]
"""The new text of the cell; None where this row cannot have the error."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An error in one column, and the code of its finding.

    `free` names the column that must not hold a person of other tables or a school that
    was closed, since more than one rule would speak up then.
    """

    field: str
    code: str
    change: Change
    free: str = ""


def _text(field: str, code: str, *texts: str) -> Kind:
    """A text that can stand in no row of the column."""
    return Kind(field, code, lambda _row, chance: chance.choice(texts))


def _day(field: str) -> Kind:
    return _text(field, "LC102", "2023-02-30", "不详", "1985", "2021-13-01")


def _term(field: str) -> Kind:
    return _text(field, "LC103", "不明", "未知类别")


def _number(field: str) -> Kind:
    return _text(field, "LC104", "12O0", "若干", "-7")


def _yes_no(field: str) -> Kind:
    return _text(field, "LC105", "也许", "待定")


def _empty(field: str) -> Kind:
    return _text(field, "LC101", "")


def _damaged(field: str, free: str = "") -> Kind:
    def change(_row: Cells, chance: random.Random) -> str:
        digits = chance.randrange(100, 1000)
        return chance.choice((f"{digits / 100}E+17", f"T {digits}", f"T\u200b{digits}"))

    return Kind(field, "LC106", change, free)


def _control(field: str) -> Kind:
    return Kind(field, "LC107", lambda row, _chance: f"{row[field]}\x07" if row[field] else None)


def _unknown(field: str, code: str = "LC302") -> Kind:
    """An id that no table has, and that begins as those of its column do."""

    def change(row: Cells, chance: random.Random) -> str:
        return f"{row[field][:4] or 'T'}X{chance.randrange(10**9):09}"

    return Kind(field, code, change)


def _before(field: str, start: str, free: str = "") -> Kind:
    """An end that lies a year before its start."""

    def change(row: Cells, _chance: random.Random) -> str | None:
        day = row[start]
        return f"{int(day[:4]) - 1}-{day[5:7]}-28" if row[field] else None

    return Kind(field, "LC303", change, free)


def _future(field: str, free: str = "") -> Kind:
    def change(_row: Cells, chance: random.Random) -> str:
        return f"20{chance.randrange(80, 99)}-{chance.randrange(1, 13):02}-11"

    return Kind(field, "LC304", change, free)


COPIED = Kind("", "LC301", lambda _row, _chance: None)
"""The whole row stands a second time below itself."""
SHORT = Kind("", "LC005", lambda _row, _chance: None)
"""The last cell is missing. The rules that need whole tables are silent about such a one."""
SPANNING = Kind("problem", "LC006", lambda row, _chance: f"{row['problem']},\n又及")
"""A cell with a comma and a line break."""

KINDS: Mapping[str, tuple[Kind, ...]] = {
    "teachers": (
        _day("birth_date"),
        _term("degree"),
        _damaged("teacher_id", free="teacher_id"),
        _empty("name"),
        _unknown("school_id"),
        COPIED,
        _before("left_on", "hired_on", free="teacher_id"),
        _term("gender"),
        _control("name"),
        _empty("employment"),
        _day("hired_on"),
        _damaged("school_id"),
        _text("subjects", "LC107", ";", "；"),
        _yes_no("studio"),
        _term("stage"),
        _control("title"),
        _term("leave_kind"),
        _term("backbone"),
        _day("backbone_on"),
        _day("left_on"),
    ),
    "trainings": (
        _unknown("teacher_id"),
        _future("completed_on"),
        _number("hours"),
        _empty("programme"),
        COPIED,
        _term("programme"),
        _day("completed_on"),
        _damaged("teacher_id"),
        _unknown("mentor_id"),
    ),
    "assignments": (
        _day("from"),
        _unknown("teacher_id"),
        _empty("from"),
        COPIED,
        _before("to", "from"),
        _unknown("school_id"),
    ),
    "appointments": (
        _unknown("teacher_id"),
        _term("post"),
        _day("start"),
        _control("document"),
        _unknown("school_id"),
        _day("end"),
    ),
    "inspections": (
        _future("held_on", free="school_id"),
        _yes_no("compliant"),
        COPIED,
        _unknown("school_id"),
        _term("kind"),
        _damaged("inspection_id"),
    ),
    "school_years": (
        _number("students"),
        _number("teaching_area"),
        _unknown("school_id"),
        COPIED,
        _text("school_year", "LC104", "二三", "23"),
        _empty("students"),
        _yes_no("closed_management"),
    ),
    "activities": (
        _unknown("measure_id", "LC306"),
        _future("held_on", free="school_id"),
        _unknown("partnership_id"),
        _term("form"),
        COPIED,
        _number("participants"),
        _unknown("school_id"),
    ),
    "recruits": (
        _unknown("teacher_id", "LC305"),
        _term("degree"),
        _unknown("mentor_id"),
        _empty("stage"),
        COPIED,
    ),
    "departures": (_unknown("school_id"), _term("kind"), _day("left_on"), COPIED),
    "deployments": (
        _unknown("to_school_id"),
        _day("start"),
        _yes_no("full_time"),
        COPIED,
        _day("end"),
    ),
    "lessons": (SHORT, _number("weekly_periods"), _term("taught_by"), _empty("subject")),
    "projects": (_number("budget"), _day("due_on"), COPIED, _unknown("school_id")),
    "supervisions": (SPANNING, _unknown("measure_id", "LC306"), _empty("unit"), COPIED),
    "schools": (
        _unknown("town", "LC307"),
        _yes_no("weak"),
        _damaged("successor_id"),
        _control("name"),
    ),
    "reserves": (_day("added_on"), _empty("teacher_id")),
    "groups": (_control("group_name"), _term("role"), _day("joined_on"), _day("left_on")),
    "partnerships": (_day("started_on"), COPIED, _before("ended_on", "started_on")),
    "allowances": (_number("months"), _unknown("town", "LC307"), _number("headcount")),
}

NEVER_CLOSED = "reserves"
"""The table whose last cell opens a quote that nothing closes: what follows it is lost."""

BREAKING: Mapping[str, str] = {"teachers": "title", "appointments": "document"}
"""Columns whose text may run over several lines without a finding."""

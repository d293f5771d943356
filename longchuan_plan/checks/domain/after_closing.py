"""Something began or happened at a school that was closed.

What: a term, a posting, a hire, a membership, an event or an inspection has its first
day at a school after the school's last one.
Why: nobody is at the school any more, so it is counted nowhere, or at a wrong school.

    inspection_id,held_on,school_id
    Z1,»2023-09-01,2144990003

Remedy: correct the school (most often to the one that took over) or the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.closings import closings
from longchuan_plan.checks.rows import NEVER, at_row, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.tables import Table

RULE = Rule(
    "LC423",
    "after-closing",
    Severity.WARNING,
    lambda: _("Something began or happened at a school that was closed"),
)

BEGINNINGS = (
    ("appointments", "school_id", "start"),
    ("assignments", "school_id", "from"),
    ("recruits", "school_id", "hired_on"),
    ("deployments", "to_school_id", "start"),
    ("groups", "school_id", "joined_on"),
    ("partnerships", "county_school_id", "started_on"),
    ("partnerships", "township_school_id", "started_on"),
    ("activities", "school_id", "held_on"),
    ("inspections", "school_id", "held_on"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the day of each row that came too late."""
    ends = context.once(closings)
    for name, school, day in BEGINNINGS if ends else ():
        table = context.table(name, school, day)
        if table is not None:
            yield from _later(table, school, day, ends)


def _later(table: Table, school: str, day: str, ends: dict[str, int]) -> Iterator[Finding]:
    import numpy as np

    place = table.columns[school]
    last = [ends.get(value, NEVER) for value in place.values]
    if min(last, default=NEVER) == NEVER:
        return
    late = days(table.columns[day], 0) > np.array(last, dtype=np.int64)[place.codes]
    for row in np.nonzero(late)[0].tolist():
        message = _("{day} lies after the last day of the school {school}").format(
            day=table.columns[day].at(row), school=place.at(row)
        )
        hint = _("correct the school or the day")
        yield at_row(RULE, table, row, day, message, hint)

"""A school was closed, and the rosters do not follow.

What: people in service are registered at a closed school; a closed school names
none that took it over; or something began or happened at a school after its last
day.
Why: these people, pupils or events are counted nowhere.

    school_id,closed_on,successor_id
    2144990001,2022-08-31,

Remedy: move the people to their new school; name the school that took over; or
correct the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import NEVER, at_row, by_key, days, has, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _, ngettext
from longchuan_plan.tables import Table

STAFF = Rule(
    "LC421",
    "closed-school-with-staff",
    Severity.WARNING,
    lambda: _("People in service are registered at a closed school"),
)
ALONE = Rule(
    "LC422",
    "closed-without-successor",
    Severity.WARNING,
    lambda: _("A closed school names none that took it over"),
)
LATER = Rule(
    "LC423",
    "after-closing",
    Severity.WARNING,
    lambda: _("Something began or happened at a school that was closed"),
)
RULES = (STAFF, ALONE, LATER)

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
    """A finding at each closed school, or at each row that came too late."""
    schools = context.table("schools")
    if schools is None or not has(schools, "school_id", "closed_on"):
        return
    closed = schools.columns["closed_on"]
    ends = {
        school: closed.at(row).toordinal()
        for school, row in by_key(schools, "school_id").items()
        if school is not None and closed.at(row) is not None
    }
    if not ends:
        return
    yield from _staff(context, schools, ends)
    yield from _alone(schools)
    for name, school, day in BEGINNINGS:
        table = context.table(name)
        if table is not None and has(table, school, day):
            yield from _later(table, school, day, ends)


def _staff(context: Context, schools: Table, ends: dict[str, int]) -> Iterator[Finding]:
    import numpy as np

    people = context.table("teachers")
    if people is None or not has(people, "school_id"):
        return
    place, today = people.columns["school_id"], context.as_of.toordinal()
    over = [ends.get(school, NEVER) < today for school in place.values]
    there = np.array(over, dtype=bool)[place.codes]
    if "left_on" in people.columns:
        there &= is_one_of(people.columns["left_on"], (None,))
    counts = np.bincount(place.codes[there], minlength=len(place.values))
    rows = by_key(schools, "school_id")
    for code in np.nonzero(counts)[0].tolist():
        count = int(counts[code])
        message = ngettext(
            "{count} person in service is registered at this school, closed on {day}",
            "{count} people in service are registered at this school, closed on {day}",
            count,
        )
        row = rows[place.values[code]]
        message = message.format(count=count, day=schools.columns["closed_on"].at(row))
        hint = _("register them at their new school")
        yield from at_row(STAFF, schools, row, "closed_on", message, hint)


def _alone(schools: Table) -> Iterator[Finding]:
    import numpy as np

    shut = ~is_one_of(schools.columns["closed_on"], (None,))
    if "successor_id" in schools.columns:
        shut &= is_one_of(schools.columns["successor_id"], (None,))
    for row in np.nonzero(shut)[0].tolist():
        message = _("the school closed on {day} and names no school that took it over").format(
            day=schools.columns["closed_on"].at(row)
        )
        hint = _("enter the successor")
        yield from at_row(ALONE, schools, row, "closed_on", message, hint)


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
        yield from at_row(LATER, table, row, day, message, hint)

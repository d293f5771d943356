"""An education group is not made up as one can be.

What: a school is a member of two groups at once (it may lead several); a lead
school lies outside the county seat; or a group in force has no lead school, or
several.
Why: the plan has schools of the county seat lead groups, and each member is
counted in one.

    group_id,school_id,role,joined_on,left_on
    G1,2144990001,成员校,2022-09-01,
    G2,2144990001,成员校,2023-09-01,

Remedy: enter the day on which the school left, or correct its role.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.domain.rows import NEVER, at_row, days, has, is_one_of, looked_up
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.tables import Table

TWICE = Rule(
    "LC425",
    "school-in-two-groups",
    Severity.WARNING,
    lambda: _("A school is in two education groups at once"),
)
OUTSIDE = Rule(
    "LC426",
    "lead-school-outside-seat",
    Severity.WARNING,
    lambda: _("The lead school of a group lies outside the county seat"),
)
LEADS = Rule(
    "LC427",
    "group-without-one-lead",
    Severity.WARNING,
    lambda: _("A group has no lead school, or several"),
)
RULES = (TWICE, OUTSIDE, LEADS)

LEAD, MEMBER, SEAT = "牵头校", "成员校", "县城"


def check(context: Context) -> Iterator[Finding]:
    """A finding at each row, for a group at its first one in force."""
    table, schools = context.table("groups"), context.table("schools")
    if table is None or not has(table, "group_id", "school_id", "role", "joined_on"):
        return
    members = is_one_of(table.columns["role"], (MEMBER,))
    for row, earlier in overlapping(
        table, "school_id", "group_id", "joined_on", "left_on", members
    ):
        source, line = table.source_of(earlier)
        message = _("the school is in another group: {path}, line {line}").format(
            path=source.path, line=line
        )
        hint = _("enter the day on which it left")
        yield from at_row(TWICE, table, row, "group_id", message, hint)
    if schools is not None and has(schools, "school_id", "area"):
        yield from _outside(table, schools)
    yield from _leads(context, table)


def _outside(table: Table, schools: Table) -> Iterator[Finding]:
    import numpy as np

    school = table.columns["school_id"]
    areas = looked_up(school, schools, "school_id", "area")
    for row in np.nonzero(is_one_of(table.columns["role"], (LEAD,)))[0].tolist():
        if areas[school.codes[row]] not in (None, SEAT):
            message = _("the lead school lies in the area {area}").format(
                area=areas[school.codes[row]]
            )
            hint = _("correct the role, or the area of the school")
            yield from at_row(OUTSIDE, table, row, "role", message, hint)


def _leads(context: Context, table: Table) -> Iterator[Finding]:
    import numpy as np

    today, group = context.as_of.toordinal(), table.columns["group_id"]
    inside = days(table.columns["joined_on"], NEVER) <= today
    if "left_on" in table.columns:
        inside &= days(table.columns["left_on"], NEVER) >= today
    leading = inside & is_one_of(table.columns["role"], (LEAD,))
    leads = np.bincount(group.codes[leading], minlength=len(group.values))
    for code in np.unique(group.codes[inside]).tolist():
        if leads[code] != 1 and group.values[code] is not None:
            row = int(np.nonzero(inside & (group.codes == code))[0][0])
            message = _("the group {group} has {count} lead schools on {day}").format(
                group=group.values[code], count=int(leads[code]), day=context.as_of
            )
            hint = _("exactly one member is 牵头校")
            yield from at_row(LEADS, table, row, "group_id", message, hint)

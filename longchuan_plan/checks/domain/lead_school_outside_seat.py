"""The lead school of a group lies outside the county seat.

What: a 牵头校 has another area than 县城 in the table of schools.
Why: the plan has schools of the county seat lead the groups, so that what they know
reaches the township schools.

    group_id,school_id,role
    G1,3144990002,»牵头校

Remedy: correct the role, or the area of the school.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.group_table import LEAD, groups
from longchuan_plan.checks.rows import at_row, is_one_of, looked_up
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import COUNTY_SEAT

RULE = Rule(
    "LC426",
    "lead-school-outside-seat",
    Severity.WARNING,
    lambda: _("The lead school of a group lies outside the county seat"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such role."""
    import numpy as np

    table, schools = groups(context), context.table("schools", "school_id", "area")
    if table is None or schools is None:
        return
    school = table.columns["school_id"]
    areas = looked_up(school, schools, "school_id", "area")
    for row in np.nonzero(is_one_of(table.columns["role"], (LEAD,)))[0].tolist():
        if areas[school.codes[row]] not in (None, COUNTY_SEAT):
            message = _("the lead school lies in the area {area}").format(
                area=areas[school.codes[row]]
            )
            hint = _("correct the role, or the area of the school")
            yield at_row(RULE, table, row, "role", message, hint)

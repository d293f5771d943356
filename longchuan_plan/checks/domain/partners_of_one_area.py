"""A partnership does not join a school of the county seat with a township school.

What: the school of the county seat lies outside it, or the township school in it.
Why: the partnership would count as help for a township school that it is not.

    partnership_id,county_school_id,township_school_id
    J07,3144990002,3144990003     # both in townships

Remedy: correct the school, or its area in the table of schools.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row, looked_up
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.terms import COUNTY_SEAT

RULE = Rule(
    "LC433",
    "partners-of-one-area",
    Severity.WARNING,
    lambda: _("A partnership does not join the county seat with a township"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each partner on the wrong side."""
    import numpy as np

    table, schools = context.table("partnerships"), context.table("schools", "school_id", "area")
    if table is None or schools is None:
        return
    for name, in_seat in (("county_school_id", True), ("township_school_id", False)):
        if name not in table.columns:
            continue
        school = table.columns[name]
        areas = looked_up(school, schools, "school_id", "area")
        wrong = [area is not None and (area == COUNTY_SEAT) != in_seat for area in areas]
        for row in np.nonzero(np.array(wrong, dtype=bool)[school.codes])[0].tolist():
            message = _("the school {school} lies in the area {area}").format(
                school=school.at(row), area=areas[school.codes[row]]
            )
            hint = _("correct the school, or its area")
            yield at_row(RULE, table, row, name, message, hint)

"""People in service are registered at a closed school.

What: the last day of a school (`closed_on`) has passed, and people who have not left
are registered there.
Why: these people are counted in no school that is open, so staffing and shares of the
school that took over are wrong.

    school_id,name,closed_on
    2144990001,某小学,»2022-08-31

Remedy: register them at their new school, or correct the day of closing.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.closings import closings
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import NEVER, at_row, by_key, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _, ngettext

RULE = Rule(
    "LC421",
    "closed-school-with-staff",
    Severity.WARNING,
    lambda: _("People in service are registered at a closed school"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each closed school."""
    import numpy as np

    schools, people = context.table("schools"), context.table("teachers", "school_id")
    ends = context.once(closings)
    if schools is None or people is None or not ends:
        return
    place, today = people.columns["school_id"], context.as_of.toordinal()
    over = [ends.get(school, NEVER) < today for school in place.values]
    there = np.array(over, dtype=bool)[place.codes]
    if "left_on" in people.columns:
        there &= days(people.columns["left_on"], NEVER) >= today
        there &= were_read(context, people, "left_on")
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
        yield at_row(RULE, schools, row, "closed_on", message, hint)

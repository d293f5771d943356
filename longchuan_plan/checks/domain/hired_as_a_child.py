"""Somebody began to work as a child.

What: the first day of service lies before the sixteenth birthday.
Why: nobody under sixteen may be employed (劳动法, article 15), so one of the two
days is wrong, and every length of service or age drawn from it.

    teacher_id,birth_date,hired_on
    T0001,1995-07-01,2008-09-01

Remedy: correct the day of birth or of hire.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import LONGEST_YEAR, NEVER, at_row, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.periods import add_years

RULE = Rule(
    "LC402",
    "hired-as-a-child",
    Severity.WARNING,
    lambda: _("Somebody began to work before the age of sixteen"),
)

WORKING_AGE = 16
"""中华人民共和国劳动法, article 15."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each first day of service before the working age."""
    import numpy as np

    table = context.table("teachers", "birth_date", "hired_on")
    if table is None:
        return
    birth, hired = table.columns["birth_date"], table.columns["hired_on"]
    served = days(hired, NEVER) - days(birth, 0)
    # No year has more days; the calendar decides the rest. Days in the wrong order are
    # another rule's.
    close = np.nonzero((served >= 0) & (served < WORKING_AGE * LONGEST_YEAR))[0]
    for row in close.tolist():
        if hired.at(row) < add_years(birth.at(row), WORKING_AGE):
            message = _("the first day of service lies before the age of {age}").format(
                age=WORKING_AGE
            )
            hint = _("correct the day of birth or of hire")
            yield at_row(RULE, table, row, "hired_on", message, hint)

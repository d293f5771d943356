"""A closed school names none that took it over.

What: a school has a day of closing, and no `successor_id`.
Why: pupils, people and terms cannot be followed to the school where they went.

    school_id,name,closed_on,successor_id
    2144990001,某小学,»2022-08-31,

Remedy: enter the school that took most of the pupils over.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.refused import without_refused
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC422",
    "closed-without-successor",
    Severity.WARNING,
    lambda: _("A closed school names none that took it over"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the day of closing of each such school."""
    import numpy as np

    schools = context.table("schools", "school_id", "closed_on")
    if schools is None:
        return
    shut = ~is_one_of(schools.columns["closed_on"], (None,))
    if "successor_id" in schools.columns:
        shut &= is_one_of(schools.columns["successor_id"], (None,))
    alone = np.nonzero(shut)[0].tolist()
    for row in without_refused(context, "schools", "successor_id", alone):
        message = _("the school closed on {day} and names no school that took it over").format(
            day=schools.columns["closed_on"].at(row)
        )
        yield at_row(RULE, schools, row, "closed_on", message, _("enter the successor"))

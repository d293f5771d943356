"""A post is held by somebody who has left.

What: a term of office goes on after the last day of service (`left_on`) that the
register has for its holder. A day of leaving that has not come is none.
Why: the school would seem to have a principal or deputy whom it no longer has, and the
term goes on towards rotation.

    T0001,…,2023-08-31                       # teachers.csv: left_on
    »T0001,2144990001,校长,2018-09-01,        # appointments.csv

Remedy: enter the end of the post, or correct the day of leaving.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.holders import posts
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import NEVER, at_row, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC405",
    "post-after-leaving",
    Severity.WARNING,
    lambda: _("A post is held by somebody who has left"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such term."""
    import numpy as np

    found = context.once(posts)
    if found is None:
        return
    table, people, holders = found
    if "left_on" not in people.columns or not any(people.columns["left_on"].values):
        return
    left = np.where(holders < 0, NEVER, days(people.columns["left_on"], NEVER)[holders])
    left[left >= context.as_of.toordinal()] = NEVER
    last = np.full(table.rows, NEVER, dtype=np.int64)
    if "end" in table.columns:
        last = days(table.columns["end"], NEVER)
    beyond = last > left[table.columns["teacher_id"].codes]
    for row in np.nonzero(beyond & were_read(context, table, "end"))[0].tolist():
        message = _("the post is held beyond the last day of service in the register")
        hint = _("enter the end of the post, or correct the day of leaving")
        yield at_row(RULE, table, row, "teacher_id", message, hint)

"""A post is held by somebody who has left.

What: a term of office goes on after the last day of service (`left_on`) that the
register has for its holder, or, where it has none, after their retirement among the
departures. A day of leaving that has not come is none.
Why: the school would seem to have a principal or deputy whom it no longer has, and the
term goes on towards rotation.

    T0001,…,2023-08-31                       # teachers.csv: left_on
    »T0001,2144990001,校长,2018-09-01,        # appointments.csv

Remedy: enter the end of the post, or correct the day of leaving.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.holders import posts
from longchuan_plan.checks.referring import referring
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import NEVER, at_row, days, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RULE = Rule(
    "LC405",
    "post-after-leaving",
    Severity.WARNING,
    lambda: _("A post is held by somebody who has left"),
)


RETIRED = "退休"
"""Who leaves otherwise may come back; who retires does not."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such term."""
    import numpy as np

    found = context.once(posts)
    if found is None:
        return
    table, people, holders = found
    registered = np.full(len(holders), NEVER, dtype=np.int64)
    if "left_on" in people.columns and any(people.columns["left_on"].values):
        registered = np.where(holders < 0, NEVER, days(people.columns["left_on"], NEVER)[holders])
    left = np.where(registered == NEVER, _retired(context, people), registered)
    left[left >= context.as_of.toordinal()] = NEVER
    last = np.full(table.rows, NEVER, dtype=np.int64)
    if "end" in table.columns:
        last = days(table.columns["end"], NEVER)
    holder = table.columns["teacher_id"].codes
    beyond = last > left[holder]
    for row in np.nonzero(beyond & were_read(context, table, "end"))[0].tolist():
        if registered[holder[row]] == NEVER:
            message = _("the post is held beyond the retirement that departures (减员) has")
        else:
            message = _("the post is held beyond the last day of service in the register")
        hint = _("enter the end of the post, or correct the day of leaving")
        yield at_row(RULE, table, row, "teacher_id", message, hint)


def _retired(context: Context, people: Table) -> NDArray[np.int64]:
    """For each code of `teacher_id` in appointments the day of retirement among departures."""
    import numpy as np

    held = context.once(referring)
    by_person = np.full(len(people.columns["teacher_id"].values) + 1, NEVER, dtype=np.int64)
    table = context.table("departures", "teacher_id", "left_on", "kind")
    if table is not None:
        rows = np.nonzero(is_one_of(table.columns["kind"], (RETIRED,)))[0]
        person = held["departures", "teacher_id"][table.columns["teacher_id"].codes[rows]]
        by_person[person] = days(table.columns["left_on"], NEVER)[rows]
        by_person[-1] = NEVER  # of those who are in no register
    retired: NDArray[np.int64] = by_person[held["appointments", "teacher_id"]]
    return retired

"""A group has no lead school, or several.

What: a group that has members on the day on which the data is looked at has no 牵头校
in force, or more than one.
Why: nobody answers for such a group, or nobody knows who does, and it counts in no
figure of led groups.

    »G1,3144990002,成员校,2022-09-01,

Remedy: give exactly one school the role 牵头校, and enter the day on which a former
lead left.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.group_table import LEAD, groups
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import NEVER, at_row, days, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC427",
    "group-without-one-lead",
    Severity.WARNING,
    lambda: _("A group has no lead school, or several"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding for each such group, at its first row in force."""
    import numpy as np

    table = groups(context)
    if table is None:
        return
    today, group = context.as_of.toordinal(), table.columns["group_id"]
    inside = days(table.columns["joined_on"], NEVER) <= today
    if "left_on" in table.columns:
        inside &= days(table.columns["left_on"], NEVER) >= today
    leading = inside & is_one_of(table.columns["role"], (LEAD,))
    leads = np.bincount(group.codes[leading], minlength=len(group.values))
    # What a group has is not known while one of its rows cannot be read.
    unread = ~were_read(context, table, "role", "joined_on", "left_on", "group_id")
    known = np.zeros(len(group.values), dtype=bool)
    known[group.codes[inside]] = True
    known[group.codes[unread]] = False
    for code in np.nonzero(known)[0].tolist():
        if leads[code] != 1 and group.values[code] is not None:
            row = int(np.nonzero(inside & (group.codes == code))[0][0])
            message = _("the group {group} has {count} lead schools on {day}").format(
                group=group.values[code], count=int(leads[code]), day=context.as_of
            )
            hint = _("exactly one member is 牵头校")
            yield at_row(RULE, table, row, "group_id", message, hint)

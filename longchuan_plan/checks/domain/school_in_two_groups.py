"""A school is in two education groups at once.

What: a school is 成员校 of two groups on the same days. It may lead several, and a day
on which it leaves one and joins another is none.
Why: each member is counted in one group; in two it would be counted twice.

    G1,2144990001,成员校,2022-09-01,
    »G2,2144990001,成员校,2023-09-01,

Remedy: enter the day on which the school left the first group.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.group_table import MEMBER, groups
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC425",
    "school-in-two-groups",
    Severity.WARNING,
    lambda: _("A school is in two education groups at once"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each membership that begins within another one."""
    table = groups(context)
    if table is None:
        return
    members = is_one_of(table.columns["role"], (MEMBER,)) & were_read(context, table, "left_on")
    for row, earlier in overlapping(
        table, "school_id", "group_id", "joined_on", "left_on", members
    ):
        source, line = table.source_of(earlier)
        message = _("the school is in another group: {path}, line {line}").format(
            path=source.path, line=line
        )
        hint = _("enter the day on which it left")
        yield at_row(RULE, table, row, "group_id", message, hint)

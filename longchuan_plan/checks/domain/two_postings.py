"""Somebody is sent out full-time to two schools at once.

What: two deployments of one person that are both full-time (全脱产) overlap, and lead
to two schools. A day on which one ends and the other begins is none.
Why: nobody can be freed of all other work for two schools; one person would count as
help for both.

    B01,人事股,局机关,3144990002,支教,2022-09-01,2023-08-31,是
    B01,人事股,局机关,3144990003,支教,»2023-02-01,2023-08-31,是

Remedy: enter the end of the earlier posting, or correct 全脱产.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC414",
    "two-postings",
    Severity.WARNING,
    lambda: _("Somebody is sent out full-time to two schools at once"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each posting that begins within another."""
    table = context.table("deployments", "person_id", "to_school_id", "start", "full_time")
    if table is None:
        return
    among = is_one_of(table.columns["full_time"], (True,)) & were_read(context, table, "end")
    for row, earlier in overlapping(table, "person_id", "to_school_id", "start", "end", among):
        source, line = table.source_of(earlier)
        message = _("the same person is at another school since {day}: {path}, line {line}").format(
            day=table.columns["start"].at(earlier), path=source.path, line=line
        )
        hint = _("check the days of both; enter the end of the earlier, or correct 全脱产")
        yield at_row(RULE, table, row, "start", message, hint)

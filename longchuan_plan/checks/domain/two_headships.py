"""Somebody is head or deputy in two posts at once.

What: the terms of one person as 校长, 园长, 副校长 or 副园长 overlap, at two schools or
in two posts of one. A day on which one ends and the other begins is none; two headships
are found by principal-of-two-schools.
Why: such a post is full-time; the earlier term was not closed, and both would go on
towards the years after which a rotation is due.

    T0001,2144990001,副校长,2015-09-01,
    T0001,2144990002,校长,»2020-09-01,

Remedy: enter the end of the earlier term; where both are truly held, take the finding
out in `lcplan.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.headships import PRINCIPAL
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.refused import were_read
from longchuan_plan.checks.rows import at_row, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC413",
    "two-headships",
    Severity.WARNING,
    lambda: _("Somebody is head or deputy in two posts at once"),
)

HEADS = (*PRINCIPAL, "副校长", "副园长")


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each term that begins within another one of the person."""
    table = context.table("appointments", "teacher_id", "school_id", "post", "start")
    if table is None:
        return
    among = is_one_of(table.columns["post"], HEADS) & were_read(context, table, "end")
    principal = is_one_of(table.columns["post"], PRINCIPAL)
    found: dict[int, int] = {}
    for differing in ("school_id", "post"):
        for row, earlier in overlapping(table, "teacher_id", differing, "start", "end", among):
            if not (principal[row] and principal[earlier]):
                found.setdefault(row, earlier)
    for row, earlier in sorted(found.items()):
        source, line = table.source_of(earlier)
        message = _("the same person is {post} since {day}: {path}, line {line}").format(
            post=table.columns["post"].at(earlier),
            day=table.columns["start"].at(earlier),
            path=source.path,
            line=line,
        )
        hint = _("enter the day on which the earlier term ended")
        yield at_row(RULE, table, row, "start", message, hint)

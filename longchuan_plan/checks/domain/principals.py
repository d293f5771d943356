"""A school has two principals, or a principal two schools.

What: two people are 校长 (or 园长) of one school on the same days; or one person is
of two schools. A day of handover, on which one ends and the other begins, is none.
Why: one of the terms was not closed, and terms count in tenure and rotation.

    teacher_id,school_id,post,start,end
    T0001,2144990001,校长,2015-09-01,
    T0002,2144990001,校长,2020-09-01,

Remedy: enter the day on which the earlier term ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.overlaps import overlapping
from longchuan_plan.checks.domain.rows import at_row, has, is_one_of
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

OF_ONE_SCHOOL = Rule(
    "LC403", "two-principals", Severity.WARNING, lambda: _("A school has two principals at once")
)
OF_TWO_SCHOOLS = Rule(
    "LC404",
    "principal-of-two-schools",
    Severity.WARNING,
    lambda: _("Somebody is the principal of two schools at once"),
)
RULES = (OF_ONE_SCHOOL, OF_TWO_SCHOOLS)

PRINCIPAL = ("校长", "园长")


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each term that begins within another's."""
    table = context.table("appointments")
    if table is None or not has(table, "teacher_id", "school_id", "post", "start"):
        return
    among = is_one_of(table.columns["post"], PRINCIPAL)
    for rule, whose, differing, text in (
        (
            OF_ONE_SCHOOL,
            "school_id",
            "teacher_id",
            _("the school has another principal since {day}: {path}, line {line}"),
        ),
        (
            OF_TWO_SCHOOLS,
            "teacher_id",
            "school_id",
            _("the same person leads another school since {day}: {path}, line {line}"),
        ),
    ):
        for row, earlier in overlapping(table, whose, differing, "start", "end", among):
            source, line = table.source_of(earlier)
            day = table.columns["start"].at(earlier)
            message = text.format(day=day, path=source.path, line=line)
            hint = _("enter the day on which the earlier term ended")
            yield from at_row(rule, table, row, "start", message, hint)

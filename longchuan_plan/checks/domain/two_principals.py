"""A school has two principals at once.

What: two people are 校长 (or 园长) of one school on the same days. A day of handover,
on which one ends and the other begins, is none.
Why: a school has one principal who answers for it (义务教育法, article 26: 校长负责制);
one of the terms was not closed, and terms count in tenure and rotation.

    T0001,2144990001,校长,2015-09-01,
    T0002,2144990001,校长,»2020-09-01,

Remedy: enter the day on which the earlier term ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.headships import overlapping_headships
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC403", "two-principals", Severity.WARNING, lambda: _("A school has two principals at once")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each term that begins within another's."""
    text = _("the school has another principal since {day}: {path}, line {line}")
    return overlapping_headships(context, "school_id", "teacher_id", RULE, text)

"""Somebody is the principal of two schools at once.

What: one person is 校长 (or 园长) of two schools on the same days. A day of handover,
on which one ends and the other begins, is none.
Why: the post is held full-time; one of the terms was not closed, and it would go on
towards the years after which a rotation is due.

    T0001,2144990001,校长,2015-09-01,
    T0001,2144990002,校长,»2020-09-01,

Remedy: enter the day on which the person left the first school, or correct the number
of the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.headships import overlapping_headships
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC404",
    "principal-of-two-schools",
    Severity.WARNING,
    lambda: _("Somebody is the principal of two schools at once"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at the start of each term that begins within another's."""
    text = _("the same person leads another school since {day}: {path}, line {line}")
    return overlapping_headships(context, "teacher_id", "school_id", RULE, text)

"""A school has more large classes than classes.

What: `large_classes` is greater than `classes` in one school year.
Why: large classes are a part of all classes; one of the two was mistyped, and their
share would lie above 100%.

    school_id,school_year,classes,large_classes
    2144990001,2023,10,»11

Remedy: correct the number that is wrong; often the two stand in each other's column.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.school_counts import exceeding
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC430",
    "large-classes-too-many",
    Severity.ERROR,
    lambda: _("A school has more large classes than classes"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number of large classes."""
    return exceeding(context, RULE, "large_classes", "classes")

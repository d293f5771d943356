"""A school has more boarders than pupils.

What: `boarders` is greater than `students` in one school year.
Why: boarders are a part of all pupils; one of the two was mistyped, and the share of
boarders would lie above 100%.

    school_id,school_year,students,boarders
    2144990001,2023,412,»421

Remedy: correct the number that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.school_counts import exceeding
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC431",
    "boarders-too-many",
    Severity.ERROR,
    lambda: _("A school has more boarders than pupils"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number of boarders."""
    return exceeding(context, RULE, "boarders", "students")

"""A school has more boarders than beds.

What: `boarders` is greater than `beds` in one school year.
Why: one of the two was mistyped, or children share a bed: then the school is one to
build for (寄宿条件).

    school_id,school_year,students,boarders,beds
    2144990001,2023,412,»380,300

Remedy: correct the number that is wrong. Beds may truly be too few: then the row may
stay, and the finding says where.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.school_counts import exceeding
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC429", "beds-too-few", Severity.WARNING, lambda: _("A school has more boarders than beds")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number of boarders."""
    return exceeding(context, RULE, "boarders", "beds")

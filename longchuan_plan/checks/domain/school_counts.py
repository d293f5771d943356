"""Numbers of a school contradict each other.

What: there are more boarders than beds or than pupils, more large classes than
classes, or more pupils to a class than any room holds.
Why: one of the two was mistyped, or stands in the other's column, and shares and
means of the school would be wrong.

    school_id,school_year,students,classes,large_classes,boarders,beds
    2144990001,2023,412,10,11,380,300

Remedy: correct the number that is wrong. Beds may truly be too few: then the row
may stay, and the finding says where they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.rows import amounts, at_row, has
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

BEDS = Rule(
    "LC429", "beds-too-few", Severity.WARNING, lambda: _("A school has more boarders than beds")
)
LARGE = Rule(
    "LC430",
    "large-classes-too-many",
    Severity.ERROR,
    lambda: _("A school has more large classes than classes"),
)
BOARDERS = Rule(
    "LC431",
    "boarders-too-many",
    Severity.ERROR,
    lambda: _("A school has more boarders than pupils"),
)
CROWDED = Rule(
    "LC432",
    "class-size-implausible",
    Severity.WARNING,
    lambda: _("A school has more pupils to a class than is plausible"),
)
RULES = (BEDS, LARGE, BOARDERS, CROWDED)

FULLEST = 100
"""No norm: from 66 pupils a class is 超大班额 (国发〔2016〕40号), and a mean so far
above it is a slip."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each number that cannot go with another."""
    import numpy as np

    table = context.table("school_years")
    if table is None:
        return
    for rule, less, more, times in (
        (BEDS, "beds", "boarders", 1),
        (LARGE, "classes", "large_classes", 1),
        (BOARDERS, "students", "boarders", 1),
        (CROWDED, "classes", "students", FULLEST),
    ):
        if not has(table, less, more):
            continue
        least, most = table.columns[less], table.columns[more]
        # A cell without a number compares as false.
        wrong = amounts(most) > times * amounts(least)
        for row in np.nonzero(wrong)[0].tolist():
            message = _("{more} {count} with {less} {limit}").format(
                more=more, count=most.at(row), less=less, limit=least.at(row)
            )
            hint = _("correct the number that is wrong")
            yield from at_row(rule, table, row, more, message, hint)

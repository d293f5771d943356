"""A school has more pupils to a class than is plausible.

What: there are more than 100 pupils to a class. No norm names this number: from 66
pupils on a class is a 超大班额 (国发〔2016〕40号), and a mean so far above it is a
slip.
Why: the means per class and per pupil of the school would be wrong.

    school_id,school_year,students,classes
    2144990001,2023,»4120,10

Remedy: correct the number of pupils or of classes.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.school_counts import exceeding
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC432",
    "class-size-implausible",
    Severity.WARNING,
    lambda: _("A school has more pupils to a class than is plausible"),
)

FULLEST = 100
"""No norm: from 66 pupils a class is 超大班额 (国发〔2016〕40号), and a mean so far
above it is a slip."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number of pupils."""
    return exceeding(context, RULE, "students", "classes", FULLEST)

"""A recruit is missing from the register of teachers.

What: the number of a recruit stands in no row of the register. It is a warning, since
the register may be the older file; people in departures, and those sent out, are not
asked for there at all.
Why: who was hired and is not registered is in no school, teaches nothing, and is
missing from every share of teachers.

    teacher_id,hired_on,school_id
    »T0999,2022-09-01,3144990002

Remedy: add the person to the register, or correct the number.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.references.reference_unknown import unknown
from longchuan_plan.findings import Finding, Fixable, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.recruit import Recruit

RULE = Rule(
    "LC305",
    "recruit-not-registered",
    Severity.WARNING,
    lambda: _("A recruit is missing from the register of teachers"),
    Fixable.UNSAFE,
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each such number."""
    for field in fields(Recruit).values():
        if field.column.unregistered:
            yield from unknown(context, RULE, Recruit, field)

"""A day of birth is not that of the national id.

What: digits 7 to 14 of an id of eighteen signs (GB 11643), or 7 to 12 of an old one of
fifteen, name another day than the row.
Why: the age is wrong, or the id is another person's.

    teacher_id,birth_date,id_number
    T0001,»1950-12-31,11010519491231002X

Remedy: correct the day of birth or the id by the identity card, then leave the column
of ids out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.id_numbers import id_numbers
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC411",
    "birth-unlike-id-number",
    Severity.WARNING,
    lambda: _("A day of birth is not that of the national id"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each day of birth that its id contradicts."""
    for table, row, number in id_numbers(context):
        born = table.columns["birth_date"].at(row) if "birth_date" in table.columns else None
        if born is not None and _birth(number) != born:
            message = _("the day of birth is not the one in the national id")
            hint = _("one of the two is wrong")
            yield at_row(RULE, table, row, "birth_date", message, hint)


def _birth(number: str) -> date | None:
    """The day in an id; fifteen-digit ones have a year of the 1900s without its century."""
    digits = "19" + number[6:12] if len(number) == 15 else number[6:14]
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None

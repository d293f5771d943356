"""A sex is not that of the national id.

What: digit 17 of an id of eighteen signs (GB 11643), or the last of an old one of
fifteen, is odd for a woman or even for a man.
Why: shares of women and men are wrong, or the id is another person's.

    teacher_id,gender,id_number
    T0001,»男,11010519491231002X

Remedy: correct the sex or the id by the identity card, then leave the column of ids
out.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.id_numbers import id_numbers
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule(
    "LC412",
    "gender-unlike-id-number",
    Severity.WARNING,
    lambda: _("A sex is not that of the national id"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at each sex that its id contradicts."""
    for table, row, number in id_numbers(context):
        gender = table.columns["gender"].at(row) if "gender" in table.columns else None
        # Of fifteen digits the last one is odd for a man, of eighteen the last but one.
        odd = int(number[14] if len(number) == 15 else number[16]) % 2
        if gender is not None and gender != ("男" if odd else "女"):
            message = _("the sex is not the one in the national id")
            hint = _("one of the two is wrong")
            yield at_row(RULE, table, row, "gender", message, hint)

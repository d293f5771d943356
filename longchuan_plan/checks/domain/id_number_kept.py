"""The register holds national ids.

What: the column of national ids is filled; it is said once, at the first of them.
Why: no measure of the plan needs them, and personal data must be kept to the least that
the purpose asks for (个人信息保护法, article 6): what is not kept cannot leak.

    teacher_id,name,id_number
    T0001,某某,»11010519491231002X

Remedy: leave the column out; the register keeps its own numbers of people.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.domain.id_numbers import id_numbers
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _

RULE = Rule("LC410", "id-number-kept", Severity.INFO, lambda: _("The register holds national ids"))


def check(context: Context) -> Iterator[Finding]:
    """One finding, for the first id."""
    for table, row, _number in id_numbers(context):
        message = _("national ids are kept, which no measure needs")
        yield at_row(RULE, table, row, "id_number", message, _("leave the column out"))
        return

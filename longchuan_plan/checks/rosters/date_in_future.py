"""Something is recorded that has not happened yet.

What: the day of a birth, a hire, an event or a report lies after the day on which the
data is looked at (`--as-of`, else today). Ends and due days may lie ahead.
Why: it is a slip of the year, or a plan that was entered as a fact.

    teacher_id,hired_on
    T0001,»2203-09-01

Remedy: correct the year, or enter the row when it has happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.column import Field, fields
from longchuan_plan.rosters.kinds import TABLES

RULE = Rule(
    "LC304",
    "date-in-future",
    Severity.WARNING,
    lambda: _("Something is recorded that has not happened yet"),
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at every date of a fact that lies after the day."""
    hint = _("check the year")
    for model in TABLES:
        table = context.table(model.table)
        for name, field in fields(model).items():
            if table is None or not field.column.fact or name not in table.columns:
                continue
            told = {
                code: (_said(field, value, context.as_of), hint)
                for code, value in enumerate(table.columns[name].values)
                if value is not None and value > context.as_of
            }
            yield from at_values(RULE, table, name, told)


def _said(field: Field, value: date, as_of: date) -> str:
    shown = "" if field.column.pii else f" {value}"
    text = _("{header}{value} lies after {day}")
    return text.format(header=field.column.header, value=shown, day=as_of)

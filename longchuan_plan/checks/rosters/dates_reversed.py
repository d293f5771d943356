"""Something ends before it begins.

What: the end in a row lies before its start.
Why: a term of negative length is in force on no day, so it would silently not count.

    teacher_id,school_id,post,start,end
    T0001,2144990001,校长,2015-09-01,2012-08-31

Remedy: correct the day that is wrong; often the two stand in each other's column.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import NEVER, at_row, days
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.rosters.column import Row, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

RULE = Rule("LC303", "dates-reversed", Severity.ERROR, lambda: _("Something ends before it begins"))


def check(context: Context) -> Iterator[Finding]:
    """A finding at every end that lies before its start."""
    for model in TABLES:
        for start, end in model.ordered:
            table = context.table(model.table, start, end)
            if table is not None:
                yield from _reversed(model, table, start, end)


def _reversed(model: type[Row], table: Table, start: str, end: str) -> Iterator[Finding]:
    import numpy as np

    first, last = table.columns[start], table.columns[end]
    headers = fields(model)
    for row in np.nonzero(days(last, NEVER) < days(first, 0))[0].tolist():
        if headers[start].column.pii or headers[end].column.pii:
            message = _("{end} lies before {start}").format(
                end=headers[end].column.header, start=headers[start].column.header
            )
        else:
            message = _("{end} {last} lies before {start} {first}").format(
                end=headers[end].column.header,
                last=last.at(row),
                start=headers[start].column.header,
                first=first.at(row),
            )
        hint = _("correct the day that is wrong")
        yield at_row(RULE, table, row, end, message, hint)

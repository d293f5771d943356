"""Numbers of a school's year that another one limits."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import amounts, at_row
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS


def exceeding(
    context: Context, rule: Rule, more: str, less: str, times: int = 1
) -> Iterator[Finding]:
    """A finding at each number of the column `more` above so many times that of `less`."""
    import numpy as np

    table = context.table("school_years", less, more)
    if table is None:
        return
    least, most = table.columns[less], table.columns[more]
    known = fields(MODELS[table.name])
    # A cell without a number compares as false.
    for row in np.nonzero(amounts(most) > times * amounts(least))[0].tolist():
        message = _("{more} {count} with {less} {limit}").format(
            more=known[more].column.header,
            count=most.at(row),
            less=known[less].column.header,
            limit=least.at(row),
        )
        hint = _("correct the number that is wrong")
        yield at_row(rule, table, row, more, message, hint)

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
    context: Context, rule: Rule, counted: str, limit: str, times: int = 1
) -> Iterator[Finding]:
    """A finding at each number of the column `counted` above so many times that of `limit`."""
    import numpy as np

    table = context.table("school_years", counted, limit)
    if table is None:
        return
    counts, limits = table.columns[counted], table.columns[limit]
    known = fields(MODELS[table.name])
    # A cell without a number compares as false.
    for row in np.nonzero(amounts(counts) > times * amounts(limits))[0].tolist():
        message = _("{more} {count} with {less} {limit}").format(
            more=known[counted].column.header,
            count=counts.at(row),
            less=known[limit].column.header,
            limit=limits.at(row),
        )
        hint = _("correct the number that is wrong")
        yield at_row(rule, table, row, counted, message, hint)

"""Columns of any table that name something of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.kinds import TABLES


def unknown(context: Context, name: str, known: Sequence[str], rule: Rule) -> Iterator[Finding]:
    """A finding of the rule at every cell of the columns called `name` that is not known."""
    import numpy as np

    for model in TABLES:
        table = context.table(model.table, name)
        if table is None:
            continue
        column = table.columns[name]
        lost = np.array(
            [value is not None and value not in known for value in column.values], dtype=bool
        )
        for row in np.nonzero(lost[column.codes])[0].tolist() if lost.any() else ():
            value = column.at(row)
            message = _("{name} is not in the plan").format(name=printable(str(value)))
            yield at_row(rule, table, row, name, message, nearest(value, known))

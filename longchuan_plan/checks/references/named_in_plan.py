"""Columns of any table that name something of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Rule
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.kinds import TABLES


def unknown(context: Context, name: str, known: Sequence[str], rule: Rule) -> Iterator[Finding]:
    """A finding of the rule at every cell of the columns called `name` that is not known."""
    for model in TABLES:
        table = context.table(model.table, name)
        if table is None:
            continue
        told = {
            code: (
                _("{name} is not in the plan").format(name=printable(value)),
                nearest(value, known),
            )
            for code, value in enumerate(table.columns[name].values)
            if value is not None and value not in known
        }
        yield from at_values(rule, table, name, told)

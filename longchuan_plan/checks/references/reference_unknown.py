"""A row refers to something that no table has.

What: a school, person or partnership is named by an id that its table lacks. Nobody is
asked for in the register who left it (departures) or may be staff of the bureau
(deployments); a recruit is another rule's.
Why: the row cannot be counted where it belongs.

    teacher_id,school_id         # teachers.csv
    T0001,2144990099             # no such school in schools.csv

Remedy: correct the id, or add the missing row.
"""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.near_ids import near_ids, none_near
from longchuan_plan.checks.referring import referring
from longchuan_plan.checks.rows import at_values
from longchuan_plan.findings import Finding, Fixable, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import MODELS, TABLES

RULE = Rule(
    "LC302",
    "reference-unknown",
    Severity.ERROR,
    lambda: _("A row names an id that no table has"),
    Fixable.UNSAFE,
)

HINTS = 20
"""So many unknown ids of a column get a hint; looking for the nearest takes its time."""


def check(context: Context) -> Iterator[Finding]:
    """A finding at every reference that leads nowhere."""
    for model in TABLES:
        for field in fields(model).values():
            if field.column.references and not field.column.unregistered:
                yield from unknown(context, RULE, model, field)


def unknown(context: Context, rule: Rule, model: type[Row], field: Field) -> Iterator[Finding]:
    """A finding of the rule at every value of a column that the key it refers to lacks."""
    import numpy as np

    found = context.once(referring).get((model.table, field.name))
    if found is None or found.min(initial=0) >= 0:
        return
    table = context.loaded.tables[model.table]
    column = table.columns[field.name]
    without = np.nonzero(found < 0)[0].tolist()
    lost = {code: value for code in without if (value := column.values[code]) is not None}
    if not lost:
        return
    target = MODELS[field.column.references or ""]
    key = context.loaded.tables[target.table].columns[target.key[0]]
    hints = near_ids([*lost.values()][:HINTS], key.values)
    text = _("{header} {value} is not in {table} ({label})")
    no_hint = none_near()
    words = {"header": field.column.header, "table": target.table, "label": target.label}
    told = {
        code: (text.format(value=printable(value), **words), hints.get(value, no_hint))
        for code, value in lost.items()
    }
    yield from at_values(rule, table, field.name, told)

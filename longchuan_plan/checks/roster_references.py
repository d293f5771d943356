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
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.locations import InTable
from longchuan_plan.nearest import nearest
from longchuan_plan.rosters.column import Field, Row, fields
from longchuan_plan.rosters.kinds import MODELS, TABLES
from longchuan_plan.tables import Table

RULE = Rule(
    "LC302", "reference-unknown", Severity.ERROR, lambda: _("A row names an id that no table has")
)


def check(context: Context) -> Iterator[Finding]:
    """A finding at every reference that leads nowhere."""
    for model in TABLES:
        table = context.table(model.table)
        for name, field in fields(model).items():
            target = context.table(field.column.references or "")
            if table is None or target is None or name not in table.columns:
                continue
            if not field.column.unregistered:
                yield from unknown(RULE, model, table, field, target)


def unknown(
    rule: Rule, model: type[Row], table: Table, field: Field, target: Table
) -> Iterator[Finding]:
    """A finding of the rule at every value of a column that the key of the target lacks."""
    import numpy as np

    (key,) = MODELS[target.name].key
    if key not in target.columns:
        return
    known = {*target.columns[key].values, None}
    column = table.columns[field.name]
    lost = np.array([value not in known for value in column.values], dtype=bool)
    if not lost.any():
        return
    label = MODELS[target.name].label
    ids = [str(value) for value in target.columns[key].values if value is not None]
    hints: dict[str, str] = {}
    for row in np.nonzero(lost[column.codes])[0].tolist():
        value = column.at(row)
        message = _("{header} {value} is not in {table} ({label})").format(
            header=field.column.header, value=value, table=target.name, label=label
        )
        hint = hints.setdefault(value, _hint(str(value), ids) if len(hints) < 20 else "")
        place = InTable(model.table, row, field.name)
        yield Finding(rule, place, message, hint, model.table, field.name)


def _hint(value: str, ids: list[str]) -> str:
    """The nearest id, looked for among those that begin alike."""
    alike = [name for name in ids if name[:3] == value[:3]][:2000]
    return nearest(value, alike) if alike else _("correct the id, or add the missing row")

"""A key occurs twice in a table.

What: two rows of a table have the same key, such as two schools with one
identifier.
Why: where the key names a thing (a school, a person, a school's year), what
refers to it would mean either row: an error. Where it names an event, both rows
say the same thing, and indicators count a person once: a warning.

    school_id,name
    2144990001,甲镇小学
    2144990001,乙镇小学

Remedy: find out which row is right, and delete or correct the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.rows import at_row
from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.language import _
from longchuan_plan.loading.cell_faults import printable
from longchuan_plan.rosters.column import Row, Yearly, fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST = 2**62
"""As many combinations of values have each a number of their own."""

RULE = Rule("LC301", "key-twice", Severity.ERROR, lambda: _("Two rows of a table have one key"))


def check(context: Context) -> Iterator[Finding]:
    """A finding at every row whose key stands in an earlier row."""
    for model in TABLES:
        table = context.table(model.table, *model.key)
        if table is not None and model.key:
            yield from _doubled(model, table)


def _doubled(model: type[Row], table: Table) -> Iterator[Finding]:
    import numpy as np

    if any(len(table.columns[name].values) == table.rows for name in model.key):
        return  # every row has a value of its own in that column
    keys = _combined(table, model.key)
    # Rows mostly stand in the order of their keys already, which a stable sort makes use of.
    ordered = np.sort(keys, kind="stable")
    if not (ordered[1:] == ordered[:-1]).any():
        return
    _distinct, first, group = np.unique(keys, return_index=True, return_inverse=True)
    names_a_thing = len(model.key) == 1 or isinstance(model.dated, Yearly)
    severity = Severity.ERROR if names_a_thing else Severity.WARNING
    for row in np.nonzero(first[group] != np.arange(len(keys)))[0].tolist():
        values = [table.columns[name].at(row) for name in model.key]
        if None in values:
            continue
        source, line = table.source_of(int(first[group[row]]))
        message = _("{headers} {values} stands already in {path}, line {line}").format(
            headers="+".join(fields(model)[name].column.header for name in model.key),
            values=printable(" ".join(map(str, values))),
            path=source.path,
            line=line,
        )
        hint = _("keep the row that is right")
        yield at_row(RULE, table, row, model.key[0], message, hint, severity)


def _combined(table: Table, names: tuple[str, ...]) -> NDArray[np.int64]:
    """One number for each row, the same for rows with the same values in all columns."""
    import numpy as np

    combined, many = np.zeros(table.rows, dtype=np.int64), 1
    for name in names:
        column = table.columns[name]
        here = max(len(column.values), 1)
        if many * here > LARGEST:
            combined = np.unique(combined, return_inverse=True)[1].astype(np.int64)
            many = table.rows
        combined *= here
        combined += column.codes
        many *= here
    return combined

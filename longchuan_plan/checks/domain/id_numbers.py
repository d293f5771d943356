"""The national ids that the register holds."""

from __future__ import annotations

from collections.abc import Iterator

from longchuan_plan.checks.context import Context
from longchuan_plan.tables import Table


def id_numbers(context: Context) -> Iterator[tuple[Table, int, str]]:
    """The register, a row of it and the id in it, for each row that has one."""
    import numpy as np

    table = context.table("teachers", "id_number")
    if table is None:
        return
    column = table.columns["id_number"]
    held = np.array([value is not None for value in column.values], dtype=bool)
    for row in np.nonzero(held[column.codes])[0].tolist() if held.any() else ():
        yield table, row, column.at(row)

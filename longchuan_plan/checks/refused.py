"""Cells that stand but could not be read: they are not empty, though their value is none.

What is wrong with such a cell has been said; a rule that takes it for empty would say of
a sound row that something is missing in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from longchuan_plan.checks.context import Context
from longchuan_plan.findings import errors
from longchuan_plan.locations import InTable
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def refused(context: Context) -> Mapping[tuple[str, str], set[int]]:
    """By table and field the rows whose cell could not be read."""
    rows: dict[tuple[str, str], set[int]] = defaultdict(set)
    for finding in errors(context.loaded.findings):
        place = finding.place
        if isinstance(place, InTable) and place.field is not None:
            rows[place.table, place.field].add(place.row)
    return rows


def without_refused(context: Context, table: str, name: str, rows: Sequence[int]) -> list[int]:
    """The rows of a table whose cell in a column was read, empty ones among them."""
    unread = context.once(refused).get((table, name), ()) if rows else ()
    return [row for row in rows if row not in unread]


def were_read(context: Context, table: Table, *names: str) -> NDArray[np.bool_]:
    """Whether all of these cells of a row were read, or are empty."""
    import numpy as np

    read = np.ones(table.rows, dtype=bool)
    for name in names:
        read[list(context.once(refused).get((table.name, name), ()))] = False
    return read

"""Rows of a table that say the same as an earlier one in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from longchuan_plan.tables import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST = 2**62
"""So many combinations of values have each a number of their own."""


def repeated(table: Table, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each row whose values in all these columns stand in an earlier row, with the first of those.

    Empty cells are like one another.
    """
    import numpy as np

    if any(_all_differ(table.columns[name], table.rows) for name in names):
        return
    numbers = _combined(table, names)
    # Rows often stand nearly in the order of their keys, which a stable sort makes use of.
    unordered = np.count_nonzero(numbers[1:] < numbers[:-1])
    ordered = np.sort(numbers, kind="stable" if unordered < table.rows // 3 else None)
    if not (ordered[1:] == ordered[:-1]).any():
        return
    _distinct, first, group = np.unique(numbers, return_index=True, return_inverse=True)
    rows = np.flatnonzero(first[group] != np.arange(len(numbers)))
    yield from zip(rows.tolist(), first[group[rows]].tolist(), strict=True)


def _all_differ(column: Column, rows: int) -> bool:
    """Whether every row has a value of its own.

    As many values as rows are not enough: a blank row or one of totals, which is left out,
    leaves its values behind.
    """
    import numpy as np

    if len(column.values) != rows:
        return False
    occurs = np.zeros(rows, dtype=bool)
    occurs[column.codes] = True
    return bool(occurs.all())


def _combined(table: Table, names: Sequence[str]) -> NDArray[np.int64]:
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

"""Rows of a table that say the same as an earlier one in some columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGEST = 2**62
"""As many combinations of values have each a number of their own."""


def repeated(table: Table, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each row whose values in all these columns stand in an earlier row, with the first of those.

    Empty cells are like one another.
    """
    import numpy as np

    if any(len(table.columns[name].values) == table.rows for name in names):
        return  # every row has a value of its own in that column
    numbers = _combined(table, names)
    # Rows often stand nearly in the order of their keys, which a stable sort makes use of.
    unordered = np.count_nonzero(numbers[1:] < numbers[:-1])
    ordered = np.sort(numbers, kind="stable" if unordered < table.rows // 3 else None)
    if not (ordered[1:] == ordered[:-1]).any():
        return
    _distinct, first, group = np.unique(numbers, return_index=True, return_inverse=True)
    rows = np.flatnonzero(first[group] != np.arange(len(numbers)))
    yield from zip(rows.tolist(), first[group[rows]].tolist(), strict=True)


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

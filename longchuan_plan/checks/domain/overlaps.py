"""Terms that overlap though they belong to different people or places."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from longchuan_plan.checks.rows import NEVER, days
from longchuan_plan.tables import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from longchuan_plan.tables import Codes


def overlapping(
    table: Table, whose: str, differing: str, start: str, end: str, among: NDArray[np.bool_]
) -> Iterator[tuple[int, int]]:
    """Those `among` the rows with one value of `whose` and two of `differing` that overlap.

    Each later row comes once, with the first of the earlier ones that it meets. A day on
    which one ends and the other begins is a handover and no overlap.
    """
    import numpy as np

    group, other = table.columns[whose], table.columns[differing]
    first, last = days(table.columns[start], 0), np.full(table.rows, NEVER, dtype=np.int64)
    if end in table.columns:
        last = days(table.columns[end], NEVER)
    rows = np.nonzero(among & (first > 0))[0]
    order = rows[np.lexsort((first[rows], group.codes[rows]))]
    codes, begins, ends = group.codes[order].astype(np.int64), first[order], last[order]
    # Of each row, the latest end so far in its group: groups lie one behind the other.
    shifted = codes * (NEVER + 1)
    latest = np.maximum.accumulate(shifted + ends)
    meets = (codes[1:] == codes[:-1]) & (shifted[1:] + begins[1:] < latest[:-1])
    for code in sorted({*codes[1:][meets].tolist()}):
        if group.values[code] is not None:
            start_at, stop_at = np.searchsorted(codes, [code, code + 1]).tolist()
            yield from _pairs(order[start_at:stop_at].tolist(), other.codes, first, last)


def _pairs(
    rows: list[int], who: Codes, first: NDArray[np.int64], last: NDArray[np.int64]
) -> Iterator[tuple[int, int]]:
    """Of one group's rows in the order of their starts, each with an earlier one that it meets."""
    running = deque[int]()
    for row in rows:
        while running and last[running[0]] <= first[row]:
            running.popleft()
        others = (one for one in running if who[one] != who[row] and last[one] > first[row])
        met = next(others, None)
        if met is not None:
            yield row, met
        running.append(row)

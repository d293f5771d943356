"""The columns of a table row by row, as numbers that rules compare; and a row's finding.

Every distinct value is looked at once; rows get what belongs to their code.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from longchuan_plan.findings import Finding, Rule, Severity
from longchuan_plan.locations import InTable
from longchuan_plan.look_up import places
from longchuan_plan.tables import Column, Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEVER = 4_000_000
"""A day behind every day that a date can hold (the last is 3652059)."""

LONGEST_YEAR = 366
"""The days of a leap year."""


def days(column: Column, empty: int) -> NDArray[np.int64]:
    """The day of each row as an ordinal number; `empty` where the cell is."""
    import numpy as np

    known = [empty if value is None else value.toordinal() for value in column.values]
    return np.array(known, dtype=np.int64)[column.codes]


def amounts(column: Column) -> NDArray[np.float64]:
    """The number of each row; not a number where the cell is empty."""
    import numpy as np

    known = [np.nan if value is None else float(value) for value in column.values]
    return np.array(known, dtype=np.float64)[column.codes]


def is_one_of(column: Column, terms: Container[Any]) -> NDArray[np.bool_]:
    """Whether each row holds one of these values."""
    return where(column, lambda value: value in terms)


def where(column: Column, holds: Callable[[Any], bool]) -> NDArray[np.bool_]:
    """Whether something holds of each row's value, empty ones included."""
    import numpy as np

    return np.array([holds(value) for value in column.values], dtype=bool)[column.codes]


def by_key(table: Table, key: str) -> dict[Any, int]:
    """The row of each key, of a key that stands twice the last one."""
    *rows, _none = last_rows(table, key).tolist()
    known = zip(table.columns[key].values, rows, strict=True)
    return {value: row for value, row in known if row >= 0}


def looked_up(column: Column, target: Table, key: str, name: str) -> list[Any]:
    """What another table's column says of each distinct id of this one; None of an unknown."""
    (here,) = places([column.values], target.columns[key].values)
    wanted = target.columns[name]
    return [None if row < 0 else wanted.at(row) for row in last_rows(target, key)[here].tolist()]


def last_rows(table: Table, key: str) -> NDArray[np.int64]:
    """The last row of each key by its code; -1 for one in no row, and at the end for none."""
    import numpy as np

    column = table.columns[key]
    rows = np.full(len(column.values) + 1, -1, dtype=np.int64)
    rows[column.codes] = np.arange(table.rows)
    return rows


def at_values(
    rule: Rule,
    table: Table,
    name: str,
    told: Mapping[int, tuple[str, str]],
    among: NDArray[np.bool_] | None = None,
) -> Iterator[Finding]:
    """The findings of a rule wherever some values of a column stand, in all rows or `among` some.

    `told` has message and hint by the code of the value: each is put in words once, however
    many rows hold it.
    """
    import numpy as np

    if not told:
        return
    column = table.columns[name]
    wanted = np.zeros(len(column.values), dtype=bool)
    wanted[list(told)] = True
    held = wanted[column.codes]
    rows = np.nonzero(held if among is None else held & among)[0]
    for row, code in zip(rows.tolist(), column.codes[rows].tolist(), strict=True):
        yield at_row(rule, table, row, name, *told[code])


def at_row(
    rule: Rule,
    table: Table,
    row: int,
    name: str,
    message: str,
    hint: str,
    severity: Severity | None = None,
) -> Finding:
    """The finding of a rule at a cell."""
    place = InTable(table.name, row, name)
    return Finding(rule, place, message, hint, table.name, name, severity)

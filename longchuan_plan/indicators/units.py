"""The units that fail a measure as named values, for lists in reports and JSON.

Persons are never named there: they stand in the rows behind a number alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS
from longchuan_plan.selection import resolve

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames

Unit = dict[str, str]


def named_units(
    frames: Frames, table: str, frame: pd.DataFrame, columns: Sequence[str]
) -> list[Unit]:
    """Each row of `frame` by columns of its table, with its school's name and town.

    Columns that name persons are left out, and so is what is empty.
    """
    known = fields(MODELS[table])
    shown = {name: frame[name] for name in columns if not known[name].tells_a_person}
    if "school_id" in known:
        shown["school_id"] = frame["school_id"]
        shown["name"] = frames.follow(table, frame, "school.name")
        shown["town"] = frames.follow(table, frame, "school.town")
    cells = zip(*(column.astype(object).tolist() for column in shown.values()), strict=True)
    return [
        {name: _text(cell) for name, cell in zip(shown, row, strict=True) if not _empty(cell)}
        for row in cells
    ]


def units_of(frames: Frames, table: str, path: str, names: Iterable[str]) -> list[Unit]:
    """Each unit that a column names, with its name and town where a register tells them."""
    key, register = path.rpartition(".")[2], register_of(table, path)
    known = fields(MODELS[register]) if register else {}
    registers = {
        column: frames.mapping(register, column)
        for column in ("name", "town")
        if register and column in known and column != key
    }
    return [
        {key: name, **{column: cells[name] for column, cells in registers.items() if name in cells}}
        for name in names
    ]


def register_of(table: str, path: str) -> str | None:
    """The table whose key the values of a column are, where there is one."""
    if MODELS[table].key == (path,):
        return table
    field = resolve(table, path)
    return field.column.references if field else None


def tells_persons(table: str, path: str) -> bool:
    """Whether a column names persons, so that no unit may be called by it."""
    field = resolve(table, path)
    return field is not None and field.tells_a_person


def _empty(cell: Any) -> bool:
    import pandas as pd

    return bool(pd.isna(cell))


def _text(cell: Any) -> str:
    import pandas as pd

    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)

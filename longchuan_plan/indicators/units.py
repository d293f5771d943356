"""The units that fail a measure as named values, for lists in reports and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import MODELS

if TYPE_CHECKING:
    import pandas as pd

    from longchuan_plan.rosters.frames import Frames

Unit = dict[str, str]


def named_units(
    frames: Frames, table: str, frame: pd.DataFrame, columns: Sequence[str]
) -> list[Unit]:
    """Each row of `frame` by the columns that tell which it is, with its school's name and town.

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


def _empty(cell: Any) -> bool:
    import pandas as pd

    return bool(pd.isna(cell))


def _text(cell: Any) -> str:
    import pandas as pd

    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)

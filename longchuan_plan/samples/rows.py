"""How the sample hands over its rows: the text of each cell, in the order of the table's fields."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES

Cells = tuple[str, ...]
Batch = tuple[str, Sequence[Cells]]
"""Some rows of one table: its name and the rows."""
Batches = Iterator[Batch]

LEFT_OUT = {"teachers": ("id_number",)}
"""Made-up people have no identity numbers."""


def headers() -> dict[str, Cells]:
    """The English headers of every table, in the order of the lists of tables and fields."""
    return {
        model.table: tuple(
            name for name in fields(model) if name not in LEFT_OUT.get(model.table, ())
        )
        for model in TABLES
    }


@cache
def iso(day: date | None) -> str:
    """A day as text; nothing where there is none."""
    return "" if day is None else day.isoformat()

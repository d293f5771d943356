"""A report as one flat list of rows, for the formats that are tables and not texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its header, with the width at which its cells read well, in Latin letters."""

    header: str
    width: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows with a cell for each column; `note` stands below them, in place of none at all."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    note: str = ""

"""Where a fault or a figure comes from.

Checks name a place symbolically (a route of keys in a plan file, a cell of a
table); a `Spot` is what is shown. Turning the one into the other needs the
files and is done once, when findings are shown (`loading.places`).
"""

from dataclasses import dataclass

Route = tuple[str | int, ...]

STDIN = "<stdin>"
"""The path of what comes from standard input."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a person finds it again.

    `path` is relative to the workspace; `line` and `column` count from 1, and
    `column` counts characters. In a workbook `sheet` and `cell` (`B7`) are set
    as well, `line` is the row and `column` the number of the column. In a Word document
    `part` says in words where, such as `paragraph 12`.
    """

    path: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class InPlan:
    """A value in a plan file: the keys and positions that lead to it."""

    path: str
    route: Route


@dataclass(frozen=True, slots=True)
class InTable:
    """A cell of a roster table: row counts from 0 over all files of the table."""

    table: str
    row: int
    field: str | None = None


Place = Spot | InPlan | InTable

"""Where a fault or a figure comes from.

Checks name a place symbolically (a route of keys in a plan file, a cell of a
table); a `Spot` is what is shown. Turning the one into the other needs the
files and is done once, when findings are shown (`loading.places`). All are named
tuples, since a spoilt roster has hundreds of thousands and those are made quickest.
"""

from typing import NamedTuple

Route = tuple[str | int, ...]

STDIN = "<stdin>"
"""The path of what comes from standard input."""


class Spot(NamedTuple):
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


class InPlan(NamedTuple):
    """A value in a plan file: the keys and positions that lead to it."""

    path: str
    route: Route

    def inside(self, *steps: str | int) -> "InPlan":
        """The place that these further keys and positions lead to."""
        return InPlan(self.path, (*self.route, *steps))


class InTable(NamedTuple):
    """A cell of a roster table: row counts from 0 over all files of the table."""

    table: str
    row: int
    field: str | None = None


Place = Spot | InPlan | InTable


def in_plan(path: str, *route: str | int) -> InPlan:
    """The place in a plan file that keys and positions lead to."""
    return InPlan(path, route)

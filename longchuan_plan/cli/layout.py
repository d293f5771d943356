"""How wide the columns of a table are, so that it is whole on a narrow terminal too.

Ids, days, numbers and words of state keep their width, since a day broken in two
is not a day. Headers and texts give way by going on over several lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

GAP = 2
"""Blanks between two columns."""

NARROWEST = 8
"""What a text keeps at least: four Chinese signs."""


@dataclass(frozen=True, slots=True)
class Column:
    """Numbers stand to the `right`; a text may be broken where it `wraps`."""

    header: str
    right: bool = False
    wraps: bool = False


def laid_out(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> Table:
    """A table no wider than `width` as long as headers and texts can give way.

    On a terminal that is narrower still it runs over the edge, and no cell is cut.
    """
    taken = _widths(columns, rows, width)
    table = Table(
        box=None, pad_edge=False, show_edge=False, padding=(0, GAP, 0, 0), width=_total(taken)
    )
    for column, own in zip(columns, taken, strict=True):
        table.add_column(
            Text(column.header),
            justify="right" if column.right else "left",
            overflow="fold",
            width=own,
        )
    for row in rows:
        table.add_row(*row)
    return table


def fits(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> bool:
    """Whether nothing needs to be broken."""
    return _total(_wanted(column, cells) for column, cells in _by_column(columns, rows)) <= width


def can_fit(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> bool:
    """Whether nothing needs to be broken but what may be."""
    return _total(_least(column, cells) for column, cells in _by_column(columns, rows)) <= width


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int) -> list[int]:
    """What each column takes: headers give way before texts, and the widest of them first."""
    every = _by_column(columns, rows)
    taken = [_wanted(column, cells) for column, cells in every]
    least = [_least(column, cells) for column, cells in every]
    while _total(taken) > width:
        yielding = [place for place, own in enumerate(taken) if own > least[place]]
        if not yielding:
            break
        headers = [place for place in yielding if not columns[place].wraps]
        taken[max(headers or yielding, key=taken.__getitem__)] -= 1
    return taken


def _by_column(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]]
) -> list[tuple[Column, list[str]]]:
    return [
        (column, [line for row in rows for line in row[place].plain.splitlines()])
        for place, column in enumerate(columns)
    ]


def _wanted(column: Column, cells: Sequence[str]) -> int:
    return max(map(cell_len, (column.header, *cells)))


def _least(column: Column, cells: Sequence[str]) -> int:
    """The width under which a day, a number or a word of the header would be broken."""
    wanted = _wanted(column, cells)
    if column.wraps:
        return min(wanted, NARROWEST)
    words = column.header.split() if column.header.isascii() else [column.header[:2]]
    return max(map(cell_len, (*words, *cells)), default=0)


def _total(widths: Iterable[int]) -> int:
    taken = list(widths)
    return sum(taken) + GAP * (len(taken) - 1)

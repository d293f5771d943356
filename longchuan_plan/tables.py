"""A roster table as columns, each a list of distinct values and a code per row.

A county's rosters repeat few values over many rows, so every distinct text is
parsed and checked once and rules compare integer codes. Each row knows the file
and line it came from. numpy is loaded when a table is read, pandas never here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes: TypeAlias = NDArray[np.signedinteger[Any]]
    """Places in a list; in the least of numpy's integers that holds them, to be read quickly."""


class Column(NamedTuple):
    """`values` are distinct and typed (None = empty); row i holds `values[codes[i]]`.

    Some may stand in no row: those of blank rows and of totals, which are left out.
    """

    name: str
    values: Sequence[Any]
    codes: Codes

    def at(self, row: int) -> Any:
        """The value in a row."""
        return self.values[self.codes[row]]


class Source(NamedTuple):
    """The file (and sheet) that a run of rows came from.

    `lines` gives the line (in a workbook the row) of each record; `positions`
    the 1-based position of each field's column in the file.
    """

    path: str
    lines: Sequence[int]
    positions: Mapping[str, int]
    sheet: str | None = None
    delimiter: str = ","


class Table(NamedTuple):
    """All rows of one table, over all its files, in the order of paths and lines.

    A column that no file has is absent from `columns`.
    """

    name: str
    columns: Mapping[str, Column]
    sources: Sequence[Source]
    rows: int
    starts: Sequence[int] = ()

    def source_of(self, row: int) -> tuple[Source, int]:
        """The source of a row and the row's line in it."""
        index = bisect_right(self.starts, row) - 1
        source = self.sources[index]
        return source, source.lines[row - self.starts[index]]

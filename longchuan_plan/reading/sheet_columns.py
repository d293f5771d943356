"""A sheet of a workbook column by column, as a CSV would hold it.

What Excel made of a cell is turned back into the text that a CSV would hold:
35.0 becomes 35, a date its ISO form. A number of more digits than Excel keeps is
written as Excel shows it, so that it is refused as the damaged id it is.
Each distinct value of a column is looked at once, however many rows have it.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import count, islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from python_calamine import CalamineSheet

EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; the others have become zeros."""

_BLOCK = 1 << 12
"""So many rows are objects at once."""

_LEAP_OF_EXCEL = date(1900, 2, 28)
"""Two days of Excel come as this one: the day itself, and 29 February 1900, which never was."""
_NO_NUMBER = datetime(1899, 12, 30)  # noqa: DTZ001  Excel knows no zones
"""A cell with the format of a date comes as this where its number is none."""


class SheetColumn(NamedTuple):
    """Distinct `texts`, and per row of the sheet, from its first, the index of its text."""

    texts: list[str]
    codes: NDArray[np.int32]


def sheet_columns(sheet: CalamineSheet) -> list[SheetColumn]:
    """All columns from A on, each as high as the sheet; none of a blank sheet."""
    import numpy as np

    if sheet.start is None:
        return []
    values = [_Values() for _column in range(sheet.width)]
    rows = sheet.iter_rows()
    while block := list(islice(rows, _BLOCK)):
        for column, cells in zip(values, zip(*block, strict=True), strict=True):
            column.extend(cells)
    columns = [column.texts() for column in values]
    # The rows above the first that is filled are given, the columns beside it are not.
    height = len(columns[0].codes)
    return [
        *(SheetColumn([""], np.zeros(height, np.int32)) for _column in range(sheet.start[1])),
        *columns,
    ]


def sheet_rows(sheet: CalamineSheet) -> list[Sequence[str]]:
    """The texts row by row."""
    return rows_of([(texts, codes.tolist()) for texts, codes in sheet_columns(sheet)])


def rows_of(columns: Sequence[tuple[Sequence[str], Sequence[int]]]) -> list[Sequence[str]]:
    """The rows of columns that have each text once; blank ones, maybe a million, are one object."""
    blank = ("",) * len(columns)
    texts = [map(texts.__getitem__, codes) for texts, codes in columns]
    return [row if any(row) else blank for row in zip(*texts, strict=True)]


class _Values:
    """The values of a column as calamine gives them, each kept once."""

    def __init__(self) -> None:
        self.codes = array("i")
        self.numbers: defaultdict[Any, int] = defaultdict(count().__next__)

    def extend(self, cells: Sequence[Any]) -> None:
        """The cells of the next rows."""
        if bool in set(map(type, cells)):
            # True is equal to 1, and their texts are not.
            cells = [cell_text(cell) if isinstance(cell, bool) else cell for cell in cells]
        self.codes.extend(map(self.numbers.__getitem__, cells))

    def texts(self) -> SheetColumn:
        """The column; different values can have one text."""
        import numpy as np

        places: defaultdict[str, int] = defaultdict(count().__next__)
        lookup = np.fromiter((places[cell_text(value)] for value in self.numbers), np.int32)
        codes = np.frombuffer(self.codes, np.int32)
        return SheetColumn(list(places), lookup[codes])


def cell_text(cell: Any) -> str:
    """What a CSV would hold for a cell as calamine gives it."""
    match cell:
        case str():
            text = cell.strip()
        case bool():
            text = "true" if cell else "false"
        case int() | float():
            text = _number(cell)
        case datetime() if cell == _NO_NUMBER:
            text = "NaN"
        case datetime():
            text = cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date() if cell == _LEAP_OF_EXCEL:
            text = "1900-02-28/29"
        case date() | time():
            text = cell.isoformat()
        case _:
            text = str(cell)
    return text


def _number(number: float) -> str:
    """A number with as many digits as Excel shows; 0.1 + 0.2 is 0.3 there, and -0 is 0."""
    if abs(number) >= 10**EXACT_DIGITS:
        return f"{number:.2E}"
    return f"{number or 0:.{EXACT_DIGITS}g}"

"""How far the cells of a sheet in an XLSX file reach, told from its XML.

One stray cell at the far corner of a sheet makes calamine ask for more memory than
there is: it holds a place for each cell between.
"""

from __future__ import annotations

import re
from string import ascii_letters
from xml.parsers import expat

from longchuan_plan.language import _
from longchuan_plan.reading.raw import MAX_COLUMNS
from longchuan_plan.reading.workbook_error import WorkbookError

MAX_CELLS = 12_000_000
"""All sheets together; one of 16 columns has 750,000 rows at this size."""
MAX_ROWS = 1 << 20
"""No sheet of Excel has more rows."""

# What is found at once bounds a plain sheet: its columns have one letter, its rows few digits.
_WIDE = re.compile(rb"r=[\"'][A-Za-z]{2,}[0-9]")
_LETTERS_OF_ONE, _DIGITS_OF_FEW = 26, 6
_DEEP = re.compile(rb"r=[\"'][A-Za-z]*([0-9]{%d,})" % _DIGITS_OF_FEW)
_REFERENCE = re.compile(rb"r=[\"']([A-Za-z]*)([0-9]+)[\"']")
_BLOCK, _OVERLAP = 1 << 26, 64
_UNPLAIN = (b"<c>", b"<c/", b":c ", b":c>", b":c/", b"<!")
_LETTERS = ascii_letters.encode()


def cells_at_most(xml: bytes) -> int:
    """No fewer cells than the sheet has, which is quickly told.

    Raises WorkbookError where they reach further than a sheet can.
    """
    if not _is_plain(xml) or _WIDE.search(xml):
        return cells_of(xml)
    deep = max(map(int, set(_DEEP.findall(xml))), default=10 ** (_DIGITS_OF_FEW - 1) - 1)
    return cells_of(xml) if deep > MAX_ROWS else deep * _LETTERS_OF_ONE


def cells_of(xml: bytes) -> int:
    """The cells from the first to the last column and row of a sheet; WorkbookError as above."""
    width, height = _named(xml) if _is_plain(xml) else _walked(xml)
    _hold_reach(width, height)
    return width * height


def column_of(reference: bytes) -> int:
    """The number of a column from its letters, 0 without any: 28 for `AB` or `AB7`."""
    number = 0
    for sign in reference.upper():
        if not ord("A") <= sign <= ord("Z"):
            break
        number = number * 26 + sign - ord("A") + 1
    return number


def _is_plain(xml: bytes) -> bool:
    """Whether all cells say where they stand, in the plainest way."""
    named = xml.count(b"<c ") == xml.count(b'<c r="')
    return bool(named) and not any(sign in xml for sign in _UNPLAIN)


def _hold_reach(width: int, height: int) -> None:
    if width * height > MAX_CELLS or width > MAX_COLUMNS or height > MAX_ROWS:
        message = _("a sheet has cells as far as row {row} of column {column}; delete the far ones")
        raise WorkbookError(message.format(row=height, column=width))


def _named(xml: bytes) -> tuple[int, int]:
    """The last column and row of cells that all say where they stand, in the plainest way."""
    columns: set[bytes] = set()
    rows: set[bytes] = set()
    for start in range(0, len(xml), _BLOCK):
        found = _REFERENCE.findall(xml, start, start + _BLOCK + _OVERLAP)
        columns.update(letters for letters, _digits in found)
        rows.update(digits for _letters, digits in found)
    return max(map(column_of, columns), default=0), max(map(int, rows), default=0)


def _walked(xml: bytes) -> tuple[int, int]:
    """The last column and row of cells that do not all say where they stand; slower."""
    row = column = width = height = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, width, height
        kind = name.rpartition(":")[2]
        if kind == "c":
            reference = attributes.get("r", "").encode()
            column = column_of(reference) or column + 1
            width = max(width, column)
            height = max(height, int(reference.lstrip(_LETTERS) or row))
        elif kind == "row":
            row, column = int(attributes.get("r", row + 1)), 0
            height = max(height, row)
        if width > MAX_COLUMNS or height > MAX_ROWS:
            _hold_reach(width, height)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(xml, True)
    return width, height

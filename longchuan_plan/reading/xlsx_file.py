"""An XLSX file to texts with cells, one raw table a sheet.

What Excel made of a cell is turned back into the text that a CSV would hold:
35.0 becomes 35, a date its ISO form. A number of more digits than Excel keeps is
written as Excel shows it, so that it is refused as the damaged id it is.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import UNREADABLE
from longchuan_plan.reading.raw import RawTable, encode

EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; the others have become zeros."""


def read_xlsx(path: str, data: bytes) -> list[RawTable]:
    """The sheets that hold anything, in order; an unreadable file is one broken table."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [
            (name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in workbook.sheet_names
        ]
    except (CalamineError, OSError, ValueError) as error:
        message = _("the workbook cannot be opened: {reason}").format(reason=error)
        hint = _("open it in Excel or WPS and save it anew as .xlsx, without a password")
        finding = Finding(UNREADABLE, Spot(path), message, hint)
        return [RawTable(path, (), (), findings=(finding,), broken=True)]
    tables = [_sheet(path, name, rows) for name, rows in sheets]
    return [table for table in tables if table is not None]


def _sheet(path: str, name: str, rows: list[list[Any]]) -> RawTable | None:
    """A sheet whose first row that is not blank is the header; None for a blank sheet."""
    texts = [(number, [_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]
    filled = [(number, row) for number, row in texts if any(row)]
    if not filled:
        return None
    (header_line, headers), *records = filled
    width = max(place for place, header in enumerate(headers, 1) if header)
    columns = [
        encode(header, [row[place] for _number, row in records])
        for place, header in enumerate(headers[:width])
    ]
    lines = [number for number, _row in records]
    return RawTable(path, columns, lines, header_line, sheet=name)


def _text(cell: Any) -> str:
    match cell:
        case None:
            text = ""
        case bool():
            text = "true" if cell else "false"
        case int() | float():
            text = _number(cell)
        case datetime():
            text = cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date() | time():
            text = cell.isoformat()
        case _:
            text = str(cell).strip()
    return text


def _number(number: float) -> str:
    if abs(number) >= 10**EXACT_DIGITS:
        return f"{number:.2E}"
    return str(int(number)) if number == int(number) else repr(number)


def cell_name(line: int, position: int) -> str:
    """`B7` for the second column of row 7."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"

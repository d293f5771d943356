"""An XLSX file to texts with cells, one raw table a sheet.

What Excel made of a cell is turned back into the text that a CSV would hold:
35.0 becomes 35, a date its ISO form. A number of more digits than Excel keeps is
written as Excel shows it, so that it is refused as the damaged id it is. Formulas
without a value, errors and merged cells are found and never read as empty.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.faults import cell_without_value, cells_merged, file_unreadable
from longchuan_plan.reading.raw import LOST, Encoder, RawTable, is_header
from longchuan_plan.reading.xlsx_parts import LostCell, WorkbookError, by_calamine, lost_cells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; the others have become zeros."""

Grid = list[list[str]]


def read_xlsx(path: str, data: bytes) -> list[RawTable]:
    """The sheets that hold anything, in order; an unreadable file is one broken table."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    try:
        lost = lost_cells(data)
        with by_calamine():
            workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
            tables = [
                _sheet(path, workbook.get_sheet_by_name(item.name), lost.get(item.name, ()))
                for item in workbook.sheets_metadata
                if item.typ == SheetTypeEnum.WorkSheet
            ]
    except WorkbookError as error:
        message = _("the workbook cannot be opened: {reason}").format(reason=error)
        hint = _("open it in Excel or WPS and save it anew as .xlsx, without a password")
        finding = Finding(file_unreadable.RULE, Spot(path), message, hint)
        return [RawTable(path, (), (), findings=(finding,), broken=True)]
    return [table for table in tables if table is not None]


def _sheet(path: str, sheet: CalamineSheet, lost: Sequence[LostCell]) -> RawTable | None:
    """A sheet below its header; a title above the header is passed over. None for a blank sheet."""
    grid = row_texts(sheet.to_python(skip_empty_area=False))
    filled = [number for number, row in enumerate(grid, 1) if any(row)]
    if not filled:
        return None
    header_line = next((number for number in filled if is_header(grid[number - 1])), filled[0])
    headers = grid[header_line - 1]
    width = max(place for place, header in enumerate(headers, 1) if header)
    findings: list[Finding] = []
    words = {error: _words(error) for error in {cell.error for cell in lost}}
    for cell in lost:
        if cell.row > header_line and cell.column <= width:
            spot = _spot(path, sheet.name, cell.row, cell.column)
            findings.append(Finding(cell_without_value.RULE, spot, *words[cell.error]))
            _lose(grid, cell.row, cell.column)
    for first, last in sheet.merged_cell_ranges or ():
        if last[0] >= header_line and first[1] < width:
            findings.append(_merged(path, sheet.name, first, last))
            for row, column in _others(first, last, len(grid), width):
                _lose(grid, row, column)
    encoder = Encoder(headers[:width])
    for number, cells in enumerate(grid[header_line:], header_line + 1):
        if any(cells):
            encoder.add(number, cells[:width])
    spots = [_spot(path, sheet.name, header_line, place) for place in range(1, width + 1)]
    return RawTable(
        path, encoder.columns(), encoder.lines, spots, sheet=sheet.name, findings=findings
    )


def _others(
    first: tuple[int, int], last: tuple[int, int], height: int, width: int
) -> Iterator[tuple[int, int]]:
    """Row and column (from 1) of all cells of a merged range but the first, inside the table."""
    for row in range(first[0], min(last[0] + 1, height)):
        for column in range(first[1], min(last[1] + 1, width)):
            if (row, column) != first:
                yield row + 1, column + 1


def _lose(grid: Grid, row: int, column: int) -> None:
    """Marks a cell, if the sheet reaches so far, as one that a finding speaks of."""
    if row <= len(grid) and column <= len(grid[row - 1]):
        # Blank rows share their list.
        if not any(grid[row - 1]):
            grid[row - 1] = grid[row - 1].copy()
        grid[row - 1][column - 1] = LOST


def row_texts(rows: Iterable[Sequence[Any]]) -> Grid:
    """The texts of a sheet; its blank rows, of which there may be a million, are one list."""
    blank: list[str] = []
    texts = []
    for row in rows:
        if len(blank) != len(row):
            blank = [""] * len(row)
        filled = row.count("") < len(row)
        texts.append([cell_text(cell) for cell in row] if filled else blank)
    return texts


def cell_text(cell: Any) -> str:
    """What a CSV would hold for a cell as calamine gives it."""
    match cell:
        case str():
            text = cell.strip()
        case bool():
            text = "true" if cell else "false"
        case int() | float():
            text = _number(cell)
        case datetime():
            text = cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date() | time():
            text = cell.isoformat()
        case _:
            text = str(cell)
    return text


def _number(number: float) -> str:
    """A number with as many digits as Excel shows; 0.1 + 0.2 is 0.3 there."""
    if abs(number) >= 10**EXACT_DIGITS:
        return f"{number:.2E}"
    return f"{number:.{EXACT_DIGITS}g}"


def _spot(path: str, sheet: str, row: int, column: int) -> Spot:
    return Spot(path, row, column, sheet, cell_name(row, column))


def cell_name(line: int, position: int) -> str:
    """`B7` for the second column of row 7."""
    letters = ""
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"


def _words(error: str) -> tuple[str, str]:
    """Message and hint for a cell without a value."""
    if error:
        message = _("the cell shows the error {error}").format(error=error)
        hint = _("mend the formula, or type the value")
    else:
        message = _("the cell holds a formula whose value was never computed")
        hint = _("open the file in Excel or WPS and save it, or paste the column as values")
    return message, hint


def _merged(path: str, sheet: str, first: tuple[int, int], last: tuple[int, int]) -> Finding:
    names = cell_name(first[0] + 1, first[1] + 1), cell_name(last[0] + 1, last[1] + 1)
    message = _("the cells {range} are merged, so all but the first are empty").format(
        range=":".join(names)
    )
    hint = _("unmerge them and fill each cell")
    return Finding(cells_merged.RULE, _spot(path, sheet, first[0] + 1, first[1] + 1), message, hint)

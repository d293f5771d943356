"""An XLSX file to texts with cells, one raw table a sheet.

Formulas without a value, errors and merged cells are found and never read as empty.
"""

from __future__ import annotations

import io
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from longchuan_plan.findings import Finding
from longchuan_plan.language import _
from longchuan_plan.locations import Spot
from longchuan_plan.reading.cell_name import cell_name
from longchuan_plan.reading.faults import cell_without_value, cells_merged, file_unreadable
from longchuan_plan.reading.raw import LOST, RawColumn, RawTable
from longchuan_plan.reading.sheet_columns import SheetColumn, sheet_columns
from longchuan_plan.reading.workbook_error import WorkbookError, by_calamine
from longchuan_plan.reading.xlsx_parts import LostCell, lost_cells

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from python_calamine import CalamineSheet


MAX_MERGED = 1 << 18
"""Merged ranges of one sheet, each counted once for each column that it covers."""


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
    import numpy as np

    columns = sheet_columns(sheet)
    filled = _filled(columns)
    if not filled.any():
        return None
    header = int(np.argmax(filled > (filled > 1).any()))
    width = max(place for place, text in enumerate(_row(columns, header), 1) if text)
    findings: list[Finding] = []
    words = {error: _words(error) for error in {cell.error for cell in lost}}
    for cell in lost:
        if cell.row > header + 1 and cell.column <= width:
            spot = _spot(path, sheet.name, cell.row, cell.column)
            findings.append(Finding(cell_without_value.RULE, spot, *words[cell.error]))
            _lose(columns, filled, cell.column - 1, slice(cell.row - 1, cell.row))
    merged = 0
    for first, last in sheet.merged_cell_ranges or ():
        if last[0] > header and first[1] < width:
            merged += min(last[1] + 1, width) - first[1]
            if merged > MAX_MERGED:
                raise WorkbookError(_("a sheet has very many merged cells; unmerge them"))
            findings.append(_merged(path, sheet.name, first, last))
            for place in range(first[1], min(last[1] + 1, width)):
                # All cells but the first, the rest of its row among them.
                start = first[0] + (place == first[1])
                _lose(columns, filled, place, slice(start, last[0] + 1))
    kept = np.flatnonzero(filled[header + 1 :]) + header + 1
    lines = array("q", (kept + 1).astype(np.int64).tobytes())
    headers = _row(columns, header)
    spots = [_spot(path, sheet.name, header + 1, place) for place in range(1, width + 1)]
    return RawTable(
        path,
        [_below(headers[place], columns[place], kept) for place in range(width)],
        lines,
        spots,
        sheet=sheet.name,
        findings=findings,
    )


def _filled(columns: Sequence[SheetColumn]) -> NDArray[np.int32]:
    """How many cells of each row hold anything."""
    import numpy as np

    filled = np.zeros(len(columns[0].codes) if columns else 0, np.int32)
    for column in columns:
        filled += np.array([bool(text) for text in column.texts])[column.codes]
    return filled


def _row(columns: Sequence[SheetColumn], place: int) -> list[str]:
    return [column.texts[column.codes[place]] for column in columns]


def _lose(
    columns: Sequence[SheetColumn], filled: NDArray[np.int32], place: int, rows: slice
) -> None:
    """Marks cells, if the sheet reaches so far, as ones that a finding speaks of."""
    texts, codes = columns[place]
    if texts[-1] != LOST:
        texts.append(LOST)
    codes[rows] = len(texts) - 1
    filled[rows] += 1


def _below(header: str, column: SheetColumn, kept: NDArray[np.intp]) -> RawColumn:
    """The rows of a column that are kept, its texts in the order in which they come there."""
    import numpy as np

    codes = column.codes[kept]
    order = list(dict.fromkeys(codes.tolist()))
    places = np.zeros(len(column.texts), np.int32)
    places[order] = np.arange(len(order))
    return RawColumn(header, [column.texts[code] for code in order], places[codes])


def _spot(path: str, sheet: str, row: int, column: int) -> Spot:
    return Spot(path, row, column, sheet, cell_name(row, column))


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

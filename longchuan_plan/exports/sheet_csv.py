"""A sheet as CSV that Excel and WPS open as Chinese: UTF-8 with a byte order mark."""

import csv
import io

from longchuan_plan.exports.sheet import Cell, Sheet, is_formula, text_of

BYTE_ORDER_MARK = "\ufeff"


def sheet_csv(sheet: Sheet) -> bytes:
    """Headers and rows; the notes are left to formats for people.

    A text that a spreadsheet would run as a formula is written after an
    apostrophe, as those programs themselves mark text.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(sheet.headers)
    writer.writerows([_safe(cell) for cell in row] for row in sheet.rows)
    return (BYTE_ORDER_MARK + target.getvalue()).encode()


def _safe(cell: Cell) -> str:
    text = text_of(cell)
    safe = f"'{text}" if isinstance(cell, str) and is_formula(text) else text
    # The csv module leaves a bare carriage return unquoted, and it would end the record.
    return safe.replace("\r\n", "\n").replace("\r", "\n")

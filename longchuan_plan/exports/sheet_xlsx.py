"""A sheet as a workbook that is ready to print and to filter."""

import io
from collections.abc import Sequence
from datetime import date, datetime

from longchuan_plan.exports.sheet import Cell, Number, Sheet, text_of

WIDEST = 40
_A4 = 9
_LINE = 15
"""The height of a line of text, in points."""


def sheet_xlsx(sheet: Sheet, made_on: date) -> bytes:
    """The workbook; `made_on` is its date, so that two runs give the same bytes.

    Texts are written as texts, whatever they look like; dates as dates.
    """
    import xlsxwriter

    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    created = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001  a day has no zone
    workbook.set_properties({"title": sheet.title, "created": created})
    heading = workbook.add_format(
        {"bold": True, "bg_color": "#E7EEF5", "border": 1, "text_wrap": True, "valign": "vcenter"}
    )
    plain = workbook.add_format({"border": 1, "valign": "vcenter"})
    wrapped = workbook.add_format({"border": 1, "valign": "vcenter", "text_wrap": True})
    day = workbook.add_format({"border": 1, "num_format": "yyyy-mm-dd", "valign": "vcenter"})
    page = workbook.add_worksheet(_sheet_name(sheet.title))
    widths = _widths(sheet)
    page.write_row(0, 0, sheet.headers, heading)
    if sheet.wrapping:
        # Not every program makes a row higher by itself when its texts wrap.
        for line, row in enumerate([sheet.headers, *sheet.rows]):
            page.set_row(line, _LINE * _lines(row, widths))
    for line, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(line, column, datetime.combine(cell, datetime.min.time()), day)
            elif isinstance(cell, Number):
                page.write_number(line, column, float(cell), plain)
            else:
                look = wrapped if column in sheet.wrapping else plain
                page.write_string(line, column, text_of(cell), look)
    for number, note in enumerate(sheet.notes, len(sheet.rows) + 2):
        page.write_string(number, 0, note)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headers) - 1)
    page.repeat_rows(0)
    page.print_area(
        0, 0, len(sheet.rows) + (len(sheet.notes) + 1 if sheet.notes else 0), len(sheet.headers) - 1
    )
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    workbook.close()
    return target.getvalue()


def _widths(sheet: Sheet) -> list[int]:
    """The widths that are given, else what the longest cell of each column asks for."""
    if sheet.widths:
        return list(sheet.widths)
    columns = [
        [header, *(text_of(row[column]) for row in sheet.rows)]
        for column, header in enumerate(sheet.headers)
    ]
    return [min(max(map(_width, cells)) + 2, WIDEST) for cells in columns]


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """How many lines the fullest cell of a row takes."""
    # Half a Chinese sign may be left free at the end of each line.
    return (
        max(
            -(-_width(text_of(cell)) // max(width - 2, 2))
            for cell, width in zip(row, widths, strict=True)
        )
        or 1
    )


def _width(text: str) -> int:
    """Columns that a text takes: a Chinese sign is two wide."""
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in text)


def _sheet_name(title: str) -> str:
    return "".join(sign for sign in title if sign not in "[]:*?/\\")[:31]

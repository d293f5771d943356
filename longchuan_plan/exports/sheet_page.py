"""A sheet as a worksheet that is ready to print and to filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self

from longchuan_plan.exports.sheet import Cell, Measured, Sheet, text_of
from longchuan_plan.exports.text_width import text_width

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

WIDEST = 40
A4 = 9
"""The number by which a workbook names this paper."""
_LINE = 15
"""The height of a line of text, in points."""
_BORDERED = {"border": 1, "valign": "vcenter"}


@dataclass(slots=True)
class Looks:
    """The looks of cells in one workbook."""

    workbook: Workbook
    heading: Any
    plain: Any
    wrapped: Any
    day: Any
    _numbers: dict[tuple[int, bool], Any] = field(default_factory=dict)

    @classmethod
    def of(cls, workbook: Workbook) -> Self:
        """Those of a new workbook."""
        return cls(
            workbook,
            workbook.add_format(
                {**_BORDERED, "bold": True, "bg_color": "#E7EEF5", "text_wrap": True}
            ),
            workbook.add_format(_BORDERED),
            workbook.add_format({**_BORDERED, "text_wrap": True}),
            workbook.add_format({**_BORDERED, "num_format": "yyyy-mm-dd"}),
        )

    def number(self, places: int, percent: bool) -> Any:
        """A number or a percentage with so many decimals."""
        key = (places, percent)
        if key not in self._numbers:
            form = "0" + ("." + "0" * places if places else "") + ("%" if percent else "")
            self._numbers[key] = self.workbook.add_format({**_BORDERED, "num_format": form})
        return self._numbers[key]


def write_page(page: Worksheet, sheet: Sheet, looks: Looks) -> None:
    """Write a sheet; texts as texts, whatever they look like, numbers and dates as such."""
    widths = _widths(sheet)
    page.write_row(0, 0, sheet.headers, looks.heading)
    if sheet.wrapping:
        # Not every program makes a row higher by itself when its texts wrap.
        for line, row in enumerate([sheet.headers, *sheet.rows]):
            page.set_row(line, _LINE * _lines(row, widths))
    for line, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _write_cell(page, line, column, cell, looks, column in sheet.wrapping)
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
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")


def sheet_name(title: str) -> str:
    """The name of a worksheet: at most 31 signs, without those that none may hold.

    An apostrophe may stand inside, and neither first nor last.
    """
    return "".join(sign for sign in title if sign not in "[]:*?/\\").lstrip("'")[:31].rstrip("'")


def _write_cell(
    page: Worksheet, line: int, column: int, cell: Cell, looks: Looks, wraps: bool
) -> None:
    match cell:
        case date():
            moment = datetime.combine(cell, datetime.min.time())
            page.write_datetime(line, column, moment, looks.day)
        case Measured():
            look = looks.number(cell.places, cell.percent)
            page.write_number(line, column, float(cell.value), look)
        case int() | float() | Fraction() | Decimal():
            page.write_number(line, column, float(cell), looks.plain)
        case _:
            page.write_string(line, column, text_of(cell), looks.wrapped if wraps else looks.plain)


def _widths(sheet: Sheet) -> list[int]:
    """The widths that are given, else what the longest cell of each column asks for."""
    if sheet.widths:
        return list(sheet.widths)
    columns = [
        [header, *(text_of(row[column]) for row in sheet.rows)]
        for column, header in enumerate(sheet.headers)
    ]
    return [min(max(map(text_width, cells)) + 2, WIDEST) for cells in columns]


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """How many lines the fullest cell of a row takes."""
    # Half a Chinese sign may be left free at the end of each line.
    return (
        max(
            -(-text_width(text_of(cell)) // max(width - 2, 2))
            for cell, width in zip(row, widths, strict=True)
        )
        or 1
    )

"""Several sheets as one workbook, with charts that the spreadsheet draws itself."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from longchuan_plan.exports.sheet import Measured, Sheet
from longchuan_plan.exports.sheet_page import A4, Looks, sheet_name, write_page

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_WIDTH, _HEIGHT = 620, 320
"""The size of a chart in pixels; two stand side by side on a lying page."""
_BAR = 26
"""How high each bar of a lying chart makes it."""
_COLUMNS, _ROWS = 10, 17
"""How many cells of usual size a chart covers."""
_A_PAGE = 2
"""How many rows of charts a printed page holds."""
_PALETTE = ("#2F6DA8", "#C8651B", "#7A7A7A")


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of rows of its page: `first` to `last` (from 0), names and series by column.

    `bar` lies, `column` stands, `line` goes on from day to day.
    """

    form: Literal["bar", "column", "line"]
    title: str
    first: int
    last: int
    names: int
    series: Sequence[int]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook and the charts of its rows, which get a sheet of their own."""

    sheet: Sheet
    charts: Sequence[Chart] = ()
    charts_title: str = ""


def book_xlsx(title: str, pages: Iterable[Page], made_on: date) -> bytes:
    """The workbook; `made_on` is its date, so that two runs give the same bytes."""
    import xlsxwriter

    target = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    created = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001  a day has no zone
    workbook.set_properties({"title": title, "created": created})
    looks = Looks.of(workbook)
    for page in pages:
        write_page(workbook.add_worksheet(sheet_name(page.sheet.title)), page.sheet, looks)
        if page.charts:
            _draw(workbook, page)
    workbook.close()
    return target.getvalue()


def _draw(workbook: Workbook, page: Page) -> None:
    """A sheet with the charts of a page, two in a row, ready to print."""
    canvas = workbook.add_worksheet(sheet_name(page.charts_title))
    canvas.hide_gridlines(2)
    line = place = 0
    for chart in page.charts:
        height = _height(chart)
        if place == 1 and height > _HEIGHT:
            line, place = line + _ROWS, 0
        drawing = _drawn(workbook, page.sheet, chart, height)
        # Clear of the break of pages above it.
        canvas.insert_chart(line, place * _COLUMNS, drawing, {"y_offset": 8})
        if place == 1 or height > _HEIGHT:
            line, place = line + -(-height * _ROWS // _HEIGHT), 0
        else:
            place = 1
    canvas.set_h_pagebreaks(range(_ROWS * _A_PAGE, line + 1, _ROWS * _A_PAGE))
    canvas.set_landscape()
    canvas.set_paper(A4)
    canvas.fit_to_pages(1, 0)


def _height(chart: Chart) -> int:
    rows = chart.last - chart.first + 1
    return max(_HEIGHT, 90 + _BAR * rows * len(chart.series)) if chart.form == "bar" else _HEIGHT


def _drawn(workbook: Workbook, sheet: Sheet, chart: Chart, height: int) -> Any:
    drawing = workbook.add_chart({"type": chart.form})
    name = sheet_name(sheet.title)
    # A row of the sheet lies one below its headers.
    first, last = chart.first + 1, chart.last + 1
    for number, column in enumerate(chart.series):
        colour = _PALETTE[number % len(_PALETTE)]
        series: dict[str, Any] = {
            "name": [name, 0, column],
            "categories": [name, first, chart.names, last, chart.names],
            "values": [name, first, column, last, column],
            "fill": {"color": colour},
            "data_labels": {"value": True},
            "gap": 60,
        }
        if chart.form == "line":
            # A target is dashed, so that it is told apart in black and white.
            dash = {"dash_type": "dash"} if number else {}
            series["line"] = {"color": colour, "width": 2, **dash}
            series["marker"] = {"type": "none" if number else "circle"}
            series["data_labels"] = {"value": not number}
        drawing.add_series(series)
    names: dict[str, Any] = {"text_axis": True}
    values: dict[str, Any] = {"min": 0, **({"num_format": "0%"} if _percent(sheet, chart) else {})}
    if chart.form == "line":
        names["num_format"] = "yyyy-mm-dd"
    drawing.set_title({"name": chart.title, "name_font": {"size": 12}})
    drawing.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
    if chart.form == "bar":
        # The first row stands on top.
        drawing.set_y_axis({**names, "reverse": True})
        drawing.set_x_axis(values)
    else:
        drawing.set_x_axis(names)
        drawing.set_y_axis(values)
    drawing.set_size({"width": 2 * _WIDTH if height > _HEIGHT else _WIDTH, "height": height})
    return drawing


def _percent(sheet: Sheet, chart: Chart) -> bool:
    """Whether shares are drawn."""
    cells = (
        sheet.rows[row][column]
        for row in range(chart.first, chart.last + 1)
        for column in chart.series
    )
    return any(isinstance(cell, Measured) and cell.percent for cell in cells)

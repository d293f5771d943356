"""A table of a Word document, as one XML text.

The row of heads comes again on each page, no row is parted by a page's end, and
columns are as wide as their words ask for.
"""

import unicodedata
from collections.abc import Sequence

from longchuan_plan.reports.blocks import Align, Grid, Line, plain
from longchuan_plan.reports.docx_text import TABLE, TABLE_HEAD, TABLE_TEXT, Styles, runs

_SIGN = 112
"""Twentieths of a point for half a Chinese sign in 五号 (10.5 points), and some air."""
_MARGINS = 200
"""What a cell needs beside its words, in the same unit."""
_LEAST, _SHORT, _MOST = 4, 10, 60
"""The least and the most that a column asks for, and what counts as short, in half signs."""


def table(grid: Grid, styles: Styles, width: int) -> str:
    """The table over the whole `width`, in twentieths of a point."""
    widths = column_widths(grid, width)
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    head = _row(
        grid.head, _frames(widths, styles.ids[TABLE_HEAD], [Align.CENTER] * len(widths)), styles
    )
    frames = _frames(widths, styles.ids[TABLE_TEXT], grid.align)
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_row(row, frames, styles)}</w:tr>"
        for row in grid.rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles.ids[TABLE]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def column_widths(grid: Grid, width: int) -> list[int]:
    """How wide each column is, the sum being `width`.

    Each asks for its longest words. When that is too much for the page, each gets
    enough for short words, and those that ask for more share what is left in
    proportion, so that long cells come out about equally high.
    """
    asked = [
        _MARGINS + _SIGN * min(max(_LEAST, *map(_length, cells)), _MOST)
        for cells in zip(grid.head, *grid.rows, strict=True)
    ]
    short = [min(need, _MARGINS + _SIGN * _SHORT) for need in asked]
    if sum(asked) <= width or sum(short) >= width:
        given, weights = [0] * len(asked), asked
    else:
        given = short
        weights = [need - base for need, base in zip(asked, short, strict=True)]
    left, total = width - sum(given), sum(weights)
    widths = [base + left * part // total for base, part in zip(given, weights, strict=True)]
    widths[-1] += width - sum(widths)
    return widths


def _length(line: Line) -> int:
    """The length of a line in half signs."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in plain(line))


def _frames(widths: Sequence[int], style: str, align: Sequence[str]) -> list[str]:
    """What stands before the runs of each cell of a row."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{where}"/></w:pPr>'
        for width, where in zip(widths, align, strict=True)
    ]


def _row(cells: Sequence[Line], frames: Sequence[str], styles: Styles) -> str:
    return "".join(
        f"{frame}{runs(cell, styles)}</w:p></w:tc>"
        for frame, cell in zip(frames, cells, strict=True)
    )

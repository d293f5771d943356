"""A table of a Word document, as one XML text.

The row of heads comes again on each page, no row is parted by a page's end, and
columns are as wide as their words ask for.
"""

import re
import unicodedata
from collections.abc import Sequence

from longchuan_plan.official.layout import Name
from longchuan_plan.official.reference_styles import TABLE
from longchuan_plan.reports.blocks import Align, Grid, Line, plain
from longchuan_plan.reports.docx_text import Styles, runs

_AIR = 7
"""What half a Chinese sign needs beside its own width, in twentieths of a point."""
_MARGINS = 200
"""What a cell needs beside its words, in the same unit."""
_LEAST, _SHORT = 4, 10
"""The least that a column asks for, and what counts as short words, in half signs."""
_WHOLE = re.compile("[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9.,/]+%?(?:（[0-9/]+）)?")
"""Days and numbers, which a column keeps on one line where it can."""
_KEEP = "<w:keepNext/>"


_LINE, _ROW_AIR = 290, 70
"""About how high a line of a row is, and what a row needs beside its lines."""


def table(grid: Grid, styles: Styles, width: int, height: int, *, keep: bool = False) -> str:
    """The table over the whole `width` of a page of that `height`, in twentieths of a point.

    One that takes no more than half the page stays on one; of a longer one the last
    row does not stand alone on a page. `keep` holds its last row on the page of what
    follows.
    """
    widths = column_widths(grid, width, styles.cell // 2 + _AIR)
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    head = _row(
        grid.head,
        _frames(widths, styles.ids[Name.TABLE_HEAD], [Align.CENTER] * len(widths)),
        styles,
    )
    frames = _frames(widths, styles.ids[Name.TABLE_TEXT], grid.align)
    kept = [frame.replace("<w:jc", f"{_KEEP}<w:jc") for frame in frames]
    small = _height(grid, widths, styles.cell // 2 + _AIR) <= height // 2
    looks = [
        *((kept if small else frames) for _row in grid.rows[:-2]),
        *(kept for _row in grid.rows[-2:-1]),
        kept if keep else frames,
    ]
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_row(row, look, styles)}</w:tr>"
        for row, look in zip(grid.rows, looks, strict=False)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{styles.ids[TABLE]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
    )


def column_widths(grid: Grid, width: int, sign: int) -> list[int]:
    """How wide each column is, the sum being `width`; `sign` is the width of half a sign.

    When the longest words of all columns do not stand side by side, each column
    gets what lets them fit in the fewest lines, but never less than short words
    need; what is left makes columns free of wrapping, those that lack least first.
    """
    asked = [max(_LEAST, *map(_length, cells)) for cells in zip(grid.head, *grid.rows, strict=True)]
    room = (width - _MARGINS * len(asked)) // sign
    short = [
        min(need, max(_SHORT, *map(_longest_whole, cells)))
        for need, cells in zip(asked, zip(grid.head, *grid.rows, strict=True), strict=True)
    ]
    given = _fewest_lines(asked, short, room)
    for place in sorted(range(len(asked)), key=lambda place: asked[place] - given[place]):
        lack = asked[place] - given[place]
        if lack <= room - sum(given):
            given[place] += lack
    total = sum(given)
    inside = width - _MARGINS * len(asked)
    widths = [_MARGINS + inside * share // total for share in given]
    widths[-1] += width - sum(widths)
    return widths


def _fewest_lines(asked: Sequence[int], short: Sequence[int], room: int) -> list[int]:
    """What each column gets, in half signs, so that its longest words take few lines."""
    for lines in range(1, max(asked) + 1):
        given = [max(base, -(-need // lines)) for need, base in zip(asked, short, strict=True)]
        if sum(given) <= room:
            return given
    return list(short)


def _height(grid: Grid, widths: Sequence[int], sign: int) -> int:
    """About how high the table is; words wrap a little sooner than they need to."""
    inside = [max(1, (width - _MARGINS) // sign) for width in widths]
    rows = (
        max(-(-_length(cell) // room) for cell, room in zip(row, inside, strict=True))
        for row in (grid.head, *grid.rows)
    )
    return sum(max(1, lines) * _LINE + _ROW_AIR for lines in rows)


def _length(line: Line) -> int:
    """The length of a line in half signs."""
    return _halves(plain(line))


def _longest_whole(line: Line) -> int:
    """The length of the longest day or number in a line, in half signs.

    Figures of some fonts take a third more than half a sign, and their per cent sign a whole one.
    """
    found = _WHOLE.findall(plain(line))
    return max(map(_wide, found), default=0)


def _wide(text: str) -> int:
    return _halves(text) + sum(map(str.isdigit, text)) // 3 + text.count("%") + 1


def _halves(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


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

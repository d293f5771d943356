"""What an ODS workbook says of its merged cells, with rows and cells that are repeated."""

import io
import zipfile

import pytest

from longchuan_plan.importing.ods_cells import ods_merges
from longchuan_plan.importing.source import Merge
from longchuan_plan.reading.workbook_error import WorkbookError

CELL = '<t:table-cell o:value-type="string"/>'


def ods(rows: str) -> bytes:
    """A workbook with one sheet of these rows."""
    spaces = 'xmlns:o="urn:office" xmlns:t="urn:table"'
    sheet = f'<t:table t:name="学校">{rows}</t:table>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("content.xml", f"<o:spreadsheet {spaces}>{sheet}</o:spreadsheet>")
    return data.getvalue()


def row(*cells: str, times: int = 1) -> str:
    return f'<t:table-row t:number-rows-repeated="{times}">{"".join(cells)}</t:table-row>'


def blank(columns: int) -> str:
    return f'<t:table-cell t:number-columns-repeated="{columns}"/>'


def spanned(across: int, down: int) -> str:
    size = f't:number-columns-spanned="{across}" t:number-rows-spanned="{down}"'
    return f'<t:table-cell {size} o:value-type="string"/>'


def test_repeated_rows_and_cells_are_counted_as_often_as_they_stand() -> None:
    merges = ods_merges(ods(row(CELL, times=3) + row(CELL, blank(4), spanned(1, 2)) + row(CELL)))
    assert {"学校": [Merge(4, 6, 5, 6)]} == merges


def test_cells_merged_down_or_across_are_told_and_others_are_not() -> None:
    merges = ods_merges(ods(row(spanned(2, 1), CELL, spanned(1, 1), spanned(1, 3))))
    assert [Merge(1, 1, 1, 2), Merge(1, 4, 3, 4)] == merges["学校"]


def test_what_is_blank_reaches_nowhere() -> None:
    """Each sheet of LibreOffice ends in a million blank rows of all columns."""
    assert {"学校": []} == ods_merges(ods(row(*[CELL] * 40) + row(blank(16_384), times=1_048_575)))


def test_a_sheet_that_is_filled_beyond_all_measure_is_refused() -> None:
    filled = '<t:table-cell t:number-columns-repeated="16384" o:value-type="string"/>'
    with pytest.raises(WorkbookError, match="4000000 cells"):
        ods_merges(ods(row(filled, times=1_048_576)))


def test_sheets_are_counted_together() -> None:
    filled = '<t:table-cell t:number-columns-repeated="3" o:value-type="string"/>'
    one = f'<t:table t:name="{{}}">{row(filled, times=1_000_000)}</t:table>'
    with pytest.raises(WorkbookError, match="4000000 cells"):
        ods_merges(ods(row(CELL) + "</t:table>" + one.format("a") + one.format("b") + "<t:table>"))


def test_what_stands_between_rows_fills_no_cell() -> None:
    """Groups of rows, and what LibreOffice writes below the last row of all."""
    between = "<t:table-row-group/><t:named-expressions><t:named-range/></t:named-expressions>"
    assert {"学校": []} == ods_merges(ods(row(blank(16_384), times=1_048_576) + between))


def test_a_comment_of_megabytes_is_read_in_one_go() -> None:
    assert {"学校": []} == ods_merges(ods(row(CELL) + f"<!--{'x' * 30_000_000}-->"))

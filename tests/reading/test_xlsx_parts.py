import io
import zipfile
from collections.abc import Callable

import pytest

from longchuan_plan.reading import xlsx_parts
from longchuan_plan.reading.workbook_error import WorkbookError
from longchuan_plan.reading.xlsx_parts import LostCell, lost_cells
from tests.reading.books import book, with_parts

SHEET = "xl/worksheets/sheet1.xml"
BOOK = book(("a", [["编号", "数"], ["1", 2]]))


def sheet(rows: str) -> bytes:
    start = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    xml = f"{start}<x:sheetData>{rows}</x:sheetData></x:worksheet>"
    return with_parts(BOOK, {SHEET: lambda _xml: xml.encode()})


def test_rows_and_cells_are_counted_where_they_have_no_names() -> None:
    rows = (
        "<x:row><x:c><x:v>1</x:v></x:c><x:c><x:f>A1</x:f></x:c></x:row>"
        '<x:row r="7"><x:c r="C7"><x:f>A1</x:f><x:v/></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>'
        "<x:row><x:c><x:f>A1</x:f><x:v>0</x:v></x:c></x:row>"
    )
    assert lost_cells(sheet(rows)) == {
        "a": [LostCell(1, 2), LostCell(7, 3), LostCell(7, 4, "#N/A")]
    }


@pytest.mark.parametrize(
    ("cell", "lost"),
    [
        ('<c r="A2"><f>B2</f><v>1</v></c>', []),
        ('<c r="A2"><f t="shared" si="0"/><v>1</v></c>', []),
        ('<c r="A2" t="str"><f>B2</f><v></v></c>', []),
        ('<c r="A2"><f>B2</f><v></v></c>', [LostCell(2, 1)]),
        ('<c r="A2"><f>B2</f></c><c r="B2"><v>1</v></c>', [LostCell(2, 1)]),
        ('<c r="A2"><f><![CDATA[B2]]></f><v>1</v></c>', []),
        ('<c r="A2" t = "e"><v>#REF!</v></c>', [LostCell(2, 1, "#REF!")]),
    ],
)
def test_a_formula_has_its_value_behind_it(cell: str, lost: list[LostCell]) -> None:
    more = f'<row r="2">{cell}</row></sheetData>'
    data = with_parts(BOOK, {SHEET: lambda xml: xml.replace(b"</sheetData>", more.encode())})
    assert lost_cells(data) == {"a": lost}


def test_a_sheet_of_eleven_columns_may_be_full_to_its_last_row() -> None:
    more = '<row r="1048576"><c r="K1048576"><v>1</v></c></row></sheetData>'
    data = with_parts(BOOK, {SHEET: lambda xml: xml.replace(b"</sheetData>", more.encode())})
    assert lost_cells(data) == {"a": []}


@pytest.mark.parametrize("far", ["XFD1048576", "ZZZ100000", "A99999999999"])
def test_a_cell_at_the_far_end_is_refused_before_memory_is_asked_for(far: str) -> None:
    rows = f'<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="{far}"><x:v>1</x:v></x:c></x:row>'
    with pytest.raises(WorkbookError, match="as far as"):
        lost_cells(sheet(rows))


def test_a_workbook_that_unpacks_beyond_all_measure_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(xlsx_parts, "MAX_BYTES", 1 << 20)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b" " * (1 << 21))
    with pytest.raises(WorkbookError, match="unpacks to 2 MB"):
        lost_cells(data.getvalue())


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/sharedStrings.xml", lambda x: x.replace(b'uniqueCount="', b'uniqueCount="9999999')),
        (SHEET, lambda xml: xml.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]><!-- t="e" -->')),
        ("xl/workbook.xml", lambda xml: xml.replace(b"<workbook ", b"<!DOCTYPE a><workbook ")),
        ("xl/workbook.xml", lambda xml: xml.replace(b"UTF-8", b"UTF-Q")),
    ],
    ids=["count", "entity", "doctype", "encoding"],
)  # fmt: skip
def test_xml_that_would_grow_is_refused(part: str, change: Callable[[bytes], bytes]) -> None:
    changed = with_parts(BOOK, {part: change})
    assert changed != BOOK
    with pytest.raises(WorkbookError):
        lost_cells(changed)


def test_a_part_that_is_longer_than_it_says_is_refused() -> None:
    data = bytearray(BOOK)
    with zipfile.ZipFile(io.BytesIO(BOOK)) as parts:
        size = parts.getinfo("xl/sharedStrings.xml").file_size
    lie = (size - 10).to_bytes(4, "little")
    truth = size.to_bytes(4, "little")
    assert truth in data
    with pytest.raises(WorkbookError):
        lost_cells(bytes(data).replace(truth, lie))

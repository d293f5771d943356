"""How much a workbook may ask for, and what is said beyond it."""

import io
import zipfile
from datetime import date

import pytest

from longchuan_plan.reading import xlsx_file
from longchuan_plan.reading.workbook_error import WorkbookError
from longchuan_plan.reading.xlsx_file import read_xlsx
from longchuan_plan.reading.xlsx_parts import MAX_GROWTH, PLAIN_BYTES, lost_cells
from tests.reading.books import book, with_parts

SHEET, SECOND = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
WORKBOOK, STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"
GOOD = book(("reserves", [["teacher_id", "added_on"], ["T1", "2021-09-01"]]))


def put(old: str, new: str) -> bytes:
    return with_parts(GOOD, {SHEET: lambda xml: xml.replace(old.encode(), new.encode(), 1)})


def packed(data: bytes) -> bytes:
    target = io.BytesIO()
    new = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(io.BytesIO(data)) as old, new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return target.getvalue()


def said(data: bytes) -> str:
    (table,) = read_xlsx("x.xlsx", data)
    assert table.broken
    (finding,) = table.findings
    return finding.message


def test_a_workbook_that_grows_beyond_all_measure() -> None:
    data = packed(put("</sheetData>", "<row/>" * (PLAIN_BYTES // 6) + "</sheetData>"))
    assert MAX_GROWTH * len(data) < PLAIN_BYTES
    assert said(data) == "the workbook cannot be opened: it unpacks to 16 MB"


def test_a_roster_of_the_same_word_in_every_cell_is_read() -> None:
    cells = "".join(
        f'<c r="{column}{{row}}" s="1" t="inlineStr"><is><t>语文</t></is></c>' for column in "AB"
    )
    rows = "".join(f'<row r="{n}">{cells.format(row=n)}</row>' for n in range(3, 150_000))
    data = packed(put("</sheetData>", rows + "</sheetData>"))
    assert (
        sum(info.file_size for info in zipfile.ZipFile(io.BytesIO(data)).infolist()) > PLAIN_BYTES
    )
    (table,) = read_xlsx("x.xlsx", data)
    assert not table.broken
    assert len(table.lines) == 149_998


@pytest.mark.parametrize(("ranges", "broken"), [(50, False), (51, True)])
def test_merged_ranges_count_once_for_each_column(
    monkeypatch: pytest.MonkeyPatch, ranges: int, *, broken: bool
) -> None:
    monkeypatch.setattr(xlsx_file, "MAX_MERGED", 100)
    merged = '<mergeCell ref="A9:XFD9"/>' * ranges
    data = put("</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>")
    (table,) = read_xlsx("x.xlsx", data)
    assert table.broken is broken
    if broken:
        assert said(data).endswith("a sheet has very many merged cells; unmerge them")


def test_two_sheets_in_one_part_are_refused() -> None:
    again = b'<sheet name="again" sheetId="2" r:id="rId1"/></sheets>'
    data = with_parts(GOOD, {WORKBOOK: lambda xml: xml.replace(b"</sheets>", again)})
    assert said(data).endswith("it is damaged inside")


@pytest.mark.parametrize(("last", "broken"), [("B1000000", False), ("K700000", True)])
def test_all_sheets_are_counted_together(last: str, *, broken: bool) -> None:
    """Each of them alone would do; what is quickly told is too much, what is counted is not."""
    rows = [["teacher_id", "added_on"], ["T1", "2021-09-01"]]
    far = f'<row r="{last[1:]}"><c r="{last}"><v>1</v></c></row></sheetData>'.encode()
    data = with_parts(
        book(("reserves", rows), ("trainings", rows)),
        {part: lambda xml: xml.replace(b"</sheetData>", far) for part in (SHEET, SECOND)},
    )
    if broken:
        with pytest.raises(WorkbookError, match="more than 12000000 cells"):
            lost_cells(data)
    else:
        assert lost_cells(data) == {"reserves": [], "trainings": []}


def test_a_long_tag_is_read_in_one_go() -> None:
    lost = '<row r="9"><c r="A9"><f>A1</f></c></row>'
    data = put("</sheetData>", f'<row r="8" x="{"a" * 12_000_000}"/>{lost}</sheetData>')
    (cell,) = lost_cells(data)["reserves"]
    assert (cell.row, cell.column) == (9, 1)


@pytest.mark.parametrize(
    ("serial", "text"),
    [
        ("60", "1900-02-28/29"),
        ("59", "1900-02-28/29"),
        ("61", "1900-03-01"),
        ("58", "1900-02-27"),
        ("NaN", "NaN"),
    ],
)
def test_a_day_that_never_was_is_no_day_of_another_number(serial: str, text: str) -> None:
    """Excel counts a 29 February in 1900; calamine gives it as the 28th."""
    styled = book(("reserves", [["teacher_id", "added_on"], ["T1", date(2021, 9, 1)]]))
    data = with_parts(
        styled, {SHEET: lambda xml: xml.replace(b"<v>44440</v>", f"<v>{serial}</v>".encode())}
    )
    (table,) = read_xlsx("x.xlsx", data)
    assert table.columns[1].texts == [text]


@pytest.mark.parametrize(("long", "broken"), [(32_000, True), (2_000, False)])
def test_a_long_string_counts_in_each_cell_that_names_it(long: int, *, broken: bool) -> None:
    text = f"<si><t>{'x' * long}</t></si></sst>".encode()
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>4</v></c></row>' for n in range(3, 12_000))
    data = with_parts(
        GOOD,
        {
            STRINGS: lambda xml: xml.replace(b"</sst>", text),
            SHEET: lambda xml: xml.replace(b"</sheetData>", cells.encode() + b"</sheetData>"),
        },
    )
    if broken:
        assert said(data).endswith("the texts in its cells take 366 MB")
    else:
        assert lost_cells(data) == {"reserves": []}


def test_short_strings_in_many_cells_are_no_long_ones() -> None:
    """One long note beside a hundred thousand cells of a word."""
    text = f"<si><t>{'x' * 32_000}</t></si></sst>".encode()
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>2</v></c></row>' for n in range(3, 100_000))
    data = with_parts(
        GOOD,
        {
            STRINGS: lambda xml: xml.replace(b"</sst>", text),
            SHEET: lambda xml: xml.replace(b"</sheetData>", cells.encode() + b"</sheetData>"),
        },
    )
    assert lost_cells(data) == {"reserves": []}

from datetime import date, datetime

import pytest

from longchuan_plan.locations import Spot
from longchuan_plan.reading.cell_name import cell_name
from longchuan_plan.reading.raw import LOST, RawTable
from longchuan_plan.reading.xlsx_file import read_xlsx
from tests.reading.books import Fill, book, with_parts
from tests.reading.raws import headers, lines, rows

MORNING = datetime(2012, 9, 1, 8, 30)  # noqa: DTZ001  a workbook knows no time zones
SHEET = "xl/worksheets/sheet1.xml"


def only(data: bytes) -> RawTable:
    (table,) = read_xlsx("t.xlsx", data)
    return table


def cells(table: RawTable) -> list[tuple[str, str | None]]:
    """Name and cell of each finding."""
    shown = []
    for finding in table.findings:
        assert isinstance(finding.place, Spot)
        assert finding.place.sheet == table.sheet
        assert finding.hint
        shown.append((finding.rule.name, finding.place.cell))
    return shown


def merged(*cells: object) -> Fill:
    return lambda _book, sheet: sheet.merge_range(*cells)


def formula(row: int, column: int, text: str, value: object) -> Fill:
    return lambda _book, sheet: sheet.write_formula(row, column, text, None, value)


def test_a_sheet_gives_the_texts_that_a_csv_would_hold() -> None:
    data = book(
        (
            "教职工",
            [
                ["编号", "数", "日", "是", "文"],
                ["001", 35.0, date(2012, 9, 1), True, " 李明 "],
                ["002", 0.1 + 0.2, MORNING, False, None],
            ],
        )
    )
    table = only(data)
    assert table.sheet == "教职工"
    assert headers(table) == ["编号", "数", "日", "是", "文"]
    assert rows(table) == [
        ["001", "35", "2012-09-01", "true", "李明"],
        ["002", "0.3", "2012-09-01 08:30:00", "false", ""],
    ]
    assert lines(table) == [2, 3]


def test_what_is_equal_to_python_keeps_its_own_text() -> None:
    table = only(book(("a", [["甲", "乙"], [True, "1"], [1, 1], [1.0, " 1"], [False, 0]])))
    assert rows(table) == [["true", "1"], ["1", "1"], ["1", "1"], ["false", "0"]]
    assert [list(column.texts) for column in table.columns] == [["true", "1", "false"], ["1", "0"]]


def test_blank_columns_before_the_first_are_counted() -> None:
    table = only(book(("a", [["", "", "编号", "姓名"], ["", "", "1", "李"]])))
    assert headers(table) == ["", "", "编号", "姓名"]
    assert rows(table) == [["", "", "1", "李"]]


def test_a_long_number_shows_that_its_last_digits_are_lost() -> None:
    table = only(book(("a", [["编号", "号"], ["1", 441622198001010012]])))
    assert rows(table) == [["1", "4.42E+17"]]


def test_headers_are_named_by_their_cells() -> None:
    table = only(book(("a", [[], ["", "编号", "姓名"], ["", "1", "李"]])))
    assert [spot.cell for spot in table.headers] == ["A2", "B2", "C2"]
    assert lines(table) == [3]


def test_blank_rows_are_passed_over_and_counted() -> None:
    table = only(book(("a", [["编号", "数"], ["1", 1], [], ["2", 2]])))
    assert lines(table) == [2, 4]


def test_blank_sheets_and_charts_are_no_tables() -> None:
    def fill(workbook: object, _sheet: object) -> None:
        chart = workbook.add_chart({"type": "bar"})  # type: ignore[attr-defined]
        chart.add_series({"values": "=a!$B$2:$B$2"})
        workbook.add_chartsheet("图").set_chart(chart)  # type: ignore[attr-defined]

    data = book(("a", [["编号", "数"], ["1", 1]]), ("空", []), fill=fill)
    assert [table.sheet for table in read_xlsx("t.xlsx", data)] == ["a"]


def test_sheets_come_in_order() -> None:
    data = book(("学校", [["a", "b"]]), ("teachers", [["c", "d"]]))
    assert [table.sheet for table in read_xlsx("t.xlsx", data)] == ["学校", "teachers"]


def test_a_merged_title_above_the_header_is_passed_over() -> None:
    fill = merged(0, 0, 0, 1, "花名册")
    table = only(book(("a", [[], ["编号", "姓名"], ["1", "李"]]), fill=fill))
    assert headers(table) == ["编号", "姓名"]
    assert not table.findings


def test_merged_cells_are_found_and_not_read_as_empty() -> None:
    fill = merged(1, 1, 2, 1, "甲校")
    table = only(book(("a", [["编号", "学校"], ["1"], ["2"], ["3", "乙校"]]), fill=fill))
    assert cells(table) == [("cells-merged", "B2")]
    assert rows(table) == [["1", "甲校"], ["2", LOST], ["3", "乙校"]]


def test_a_formula_that_was_never_computed_is_found() -> None:
    fill = formula(1, 1, "=A2*2", 77)
    data = book(("a", [["编号", "数"], [1], [2, 5]]), fill=fill)
    assert rows(only(data)) == [["1", "77"], ["2", "5"]]
    bare = with_parts(data, {SHEET: lambda xml: xml.replace(b"<v>77</v>", b"")})
    table = only(bare)
    assert cells(table) == [("cell-without-value", "B2")]
    assert rows(table) == [["1", LOST], ["2", "5"]]


def test_a_formula_that_comes_to_an_empty_text_is_empty() -> None:
    fill = formula(1, 1, '=""', "")
    data = book(("a", [["编号", "文"], ["1"]]), fill=fill)
    typed = {SHEET: lambda xml: xml.replace(b'<c r="B2">', b'<c r="B2" t="str">')}
    table = only(with_parts(data, typed))
    assert not table.findings
    assert rows(table) == [["1", ""]]


def test_an_error_is_found() -> None:
    fill = formula(2, 1, "=NA()", "#N/A")
    table = only(book(("a", [["编号", "数"], [1, 1], [2]]), fill=fill))
    assert cells(table) == [("cell-without-value", "B3")]
    assert "#N/A" in table.findings[0].message


def test_what_stands_beside_the_table_does_not_matter() -> None:
    fill = formula(0, 0, "=NA()", "#N/A")
    table = only(book(("a", [[], ["编号", "数"], ["1", 1]]), fill=fill))
    assert not table.findings


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no workbook",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
        b"PK\x03\x04 broken",
        book(("a", [["编号", "数"]]))[:-40],
        with_parts(book(("a", [["编号", "数"]])), {SHEET: lambda xml: xml[: len(xml) // 2]}),
        with_parts(book(("a", [["编号", "数"]])), {"xl/workbook.xml": lambda _xml: b"<a>"}),
    ],
    ids=["empty", "text", "password", "magic", "cut", "cut-sheet", "no-sheets"],
)
def test_what_cannot_be_opened_is_one_finding(data: bytes) -> None:
    table = only(data)
    assert table.broken
    (finding,) = table.findings
    assert finding.rule.name == "file-unreadable"
    assert finding.hint


@pytest.mark.parametrize(
    ("line", "position", "name"), [(1, 1, "A1"), (7, 2, "B7"), (9, 26, "Z9"), (1, 28, "AB1")]
)
def test_a_cell_has_its_name(line: int, position: int, name: str) -> None:
    assert cell_name(line, position) == name

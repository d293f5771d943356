"""A sheet in each format: nothing runs as a formula, nothing differs between two runs."""

import csv
import io
import re
import zipfile
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from longchuan_plan.exports.sheet import Sheet, is_formula, text_of
from longchuan_plan.exports.sheet_csv import BYTE_ORDER_MARK, sheet_csv
from longchuan_plan.exports.sheet_markdown import sheet_markdown
from longchuan_plan.exports.sheet_xlsx import sheet_xlsx

DAY = date(2024, 7, 31)

SHEET = Sheet(
    "名单：2024/7 [试]",
    ["姓名", "起", "年", "份额"],
    [
        ["王一", date(2012, 2, 29), 12, Fraction(1, 2)],
        ['=HYPERLINK("http://x")', None, 0, Decimal("1.50")],
        ["甲,“乙”|\n*丙*", DAY, -3, 0.25],
    ],
    ("说明",),
)


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data: bytes) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return book.get_sheet_by_index(0).to_python()


def test_csv_begins_with_the_mark_by_which_excel_knows_it() -> None:
    assert sheet_csv(SHEET).startswith(BYTE_ORDER_MARK.encode())


def test_csv_holds_headers_and_rows_and_no_notes() -> None:
    assert [
        ["姓名", "起", "年", "份额"],
        ["王一", "2012-02-29", "12", "0.5"],
        ['\'=HYPERLINK("http://x")', "", "0", "1.50"],
        ["甲,“乙”|\n*丙*", "2024-07-31", "-3", "0.25"],
    ] == read_csv(sheet_csv(SHEET))


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_runs_as_a_formula(text: str) -> None:
    sheet = Sheet("t", ["h"], [[text]])
    assert is_formula(text)
    assert "'" + text.replace("\r", "\n") == read_csv(sheet_csv(sheet))[1][0]
    with zipfile.ZipFile(io.BytesIO(sheet_xlsx(sheet, DAY))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert b't="s"' in archive.read("xl/worksheets/sheet1.xml")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), max_size=30))
def test_any_text_comes_back_from_csv(text: str) -> None:
    shown = read_csv(sheet_csv(Sheet("t", ["h", "i"], [[text, 1]])))[1][0]
    assert text == (shown.removeprefix("'") if is_formula(text) else shown)


def test_a_workbook_has_dates_as_dates_and_numbers_as_numbers() -> None:
    rows = read_xlsx(sheet_xlsx(SHEET, DAY))
    assert ["姓名", "起", "年", "份额"] == rows[0]
    assert ["王一", date(2012, 2, 29), 12.0, 0.5] == rows[1]
    assert ['=HYPERLINK("http://x")', "", 0.0, 1.5] == rows[2]
    assert "说明" == rows[5][0]


def test_a_workbook_may_be_called_by_what_no_sheet_may() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(sheet_xlsx(SHEET, DAY)))
    assert ["名单：20247 试"] == book.sheet_names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("'引号'", "引号"),
        ("字" * 30 + "'尾", "字" * 30),
        ("[']:'甲'乙", "甲'乙"),
    ],
)
def test_a_sheet_may_be_called_by_a_quotation(title: str, name: str) -> None:
    data = sheet_xlsx(Sheet(title, ["h"], []), DAY)
    assert [name] == CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names


def test_a_row_is_as_high_as_its_texts_ask_for_where_they_wrap() -> None:
    rows = [["a" * 77, ""], ["校" * 19, ""], ["校" * 20, ""], ["", ""]]
    sheet = Sheet("t", ["h", "i"], rows, wrapping=(0,))
    with zipfile.ZipFile(io.BytesIO(sheet_xlsx(sheet, DAY))) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
    heights = [re.search(r' ht="(\d+)"', row) for row in re.findall("<row [^>]*>", page)]
    assert [1, 3, 1, 2, 1] == [int(found[1]) // 15 if found else 1 for found in heights]


def test_a_workbook_without_rows_opens() -> None:
    assert [["h"]] == read_xlsx(sheet_xlsx(Sheet("t", ["h"], []), DAY))


def test_two_runs_give_the_same_bytes() -> None:
    assert sheet_xlsx(SHEET, DAY) == sheet_xlsx(SHEET, DAY)
    assert sheet_xlsx(SHEET, DAY) != sheet_xlsx(SHEET, DAY + timedelta(days=1))
    assert sheet_csv(SHEET) == sheet_csv(SHEET)


def test_markdown_shows_every_sign_as_it_is() -> None:
    assert (
        "# 名单：2024/7 \\[试\\]\n"
        "\n"
        "| 姓名 | 起 | 年 | 份额 |\n"
        "| --- | --- | --- | --- |\n"
        "| 王一 | 2012-02-29 | 12 | 0.5 |\n"
        '| =HYPERLINK("http://x") |  | 0 | 1.50 |\n'
        "| 甲,“乙”\\| \\*丙\\* | 2024-07-31 | -3 | 0.25 |\n"
        "\n"
        "说明\n"
    ) == sheet_markdown(SHEET)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (0, "0"),
        (date(2012, 2, 29), "2012-02-29"),
        (Fraction(6, 3), "2"),
        (Fraction(16, 23), "0.6956521739130435"),
        (Decimal("1.10"), "1.10"),
        (" a ", " a "),
    ],
)
def test_a_cell_as_text(cell: Any, text: str) -> None:
    assert text == text_of(cell)

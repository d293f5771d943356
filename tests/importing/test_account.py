"""Every row of a file is in its account, and no other is."""

import csv
import io
import json
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from longchuan_plan.cli.main import run
from longchuan_plan.importing.account import runs
from longchuan_plan.importing.canonical import canonical
from longchuan_plan.importing.header_rows import table_of
from longchuan_plan.importing.reader import read_source
from longchuan_plan.importing.understanding import understand
from longchuan_plan.rosters.school import School

FIXTURES = Path(__file__).parent
HEADER = ["学校标识码", "学校名称", "所在乡镇", "所在区域", "办学类型"]


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert run(["import", *arguments, "--output-format", "json"]) == code
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", ["form.ods", "form.xls"])
def test_json_says_what_was_understood(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    body = told(capsys, str(FIXTURES / name), "--table", "学校")
    (sheet,) = body["sheets"]
    assert ("schools", None, {"first": 3, "last": 4}) == (
        sheet["table"],
        sheet["reason"],
        sheet["header"],
    )
    columns = [(item["column"], item["field"], item["state"]) for item in sheet["columns"]]
    assert ("A", "school_id", "taken") == columns[0]
    assert ("F", None, "unknown") == columns[-1]
    account = [(run["fate"], run["first"], run["last"], run["rows"]) for run in sheet["account"]]
    assert [
        ("title", 1, 2, 2),
        ("header", 3, 4, 2),
        ("taken", 5, 8, 4),
        ("blank", 9, 9, 1),
        ("total", 10, 10, 1),
        ("note", 11, 11, 1),
        ("signature", 12, 12, 1),
    ] == account
    assert [{"field": "town", "first": 5, "last": 7}] == sheet["filled_down"]
    assert [{"table": "schools", "rows": 4, "refused": []}] == body["tables"]
    assert [] == body["written"]


def test_json_of_several_sheets_names_the_cells_that_are_no_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "两表.xlsx", tmp_path / "made.csv"
    book = xlsxwriter.Workbook(str(path))
    for number, kind in enumerate(("小学", "学堂")):
        page = book.add_worksheet(f"第{number + 1}片")
        page.write_row(0, 0, HEADER)
        page.write_row(2, 0, [f"1{number}", "甲", "甲镇", "乡村", kind])
    book.add_worksheet("封面").write("A1", "某县")
    book.close()
    body = told(capsys, str(path), "--table", "schools", "--write", "-o", str(target))
    assert [("第1片", "schools"), ("第2片", "schools"), ("封面", None)] == [
        (item["sheet"], item["table"]) for item in body["sheets"]
    ]
    assert body["sheets"][2]["reason"]
    assert [{"fate": "sheet not taken", "first": 1, "last": 1, "rows": 1}] == body["sheets"][2][
        "account"
    ]
    refused = [{"field": "kind", "sheet": "第2片", "row": 3}]
    assert [{"table": "schools", "rows": 2, "refused": refused}] == body["tables"]
    assert [str(target)] == body["written"]
    body = told(capsys, str(path), "--table", "schools", "--write", "-o", str(target), code=2)
    assert [] == body["written"]
    assert 3 == len(body["sheets"])


def test_nothing_known_is_told_as_json_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "some.csv"
    path.write_text("x,y\n1,2\n", encoding="utf-8")
    body = told(capsys, str(path), code=3)
    assert [] == body["tables"]
    assert [None] == [item["table"] for item in body["sheets"]]


def test_a_canonical_file_is_not_said_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "schools.csv"
    path.write_text("school_id,校名,town,area,kind\n1,甲,甲镇,乡村,小学\n", encoding="utf-8")
    assert 0 == run(["import", str(path)])
    assert "columns: school_id, 校名 → name, town, area, kind\n" in capsys.readouterr().out


cells = st.sampled_from(
    ["", "", " ", "甲", "1", "2144990001", "乡村", "小学", "合计", "注：x", "填表人：某", "a\nb"]
)
rows = st.lists(
    st.one_of(
        st.lists(cells, min_size=5, max_size=6),
        st.just(HEADER),
        st.just(["1", "甲", "甲镇", "乡村", "小学"]),
        st.just([]),
        st.just(["某县学校一览"]),
    ),
    max_size=9,
)


@settings(max_examples=200, deadline=None)
@given(rows, st.sampled_from(["utf-8", "gb18030", "utf-8-sig"]))
def test_the_account_is_all_rows_and_those_taken_are_written(
    given_rows: list[list[str]], encoding: str
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(given_rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schools.csv"
        path.write_bytes(text.getvalue().encode(encoding))
        (sheet,) = read_source(path)
    assert len(sheet.rows) == len(given_rows)
    part = understand(School, sheet)
    if part is None:
        assert HEADER not in given_rows
        return
    assert [School] == table_of(sheet, "schools", True)
    account = list(runs(part))
    assert list(sheet.lines) == [line for item in account for line in item.lines]
    assert all(one.fate is not other.fate for one, other in pairwise(account))
    made = canonical([part])
    taken = sum(len(item.lines) for item in account if item.fate is None)
    assert taken == len(part.taken) == made.rows
    written = list(csv.reader(io.StringIO(made.data.decode(), newline="")))
    assert made.rows == len(written) - 1


def test_a_header_of_two_lines_without_merged_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As Excel saves merged cells to CSV: what was merged stands in the first of them."""
    path = tmp_path / "学校.csv"
    lines = [
        "某县学校一览,,,,",
        "填报单位：某局,,,2023年,",
        "学校标识码,基本情况,,所在区域,学校类型",
        ",校名,所在乡镇,,",
        "1,甲,甲镇,乡村,小学",
        "2,校名,甲镇,乡村,小学",
    ]
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    (sheet,) = told(capsys, str(path))["sheets"]
    assert {"first": 3, "last": 4} == sheet["header"]
    assert ["school_id", "name", "town", "area", "kind"] == [
        item["field"] for item in sheet["columns"]
    ]
    assert [("title", 2), ("header", 2), ("taken", 2)] == [
        (item["fate"], item["rows"]) for item in sheet["account"]
    ]


def test_a_row_of_data_is_no_second_line_of_the_header(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "学校.csv"
    lines = [",".join([*HEADER, "其他"]), "1,甲,甲镇,乡村,小学,中心小学", "2,乙,甲镇,乡村,小学,"]
    path.write_text("\n".join(lines), encoding="utf-8")
    (sheet,) = told(capsys, str(path))["sheets"]
    assert {"first": 1, "last": 1} == sheet["header"]
    assert [("header", 1), ("taken", 2)] == [
        (item["fate"], item["rows"]) for item in sheet["account"]
    ]


def test_a_row_has_the_line_on_which_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "学校.csv"
    path.write_text('a,b\n"x\ny",1\n\nz,2\n', encoding="utf-8")
    assert [1, 2, 4, 5] == list(read_source(path)[0].lines)

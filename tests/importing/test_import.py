"""Forms as an office has them: understood aloud, every row accounted for, nothing shown of it."""

import random
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from longchuan_plan.cli.main import run

HEADER = "学校标识码,学校名称,所在乡镇,所在区域,办学类型\n"
ROW = "2144990001,校一,甲镇,乡村,小学\n"
FIXTURES = Path(__file__).parent


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """A form with a title, a header of two rows, merged towns, a total, a note, signatures."""
    path = tmp_path / "form.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page, look = book.add_worksheet("学校 2023"), book.add_format()
    page.merge_range("A1:F1", "学校基本情况表", look)
    page.write("A2", "填报单位：某局")
    page.merge_range("A3:A4", "学校 标识码", look)
    page.merge_range("B3:C3", "基本情况", look)
    page.write_row("B4", ["校名", "所在乡镇"])
    page.merge_range("D3:D4", "所在区域", look)
    page.merge_range("E3:E4", "学校类型（必填）", look)
    page.merge_range("F3:F4", "校长电话", look)
    for number in range(4):
        cells = [f"21449900{number}", f"校{number}", "", "乡村", "小学", "13900000000"]
        page.write_row(4 + number, 0, cells)
    page.merge_range("C5:C7", "甲镇", look)
    page.write("C8", "乙镇")
    page.write_row("A10", ["合  计", 4])
    page.write("A11", "注：以上为2023年数据")
    page.write("A12", "填表人：某")
    page.write("D12", "审核人：某")
    book.add_worksheet("封面").write("A1", "某县")
    book.close()
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["import", *arguments]) == code
    return "".join(capsys.readouterr())


def adds_up(text: str) -> bool:
    sums = re.findall(r"rows: (\d+) = (\d+) taken \+ (\d+) left out \+ (\d+) .*? \+ (\d+) b", text)
    return bool(sums) and all(int(one) == sum(map(int, rest)) for one, *rest in sums)


def test_a_form_is_understood(
    form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "made.csv"
    text = told(capsys, str(form), "--write", "-o", str(target))
    assert "学校 2023 → schools" in text
    assert "header: row 3–4" in text
    assert "unknown column, not taken: 校长电话" in text
    assert "filled down: town, rows 5–7" in text
    assert "rows: 12 = 4 taken + 3 left out + 4 header and above + 1 blank" in text
    for line, reason in {10: "a total row", 11: "a note", 12: "says who"}.items():
        assert re.search(rf"row {line} is left out: it .*{reason}", text)
    assert "封面: not taken, 1 row:" in text
    assert "1390000" not in text
    assert target.read_text(encoding="utf-8").splitlines() == [
        "school_id,name,town,area,kind",
        "214499000,校0,甲镇,乡村,小学",
        "214499001,校1,甲镇,乡村,小学",
        "214499002,校2,甲镇,乡村,小学",
        "214499003,校3,乙镇,乡村,小学",
    ]


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_other_workbooks_say_the_same(
    ending: str, form: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = told(capsys, str(FIXTURES / f"form.{ending}"), "--table", "学校")
    assert ours == told(capsys, str(form), "--sheet", "学校 2023")


def test_csv_in_gbk_by_its_headers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "一览.csv"
    path.write_bytes(("全县学校一览,,,,\n" + HEADER + ROW + HEADER + "共计：,1,,,\n").encode("gbk"))
    text = told(capsys, str(path))
    assert "the file → schools" in text
    assert adds_up(text)
    assert "row 4 is left out: it repeats the header" in text
    assert "row 5 is left out: it is a total row" in text


def test_nothing_is_written_unasked_or_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data" / "plan").mkdir(parents=True)
    rosters = tmp_path / "data" / "rosters"
    path = tmp_path / "学校.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    where = (str(path), "-C", str(tmp_path))
    told(capsys, *where)
    assert not rosters.exists()
    told(capsys, *where, "--write")
    made = (rosters / "schools.csv").read_bytes()
    path.write_text(HEADER + ROW + ROW.replace("0001", "0002"), encoding="utf-8")
    assert "is there already" in told(capsys, *where, "--write", code=2)
    assert (rosters / "schools.csv").read_bytes() == made
    told(capsys, *where, "--write", "--replace")
    assert (rosters / "schools.csv").read_bytes() != made
    (rosters / "schools-2022.csv").write_bytes(made)
    assert "too" in told(capsys, *where, "--write", "--replace", code=2)


def test_what_is_no_value_stays_and_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "学校.csv", tmp_path / "made.csv"
    path.write_text(HEADER + ROW.replace("小学", "学堂"), encoding="utf-8")
    text = told(capsys, str(path), "--write", "-o", str(target))
    assert "schools.kind: 1 cell is no value of this column and stays as it is: row 2" in text
    assert "nothing was written" not in text
    assert "学堂" in target.read_text(encoding="utf-8")


def test_row_numbers_are_left_out_and_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "学校.csv"
    path.write_text(f"序号,{HEADER}1,{ROW}合计,,,,\n", encoding="utf-8")
    text = told(capsys, str(path))
    assert "column of row numbers, not needed: 序号" in text
    assert "unknown column" not in text
    assert "nothing was written; --write" in text
    path.write_text(f"序号,{HEADER}1借,{ROW}", encoding="utf-8")
    assert "unknown column, not taken: 序号" in told(capsys, str(path))


def test_a_table_in_a_workbook_of_the_folder_is_not_written_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told_of = Path(__file__).parents[2] / "data/rosters/schools.csv"
    assert run(["init", "--no-rosters", str(tmp_path / "county")]) == 0
    kept = tmp_path / "county/data/rosters/全部.xlsx"
    book = xlsxwriter.Workbook(str(kept))
    book.add_worksheet("学校").write_row(0, 0, HEADER.strip().split(","))
    book.close()
    text = told(capsys, str(told_of), "--write", "-C", str(tmp_path / "county"), code=2)
    assert "全部.xlsx holds rows of schools too; nothing was written" in text
    assert [kept] == list(kept.parent.iterdir())


def test_a_sheet_that_lacks_a_column_is_told_which_table_it_is_like(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "一览.csv"
    path.write_text(HEADER.replace("所在区域", "学校所在的区域") + ROW, encoding="utf-8")
    text = told(capsys, str(path), code=3)
    assert "most like those of schools (学校), but it lacks area (所在区域)" in text
    assert "by --table schools" in text
    text = told(capsys, str(path), "--table", "学校")
    assert "not taken: 学校所在的区域; did you mean 所在区域?" in text
    assert "give the columns these headers in the file" in text
    assert "--write writes" not in text
    for few in ("学校标识码,学年\n2144990001,2023\n", "教师编号,任教学段,学历\nT1,小学,本科\n"):
        path.write_text(few, encoding="utf-8")
        assert "most like" not in told(capsys, str(path), code=3)


def test_a_table_of_another_name_is_asked_for_by_all_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "一览.csv"
    path.write_text(HEADER + ROW, encoding="utf-8")
    text = told(capsys, str(path), "--table", "教师", code=2)
    assert "teachers (教职工)" in text
    assert "progress (任务进展)" in text


def test_a_table_without_a_needed_column_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "学校.csv", tmp_path / "made.csv"
    path.write_text("学校标识码,学校名称\n1,甲\n", encoding="utf-8")
    assert "missing columns: town" in told(capsys, str(path), "--write", "-o", str(target), code=3)
    assert not target.exists()


def test_a_formula_without_a_value_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "form.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("学校")
    page.write_row(0, 0, HEADER.strip().split(","))
    page.write_row(1, 0, ROW.strip().split(","))
    page.write_formula(1, 1, "=A1", None, "#N/A")
    book.close()
    assert "row 2 is left out: it has a formula" in told(capsys, str(path))


def test_ten_thousand_yuan_are_not_yuan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "办学条件项目.csv"
    path.write_text("项目编号,学校标识码,预算（万元）,已支付（元）\nX,1,2,3\n", encoding="utf-8")
    text = told(capsys, str(path), "--table", "projects")
    assert "not taken: 预算（万元）" in text
    assert "已支付（元） → paid" in text


def test_a_column_without_a_header_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "学校.csv"
    path.write_text(HEADER.strip() + ",,\n" + ROW.strip() + ",,x\n", encoding="utf-8")
    assert "column without a header, not taken: G" in told(capsys, str(path))


HOSTILE = {
    "nothing": b"",
    "bytes": bytes(range(256)),
    "quote": b'a,"b\nc',
    "broken package": b"PK\x03\x04 no more",
    "broken old workbook": b"\xd0\xcf\x11\xe0" + bytes(600),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_said(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.xls"
    path.write_bytes(HOSTILE[name])
    assert told(capsys, str(path), code=3)


def test_damaged_old_workbooks_end_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Some make their reader panic, or ask for all memory: a process of its own ends then."""
    whole, chance = (FIXTURES / "form.xls").read_bytes(), random.Random(3)  # noqa: S311
    path = tmp_path / "form.xls"
    codes = set()
    for _number in range(25):
        data = bytearray(whole)
        for _byte in range(12):
            data[8 + chance.randrange(len(data) - 8)] = chance.randrange(256)
        path.write_bytes(data)
        codes.add(run(["import", str(path)]))
    assert codes <= {0, 3}
    shown = capfd.readouterr().err
    assert "it is damaged inside" in shown
    assert "panic" not in shown


@pytest.mark.parametrize("inside", ["bomb", "entity"])
def test_hostile_ods_is_refused(
    inside: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(FIXTURES / "form.ods") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    xml = parts["content.xml"]
    if inside == "entity":
        parts["content.xml"] = xml.replace(b"?>", b'?><!DOCTYPE a [<!ENTITY b "c">]>', 1)
    else:
        row = (
            b'<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
            b'table:number-columns-repeated="16000" office:value-type="string">'
            b"<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        )
        parts["content.xml"] = xml.replace(b"</table:table>", row, 1)
    path = tmp_path / "form.ods"
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert "cannot be opened" in told(capsys, str(path), code=3)


def test_nothing_of_a_row_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    path = FIXTURES.parents[1] / "data" / "rosters" / "teachers.csv"
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
    text = told(capsys, str(path))
    assert "→ teachers" in text
    assert adds_up(text)
    assert not [row[0] for row in rows[1:] if row[0] in text or row[1] in text]

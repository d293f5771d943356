"""Which files are repaired, and how a cell is written into one."""

from pathlib import Path

import pytest

from longchuan_plan.fixing import file_fix
from longchuan_plan.fixing.csv_records import Record, UnsoundError, written
from longchuan_plan.fixing.diff import diff_text
from longchuan_plan.fixing.file_fix import Fixed, fixed
from longchuan_plan.fixing.rosters import find_fixes
from longchuan_plan.rosters.school import School
from tests.checks.case import county

HEADER = "学校标识码,学校名称,所在乡镇,所在区域,办学类型,撤并日期\n"
SCHOOLS = HEADER + "1,甲,甲镇,乡村,小学,2012/9/1\n"
MENDED = HEADER + "1,甲,甲镇,乡村,小学,2012-09-01\n"


@pytest.mark.parametrize(
    ("text", "instead_of", "cell"),
    [
        ("甲", "乙", "甲"),
        ("甲", '"乙"', '"甲"'),
        ("甲,乙", "丙", '"甲,乙"'),
        ('甲"乙', "丙", '"甲""乙"'),
        ("甲\n乙", "丙", '"甲\n乙"'),
        ("甲;乙", "丙", "甲;乙"),
    ],
)
def test_a_cell_has_quotes_where_it_had_them_or_must(text: str, instead_of: str, cell: str) -> None:
    assert cell == written(text, instead_of, ",")


@pytest.mark.parametrize(
    "number", ["13800138000", "１３８００１３８０００", "138-0013-8000", "110105194912310"]
)
def test_a_diff_shows_no_number_of_a_person(number: str) -> None:
    before, after = Record(2, ["1", f" {number}"], "\n"), Record(2, ["1", number], "\n")
    fix = Fixed("a.csv", b"", [(before, after)], False, False, ",", frozenset((0, 1)))
    assert ["-***,***", "+***,***"] == diff_text(fix).splitlines()[3:]


def test_a_file_with_a_row_that_is_no_record_by_its_length_is_left() -> None:
    with pytest.raises(UnsoundError):
        fixed(School, "schools.csv", (SCHOOLS + "合计：1\n").encode())


def test_what_would_come_out_otherwise_than_meant_is_not_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As by a defect of our own: the file is read again before it takes the place of the old."""
    fix = fixed(School, "schools.csv", SCHOOLS.encode())
    assert fix is not None
    assert MENDED == fix.data.decode()
    monkeypatch.setattr(file_fix, "written", lambda _text, _old, _sign: "2012-09-02")
    with pytest.raises(UnsoundError):
        fixed(School, "schools.csv", SCHOOLS.encode())


def test_a_link_is_left_and_a_workbook_is_named_where_it_is_asked_for(tmp_path: Path) -> None:
    workspace = county(tmp_path)
    elsewhere = tmp_path / "elsewhere.csv"
    elsewhere.write_text(SCHOOLS, encoding="utf-8")
    link = workspace.rosters / "schools.csv"
    link.unlink()
    link.symlink_to(elsewhere)
    (workspace.rosters / "figures.xlsx").write_bytes(b"PK\x03\x04")
    fixes = find_fixes(workspace)
    assert ([], ["data/rosters/schools.csv"]) == (fixes.left, fixes.links)
    assert ["data/rosters/figures.xlsx"] == fixes.workbooks
    assert {} == fixes.files
    fixes.write()
    assert SCHOOLS == elsewhere.read_text(encoding="utf-8")
    fixes = find_fixes(workspace, ["data/rosters/teachers.csv"])
    assert ([], []) == (fixes.links, fixes.workbooks)

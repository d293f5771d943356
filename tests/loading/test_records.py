"""Rows that are no record are told of as such, and everything else stays in its place."""

from pathlib import Path

from longchuan_plan.loading.load import load
from longchuan_plan.locations import Spot
from tests.checks.case import county, findings
from tests.checks.workbook import write_workbook


def test_a_total_in_a_workbook_has_its_cell(tmp_path: Path) -> None:
    workspace = county(tmp_path)
    (workspace.rosters / "recruits.csv").unlink()
    cells = (
        "teacher_id,hired_on,school_id,stage,degree,kind\n"
        "T03,2022-09-01,3144990002,初中,本科,公开招聘\n"
        ",合计,1人"
    )
    write_workbook(workspace.rosters / "recruits.xlsx", cells)
    (finding,) = findings(workspace)
    assert "LC017" == finding.rule.code
    assert Spot("data/rosters/recruits.xlsx", 3, 2, "招聘", "B3") == finding.place
    assert 1 == load(workspace).tables["recruits"].rows


def test_what_stands_behind_a_total_keeps_its_line(tmp_path: Path) -> None:
    workspace = county(tmp_path)
    (workspace.rosters / "recruits.csv").write_text(
        "teacher_id,hired_on,school_id,stage,degree,kind\n"
        "小计,,,,,\n"
        "T03,2022-13-01,3144990002,初中,本科,公开招聘\n",
        encoding="utf-8",
    )
    found = [(finding.rule.code, finding.place) for finding in findings(workspace)]
    assert [
        ("LC017", Spot("data/rosters/recruits.csv", 2, 1)),
        ("LC102", Spot("data/rosters/recruits.csv", 3, 5)),
    ] == found


def test_an_incomplete_record_is_not_taken_for_a_note(tmp_path: Path) -> None:
    workspace = county(tmp_path)
    (workspace.rosters / "recruits.csv").write_text(
        "teacher_id,hired_on,school_id,stage,degree,kind\nT03,,3144990002,初中,本科,公开招聘\n",
        encoding="utf-8",
    )
    assert ["LC101"] == [finding.rule.code for finding in findings(workspace)]


def test_a_whole_record_is_no_total_whatever_else_is_wrong_with_it(tmp_path: Path) -> None:
    """A school may be called so; only rows that lack what each must have are looked at."""
    workspace = county(tmp_path)
    (workspace.rosters / "deployments.csv").write_text(
        "person_id,from_unit,from_kind,to_school_id,kind,start\n"
        "合计,人事股,局机关,3144990002,支教,2022.09\n",
        encoding="utf-8",
    )
    assert ["LC102"] == [finding.rule.code for finding in findings(workspace)]

"""The rows behind a number: where they stand, what they count as, what a reader outside sees."""

from pathlib import Path

import numpy as np
import pytest

from longchuan_plan.evidence import EvidenceRow, evidence_tables
from longchuan_plan.exports.evidence_sheet import evidence_sheets, in_few_columns
from longchuan_plan.indicators.base import Rows
from longchuan_plan.loading.load import load
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.rosters.column import fields
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.tables import Table

TEACHERS = "teacher_id,name,gender,birth_date,school_id,stage,subjects,degree,employment,hired_on\n"


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, Table]:
    rosters = tmp_path / "data" / "rosters"
    (tmp_path / "data" / "plan").mkdir(parents=True)
    rosters.mkdir()
    row = "{},{},男,1980-05-06,2144990001,小学,语文,本科,在编,2001-09-01\n"
    (rosters / "teachers-1.csv").write_text(
        TEACHERS + row.format("T1", "欧阳锋") + "\n" + row.format("T2", "李"), encoding="utf-8"
    )
    (rosters / "teachers-2.csv").write_text(TEACHERS + row.format("T3", "王五"), encoding="utf-8")
    (rosters / "schools.csv").write_text(
        "school_id,name,town,area,kind\n2144990001,佗城镇小学,佗城镇,镇区,小学\n", encoding="utf-8"
    )
    return dict(load(Workspace(tmp_path)).tables)


def rows(table: str, *numbers: int) -> Rows:
    return Rows(table, np.array(numbers, dtype=np.intp))


def only(tables: dict[str, Table], behind: dict[str, Rows], internal: bool) -> list[EvidenceRow]:
    (found,) = evidence_tables(tables, behind, internal)
    return list(found.rows)


def test_a_row_is_found_again_by_file_and_line(tables: dict[str, Table]) -> None:
    found = only(tables, {"numerator": rows("teachers", 2, 1, 0)}, internal=True)
    assert [
        ("data/rosters/teachers-1.csv", 2),
        ("data/rosters/teachers-1.csv", 4),
        ("data/rosters/teachers-2.csv", 2),
    ] == [(row.spot.path, row.spot.line) for row in found]


def test_a_row_stands_once_with_all_that_it_counts_as(tables: dict[str, Table]) -> None:
    behind = {"numerator": rows("teachers", 0, 0), "denominator": rows("teachers", 0, 2)}
    found = only(tables, behind, internal=True)
    assert [("numerator", "denominator"), ("denominator",)] == [row.roles for row in found]
    (chosen,) = evidence_tables(tables, behind, internal=True, only=("numerator",))
    assert ["T1"] == [row.cells["teacher_id"] for row in chosen.rows]


def test_each_table_has_its_own_columns(tables: dict[str, Table]) -> None:
    behind = {"denominator": rows("schools", 0), "covering": rows("teachers", 1)}
    found = evidence_tables(tables, behind, internal=True)
    assert ["schools", "teachers"] == [table.table for table in found]
    assert "town" in {field.name for field in found[0].fields}
    assert "leave_kind" not in {field.name for field in found[1].fields}, "no file has it"


def test_outside_names_are_masked_and_numbers_left_out(tables: dict[str, Table]) -> None:
    behind = {"denominator": rows("schools", 0), "covering": rows("teachers", 0, 1)}
    schools, teachers = evidence_tables(tables, behind, internal=False)
    assert "佗城镇小学" == schools.rows[0].cells["name"], "a school is no person"
    assert ["欧**", "*"] == [row.cells["name"] for row in teachers.rows]
    assert not {"teacher_id", "birth_date"} & teachers.rows[0].cells.keys()


def test_outside_free_texts_name_nobody_of_the_register(tmp_path: Path) -> None:
    rosters = tmp_path / "data" / "rosters"
    (tmp_path / "data" / "plan").mkdir(parents=True)
    rosters.mkdir()
    (rosters / "teachers.csv").write_text(
        TEACHERS + "T1,欧阳锋,男,1980-05-06,2144990001,小学,语文,本科,在编,2001-09-01\n",
        encoding="utf-8",
    )
    (rosters / "progress.csv").write_text(
        "recorded_on,milestone_id,state,evidence,note\n"
        "2023-01-01,M01.scheme,进行中,欧阳锋的总结,电话13800138000；请欧阳明补报\n",
        encoding="utf-8",
    )
    tables = load(Workspace(tmp_path)).tables
    behind = {"records": rows("progress", 0)}
    (outside,) = only(tables, behind, internal=False)
    assert outside.cells["evidence"] == "欧**的总结"
    assert outside.cells["note"] == "电话***********；请欧阳明补报"
    (inside,) = only(tables, behind, internal=True)
    assert inside.cells["evidence"] == "欧阳锋的总结"


def test_which_columns_tell_a_person() -> None:
    """Whoever adds a column that names a person decides here that it does."""
    telling = {
        f"{model.table}.{field.name}"
        for model in TABLES
        for field in fields(model).values()
        if field.tells_a_person
    }
    assert {
        "teachers.teacher_id", "teachers.name", "teachers.birth_date", "teachers.id_number",
        "assignments.teacher_id", "appointments.teacher_id", "recruits.teacher_id",
        "recruits.mentor_id", "departures.teacher_id", "deployments.person_id",
        "groups.chief_id", "trainings.teacher_id", "trainings.mentor_id", "reserves.teacher_id",
    } == telling  # fmt: skip


def test_no_rows_are_no_table(tables: dict[str, Table]) -> None:
    assert () == evidence_tables(tables, {"failures": rows("teachers")}, internal=True)
    assert () == evidence_tables(tables, {"failures": rows("groups", 0)}, internal=True)


def test_on_a_narrow_page_the_cells_of_a_row_follow_each_other(tables: dict[str, Table]) -> None:
    behind = {"numerator": rows("schools", 0), "denominator": rows("schools", 0)}
    (sheet,) = evidence_sheets(evidence_tables(tables, behind, internal=False))
    ((place, cells),) = in_few_columns(sheet).rows
    assert "data/rosters/schools.csv:2\nnumerator, denominator" == place
    assert str(cells).startswith("school_id: 2144990001; name: 佗城镇小学; town: 佗城镇;")

"""The files: all of them or none."""

from pathlib import Path

import pytest

from longchuan_plan.errors import OutputError
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.samples.rows import Batches, headers
from longchuan_plan.samples.write import write


def test_every_table_is_written_even_without_a_row(tmp_path: Path) -> None:
    paths = write(tmp_path / "made", iter([("reserves", [("T1", "2022-01-01", "")])]))
    assert [f"{model.table}.csv" for model in TABLES] == [path.name for path in paths]
    text = (tmp_path / "made" / "reserves.csv").read_bytes()
    assert b"teacher_id,added_on,removed_on\nT1,2022-01-01,\n" == text


def test_made_up_people_have_no_identity_numbers() -> None:
    assert "id_number" not in headers()["teachers"]


def test_what_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Batches:
        yield "reserves", [("T1", "2022-01-01", "")]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(tmp_path, broken())
    assert [] == list(tmp_path.iterdir())


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="taken"):
        write(tmp_path / "taken", iter(()))


def test_where_one_file_cannot_be_written_the_others_stay_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, iter([("reserves", [("T1", "2022-01-01", "")])]))
    (tmp_path / "teachers.csv").unlink()
    (tmp_path / "teachers.csv").mkdir()
    before = (tmp_path / "reserves.csv").read_bytes()
    with pytest.raises(OutputError, match=r"teachers\.csv"):
        write(tmp_path, iter([("reserves", [("T2", "2023-01-01", "")])]))
    assert before == (tmp_path / "reserves.csv").read_bytes()
    assert not list(tmp_path.glob(".*"))

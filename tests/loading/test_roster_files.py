import os
from pathlib import Path
from typing import IO, Any

import pytest

from longchuan_plan.loading import roster_files
from longchuan_plan.loading.load import Loaded, load, load_tables
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.reading.csv_file import read_csv_file
from longchuan_plan.reading.raw import RawTable
from longchuan_plan.rosters.kinds import TABLES
from longchuan_plan.rosters.reserve import Reserve
from tests.loading.workspaces import csv_of, example, shown, workspace
from tests.reading.books import book

REQUIRED = {model.table: csv_of(model, example(model)) for model in TABLES if model.required}
SOUND = {f"{name}.csv": text for name, text in REQUIRED.items()}
RESERVES = csv_of(Reserve, example(Reserve))
GONE = "rosters/reserves.csv"


def faults(root: Path, **files: str | bytes) -> list[tuple[str, str, int | None, int | None]]:
    named = {name.replace("__", "."): content for name, content in files.items()}
    return shown(load(workspace(root, SOUND | named)))


def test_a_sound_workspace_has_no_findings(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path, SOUND | {"reserves.csv": RESERVES}))
    assert shown(loaded) == []
    assert set(loaded.tables) == {*REQUIRED, "reserves"}
    assert loaded.rows == len(REQUIRED) + 1
    assert loaded.files == len(REQUIRED) + 1 + len(loaded.plan.files)


def test_a_missing_table_is_one_finding_unless_it_is_optional(tmp_path: Path) -> None:
    found = shown(load(workspace(tmp_path)))
    assert found == [
        ("table-missing", f"rosters/{name}.csv", None, None) for name in sorted(REQUIRED)
    ]


def test_a_rosters_folder_that_is_not_there_is_an_empty_one(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    space.rosters.rmdir()
    assert {name for name, *_others in shown(load(space))} == {"table-missing"}


def test_a_rosters_folder_that_is_a_file(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    space.rosters.rmdir()
    space.rosters.write_text("x")
    assert shown(load(space)) == [("file-unreadable", "rosters", None, None)]


def test_a_folder_that_may_not_be_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = workspace(tmp_path, SOUND)

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)
    loaded = Loaded(space, load_plan(space))
    load_tables(loaded)
    assert shown(loaded) == [
        ("file-unreadable", "plan/measures", None, None),
        ("file-unreadable", "rosters", None, None),
    ]
    assert set(REQUIRED) <= loaded.broken


def test_a_folder_called_like_a_table(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND)
    (space.rosters / "reserves.csv").mkdir()
    (space.rosters / "archive").mkdir()
    assert shown(load(space)) == [("file-unreadable", GONE, None, None)]


def test_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND)
    (space.rosters / "reserves.csv").symlink_to(tmp_path / "nowhere.csv")
    loaded = load(space)
    assert shown(loaded) == [("file-unreadable", GONE, None, None)]
    assert loaded.broken == {"reserves"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND)
    os.mkfifo(space.rosters / "reserves.csv")
    assert shown(load(space)) == [("file-unreadable", GONE, None, None)]


@pytest.mark.parametrize("error", [FileNotFoundError(2, "gone"), PermissionError(13, "no")])
def test_a_file_that_vanishes_or_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    space = workspace(tmp_path, SOUND | {"reserves.csv": RESERVES})
    opened = Path.open

    def fail(path: Path, mode: str = "r") -> IO[Any]:
        if path.name == "reserves.csv":
            raise error
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", fail)
    assert shown(load(space)) == [("file-unreadable", GONE, None, None)]


def test_a_required_file_that_cannot_be_read_is_not_missing_as_well(tmp_path: Path) -> None:
    found = faults(tmp_path, teachers__csv=b"", schools__csv=b"PK\x03\x04")
    assert found == [
        ("file-unreadable", "rosters/schools.csv", None, None),
        ("file-empty", "rosters/teachers.csv", 1, 1),
    ]


def test_files_of_no_table_are_warned_about(tmp_path: Path) -> None:
    found = faults(
        tmp_path, techers__csv="a,b\n", notes__md="x", old__xls=b"\xd0\xcf", **{"~$a__xlsx": b"x"}
    )
    assert [(name, path) for name, path, *_others in found] == [
        ("file-of-no-table", "rosters/notes.md"),
        ("file-of-no-table", "rosters/old.xls"),
        ("file-of-no-table", "rosters/techers.csv"),
    ]


def test_a_sheet_of_the_office_is_told_by_the_table_in_its_name(tmp_path: Path) -> None:
    sheets = [(name, [["a", "b"]]) for name in ("学校基本情况", "校长任职", "名册")]
    found = load(workspace(tmp_path, SOUND | {"台账.xlsx": book(*sheets)})).findings
    hints = [finding.hint.partition(" (lcplan import")[0] for finding in found]
    assert ["did you mean 学校?", "did you mean 任职?"] == hints[:2]
    assert hints[2].startswith("known here: schools (学校)")


def test_sheets_are_tables_by_name_in_either_language(tmp_path: Path) -> None:
    rows = [["teacher_id", "added_on"], ["T1", "2022-03-01"]]
    data = book(("后备干部", rows), ("reserves 2", rows), ("说明", [["a", "b"]]))
    loaded = load(workspace(tmp_path, SOUND | {"台账.xlsx": data}))
    assert loaded.tables["reserves"].rows == 2
    ((name, path, *_others),) = shown(loaded)
    assert (name, path) == ("file-of-no-table", "rosters/台账.xlsx")


def test_a_single_sheet_may_take_the_name_of_its_file(tmp_path: Path) -> None:
    data = book(("Sheet1", [["teacher_id", "added_on"], ["T1", "2022-03"]]), ("Sheet2", []))
    loaded = load(workspace(tmp_path, SOUND | {"后备干部.xlsx": data}))
    assert loaded.tables["reserves"].rows == 1
    assert shown(loaded) == [("not-a-date", "rosters/后备干部.xlsx", 2, 2)]


def test_a_workbook_that_cannot_be_opened_may_hold_any_table(tmp_path: Path) -> None:
    loaded = load(workspace(tmp_path, {"台账.xlsx": b"x"}))
    assert shown(loaded) == [("file-unreadable", "rosters/台账.xlsx", None, None)]
    assert set(REQUIRED) <= loaded.broken


def test_only_the_tables_asked_for_are_read_and_others_can_follow(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND | {"reserves.csv": "a,b\n1\n", "odd.csv": "a,b\n"})
    loaded = load(space, ["schools"])
    assert set(loaded.tables) == {"schools"}
    load_tables(loaded, ["schools", "teachers"])
    load_tables(loaded, ["schools", "teachers"])
    assert set(loaded.tables) == {"schools", "teachers"}
    assert [name for name, *_others in shown(loaded)] == ["file-of-no-table"]
    assert loaded.files == len(loaded.plan.files) + 2


def test_a_name_in_another_encoding_can_be_shown(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND)
    name = os.fsdecode(b"\xbd\xcc\xca\xa6.csv")
    try:
        (space.rosters / name).write_text("a,b\n")
    except OSError:
        pytest.skip("this file system keeps names in UTF-8")
    ((_rule, path, *_others),) = shown(load(space))
    assert path.encode("utf-8").decode() == path


def test_findings_come_in_the_order_of_files_lines_and_columns(tmp_path: Path) -> None:
    space = workspace(
        tmp_path,
        SOUND
        | {
            "reserves-b.csv": 'added_on,teacher_id\n2022-13-01,""\n"2022-03\n-01",T 1\n',
            "reserves-a.csv": "teacher_id,added_on\nT 1,x\n,2022-03-01\n",
        },
    )
    assert shown(load(space)) == [
        ("identifier-damaged", "rosters/reserves-a.csv", 2, 1),
        ("not-a-date", "rosters/reserves-a.csv", 2, 5),
        ("value-missing", "rosters/reserves-a.csv", 3, 1),
        ("not-a-date", "rosters/reserves-b.csv", 2, 1),
        ("value-missing", "rosters/reserves-b.csv", 2, 12),
        ("not-a-date", "rosters/reserves-b.csv", 3, 1),
        ("identifier-damaged", "rosters/reserves-b.csv", 4, 6),
    ]


def test_a_file_that_has_changed_meanwhile_keeps_its_lines(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND | {"reserves.csv": "teacher_id,added_on\nT1,x\n"})
    loaded = load(space)
    for content in (b"", b"\xff\xff", None):
        path = space.rosters / "reserves.csv"
        path.write_bytes(content) if content is not None else path.unlink()
        assert shown(loaded) == [("not-a-date", GONE, 2, 1)]


def test_of_a_table_one_part_of_which_cannot_be_read_the_table_is_broken(tmp_path: Path) -> None:
    space = workspace(tmp_path, SOUND | {"reserves-1.csv": RESERVES})
    (space.rosters / "reserves-2.csv").mkdir()
    loaded = load(space)
    assert {"reserves"} == loaded.broken
    assert 1 == loaded.tables["reserves"].rows


def test_a_huge_file_is_read_while_no_other_huge_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone: dict[str, bool] = {}

    def read(name: str, file: Any) -> RawTable:
        alone[name.rpartition("/")[2]] = roster_files._ALONE.locked()
        return read_csv_file(name, file)

    monkeypatch.setattr(roster_files, "read_csv_file", read)
    monkeypatch.setattr(roster_files, "HUGE", len(RESERVES.encode()))
    load(workspace(tmp_path, SOUND | {"reserves.csv": RESERVES, "groups.csv": RESERVES[:-1]}))
    assert (True, False) == (alone["reserves.csv"], alone["groups.csv"])


def test_a_link_to_what_may_not_be_looked_at_is_no_roster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        if path.name == "elsewhere":
            raise PermissionError(13, "Permission denied", str(path))
        return is_dir(path)

    is_dir = Path.is_dir
    space = workspace(tmp_path, SOUND | {"elsewhere": ""})
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert shown(load(space)) == [("file-of-no-table", "rosters/elsewhere", None, None)]

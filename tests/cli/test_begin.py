"""How a county begins: `init` makes a workspace, `sample` its made-up rosters."""

from pathlib import Path

import pytest

from longchuan_plan.cli.sample_marker import MARKER, possibly_real
from tests.cli.conftest import ROOT, Command

SMALL = ("--schools", "30", "--teachers", "300")


def test_a_new_workspace_is_ready_for_every_command(lcplan: Command, tmp_path: Path) -> None:
    made = lcplan("init", tmp_path / "new", inside=False)
    assert (0, f"{tmp_path / 'new'}\n") == (made.code, made.out)
    assert "next: lcplan validate -C" in made.err
    where = ("-C", tmp_path / "new")
    assert 0 == lcplan("validate", *where, inside=False).code
    assert 0 == lcplan("quota", *where, inside=False).code
    for folder in ("data/plan", "data/rosters", "templates", "reports"):
        assert (tmp_path / "new" / folder).is_dir()


def test_a_new_workspace_may_have_no_rosters(lcplan: Command, tmp_path: Path) -> None:
    assert 0 == lcplan("init", tmp_path / "new", "--no-rosters", inside=False).code
    assert [] == list((tmp_path / "new" / "data" / "rosters").iterdir())
    assert not (tmp_path / "new" / "data" / "README.md").exists()


def test_an_empty_folder_is_filled_and_a_full_one_left(lcplan: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert 0 == lcplan("init", tmp_path / "empty", "--no-rosters", inside=False).code
    before = sorted(tmp_path.rglob("*"))
    again = lcplan("init", tmp_path / "empty", inside=False)
    assert (2, "") == (again.code, again.out)
    assert "not empty" in again.err
    assert before == sorted(tmp_path.rglob("*"))


def test_the_folder_where_one_stands_may_be_a_new_repository(
    lcplan: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    assert 0 == lcplan("init", ".", "--no-rosters", inside=False).code
    names = {path.name for path in Path().iterdir()}
    assert {".git", "data", "templates", "reports"} == names
    assert 2 == lcplan("init", ".", inside=False).code


def test_a_folder_that_cannot_be_filled_stays_as_it_was(
    lcplan: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, target: Path) -> Path:
        if target.name == "reports":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    rename = Path.rename
    monkeypatch.setattr(Path, "rename", refused)
    (tmp_path / "empty").mkdir()
    assert 2 == lcplan("init", tmp_path / "empty", "--no-rosters", inside=False).code
    assert [] == list((tmp_path / "empty").iterdir())


def test_a_folder_that_may_not_be_looked_into_is_said(
    lcplan: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    outcome = lcplan("init", tmp_path, inside=False)
    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.startswith(f"error: cannot make {tmp_path}: ")


def test_a_workspace_cannot_be_made_inside_a_file(lcplan: Command, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = lcplan("init", tmp_path / "file" / "new", inside=False)
    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.startswith("error: ")
    assert ["file"] == [path.name for path in tmp_path.iterdir() if path.name != "县"]


def test_rosters_are_listed_and_repeated(lcplan: Command, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    first = lcplan("sample", folder, *SMALL)
    assert 0 == first.code
    assert sorted(first.out.split()) == sorted(map(str, folder.glob("*.csv")))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert 0 == lcplan("sample", folder, *SMALL).code
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert 0 == lcplan("sample", folder, *SMALL, "--seed", "2").code
    assert before != {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("changed", ["teachers.csv", "教职工.xlsx", "Teachers-2.CSV"])
def test_a_roster_that_may_be_real_is_not_overwritten(
    lcplan: Command, tmp_path: Path, changed: str
) -> None:
    """Neither one that was changed after it was made up, nor one put beside."""
    folder = tmp_path / "made"
    lcplan("sample", folder, *SMALL)
    (folder / changed).write_text("teacher_id\nT1\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    outcome = lcplan("sample", folder, *SMALL, "--seed", "2")
    assert (2, "") == (outcome.code, outcome.out)
    assert changed in outcome.err
    assert "--overwrite" in outcome.err
    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}
    assert 0 == lcplan("sample", folder, *SMALL, "--overwrite").code


def test_a_list_of_made_up_rosters_that_is_no_text_lists_none(
    lcplan: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "made"
    lcplan("sample", folder, *SMALL)
    (folder / MARKER).write_bytes(b"\xff\xfe\x00")
    outcome = lcplan("sample", folder, *SMALL)
    assert (2, "") == (outcome.code, outcome.out)
    assert "--overwrite" in outcome.err


def test_real_rosters_are_not_overwritten(lcplan: Command, workspace: Path) -> None:
    outcome = lcplan("sample", workspace / "data" / "rosters", *SMALL)
    assert 2 == outcome.code
    assert "appointments.csv" in outcome.err


def test_the_shipped_county_knows_itself_as_made_up() -> None:
    assert [] == possibly_real(ROOT / "data" / "rosters")
    assert (ROOT / "data" / "rosters" / MARKER).is_file()


def test_a_made_up_county_needs_no_workspace(
    lcplan: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert 0 == lcplan("sample", "made", *SMALL, inside=False).code


def test_a_plan_with_errors_makes_no_county(lcplan: Command, workspace: Path) -> None:
    (workspace / "data" / "plan" / "phases.yaml").unlink()
    outcome = lcplan("sample", workspace / "made", *SMALL)
    assert (3, "") == (outcome.code, outcome.out)
    assert not (workspace / "made").exists()

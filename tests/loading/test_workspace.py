from pathlib import Path

import pytest

from longchuan_plan.errors import InputError, UsageError
from longchuan_plan.loading.workspace import Workspace, find_workspace


def test_a_workspace_is_found_upward(tmp_path: Path) -> None:
    inner = tmp_path / "data" / "plan" / "measures"
    inner.mkdir(parents=True)
    assert find_workspace(inner) == Workspace(tmp_path.resolve())
    assert find_workspace(tmp_path) == Workspace(tmp_path.resolve())


def test_no_workspace_is_a_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="data/plan") as caught:
        find_workspace(tmp_path)
    assert "lcplan init" in caught.value.hint


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_folder_that_is_none_is_a_wrong_use(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x"
    if kind == "file":
        path.write_text("x")
    with pytest.raises(UsageError, match="there is no folder"):
        find_workspace(path)


def test_a_folder_that_may_not_be_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(InputError, match="Permission denied"):
        find_workspace(tmp_path)


def test_measures_come_by_name_without_hidden_files(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "plan" / "measures"
    folder.mkdir(parents=True)
    for name in ("m02.yml", "m01.yaml", ".m01.yaml.swp", ".#m03.yaml", "notes.md", "~$m.yaml"):
        (folder / name).touch()
    assert [path.name for path in Workspace(tmp_path).measure_files()] == ["m01.yaml", "m02.yml"]


def test_paths_are_named_from_the_workspace(tmp_path: Path) -> None:
    space = Workspace(tmp_path)
    assert space.name(space.rosters / "a.csv") == "data/rosters/a.csv"

"""Files are written all or not at all."""

import os
from pathlib import Path

import pytest

from longchuan_plan.errors import OutputError
from longchuan_plan.writing import write_files

FILES = {"a.md": b"new a", "b.docx": b"new b"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_writes_into_a_folder_that_it_makes(tmp_path: Path) -> None:
    folder = tmp_path / "x" / "y"

    paths = write_files(folder, FILES)

    assert [folder / "a.md", folder / "b.docx"] == paths
    assert FILES == held(folder)


def test_replaces_what_was_there_and_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "a.md").chmod(0o640)

    write_files(tmp_path, FILES)

    assert FILES == held(tmp_path)
    assert 0o640 == (tmp_path / "a.md").stat().st_mode & 0o777


def test_a_folder_in_the_place_of_a_file_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "b.docx").mkdir()

    with pytest.raises(OutputError, match=r"b\.docx"):
        write_files(tmp_path, FILES)

    assert {"a.md": b"old"} == held(tmp_path)


def test_a_file_in_the_place_of_the_folder_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "reports").write_bytes(b"a file")

    with pytest.raises(OutputError, match="reports: Not a directory") as caught:
        write_files(tmp_path / "reports", FILES)

    assert 2 == caught.value.exit_code
    assert {"reports": b"a file"} == held(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(OutputError, match=tmp_path.name):
            write_files(tmp_path, FILES)
        assert {"a.md": b"old"} == held(tmp_path)
    finally:
        tmp_path.chmod(0o755)


def test_a_refused_write_names_the_folder_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_options: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / ".a.md-x.part"))

    monkeypatch.setattr("tempfile.mkstemp", refused)

    with pytest.raises(OutputError, match="Permission denied") as caught:
        write_files(tmp_path, FILES)

    assert ".part" not in caught.value.message
    assert {} == held(tmp_path)


def test_a_locked_file_is_not_replaced_behind_its_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.docx").write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "b.docx")

    with pytest.raises(OutputError, match=r"b\.docx"):
        write_files(tmp_path, FILES)

    assert {"b.docx": b"old"} == held(tmp_path)


@pytest.fixture
def second_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second file cannot take its place."""
    replace = Path.replace

    def refuse_the_second(self: Path, target: Path) -> Path:
        if target.name == "b.docx":
            raise PermissionError(13, "in use", str(self), None, str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse_the_second)


@pytest.mark.usefixtures("second_refused")
def test_what_fails_half_way_is_undone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "b.docx").write_bytes(b"old")
    with pytest.raises(OutputError, match=r"b\.docx.*in use"):
        write_files(tmp_path, FILES)

    assert {"a.md": b"old", "b.docx": b"old"} == held(tmp_path)


@pytest.mark.usefixtures("second_refused")
def test_what_was_not_there_goes_again_when_it_fails_half_way(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_files(tmp_path, FILES)

    assert {} == held(tmp_path)


def test_an_interrupt_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    replace = Path.replace
    moved: list[Path] = []

    def interrupt_the_second(self: Path, target: Path) -> Path:
        if moved:
            raise KeyboardInterrupt
        moved.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupt_the_second)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a.md": b"new", "b.md": b"new"})
    assert {"a.md": b"old"} == {path.name: path.read_bytes() for path in tmp_path.iterdir()}

"""What is no ordinary file is refused, and not waited for."""

import os
from pathlib import Path

import pytest

from longchuan_plan.reading.file_bytes import file_bytes


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(b"id: M01\n")
    assert file_bytes(tmp_path / "plan.yaml") == b"id: M01\n"


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    with pytest.raises(OSError, match="ordinary"):
        file_bytes(tmp_path / "plan.yaml")


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(OSError, match="ordinary"):
        file_bytes(Path("/dev/zero"))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        file_bytes(tmp_path)

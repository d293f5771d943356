"""What comes with the program is found, in place and from a wheel."""

from pathlib import Path

import pytest

from longchuan_plan import resources
from longchuan_plan.resources import shipped


def test_in_place_the_originals_are_meant() -> None:
    assert Path(__file__).resolve().parents[1] / "data" / "plan" == shipped("data", "plan")
    assert (shipped("templates")).is_dir()


def test_a_wheel_has_copies_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert tmp_path / "resources" / "data" / "plan" == shipped("data", "plan")

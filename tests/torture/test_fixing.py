"""All hostile rosters in one county: mended without harm, and only once."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command, lcplan, workspace
from tests.torture.given import cases

__all__ = ["lcplan", "workspace"]

SMALL = [case for case in cases("rosters.yaml") if len(case.data) < 2000]


@pytest.fixture
def files(workspace: Path) -> dict[Path, bytes]:
    """Each case as a file of the table of reserves."""
    rosters = workspace / "data" / "rosters"
    given = {rosters / f"reserves-{n}.csv": case.data for n, case in enumerate(SMALL)}
    for path, data in given.items():
        path.write_bytes(data)
    return given


def test_a_difference_changes_nothing(lcplan: Command, files: dict[Path, bytes]) -> None:
    assert lcplan("validate", "--diff").code == 1
    assert {path: path.read_bytes() for path in files} == files


def test_what_is_mended_is_mended_once(lcplan: Command, files: dict[Path, bytes]) -> None:
    before = lcplan("validate", "--output-format", "json").json["summary"]["error"]
    assert lcplan("validate", "--fix", "--unsafe-fixes").code in (0, 1)
    mended = {path: path.read_bytes() for path in files}
    assert mended != files
    assert lcplan("validate", "--fix", "--unsafe-fixes").code in (0, 1)
    assert {path: path.read_bytes() for path in files} == mended
    assert lcplan("validate", "--output-format", "json").json["summary"]["error"] <= before

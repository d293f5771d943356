"""Tables of a header and nothing else, one and all: no rule stumbles over them."""

from pathlib import Path

import pytest

from tests.cli.conftest import COUNTY, Command, lcplan, workspace

__all__ = ["lcplan", "workspace"]

TABLES = sorted(path.name for path in COUNTY.glob("*.csv"))


def emptied(workspace: Path, name: str) -> None:
    path = workspace / "data" / "rosters" / name
    path.write_bytes(path.read_bytes().split(b"\n")[0] + b"\n")


@pytest.mark.parametrize("name", TABLES)
def test_one_table_without_rows(lcplan: Command, workspace: Path, name: str) -> None:
    emptied(workspace, name)
    assert lcplan("validate").code == 1


@pytest.mark.parametrize("name", TABLES)
def test_one_table_with_rows(lcplan: Command, workspace: Path, name: str) -> None:
    for other in TABLES:
        if other != name:
            emptied(workspace, other)
    assert lcplan("validate").code in (0, 1)

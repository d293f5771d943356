"""Workspaces for commands, and a command's outcome."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
COUNTY = Path(__file__).with_name("county")


@dataclass(frozen=True)
class Outcome:
    """The exit code of a command, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Outcome]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The county worked out by hand under the plan of this repository."""
    root = tmp_path / "县"
    shutil.copytree(ROOT / "data" / "plan", root / "data" / "plan")
    shutil.copytree(COUNTY, root / "data" / "rosters", ignore=shutil.ignore_patterns("README.md"))
    return root


@pytest.fixture
def lcplan(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in the workspace and gives its outcome."""

    def command(*arguments: str | Path, inside: bool = True) -> Outcome:
        where = ["-C", str(workspace)] if inside else []
        capfd.readouterr()
        code = run([*map(str, arguments), *where])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return command

"""Workspaces laid out in a test."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from longchuan_plan.findings import Finding
from longchuan_plan.loading.load import Loaded
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.rosters.column import Row, fields

PLAN = Path(__file__).resolve().parents[2] / "data" / "plan"


def workspace(root: Path, files: Mapping[str, str | bytes] | None = None) -> Workspace:
    """A workspace with the real plan and the roster files given by name."""
    shutil.copytree(PLAN, root / "data" / "plan")
    rosters = root / "data" / "rosters"
    rosters.mkdir()
    for name, content in (files or {}).items():
        data = content.encode() if isinstance(content, str) else content
        (rosters / name).write_bytes(data)
    return Workspace(root)


def example(model: type[Row], **cells: str) -> list[str]:
    """A row of a table: the examples of its columns, and the cells given instead."""
    return [
        cells.get(field.name, field.column.example if field.required else "")
        for field in fields(model).values()
    ]


def csv_of(model: type[Row], *rows: list[str]) -> str:
    """A CSV file of a table with English headers."""
    lines = [list(fields(model)), *rows]
    return "".join(",".join(cells) + "\n" for cells in lines)


def shown(loaded: Loaded) -> list[tuple[str, str, int | None, int | None]]:
    """Rule, path, line and column of every finding in the order in which they are shown."""
    places = Places(loaded.workspace, loaded.plan, loaded.tables)
    return [spotted(finding) for finding in resolved(loaded.all_findings(), places)]


def spotted(finding: Finding) -> tuple[str, str, int | None, int | None]:
    """Rule, path, line and column of a finding that is resolved."""
    spot = finding.place
    assert isinstance(spot, Spot)
    return finding.rule.name, spot.path.removeprefix("data/"), spot.line, spot.column

"""Hostile YAML in the place of a measure: read at once, and told with its place."""

import re
import shutil
from pathlib import Path

import pytest

from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace
from tests.torture.given import FOLDER, Case, cases, spotted

ROOT = Path(__file__).resolve().parents[2]
MEASURE = (FOLDER / "measure.yaml").read_text(encoding="utf-8")
PATH = "data/plan/measures/m01.yaml"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The head of the plan of this repository, and one measure."""
    root = tmp_path_factory.mktemp("方案")
    (root / PATH).parent.mkdir(parents=True)
    for name in ("plan.yaml", "organisation.yaml", "phases.yaml"):
        shutil.copy(ROOT / "data" / "plan" / name, root / "data" / "plan" / name)
    return Workspace(root)


def found_in(workspace: Workspace, data: bytes) -> list[str]:
    """What is found in a measure of these bytes; nothing said of it may do harm."""
    (workspace.root / PATH).write_bytes(data)
    loaded = load_plan(workspace)
    findings = resolved(loaded.findings, Places(workspace, loaded, {}))
    for finding in findings:
        assert f"{finding.message}{finding.hint}".isprintable()
        assert len(finding.message) < 300
    return spotted(item for item in findings if getattr(item.place, "path", None) == PATH)


def data_of(case: Case) -> bytes:
    """The whole file of a case."""
    if case.at is None:
        return case.data
    line = re.compile(rf"^( *(?:- )?{case.at}: ).*$".encode(), re.MULTILINE)
    return line.sub(lambda found: found[1] + case.data, MEASURE.encode(), count=1)


def test_the_measure_itself_is_good(workspace: Workspace) -> None:
    assert found_in(workspace, MEASURE.encode()) == []


@pytest.mark.parametrize("case", cases("plans.yaml"), ids=lambda case: case.what)
def test_a_hostile_plan(workspace: Workspace, case: Case) -> None:
    assert found_in(workspace, data_of(case)) == case.found

"""Hostile CSV as the table of reserves: read at once, and told with its place."""

import pytest

from longchuan_plan.loading.load import Loaded, load_tables
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.plan_loader import LoadedPlan
from longchuan_plan.loading.workspace import Workspace
from tests.torture.given import Case, cases, spotted

PATH = "data/rosters/reserves.csv"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with a folder for rosters."""
    root = tmp_path_factory.mktemp("县")
    (root / PATH).parent.mkdir(parents=True)
    return Workspace(root)


def found_in(workspace: Workspace, data: bytes) -> list[str]:
    """What is found in a table of these bytes; nothing said of it may do harm."""
    (workspace.root / PATH).write_bytes(data)
    loaded = Loaded(workspace, LoadedPlan())
    load_tables(loaded, ["reserves"])
    findings = resolved(loaded.findings, Places(workspace, loaded.plan, loaded.tables))
    for finding in findings:
        assert f"{finding.message}{finding.hint}".isprintable()
        assert len(finding.message) < 300
    return spotted(findings)


@pytest.mark.parametrize("case", cases("rosters.yaml"), ids=lambda case: case.what)
def test_a_hostile_roster(workspace: Workspace, case: Case) -> None:
    assert found_in(workspace, case.data) == case.found

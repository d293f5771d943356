"""The plan of this repository."""

from pathlib import Path

import pytest

from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.plan.plan import Plan


@pytest.fixture(scope="session")
def plan() -> Plan:
    loaded = load_plan(Workspace(Path(__file__).resolve().parents[2]))
    assert loaded.findings == []
    assert loaded.plan
    return loaded.plan

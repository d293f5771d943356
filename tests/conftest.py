"""What every test stands on: one language, the same random cases each run, the shipped plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from longchuan_plan import language
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.plan.plan import Plan

# Few examples each run: what they found once stands as a case of its own.
settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=40)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _speak_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages are compared as the source has them; a test may `use` another language."""
    monkeypatch.setenv("LCPLAN_LANG", "en")
    yield
    language.use(None)


@pytest.fixture(scope="session")
def plan() -> Plan:
    """The plan of this repository."""
    loaded = load_plan(Workspace(Path(__file__).resolve().parents[1]))
    assert loaded.plan, loaded.findings
    return loaded.plan

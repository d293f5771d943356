"""Errors put into a county are all found, each at its line and column, and nothing besides."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bench.wrong import Form, Place, spoil
from bench.wrong_kinds import KINDS
from longchuan_plan.checks import catalog
from longchuan_plan.checks.catalog import run
from longchuan_plan.checks.context import Context
from longchuan_plan.loading import load as load_module
from longchuan_plan.loading.load import load
from longchuan_plan.loading.places import Places, resolved
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import Spot
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reading import csv_plain
from longchuan_plan.samples.county import generate
from longchuan_plan.samples.write import write

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2024, 7, 31)


@pytest.fixture(scope="module")
def county(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    write(folder, generate(plan, 1, 60, 2000))
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "data" / "plan", tmp_path / "data" / "plan")
    return Workspace(tmp_path)


@pytest.fixture(params=["small", "large"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Large counties keep their texts in Arrow's buffers, and are worked on side by side."""
    if request.param == "large":
        monkeypatch.setattr(csv_plain, "MANY", 1)
        monkeypatch.setattr(load_module, "LARGE", 0)
        monkeypatch.setattr(catalog, "MANY_ROWS", 0)
    return str(request.param)


def found(workspace: Workspace) -> Counter[Place]:
    loaded = load(workspace)
    findings = run(Context(loaded, AS_OF))
    places: Counter[Place] = Counter()
    for finding in resolved(findings, Places(workspace, loaded.plan, loaded.tables)):
        spot = finding.place
        assert isinstance(spot, Spot)
        assert spot.line is not None
        assert spot.column is not None
        places[Path(spot.path).name, spot.line, spot.column, finding.rule.code] += 1
    return places


@pytest.mark.usefixtures("size")
@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("every", [40, 4, 1], ids=["few", "quarter", "all"])
def test_every_error_is_found_at_its_place_and_none_besides(
    county: Path, workspace: Workspace, form: Form, every: int
) -> None:
    spoilt = spoil(county, workspace.rosters, every, form=form)
    expected = Counter(spoilt.places)
    actual = found(workspace)
    assert (Counter(), Counter()) == (expected - actual, actual - expected)
    # Together the errors are of all kinds, so none can be left out unnoticed.
    codes = {kind.code for kinds in KINDS.values() for kind in kinds} | {"LC004"}
    assert every > 4 or codes == {code for *_place, code in expected}


@pytest.mark.parametrize("form", Form)
def test_a_county_without_errors_has_none_in_any_form(
    county: Path, workspace: Workspace, form: Form
) -> None:
    spoil(county, workspace.rosters, 0, form=form)
    assert Counter() == found(workspace)

"""Every case in this folder and in the workspace's own comes out as it says."""

from pathlib import Path

import pytest

from longchuan_plan.cases.load import ReadyCase, load_cases
from longchuan_plan.cases.run import run_cases
from longchuan_plan.indicators.kinds import AnyIndicator
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.loading.workspace import Workspace, yaml_files
from longchuan_plan.plan.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
WORKSPACE = Workspace(ROOT)
FILES = {
    WORKSPACE.name(path): path
    for folder in (WORKSPACE.cases, Path(__file__).parent)
    for path in yaml_files(folder)
}
PLAN = load_plan(WORKSPACE).plan
assert PLAN
LOADED = load_cases(PLAN, FILES)


def named(ready: ReadyCase) -> str:
    return f"{Path(ready.spot.path).stem}: {ready.case.name}"


def test_the_files_have_no_fault() -> None:
    assert [] == LOADED.findings
    assert set(FILES) == {ready.spot.path for ready in LOADED.cases}


@pytest.mark.parametrize("ready", LOADED.cases, ids=named)
def test_a_case_comes_out_as_it_says(plan: Plan, ready: ReadyCase) -> None:
    (outcome,) = run_cases(plan, [ready])
    assert () == outcome.differences
    found = outcome.result.measurement
    assert (found.value is None) == (found.reason is not None)


def test_no_two_cases_have_one_name() -> None:
    names = [named(ready) for ready in LOADED.cases]
    assert sorted(set(names)) == sorted(names)


def test_every_kind_of_indicator_has_cases() -> None:
    union = AnyIndicator.__args__[0] if hasattr(AnyIndicator, "__args__") else AnyIndicator
    kinds = {kind.model_fields["kind"].annotation.__args__[0] for kind in union.__args__}
    assert kinds == {str(ready.indicator.kind) for ready in LOADED.cases}

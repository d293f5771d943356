"""Where something of an indicator cannot be meant."""

from pathlib import Path

import pytest

from longchuan_plan.checks.context import Context
from longchuan_plan.checks.plan.filters import is_faulty
from longchuan_plan.loading.load import load
from longchuan_plan.locations import Route
from tests.checks.case import AS_OF, county


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """A plan in which a column and a table are mistyped."""
    workspace = county(tmp_path_factory.mktemp("county"))
    _replace(workspace.plan / "measures" / "m10.yaml", "full_time: 是", "full_tim: 是")
    _replace(workspace.plan / "measures" / "m09.yaml", "table: teachers", "table: teacher")
    return Context(load(workspace, only=[]), AS_OF)


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "route", "faulty"),
    [
        ("m10.yaml", ("indicators", 0), True),
        ("m10.yaml", ("indicators", 0, "where"), True),
        ("m10.yaml", ("indicators", 0, "targets"), False),
        ("m10.yaml", ("indicators", 1), False),
        ("m09.yaml", ("indicators", 0, "where"), True),
        ("m09.yaml", ("indicators", 1, "where"), False),
        ("m08.yaml", ("indicators", 0), False),
    ],
)
def test_what_lies_above_or_below_a_fault_is_faulty(
    context: Context, name: str, route: Route, faulty: bool
) -> None:
    path = context.loaded.workspace.name(context.loaded.workspace.plan / "measures" / name)
    assert faulty == is_faulty(context, path, route)

"""All places of a table are looked up in one go; each is the one that it has alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longchuan_plan.loading.places import Places
from longchuan_plan.loading.plan_loader import LoadedPlan, load_plan
from longchuan_plan.loading.workspace import Workspace
from longchuan_plan.locations import InPlan, InTable, Place, Spot
from longchuan_plan.tables import Source, Table
from tests.loading.workspaces import workspace

FILES = {
    "a.csv": 'teacher_id,name\r\nT1,李明\r\n\r\n"T,2",王芳\r\n',
    "b.csv": "name\n李\n王\n张",
}
TABLE = Table(
    "teachers",
    {},
    [
        Source("data/rosters/a.csv", [2, 4], {"teacher_id": 1, "name": 2}),
        Source("data/rosters/b.csv", range(2, 5), {"name": 1}),
        Source("data/rosters/c.xlsx", [3], {"name": 28}, "教师"),
        Source("data/rosters/gone.csv", [7], {"name": 2}),
    ],
    7,
    [0, 2, 5, 6],
)
WHOLE = Spot("data/rosters/d.csv")
PHASES = InPlan("data/plan/plan.yaml", ("phases",))
SPOTS: dict[Place, Spot] = {
    InTable("teachers", 0, "name"): Spot("data/rosters/a.csv", 2, 4),
    InTable("teachers", 0, "title"): Spot("data/rosters/a.csv", 2, 1),
    InTable("teachers", 1, "name"): Spot("data/rosters/a.csv", 4, 7),
    InTable("teachers", 1): Spot("data/rosters/a.csv", 4, 1),
    InTable("teachers", 2, "name"): Spot("data/rosters/b.csv", 2, 1),
    InTable("teachers", 4, "name"): Spot("data/rosters/b.csv", 4, 1),
    InTable("teachers", 5, "name"): Spot("data/rosters/c.xlsx", 3, 28, "教师", "AB3"),
    InTable("teachers", 5, "title"): Spot("data/rosters/c.xlsx", 3, None, "教师"),
    InTable("teachers", 6, "name"): Spot("data/rosters/gone.csv", 7, 1),
    WHOLE: WHOLE,
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workspace, LoadedPlan]:
    root = workspace(tmp_path_factory.mktemp("places"), FILES)
    return root, load_plan(root)


@given(wanted=st.lists(st.sampled_from([*SPOTS, PHASES])))
def test_places_are_found_together_as_alone(
    known: tuple[Workspace, LoadedPlan], wanted: list[Place]
) -> None:
    root, plan = known
    spots = {**SPOTS, PHASES: plan.spot(PHASES.path, PHASES.route)}
    assert Places(root, plan, {"teachers": TABLE}).spots(wanted) == [spots[it] for it in wanted]


def test_a_file_that_is_gone_has_no_lines(known: tuple[Workspace, LoadedPlan]) -> None:
    assert Places(*known, {}).lines("data/rosters/gone.csv") == []

from pathlib import Path

import pytest

from longchuan_plan.loading.load import load
from longchuan_plan.loading.plan_loader import load_plan
from longchuan_plan.locations import InPlan, Spot
from tests.loading.workspaces import shown, spotted, workspace


def changed(
    root: Path, name: str, content: bytes | None
) -> list[tuple[str, str, int | None, int | None]]:
    space = workspace(root)
    path = space.plan / name
    path.write_bytes(content) if content is not None else path.unlink()
    loaded = load(space, [])
    assert loaded.plan.plan is None
    for finding in loaded.plan.findings:
        assert finding.message
    return shown(loaded)


def test_the_real_plan_loads(tmp_path: Path) -> None:
    loaded = load_plan(workspace(tmp_path))
    assert not loaded.findings
    assert loaded.plan is not None
    assert [path.rsplit("/", 1)[1] for path in loaded.measure_paths] == [
        f"m{number:02}.yaml" for number in range(1, len(loaded.plan.measures) + 1)
    ]


@pytest.mark.parametrize("name", ["plan.yaml", "organisation.yaml", "phases.yaml"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    assert changed(tmp_path, name, None) == [("plan-file-missing", f"plan/{name}", None, None)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("file-empty", 1, 1)),
        (b"phases: [\n", ("yaml-broken", 2, 1)),
        ("phases：\n  - 甲\n".encode(), ("plan-value-invalid", 1, 1)),
        ("phases: # 阶段\n  - ".encode() + b"\xff", ("encoding-broken", 2, 5)),
        (b"phases: 3\n", ("plan-value-invalid", 1, 9)),
        (b"phases:\n", ("plan-value-invalid", 1, 8)),
        (b"phase: []\n", ("plan-key-missing", 1, 1)),
        (b"- 1\n", ("plan-value-invalid", 1, 1)),
    ],
    ids=repr,
)
def test_a_broken_file(tmp_path: Path, content: bytes, expected: tuple[str, int, int]) -> None:
    rule, line, column = expected
    found = changed(tmp_path, "phases.yaml", content)
    assert (rule, "plan/phases.yaml", line, column) in found
    assert {path for _rule, path, *_others in found} == {"plan/phases.yaml"}


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    (space.plan / "phases.yaml").unlink()
    (space.plan / "phases.yaml").mkdir()
    assert [spotted(item) for item in load_plan(space).findings] == [
        ("file-unreadable", "plan/phases.yaml", None, None)
    ]


def test_a_plan_without_measures(tmp_path: Path) -> None:
    space = workspace(tmp_path)
    for path in space.measure_files():
        path.unlink()
    (finding,) = load_plan(space).findings
    assert spotted(finding)[:2] == ("plan-file-missing", "plan/measures")
    assert finding.hint


def test_a_place_in_the_plan_is_looked_up(tmp_path: Path) -> None:
    loaded = load_plan(workspace(tmp_path))
    path = "data/plan/measures/m05.yaml"
    text = (tmp_path / path).read_text("utf-8").splitlines()
    line = next(number for number, line in enumerate(text, 1) if line.startswith("leader:"))
    assert loaded.spot(path, ("leader",)) == Spot(path, line, 9)
    assert loaded.spot(path, ("leader",), of_key=True) == Spot(path, line, 1)
    assert InPlan(path, ("leader",)).route == ("leader",)

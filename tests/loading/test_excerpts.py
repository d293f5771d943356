"""What is shown of a place: of a roster one cell and never a number, of a plan its line."""

import re
from pathlib import Path

import pytest

from longchuan_plan.checks.catalog import run
from longchuan_plan.checks.context import Context
from longchuan_plan.loading.excerpts import Excerpts
from longchuan_plan.loading.load import load
from longchuan_plan.loading.places import Places, resolved
from tests.checks.case import AS_OF, county

HEADER = "teacher_id,school_id,post,start,end,document\n"


def shown(tmp_path: Path, name: str, text: str) -> list[tuple[str, str]]:
    """Code of each finding of a file, and the text that is shown with it."""
    workspace = county(tmp_path)
    folder = workspace.plan if name.endswith(".yaml") else workspace.rosters
    (folder / name).write_text(text, encoding="utf-8")
    loaded = load(workspace)
    places = Places(workspace, loaded.plan, loaded.tables)
    found = resolved(run(Context(loaded, AS_OF)), places)
    excerpts = Excerpts(places)
    told = []
    for finding in found:
        excerpt = excerpts.of(finding)
        if excerpt is not None:
            told.append((finding.rule.code, excerpt.text))
    return told


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("校长助理", "职务: 校长助理"),
        ("校" * 40, "职务: " + "校" * 40),
        ("校" * 41, "职务: " + "校" * 40 + "…"),
        ("联系13800138000", "职务: ***"),
        ("11010519491231002X", "职务: ***"),
        ("编号110105194912310", "职务: ***"),
        ("Tel13800138000", "职务: ***"),
        ("138-0013-8000", "职务: ***"),
        ("0762-6752000", "职务: ***"),
        ("202-01234567", "职务: 202-01234567"),
        ("1234567890123", "职务: 1234567890123"),
        ('"校 ""长"""', '职务: 校 "长"'),
    ],
)
def test_a_cell_is_shown_in_parts_and_without_numbers_of_persons(
    tmp_path: Path, cell: str, text: str
) -> None:
    rows = f"T01,2144990001,{cell},2015-09-01,,\n"
    assert [("LC103", text)] == shown(tmp_path, "appointments.csv", HEADER + rows)


def test_no_cell_is_shown_that_tells_who_a_person_is(tmp_path: Path) -> None:
    rows = "T09,2144990001,校长,2015.09,,\n"
    told = shown(tmp_path, "appointments.csv", HEADER + rows)
    assert [("LC302", "教师编号: ***"), ("LC102", "任职日期: 2015.09")] == told


def test_nothing_is_shown_for_a_column_that_is_not_there(tmp_path: Path) -> None:
    rows = "teacher_id,school_id,start\nT01,2144990001,2015-09-01\n"
    assert not [text for code, text in shown(tmp_path, "appointments.csv", rows) if code == "LC012"]


def test_what_is_meant_of_a_line_of_the_plan_is_its_value(tmp_path: Path) -> None:
    workspace = county(tmp_path)
    path = workspace.plan / "measures" / "m01.yaml"
    text = path.read_text("utf-8")
    path.write_text(re.sub("(?m)^leader: .*", "leader: 无此人  # 待定", text), encoding="utf-8")
    loaded = load(workspace)
    places = Places(workspace, loaded.plan, loaded.tables)
    (found,) = (
        item
        for item in resolved(run(Context(loaded, AS_OF)), places)
        if item.rule.name == "leader-unknown"
    )
    excerpt = Excerpts(places).of(found)
    assert excerpt is not None
    assert "无此人" == excerpt.text[excerpt.start :][: excerpt.length]


def test_a_line_of_the_plan_is_shown_without_numbers_of_persons(tmp_path: Path) -> None:
    text = (county(tmp_path / "other").plan / "measures" / "m01.yaml").read_text("utf-8")
    line = "leader: 刁某 13800138000"
    changed = "\n".join(line if part.startswith("leader:") else part for part in text.split("\n"))
    told = shown(tmp_path, "measures/m01.yaml", changed)
    assert [("LC204", "leader: 刁某 " + "*" * 11)] == [item for item in told if item[0] == "LC204"]

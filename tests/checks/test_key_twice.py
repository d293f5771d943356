"""How heavily a key that stands twice weighs."""

from pathlib import Path

import pytest

from longchuan_plan.findings import Severity
from tests.checks.case import county, findings

SCHOOL_YEARS = "school_id,school_year,students\n2144990001,2023,100\n2144990001,2023,120\n"
SCHOOLS = "school_id,name,town,area,kind\n" + "2144990001,甲,老隆镇,县城,小学\n" * 2
RECRUITS = "teacher_id,hired_on,school_id,stage,degree,kind\n" + (
    "T03,2022-09-01,2144990001,小学,本科,公开招聘\n" * 2
)


@pytest.mark.parametrize(
    ("name", "text", "severity"),
    [
        ("schools", SCHOOLS, Severity.ERROR),
        ("school_years", SCHOOL_YEARS, Severity.ERROR),
        ("recruits", RECRUITS, Severity.WARNING),
    ],
)
def test_a_thing_told_of_twice_is_an_error_an_event_a_warning(
    tmp_path: Path, name: str, text: str, severity: Severity
) -> None:
    workspace = county(tmp_path)
    (workspace.rosters / f"{name}.csv").write_text(text, encoding="utf-8")
    levels = [item.level for item in findings(workspace) if item.rule.code == "LC301"]
    assert [severity] == levels

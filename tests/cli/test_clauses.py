"""`lcplan clauses`: the document clause by clause."""

import csv
import io
from pathlib import Path

import pytest

from longchuan_plan.exports.clauses_sheet import clauses_sheet, in_few_columns
from longchuan_plan.plan.passages import passages
from longchuan_plan.plan.plan import Plan
from tests.cli.conftest import Command


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_every_commitment_of_the_plan_has_a_row(lcplan: Command) -> None:
    found = lcplan("clauses", "--output-format", "json").json
    listed = {
        item["id"]
        for clause in found["clauses"]
        for family in ("goals", "measures", "indicators", "milestones", "safeguards")
        for item in clause[family]
    }
    status = lcplan("status", "--output-format", "json").json
    for measure in status["measures"]:
        assert {measure["id"], *(item["id"] for item in measure["indicators"])} <= listed
    for goal in status["goals"]:
        assert {goal["id"], *(item["id"] for item in goal["indicators"])} <= listed
    assert {"S1", "S2", "S3", "M01.three-groups"} <= listed


def test_the_shipped_plan_leaves_no_clause_open(lcplan: Command) -> None:
    found = lcplan("clauses", "--output-format", "json").json
    assert 0 == found["summary"]["open"]
    assert 28 == found["summary"]["clauses"] == len(found["clauses"])
    for clause in found["clauses"]:
        stands = any(clause[family] for family in ("phases", "goals", "measures", "safeguards"))
        assert stands != bool(clause["without"]), clause["id"]


def test_a_clause_without_anything_says_so(lcplan: Command, workspace: Path) -> None:
    head = workspace / "data" / "plan" / "plan.yaml"
    text = head.read_text(encoding="utf-8")
    assert text.count(", without: 交代制定方案的缘由") == 1
    head.write_text(text.replace(", without: 交代制定方案的缘由", ""), encoding="utf-8")
    table = lcplan("clauses").out
    assert "nothing stands on it, and no reason is given" in table.splitlines()[3]
    assert table.endswith("Without a reason: 引言\n")
    found = lcplan("clauses", "--output-format", "json").json
    assert ["0"] == [clause["id"] for clause in found["clauses"] if clause["open"]]


def test_as_csv_each_row_has_its_clause(lcplan: Command) -> None:
    found = rows(lcplan("clauses", "--output-format", "csv").out)
    share = next(row for row in found if row["Id"] == "M05.bachelor-share")
    assert ("三（二）5", "indicator") == (share["Clause"], share["What"])
    assert "不低于70%" in share["Key words, or what is to be said"]
    heading = next(row for row in found if row["Id"] == "3.1")
    assert ("clause", "nothing: 标题") == (
        heading["What"],
        heading["Key words, or what is to be said"],
    )


def test_as_markdown(lcplan: Command) -> None:
    lines = lcplan("clauses", "--output-format", "markdown").out.splitlines()
    assert "# 龙教〔2022〕12号 clause by clause" == lines[0]
    assert any("M08.rotation" in line and line.count(" | ") == 5 for line in lines)


def test_it_needs_no_rosters(lcplan: Command, workspace: Path) -> None:
    for path in (workspace / "data" / "rosters").iterdir():
        path.unlink()
    assert 0 == lcplan("clauses").code


def test_in_chinese(lcplan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LCPLAN_LANG", "zh")
    lines = lcplan("clauses").out.splitlines()
    assert lines[0].startswith("龙教〔2022〕12号")
    assert lines[2].split() == ["条款", "类别", "编号", "名称", "完成时限", "关键词句或说明"]


def test_on_a_narrow_page_what_belongs_together_stands_together(plan: Plan) -> None:
    sheet = clauses_sheet(plan, passages(plan))
    narrow = in_few_columns(sheet)
    assert len(sheet.rows) == len(narrow.rows)
    step = next(row for row in narrow.rows if "M01.three-groups" in str(row[1]))
    assert [
        "三（一）1",
        "milestone M01.three-groups\n建成3个教育集团",
        "2024-07-31\n到2024年建成3个教育集团",
    ] == step

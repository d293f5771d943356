"""A county with a plan of its own needs no line of Python: its README.md has the answers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from longchuan_plan.cli.main import run

WORKSPACE = Path(__file__).with_name("workspace")
FIRST, SECOND = "2025-12-31", "2026-06-30"
OF_THE_FIRST_PLAN = ("龙川", "龙教", "老隆", "人事股", "十年", "10年", "2022", "2023", "2024年7月")
"""Words and numbers that could only have come out of the program."""

Lcplan = Callable[..., str]


@pytest.fixture
def lcplan(capfd: pytest.CaptureFixture[str]) -> Lcplan:
    """Runs a command there, which must succeed, and gives its stdout."""

    def command(*arguments: str) -> str:
        code = run([*arguments, "-C", str(WORKSPACE)])
        captured = capfd.readouterr()
        assert 0 == code, captured.err
        return captured.out

    return command


def test_validate_finds_nothing(lcplan: Lcplan) -> None:
    found = json.loads(lcplan("validate", "--as-of", "2026-12-31", "--output-format", "json"))
    assert [] == found["findings"]


@pytest.mark.parametrize(
    ("day", "phase", "expected"),
    [
        (
            FIRST,
            "build",
            {
                "T01": ("green", "T01.bachelor", 4, 4, "met"),
                "T02": ("green", "T02.rotation", 1, 5, "met"),
                "T03": ("amber", "T03.backbone", 3, 22, "missed"),
                "T04": ("amber", "T04.groups", 1, None, "behind"),
                "T05": ("red", "T05.subjects", 2, 2, "met"),
                "T06": ("amber", "T06.support", 1, None, "missed"),
                "T07": ("amber", "T07.homework", 3, 5, "missed"),
            },
        ),
        (
            SECOND,
            "improve",
            {
                "T01": ("green", "T01.bachelor", 4, 5, "met"),
                "T02": ("red", "T02.rotation", 2, 5, "missed"),
                "T03": ("amber", "T03.backbone", 2, 21, "missed"),
                "T04": ("amber", "T04.groups", 3, None, "behind"),
                "T05": ("red", "T05.subjects", 1, 2, "met"),
                "T06": ("green", "T06.support", 2, None, "on_track"),
                "T07": ("amber", "T07.homework", 4, 5, "missed"),
            },
        ),
    ],
)
def test_status_is_as_worked_out_by_hand(
    lcplan: Lcplan, day: str, phase: str, expected: dict[str, tuple[object, ...]]
) -> None:
    found = status(lcplan, day)
    assert phase == found["phase"]
    given = {
        measure["id"]: (
            measure["light"],
            *(measure["indicators"][0][key] for key in ("id", "numerator", "denominator")),
            measure["indicators"][0]["status"],
        )
        for measure in found["measures"]
    }
    assert expected == given


def status(lcplan: Lcplan, day: str, *more: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        lcplan("status", "--as-of", day, "--output-format", "json", *more)
    )
    return found


def indicators(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for measure in found["measures"] for item in measure["indicators"]}


def test_windows_targets_and_details_are_those_of_the_plan(lcplan: Lcplan) -> None:
    found = indicators(status(lcplan, SECOND))
    hires = found["T01.bachelor"]
    assert "2025-08-15" == hires["window"]["first"]
    assert 0.5 == hires["windows"]["phase"]["value"]
    assert 0.8 == hires["target"]["at_least"]
    assert {"at_most": 1, "since": "2026-01-01"} == found["T02.rotation"]["target"]
    assert 3 == found["T02.rotation"]["details"]["through_successors"]
    assert 4 == found["T03.backbone"]["target"]["at_least"]
    assert [("N1", "劳动")] == [
        (unit["school_id"], unit["missing"]) for unit in found["T05.subjects"]["failures"]
    ]
    assert [3, 6] == found["T06.support"]["target"]["between"]
    assert "2026-01-01" == found["T06.support"]["window"]["first"]


def test_a_day_in_both_phases_can_be_seen_from_either(lcplan: Lcplan) -> None:
    day = "2025-10-31"
    first = indicators(status(lcplan, day))["T07.homework"]
    second = indicators(status(lcplan, day, "--phase", "上水平"))["T07.homework"]
    assert (3, 5) == (first["numerator"], first["denominator"])
    assert (3, 4) == (second["numerator"], second["denominator"])


def test_a_goal_has_its_own_indicator(lcplan: Lcplan) -> None:
    (goal, _second) = status(lcplan, SECOND)["goals"]
    (own,) = [item for item in goal["indicators"] if item["id"] == "O1.pupils-per-teacher"]
    assert 21.6 == own["value"]


def test_who_changes_posts_at_one_school_stays_there(lcplan: Lcplan) -> None:
    text = lcplan(
        "rotation-due", "--as-of", SECOND, "--by", "2026-12-31", "--output-format", "json"
    )
    found = json.loads(text)
    assert (8, ["校长", "书记"]) == (found["years"], found["posts"])
    assert [
        ("T02", "校长", "2016-08-15", "2024-08-15", 9, 10, 684, "overdue"),
        ("T05", "校长", "2018-02-28", "2026-02-28", 8, 4, 122, "overdue"),
        ("T01", "校长", "2018-07-01", "2026-07-01", 7, 11, 0, "upcoming"),
    ] == [
        tuple(item[key] for key in ("teacher_id", "post", "since", "due_on"))
        + tuple(item[key] for key in ("years", "months", "overdue_days", "state"))
        for item in found["due"]
    ]
    assert ["T03"] == [item["teacher_id"] for item in found["through_successors"]]


def test_the_rule_is_told_as_this_plan_has_it(lcplan: Lcplan) -> None:
    text = lcplan("rotation-due", "--as-of", SECOND)
    assert "Rule: 校长、书记, 8 full years in one school (第三条); as of 2026-06-30." in text


def test_seats_lean_as_this_plan_has_it(lcplan: Lcplan) -> None:
    found = json.loads(lcplan("quota", "--as-of", SECOND, "--output-format", "json"))
    assert (21, 0.15, 4) == (found["total"], found["rate"], found["quota"])
    assert {"D1": 0, "D2": 0, "K1": 1, "K2": 1, "N1": 1, "N2": 0, "X1": 1} == {
        row["school_id"]: row["seats"] for row in found["allocation"]
    }
    (tie,) = found["ties"]
    assert (["K2", "N1", "N2"], ["K2", "N1"]) == (tie["school_ids"], tie["given_to"])
    text = lcplan("quota", "--as-of", SECOND)
    assert "15% of 21 teachers whose 编制类型 is 在编, rounded up, is 4; 2 have" in text
    assert "a school in 县城、镇区 weighs 1, any other 2." in text


def test_its_own_cases_pass(lcplan: Lcplan) -> None:
    assert "" == lcplan("test")


def test_every_clause_has_what_stands_on_it(lcplan: Lcplan) -> None:
    text = lcplan("clauses")
    assert "T05.subjects" in text
    assert "只说自印发之日起施行" in text


@pytest.fixture
def report(lcplan: Lcplan, tmp_path: Path) -> dict[str, Path]:
    """The files of the report by their endings."""
    lines = lcplan("report", "--phase", "2", "--as-of", SECOND, "--output-dir", str(tmp_path))
    return {path.suffix: path for path in map(Path, lines.splitlines())}


def test_a_report_speaks_of_this_plan_alone(report: dict[str, Path]) -> None:
    assert {".md", ".docx", ".html"} == set(report)
    text = report[".md"].read_text(encoding="utf-8")
    for words in (
        "# 关于《示例县教育强基两年行动计划》上水平阶段进展情况的报告",
        "示例县教育体育局2025年1月10日印发",
        "（示教发〔2025〕3号，以下简称《方案》）",
        "《方案》共7项措施",
        "### （二）强学校",
        "| 市级以上名师 | 2人（占21人的9.5%） | 不少于4人，即总数的15%（原则上） |",
        "附件1　同校任职满期人员名单",
        "附件2　市级以上名师名额分配表",
        "在同一所学校任职（校长、书记）满8年而仍在任的有2人。",
        "到2026年12月31日，还有1人将满8年。",
        "编制类型为在编的在职教师21人，按15%计名额4个，已有市级以上名师2人。",
        "前2所各得剩余名额1个：城关中学、南湖小学、南湖学校。",
    ):
        assert words in text
    html = report[".html"].read_text(encoding="utf-8")
    for words in OF_THE_FIRST_PLAN:
        assert words not in text
        assert words not in html


def test_its_word_document_says_the_same(report: dict[str, Path]) -> None:
    from docx import Document

    document = Document(str(report[".docx"]))
    paragraphs = "\n".join(paragraph.text for paragraph in document.paragraphs)
    cells = "\n".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    assert "上水平阶段进展情况的报告" in paragraphs.replace("\n", "")
    assert "科学、劳动教师配齐的乡村小学" in cells
    for words in OF_THE_FIRST_PLAN:
        assert words not in paragraphs + cells

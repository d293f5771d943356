"""What came out otherwise is named, and nothing that the case says nothing of."""

from pathlib import Path

import pytest

from longchuan_plan.plan.plan import Plan
from tests.cases.given import outcomes

HIRES = """\
indicator: M05.bachelor-share
cases:
  - name: 三人中两人
    as_of: 2023-07-31
    recruits:
      - {times: 2, teacher_id: B#, hired_on: 2022-09-01, stage: 小学, degree: 本科, kind: 公开招聘}
      - {teacher_id: Z1, hired_on: 2022-09-01, stage: 初中, degree: 大专, kind: 公开招聘}
    expected: {%s}
"""
COVERED = """\
indicator: M05.five-subjects
cases:
  - name: 一校缺两科
    as_of: 2023-07-31
    schools:
      - {school_id: S1, name: 甲镇中心小学, town: 甲镇, area: 镇区, kind: 小学, central: 是}
    teachers:
      - {teacher_id: T1, school_id: S1, hired_on: 2010-09-01, subjects: 英语;音乐;体育}
    expected: {%s}
"""


def differences(plan: Plan, folder: Path, text: str) -> list[tuple[str, str, str]]:
    (outcome,) = outcomes(plan, folder, text)
    assert outcome.passed == (not outcome.differences)
    return [(item.what, item.expected, item.actual) for item in outcome.differences]


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("value: 2/3, numerator: 2, denominator: 3, status: missed, bound: [70%]", []),
        ("value: 0.67", [("value", "67/100", "2/3")]),
        ("value: none", [("value", "none", "2/3")]),
        ("rounded: 0.67, value: 2/3", []),
        ("rounded: 0.6667", []),
        ("rounded: 1", []),
        ("rounded: 0.66", [("rounded", "0.66", "0.67")]),
        ("rounded: 6e-1", [("rounded", "0.6", "0.7")]),
        ("status: met, numerator: 3", [("numerator", "3", "2"), ("status", "met", "missed")]),
        ("bound: [75%]", [("bound", "3/4", "7/10")]),
        ("line: 1", [("line", "1", "none")]),
        ("reason: empty", [("reason", "empty", "-")]),
        ("windows: {phase: 2/3, since_start: 1}", [("windows since_start", "1", "2/3")]),
        ("details: {pairs: 5}", [("details pairs", "5", "-")]),
        ("failures: []", []),
        ("breakdown: {小学: 1}", [("breakdown 小学", "1", "-")]),
        ("counted: {教师编号: [B2, B1]}", []),
        ("counted: {teacher_id: [B1]}", [("counted teacher_id", "B1", "B1, B2")]),
        ("counted: {hired_on: [2022-09-01]}", []),
        ("counted: {posts: [B1]}", [("counted posts", "B1", "-")]),
    ],
)
def test_a_share(
    plan: Plan, tmp_path: Path, expected: str, found: list[tuple[str, str, str]]
) -> None:
    assert found == differences(plan, tmp_path, HIRES % expected)


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        (
            "failures: [{school_id: S1, name: 甲镇中心小学, town: 甲镇, missing: 美术、心理}]",
            [],
        ),
        (
            "failures: []",
            [
                (
                    "failures 1",
                    "-",
                    "missing: 美术、心理, name: 甲镇中心小学, school_id: S1, town: 甲镇",
                )
            ],
        ),
    ],
)
def test_a_coverage(
    plan: Plan, tmp_path: Path, expected: str, found: list[tuple[str, str, str]]
) -> None:
    assert found == differences(plan, tmp_path, COVERED % expected)


def test_a_phase_that_is_named_decides_what_a_window_of_a_phase_is(
    plan: Plan, tmp_path: Path
) -> None:
    text = HIRES % "windows: {phase: none}"
    assert [("windows phase", "none", "2/3")] == differences(plan, tmp_path, text)
    text = text.replace("as_of: 2023-07-31", "as_of: 2023-08-31\n    phase: 巩固提升")
    assert [] == differences(plan, tmp_path, text)


def test_a_breakdown_is_complete(plan: Plan, tmp_path: Path) -> None:
    text = HIRES.replace(
        "indicator: M05.bachelor-share",
        "indicator: {id: X.hires, title: 新招聘, kind: count, table: recruits, by: stage,"
        " window: as_of, unit: 人, better: higher}",
    )
    whole = text % "breakdown: {小学: 2, 初中: 1}"
    assert [] == differences(plan, tmp_path, whole)
    part = text % "breakdown: {小学: 2}"
    assert [("breakdown 初中", "-", "1")] == differences(plan, tmp_path, part)

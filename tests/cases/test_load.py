"""What is wrong in a file of cases is found at its line and column."""

from pathlib import Path

import pytest

from longchuan_plan.cases.load import load_cases
from longchuan_plan.locations import Spot
from longchuan_plan.plan.plan import Plan
from longchuan_plan.reading.faults import file_unreadable
from tests.cases.given import faults, loaded, outcomes

GOOD = """\
indicator: M05.bachelor-share
given:
  学校:
    - {学校标识码: S1, 学校名称: 甲小学}
cases:
  - name: 一人
    as_of: 2023-07-31
    phase: 实施
    新招聘:
      - {times: 2, 教师编号: B#, 入职日期: 2022-09-01, 学段: 小学,
         入职学历: 本科, 招聘类别: 公开招聘}
    expected: {numerator: 2, status: met}
"""


def test_chinese_and_english_names_mean_the_same(plan: Plan, tmp_path: Path) -> None:
    (first,) = loaded(plan, tmp_path, GOOD).cases
    english = GOOD.replace("新招聘:", "recruits:").replace("教师编号", "teacher_id")
    (second,) = loaded(plan, tmp_path, english.replace("学校:", "schools:", 1)).cases
    assert {"schools", "recruits"} == set(first.tables) == set(second.tables)
    assert ["B1", "B2"] == first.tables["recruits"].columns["teacher_id"].values
    assert first.tables["recruits"].rows == second.tables["recruits"].rows == 2
    assert "implementation" == first.phase.key
    assert 6 == first.spot.line


@pytest.mark.parametrize("cases", ["cases: []", "cases:", "cases: {}", "cases: ''"])
def test_a_file_without_cases_has_a_fault(plan: Plan, tmp_path: Path, cases: str) -> None:
    text = f"indicator: M05.bachelor-share\n{cases}\n"
    ((line, _column, code, _message),) = faults(plan, tmp_path, text)
    assert (2, "LC203") == (line, code)


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("M05.bachelor-share", "M05.bachelor", (1, 12, "LC203"), "no indicator M05.bachelor"),
        ("indicator: M05.bachelor-share\n", "", (5, 5, "LC201"), "indicator is missing"),
        ("  学校:", "  学笑:", (3, 3, "LC202"), "学笑 means nothing"),
        ("新招聘:", "招聘:", (9, 5, "LC202"), "招聘 means nothing"),
        ("phase: 实施", "phase: 实地", (8, 12, "LC203"), "no phase 实地"),
        ("2023-07-31", "2023-07-32", (7, 12, "LC203"), "2023-07-32"),
        ("入职日期: 2022-09-01", "入职日期: 2022-09-31", (10, 36, "LC102"), "2022-09-31"),
        ("学段: 小学", "学段: 小雪", (10, 52, "LC103"), "小雪"),
        ("学段: 小学", "学断: 小学", (10, 48, "LC202"), "学断"),
        ("学段: 小学", "stage: 小学, 学段: 小学", (10, 59, "LC014"), "both mean stage"),
        ("times: 2", "times: 两", (10, 17, "LC203"), "两"),
        ("{numerator: 2, status: met}", "{}", (12, 15, "LC203"), "a mapping cannot stand here"),
        ("times: 2", "times: 0", (10, 17, "LC203"), "0"),
        ("numerator: 2", "numerator: 二", (12, 27, "LC203"), "二"),
        ("numerator: 2", "numerater: 2", (12, 16, "LC202"), "numerater"),
        ("status: met", "status: mett", (12, 38, "LC203"), "mett"),
        ("    新招聘:\n", "    新招聘: absent\n    减员: 无\n    干部:\n", (10, 9, "LC203"), "无"),
    ],
)
def test_a_fault_is_found_at_its_place(
    plan: Plan,
    tmp_path: Path,
    old: str,
    new: str,
    place: tuple[int, int, str],
    message: str,
) -> None:
    assert old in GOOD
    found = faults(plan, tmp_path, GOOD.replace(old, new, 1))
    assert place in [item[:3] for item in found], found
    assert any(message in item[3] for item in found), found


def test_a_whole_indicator_is_held_to_its_table(plan: Plan, tmp_path: Path) -> None:
    whole = (
        "indicator: {id: X.hires, title: 招聘, kind: count, table: recruits,\n"
        "  where: {stagge: 小学}, window: as_of, unit: 人, better: higher}\n"
    )
    text = GOOD.replace("indicator: M05.bachelor-share\n", whole)
    assert [(2, 19, "LC221")] == [item[:3] for item in faults(plan, tmp_path, text)]
    (outcome,) = outcomes(
        plan, tmp_path, text.replace("stagge", "stage").replace("met", "no_target")
    )
    assert () == outcome.differences


def test_a_table_stands_once(plan: Plan, tmp_path: Path) -> None:
    text = GOOD.replace("    expected:", "    recruits: []\n    expected:")
    assert [(12, 5, "LC008")] == [item[:3] for item in faults(plan, tmp_path, text)]


def test_a_table_that_all_share_can_be_absent(plan: Plan, tmp_path: Path) -> None:
    text = GOOD.replace("    expected:", "    schools: absent\n    expected:")
    (ready,) = loaded(plan, tmp_path, text).cases
    assert {"recruits"} == set(ready.tables)


def test_nothing_of_a_file_with_a_fault_is_run(plan: Plan, tmp_path: Path) -> None:
    broken = (
        GOOD
        + "  - {name: 二, as_of: 2023-07-31, 学校: [{学校标识码: 'S 1'}], expected: {value: 1}}\n"
    )
    assert [] == loaded(plan, tmp_path, broken).cases
    assert ["LC106"] == [item[2] for item in faults(plan, tmp_path, broken)]


def test_a_file_that_cannot_be_read_is_a_finding(plan: Plan, tmp_path: Path) -> None:
    found = load_cases(plan, {"none.yaml": tmp_path / "none.yaml", "here": tmp_path}).findings
    assert [file_unreadable.RULE, file_unreadable.RULE] == [finding.rule for finding in found]
    assert [Spot("none.yaml"), Spot("here")] == [finding.place for finding in found]

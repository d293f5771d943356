"""The notice of supervision says what was counted by hand."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.supervision import supervision
from longchuan_plan.reports.supervisions import supervised
from tests.reports.conftest import County
from tests.reports.county import evaluated
from tests.reports.given import TEMPLATES
from tests.reports.overseen import SUPERVISIONS


def told(county: County) -> str:
    evaluation, frames = county
    return compose(kind_called("supervision"), evaluation, frames, [TEMPLATES]).markdown


def test_problems_are_counted_as_they_stood_on_the_day(overseen: County) -> None:
    found = supervision(*overseen, Request())

    assert (6, 3, 2) == (found.found, found.solved, found.in_time)
    assert (5, 3) == (found.newly_found, found.newly_solved)
    assert ["交接材料不全"] == [problem.text for problem in found.overdue]
    assert ["经费未到位", "床位不足"] == [problem.text for problem in found.pending]
    assert (24, 22) == (found.milestones_due, len(found.late))
    assert date(2024, 7, 31) == found.until


def test_each_department_has_what_its_measures_and_it_itself_owe(overseen: County) -> None:
    lines = supervision(*overseen, Request()).departments

    assert [
        ("人事股", 3, 2, 1, 1, 10, 8),
        ("基教股", 2, 0, 2, 0, 6, 6),
        ("县教师发展中心", 1, 1, 0, 0, 8, 8),
        ("财务股", 1, 0, 1, 0, 0, 0),
    ] == [
        (line.name, line.found, line.solved, line.open, len(line.overdue), line.due, len(line.late))
        for line in lines
    ]


def test_the_notice_names_who_lags_and_demands_a_day(overseen: County) -> None:
    text = told(overseen)

    assert "督导共发现问题6个，已销号3个（按期2个、逾期后1个），未销号3个，其中逾期1个。" in text
    assert "1. **人事股**：督导问题逾期未销号1个（佗城镇初级中学“交接材料不全”已逾期1天）" in text
    assert "由佗城镇初级中学立即整改，最迟于2024年7月31日销号" in text
    assert "财务股“经费未到位”最迟于2023年7月31日" in text
    assert "没有督导问题全部按期销号、节点又没有逾期的部门。" in text


def test_without_problems_it_says_so_and_has_no_empty_table(county: County) -> None:
    text = told(county)

    assert "督导没有发现问题。" in text
    assert "没有未销号的督导问题。" in text
    assert not re.search(r"\| ---[^\n]*\n(?!\|)", text)
    assert "| 人事股 | 0 | 0 | 0 | 0 | 10 | **8** |" in text


def test_a_problem_of_a_measure_that_the_plan_lacks_is_counted_all_the_same(
    tmp_path: Path,
) -> None:
    strange = f"{SUPERVISIONS}D0,2023-03-01,某校,M99,无人负责,2023-07-01,\n"
    evaluation, frames = evaluated(tmp_path, more={"supervisions": strange}, faultless=False)

    found = supervision(evaluation, frames, Request())
    assert (7, 4, 2) == (found.found, len(found.unsolved), len(found.overdue))
    assert "| 某校 |  | M99 | 无人负责 | 2023年7月1日 | **已逾期30天** |" in told(
        (evaluation, frames)
    )


def test_who_is_named_among_those_that_did_well(tmp_path: Path) -> None:
    rows = [
        ("A1", "甲校", "2023-02-28"),
        ("B1", "乙校", "2023-03-01"),
        ("B2", "乙校", "2023-02-28"),
        ("C1", "丙校", "2023-02-28"),
        ("C2", "丙校", "2023-03-02"),
        ("D1", "丁校", "2023-02-28"),
        ("D2", "丁校", "2023-02-28"),
        ("D3", "丁校", "2023-02-28"),
        ("E1", "戊校", "2023-02-28"),
        ("E2", "戊校", ""),
        ("F1", "财务股", "2023-02-28"),
        ("G1", "督导股", "2023-03-02"),
    ]
    lines = (
        f"{key},2023-02-01,{unit},M04,问题{key},2023-03-01,{solved}" for key, unit, solved in rows
    )
    head = SUPERVISIONS.strip().splitlines()[0]
    found = supervision(
        *evaluated(tmp_path, more={"supervisions": "\n".join((head, *lines, ""))}), Request()
    )

    assert [("丁校", 3), ("乙校", 2)] == [(unit.name, unit.found) for unit in found.praised]
    assert ["财务股"] == [line.name for line in found.excelling]
    assert ["戊校"] == [unit.name for unit in found.lagging_units]


def test_a_problem_counts_as_solved_from_its_day_on(overseen: County) -> None:
    evaluation, frames = overseen
    solved = {
        day: [
            problem.text
            for problem in supervised(replace(evaluation, as_of=day), frames)
            if not problem.is_open
        ]
        for day in (date(2023, 4, 30), date(2023, 5, 1))
    }
    assert ["作业超量", "心理教师|空缺<b>"] == solved[date(2023, 4, 30)]
    assert ["作业超量", "心理教师|空缺<b>", "音乐教师空缺"] == solved[date(2023, 5, 1)]


def test_problems_stand_by_the_day_on_which_they_are_due(tmp_path: Path) -> None:
    early = f"{SUPERVISIONS}D0,2022-02-01,佗城镇初级中学,M12,先发现后到期,2024-01-31,\n"
    found = supervision(*evaluated(tmp_path, more={"supervisions": early}), Request())

    due = [problem.due_on for problem in found.unsolved]
    assert sorted(due) == due
    assert "先发现后到期" == found.unsolved[-1].text


@pytest.mark.parametrize("word", ["None", "nan", "NaT"])
def test_no_word_of_the_machine_is_shown(overseen: County, word: str) -> None:
    assert word not in told(overseen)

"""The ledger has a row for each milestone, judged target and open problem, and narrows them."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from longchuan_plan.errors import UsageError
from longchuan_plan.evaluation import Evaluation
from longchuan_plan.light import Light
from longchuan_plan.reports.kinds import Report, compose, kind_called
from longchuan_plan.reports.ledger import Ledger, ledger
from longchuan_plan.reports.request import Request
from longchuan_plan.reports.tasks import Task
from tests.reports.conftest import County
from tests.reports.county import evaluated
from tests.reports.given import TEMPLATES


def of(county: County, request: Request | None = None) -> Ledger:
    return ledger(*county, request or Request())


def composed(county: County, request: Request) -> Report:
    evaluation, frames = county
    return compose(kind_called("ledger"), evaluation, frames, [TEMPLATES], request)


def judged(evaluation: Evaluation) -> int:
    measures = evaluation.plan.measures
    return sum(bool(item.targets) for measure in measures for item in measure.indicators)


def task(found: Ledger, title: str) -> Task:
    (only,) = [item for item in found.tasks if item.title == title]
    return only


def test_every_task_has_its_row(overseen: County) -> None:
    found = of(overseen)

    expected = (("节点", 37), ("目标", judged(overseen[0])), ("督导问题", 3))
    assert expected == found.kinds
    assert (0, 23) == (found.struck, found.overdue)  # 22 milestones and a problem are late


def test_a_milestone_says_how_far_it_is(overseen: County) -> None:
    found = of(overseen)
    done, late = [
        next(item for item in found.tasks if item.lead.number == number and item.due_text == due)
        for number, due in ((5, "2023年7月31日"), (8, "2023年7月31日"))
    ]

    assert ("已完成", "2023年6月20日登记", "招聘计划|2023") == (
        done.state,
        done.standing,
        done.evidence,
    )
    assert (Light.GREEN, "否", False) == (done.light, done.struck, done.overdue)
    assert ("进行中", "2023年6月21日登记；到期未完成") == (late.state, late.standing)
    assert (Light.RED, True) == (late.light, late.overdue)


def test_a_milestone_is_struck_off_by_its_record_and_with_evidence_alone(tmp_path: Path) -> None:
    progress = """
recorded_on,milestone_id,state,evidence,note
2022-02-20,M05.scheme,已完成,龙教字〔2022〕1号,
2022-03-01,M05.scheme,已销号,,
2023-06-21,M08.tasks,已销号,,
"""
    found = of(evaluated(tmp_path, more={"progress": progress}, faultless=False))
    struck, without = (
        next(item for item in found.tasks if item.lead.number == number and item.due_text == due)
        for number, due in ((5, "2022年2月28日"), (8, "2023年7月31日"))
    )

    assert 1 == found.struck
    assert ("是（2022年3月1日）", Light.GREEN) == (struck.struck_text, struck.light)
    assert ("否", None, Light.RED) == (without.struck_text, without.struck_on, without.light)
    assert "2023年6月21日登记；没有佐证材料，不计完成；到期未完成" == without.standing


def test_a_problem_is_amber_while_there_is_time(overseen: County) -> None:
    found = of(overseen)
    late, last_day = task(found, "整改：交接材料不全"), task(found, "整改：经费未到位")

    assert (Light.RED, "2023年6月30日督导发现；已逾期1天") == (late.light, late.standing)
    assert (Light.AMBER, "2023年7月1日督导发现") == (last_day.light, last_day.standing)


@pytest.mark.parametrize(
    ("request_", "count"),
    [
        (Request(department="personnel", overdue=True), 9),
        (Request(department="人事股", overdue=True), 9),
        (Request(overdue=True), 23),
        (Request(state="整改中"), 3),
        (Request(state="已完成"), 2),
        (Request(state="进行中"), 1),
        (Request(department="finance"), 1),
    ],
)
def test_it_narrows_by_department_state_and_lateness(
    overseen: County, request_: Request, count: int
) -> None:
    assert count == len(of(overseen, request_).tasks)


def test_nothing_late_is_said_and_no_table_is_empty(overseen: County, tmp_path: Path) -> None:
    narrowed = composed(overseen, Request(department="preschool", overdue=True))
    early = evaluated(tmp_path / "early", date(2022, 1, 1), "preparation")

    assert "没有学前教育中心牵头或负责、已逾期的事项。" in narrowed.markdown
    assert "没有逾期事项。" in composed(early, Request(overdue=True)).markdown
    assert not re.search(r"\| ---[^\n]*\n(?!\|)", narrowed.markdown)


def test_an_unknown_state_or_department_is_refused_with_the_nearest(overseen: County) -> None:
    with pytest.raises(UsageError, match=r"已销$") as state:
        of(overseen, Request(state="已销"))
    with pytest.raises(UsageError, match=r"personel$") as department:
        of(overseen, Request(department="personel"))

    assert "已销号" in state.value.hint
    assert "personnel" in department.value.hint


def test_the_list_has_a_cell_for_each_column(overseen: County) -> None:
    listing = composed(overseen, Request()).listing
    assert listing is not None

    assert {17} == {len(listing.columns), *map(len, listing.rows)}
    assert list(range(1, len(listing.rows) + 1)) == [row[0] for row in listing.rows]


def test_the_name_of_its_files_says_what_it_holds(overseen: County) -> None:
    made = composed(overseen, Request(department="人事股", state="整改中", overdue=True))

    assert "ledger-personnel-整改中-overdue-implementation" == made.stem


def test_a_workbook_reads_back(overseen: County) -> None:
    from longchuan_plan.cli.report import _workbook as workbook

    made = composed(overseen, Request(overdue=True))
    data = workbook(made, ["xlsx"])["xlsx"]
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()

    assert ["序号", "措施", "类别", "工作任务"] == rows[0][:4]
    assert 24 == len(rows)
    assert data == workbook(made, ["xlsx"])["xlsx"]

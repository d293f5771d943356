"""The case of a measure tells all of it, and the tasks of a department all of its."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from longchuan_plan.errors import UsageError
from longchuan_plan.reports.casefile import Casefile, casefile
from longchuan_plan.reports.department import DepartmentReport, department
from longchuan_plan.reports.kinds import compose, kind_called
from longchuan_plan.reports.request import Request
from tests.reports.conftest import County
from tests.reports.given import TEMPLATES

EMPTY_TABLE = re.compile(r"\| ---[^\n]*\n(?!\|)")


def told(county: County, kind: str, request: Request) -> str:
    evaluation, frames = county
    return compose(kind_called(kind), evaluation, frames, [TEMPLATES], request).markdown


def case(county: County, name: str) -> Casefile:
    return casefile(*county, Request(measure=name))


def of(county: County, name: str) -> DepartmentReport:
    return department(*county, Request(department=name))


@pytest.mark.parametrize("name", ["M05", "m05", "5", "改革教师配置管理模式"])
def test_a_measure_is_called_by_id_number_or_title(overseen: County, name: str) -> None:
    assert 5 == case(overseen, name).measure.number


def test_a_case_has_ground_targets_steps_and_reasons(overseen: County) -> None:
    text = told(overseen, "casefile", Request(measure="M05"))

    assert "“三改提标”的第5项措施" in text
    assert "“力争超编乡镇初级中学实行‘退5进1’的方式补充紧缺学科教师”" in text
    assert "五科教师配齐的乡镇中心小学50.0%（1/2），目标达到100%（必须），未达标。" in text
    assert "应完成的节点2个，已完成2个。" in text
    assert "督导发现本项的问题2个，已销号2个。" in text


def test_a_late_problem_is_a_problem_and_a_step(overseen: County) -> None:
    found = case(overseen, "M08")

    assert (1, 1) == (found.found, found.overdue)
    assert ("整改：交接材料不全", "佗城镇初级中学", "原定2023年7月30日，已逾期1天") == (
        found.steps[-1].what,
        found.steps[-1].who,
        found.steps[-1].until,
    )


def test_problems_in_time_are_not_late(overseen: County) -> None:
    found = case(overseen, "M04")

    assert (2, 2, 0) == (found.found, len(found.problems), found.overdue)


def test_a_target_holds_from_the_start_or_from_its_day(overseen: County) -> None:
    found = [*case(overseen, "M05").targets, *case(overseen, "M01").targets]

    assert ["启动之日起"] * 5 + ["2024年7月31日起"] == [line.since for line in found]


def test_a_department_is_told_of_what_falls_short_or_has_no_data(overseen: County) -> None:
    lines = of(overseen, "人事股").shortfalls

    statuses = {line.indicator.status_text for line in lines}
    assert {"未达标", "落后于进度", "无数据"} == statuses


def test_what_is_done_ahead_of_its_day_is_none_of_what_was_due(overseen: County) -> None:
    evaluation, frames = overseen
    measures = []
    for measure in evaluation.measures:
        states = tuple(
            state if state.due else replace(state, state="已完成", evidence="早")
            for state in measure.milestones
        )
        measures.append(replace(measure, milestones=states))

    found = of((replace(evaluation, measures=tuple(measures)), frames), "人事股")
    assert (10, 2, 8) == (found.due, found.done, len(found.late))
    assert [] == list(found.ahead)


def test_what_a_department_leads_supports_and_owes(overseen: County) -> None:
    personnel, finance = of(overseen, "personnel"), of(overseen, "财务股")

    assert [1, 5, 6, 8, 10] == [line.measure.number for line in personnel.led]
    assert [2, 3, 9] == [line.number for line in personnel.supported]
    assert (10, 2, 8) == (personnel.due, personnel.done, len(personnel.late))
    assert (3, 1, 1) == (personnel.found, len(personnel.unsolved), personnel.overdue)
    assert ([], 4) == (list(finance.led), len(finance.supported))
    assert (1, 0) == (len(finance.unsolved), finance.overdue)


def test_what_comes_due_in_the_days_ahead(overseen: County) -> None:
    assert ["整改：床位不足"] == [line.what for line in of(overseen, "基教股").ahead]
    assert [] == list(of(overseen, "人事股").ahead)


def test_a_target_that_follows_on_another_comes_due_too(overseen: County) -> None:
    evaluation, frames = overseen
    (measure,) = [item for item in evaluation.measures if item.measure.id == "M05"]
    (first, *others) = measure.results
    now = first.indicator.targets["from_start"]
    steps = {
        date(2023, 7, 31): Fraction(72, 100),
        date(2023, 8, 1): Fraction(3, 4),
        date(2023, 10, 29): Fraction(8, 10),
        date(2023, 10, 30): Fraction(9, 10),
    }
    targets = {day: now.model_copy(update={"at_least": asked}) for day, asked in steps.items()}
    later = replace(
        first,
        indicator=first.indicator.model_copy(update={"targets": {"from_start": now, **targets}}),
    )
    measures = [
        replace(item, results=(later, *others)) if item is measure else item
        for item in evaluation.measures
    ]

    ahead = of((replace(evaluation, measures=tuple(measures)), frames), "人事股").ahead
    title = first.indicator.title
    assert [
        (date(2023, 8, 1), "目标", f"{title}：目标不低于75%（原则上）", "人事股"),
        (date(2023, 10, 29), "目标", f"{title}：目标不低于80%（原则上）", "人事股"),
    ] == [(line.due, line.kind, line.what, line.owner) for line in ahead]


@pytest.mark.parametrize("name", ["personnel", "finance", "inspection"])
@pytest.mark.parametrize("given", ["county", "overseen"])
def test_nothing_is_left_empty(name: str, given: str, request: pytest.FixtureRequest) -> None:
    county: County = request.getfixturevalue(given)
    text = told(county, "department", Request(department=name))

    assert not EMPTY_TABLE.search(text)
    assert not re.search("None|nan|NaT", text)
    assert "到2023年10月29日为止，没有到期的事项。" in text


@pytest.mark.parametrize(
    ("call", "hint"),
    [
        (lambda county: case(county, "M55"), "M05"),
        (lambda county: of(county, "personel"), "personnel"),
        (lambda county: told(county, "casefile", Request()), "--measure"),
        (lambda county: told(county, "department", Request()), "--department"),
        (lambda county: told(county, "supervision", Request(overdue=True)), ""),
    ],
)
def test_what_cannot_be_meant_is_refused(
    overseen: County, call: Callable[[County], object], hint: str
) -> None:
    with pytest.raises(UsageError) as caught:
        call(overseen)

    assert hint in caught.value.hint
